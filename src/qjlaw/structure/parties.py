"""Parties outside the administration: told by the form of their names, not by a list of them.

A word that ends in 单位, 机构, 人 or 者 names a private party unless the word before it makes
it an organ or one of its own people (责任单位, 监管机构, 负责人, 管理者). Those are a closed
class; who may be a firm or an applicant is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from qjlaw.lazy import LazyPattern

PartyKind = Literal["undertaking", "other"]

_UNDERTAKINGS = frozenset(
    {
        "企业", "公司", "单位", "机构", "商户", "商家", "商贩", "门店", "商店", "超市", "摊贩",
        "摊主", "合作社", "养殖场", "业户", "营户", "殖户", "货主", "经营主体", "市场主体",
        *(maker + "商" for maker in "应货发营销理造包售"),
    }
)  # fmt: skip
_OTHERS = frozenset(
    {
        "商会", "协会", "业主", "车主", "家长", "家庭", "旅客", "乘客", "游客", "顾客", "公民",
        "居民", "村民", "市民", "农民", "牧民", "渔民", "农户", "用户", "住户", "租户", "学校",
        "学生", "医院", "群众", "毕业生", "社会组织", "救助对象", "救援队伍", "驾驶员", "快递员",
        "外卖员", "骑手", "导游",
    }
)  # fmt: skip
_PEOPLE = frozenset({"人", "者", "人员"})
_NAMES = _UNDERTAKINGS | _OTHERS | _PEOPLE
_BY_LAST_SIGN = {
    sign: tuple(sorted((n for n in _NAMES if n[-1] == sign), key=len, reverse=True))
    for sign in {name[-1] for name in _NAMES}
}
_LAST_SIGN = LazyPattern(f"[{''.join(sorted(_BY_LAST_SIGN))}]")
_BY_FORM = frozenset({"单位", "机构"}) | _PEOPLE
_NOT_BEFORE: dict[str, tuple[str, ...]] = {
    "企业": ("化", "家", "名称", "负担", "登记机关"),
    "公司": ("登记机关",),
    "业主": ("管",),
    "个人": ("信息", "隐私"),
    "市民": ("政", "族"),
    "农民": ("负担",),
    "营商": ("环境",),
    "业户": ("口", "籍"),
    "农户": ("口",),
    "人": tuple("民员才口数次均工大事体类为身格文防道社武行力物家群气选性间保"),
}
"""What makes a word another one when it follows."""
_LINKS = frozenset("的和及或与")
_JOINED = frozenset("、和及或与")
_ORGAN_UNIT_SIGNS = frozenset("各本该等门关级属位他乡镇委局办头员合任管直责何一") | _JOINED
_ORGAN_UNITS = frozenset(
    {
        "行政", "事业", "执法", "监管", "监督", "预算", "党政", "考核", "审批", "审核", "受理",
        "起草", "制定", "发文", "印发", "帮扶", "包保", "基层", "财政", "政府", "工作", "采购",
        "报送", "填报", "保护", "计量", "货币", "基本", "职能", "联系", "移交", "验收", "评审",
        "编制", "统计", "保障", "管理", "派出", "内设", "审查", "法制", "办事", "议事", "救援",
        "税务", "登记", "经办", "公安", "仲裁", "征收", "协调", "组织", "领导", "决策", "司法",
        "监察", "检察", "审判", "纪检", "人事", "信访", "复议", "授权", "应急", "属地", "疾控",
        "国家", "征管", "海事", "稽查", "气象", "审计", "宣传", "监测", "调查", "普查", "发布",
        "量衡",
    }
)  # fmt: skip
"""Words before 单位 or 机构 that make it an organ, a public body or a measure."""
_PRIVATE_UNITS = frozenset({"物业管理", "经营管理", "企业管理", "资产管理"})
_OWN_PEOPLE = frozenset(
    {
        "负责", "责任", "联系", "经办", "承办", "审核", "审批", "主持", "执法", "领导", "分管",
        "牵头", "签发", "起草", "值班", "包保", "记录", "评审", "监督", "主管", "发言", "候选",
        "介绍", "报告", "管理", "决策", "建设", "工作", "召集", "执行",
    }
)  # fmt: skip
_NO_PERSON_BEFORE = frozenset(
    "本他有无专多每等及为以对与和或的派法私一二两三四五六七八九十百千万几数新名工主"
)
_NO_ACTOR_BEFORE = frozenset("或再后前两二三此作")
_PRIVATE_STAFF = frozenset(
    {
        "从业", "务工", "参保", "失业", "就业", "施工", "作业", "演职", "操作", "驾驶", "经营",
        "销售", "困难", "退休", "投保", "养殖",
    }
)  # fmt: skip
_UNDERTAKING_ROLES = frozenset(
    {
        "经营", "生产", "销售", "投资", "开发", "运营", "制造", "零售", "批发", "投标", "注册",
        "备案", "承包", "代理", "承运", "供货", "出租",
    }
)  # fmt: skip


def parties_in(text: str) -> Iterator[tuple[int, int, PartyKind]]:
    """Private parties that a text names, in order: where the name stands, and its kind.

    Of a name told by its last word, the two characters before that word are taken with it.
    """
    for sign in _LAST_SIGN.finditer(text):
        end = sign.end()
        for word in _BY_LAST_SIGN[sign.group()]:
            start = end - len(word)
            if text.startswith(word, start) and start >= 0:
                kind = _kind(text, word, end)
                if kind is not None:
                    yield (_name_start(text, start) if word in _BY_FORM else start), end, kind
                break


def _name_start(text: str, head: int) -> int:
    start = head
    while start > max(0, head - 2) and text[start - 1].isalpha() and text[start - 1] not in _LINKS:
        start -= 1
    return start


def _kind(text: str, word: str, end: int) -> PartyKind | None:
    start = end - len(word)
    if text.startswith(_NOT_BEFORE.get(word, ()), end):
        return None
    before = text[max(0, start - 2) : start]
    if word in {"单位", "机构"}:
        return "undertaking" if _is_private_unit(text, start, before) else None
    if word in _PEOPLE:
        return _person(text, word, end, before)
    if word in _UNDERTAKINGS:
        return "undertaking"
    return "undertaking" if word == "业主" and before == "项目" else "other"


def _is_private_unit(text: str, start: int, before: str) -> bool:
    if before[-1:] in _ORGAN_UNIT_SIGNS or not before[-1:].isalpha():
        return False
    return before not in _ORGAN_UNITS or text[max(0, start - 4) : start] in _PRIVATE_UNITS


def _person(text: str, word: str, end: int, before: str) -> PartyKind | None:
    if word == "人" and before[-1:] == "个":
        return None if text.startswith(_NOT_BEFORE["个人"], end) else "other"
    if word == "人员":
        return "other" if before in _PRIVATE_STAFF else None
    if word == "者" and before[-1:] == "违":
        return "other"
    barred = _NO_ACTOR_BEFORE if word == "者" else _NO_PERSON_BEFORE
    if len(before) < 2 or before[-1] in barred or not before.isalpha() or before in _OWN_PEOPLE:
        return None
    return "undertaking" if before in _UNDERTAKING_ROLES else "other"
