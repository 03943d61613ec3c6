"""What kind of instrument a document is, and why."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import get_args

from qjlaw.anatomy import Instrument, InstrumentKind
from qjlaw.lazy import LazyPattern
from qjlaw.structure.dates import DATE_RE
from qjlaw.structure.document_number import notice_organ
from qjlaw.structure.facts import Facts
from qjlaw.structure.reach import names_region, nationwide, technical_guidance
from qjlaw.structure.statutes import statute_of
from qjlaw.structure.titles import PLANS, explains, reports_cases, without_brackets

_CENTRAL_NUMBER = LazyPattern(
    r"^(?:国发|国办发|国函|国办函|国办字|中办发|中发|厅字|国?食药监|国药监|药监综|国市监|国卫|"
    r"国税|税总|国土资|国能|人社部|工信部|财[税建预库综社金企]|公通字|银发|自然资[发规])"
)
_CENTRAL_ISSUER = LazyPattern(
    r"^国务院|^中共中央|^国家(?!\w*?局\w{2,}(?:局|队))\w{2,20}(?:局|委|委员会|署|部|办公室|总局|综合司|办公厅)$"
    r"|^(?:外交|国防|教育|科学技术|科技|工业和信息化|公安|民政|司法|财政|人力资源和?社会保障|"
    r"自然资源|生态环境|住房和?城乡建设|交通运输|交通|水利|农业农村|农业|商务|文化和旅游|文化|"
    r"退役军人事务|应急管理)部(?:办公厅|令)?$"
    r"|^(?:中国人民银行|海关总署|审计署|国务院办公厅|最高人民法院|最高人民检察院)|^(?!\w{2,8}[省市县区])\w{0,12}总局(?:办公厅)?$"
    r"|^中国(?:证监会|银保监会|气象局|民用航空局)"
)
_KINDS: tuple[InstrumentKind, ...] = get_args(InstrumentKind)
_NOT_AUTHORITY = (
    "大学", "学院", "学校", "公司", "集团", "协会", "商会", "研究院", "医院", "学会",
)  # fmt: skip
_ANY_OF_THEM = frozenset({"高等", "普通", "中小", "民办", "中等", "职业", "特殊", "国有", "上市"})
"""A title that begins so speaks of schools or firms in general, and names none that made it."""
_NAME_LENGTH = 16
_OF_STUDENTS = LazyPattern(r"本科生|研究生|毕业论文|学位论文|学籍")
_OUR_SCHOOL = "我校"
_BLANK = LazyPattern(r"[【\[{｛][^】\]}｝\n]{2,12}[】\]}｝]")
_BLANK_SHARE = 4
_SOURCE = LazyPattern(r"^[*# ]*来源[：:][ \u3000]*(?P<name>[^\n]{2,40})", re.MULTILINE)
_PURCHASE = ("招标", "采购", "磋商", "谈判", "询价", "比选", "竞价", "资格预审", "遴选")
_CALLS = ("文件", "公告", "邀请", "邀请函", "需求", "需求书", "通知书")
_BY_LAST_WORDS: tuple[tuple[InstrumentKind, tuple[str, ...], str], ...] = (
    (
        "tender",
        ("招标书", *(purchase + call for purchase in _PURCHASE for call in _CALLS)),
        "标题表明是招标、采购文件",
    ),
    (
        "agreement",
        ("协议", "协议书", "合同", "合同书", "意向书", "备忘录", "协议补充条款"),
        "标题表明是协议、合同",
    ),
    ("minutes", ("纪要",), "标题表明是会议纪要"),
)
"""Told by the words at the end of a title: 招标公告管理办法 is a measure, no call for tenders."""
_INTERNAL_TITLES = (
    (LazyPattern("任免|任职|免职|任命|聘任"), "人事任免文件"),
    (
        LazyPattern("(?:表彰|表扬|嘉奖|授予)(?!.*(?:办法|细则|规定))"),
        "表彰、表扬文件",
    ),
    (LazyPattern(r"(?:请示|议案)$|报告(?:[（(][^）)]*[）)])?$"), "请示、报告等内部行文"),
    (
        LazyPattern(
            "(?:成立|调整|设立).{0,40}(?:领导小组|指挥部|专班|委员会|联席会议)|议事协调机构"
        ),
        "议事机构的设立、调整",
    ),
    (
        LazyPattern(
            "(?:考勤|请销假|值班|保密|财务管理|固定资产|公务接待|公务用车|会议|学习|内部控制|内控|"
            "印章|档案管理|工作人员)[^，。]{0,12}(?:制度|规定|办法)|机关.{0,12}制度|"
            "内部.{0,12}(?:制度|办法|规定)"
        ),
        "机关内部管理制度",
    ),
)
_INTERNAL_OPENINGS = (
    (LazyPattern(r"批复如下|特此批复|函复如下"), "针对特定对象的批复、复函"),
    (LazyPattern(r"予以(?:通报)?(?:表彰|表扬)|决定命名.{2,60}为"), "表彰、命名文件"),
    (
        LazyPattern(
            r"领导小组.{0,12}(?:调整|成立)|(?:调整|成立)[^。；]{0,30}领导小组|同意.{2,40}命名方案"
        ),
        "机构调整、命名等具体事项",
    ),
)
_REPLIES = LazyPattern(r"(?:批复|函|复函|通报)(?:[（(][^）)]*[）)])?$")
_SHARED_OUT = LazyPattern(
    r"(?:职责|责任|任务|重点工作|工作)(?:清单|分工|分解)(?:表|方案|清单)?(?:[（(][^）)]*[）)])*(?:的通知)?$"
)
_EMERGENCY_PLAN = LazyPattern(r"预案")
_POLICY = LazyPattern(
    r"(?:扶持|奖励|支持|优惠|激励|惠企|补贴|奖补|招商)[^，。]{0,16}(?:政策|措施|办法|意见|细则)"
)


def instrument_of(facts: Facts, given: str | None) -> Instrument:
    """Judge the kind of instrument; ``given`` by the user overrides the judgement."""
    if given is not None:
        return Instrument(_checked(given), "由用户指定")
    for judge in _JUDGES:
        if (found := judge(facts)) is not None:
            return found
    if not facts.title:
        return Instrument("normative", "未见标题，按行政规范性文件对待")
    return Instrument("normative", "由行政机关以公文形式印发，不属于其他文种")


def _checked(given: str) -> InstrumentKind:
    for kind in _KINDS:
        if kind == given:
            return kind
    raise ValueError(given)


def _contract(facts: Facts) -> Instrument | None:
    title = without_brackets(facts.title)
    for kind, ends, why in _BY_LAST_WORDS:
        if title.endswith(ends):
            return Instrument(kind, why)
    return None


def _central(facts: Facts) -> Instrument | None:
    if _CENTRAL_NUMBER.match(facts.number):
        return Instrument("state_council_document", "发文字号为国务院或者中央机关文号")
    for issuer in facts.issuers:
        if _CENTRAL_ISSUER.search(issuer):
            return Instrument("state_council_document", f"由{issuer}印发，属于国家层面文件")
    if _CENTRAL_ISSUER.search(facts.title.split("关于")[0]):
        return Instrument("state_council_document", "标题表明由国家机关印发")
    for line in facts.head.splitlines():
        organ = notice_organ(line.strip("*")) or ""
        if organ.startswith("国家") or _CENTRAL_ISSUER.search(organ):
            return Instrument("state_council_document", f"由{organ}印发，属于国家层面文件")
    return None if facts.issuers or _numbered_by_organ(facts) else _central_without_cover(facts)


def _numbered_by_organ(facts: Facts) -> bool:
    """Whether the number stands by itself, and not in a caption that a library printed."""
    lines = ("".join(line.split()) for line in facts.head.splitlines())
    return bool(facts.number) and not any(
        facts.number in line and DATE_RE.search(line) for line in lines
    )


def _central_without_cover(facts: Facts) -> Instrument | None:
    """Judge a text that came without issuer and number."""
    if explains(facts.title):
        return None
    if technical_guidance(facts.title, facts.text):
        return Instrument("state_council_document", "是国家技术审评等机构的技术指导文件")
    words = nationwide(facts.title, facts.text) if facts.title else None
    if words is None:
        return None
    return Instrument(
        "state_council_document", f"未见制发机关，从内容看在全国范围施行（「{words}」）"
    )


def _outside_authority(facts: Facts) -> Instrument | None:
    if facts.number.startswith(("国", "中")):
        return None
    names = facts.issuers or (facts.title[:_NAME_LENGTH],)
    if facts.issuers:
        outside = all(any(word in name for word in _NOT_AUTHORITY) for name in names)
    else:
        outside = names[0][:2] not in _ANY_OF_THEM and any(
            names[0].find(word) > 1 for word in _NOT_AUTHORITY
        )
    if outside:
        return Instrument("internal", "制定主体不是行政机关，属于单位内部制度")
    return None


def _unsigned_of_school(facts: Facts) -> Instrument | None:
    """Judge a text that nobody signs: by the source that its page names, and whom it is for."""
    if facts.issuers or facts.number:
        return None
    source = _SOURCE.search(facts.head)
    if (
        (
            source is not None
            and not facts.articles
            and any(word in source["name"] for word in _NOT_AUTHORITY)
        )
        or _OUR_SCHOOL in facts.text
        or (_OF_STUDENTS.search(facts.title) is not None and not names_region(facts.title))
    ):
        return Instrument("internal", "出自学校、企业等单位，不是行政机关制定的文件")
    return None


def _blank_form(facts: Facts) -> Instrument | None:
    """Judge a form or a pattern of a document that is still to be filled in."""
    blanks = sum(len(found.group()) for found in _BLANK.finditer(facts.text))
    if facts.articles or facts.outsiders:
        return None
    if blanks * _BLANK_SHARE > len("".join(facts.text.split())):
        return Instrument("internal", "是待填写的空白格式，不是成文的文件")
    return None


def _internal(facts: Facts) -> Instrument | None:
    if reports_cases(facts.title):
        return Instrument("internal", "通报案例和处理情况")
    for pattern, why in _INTERNAL_TITLES:
        if pattern.search(facts.title) and not (facts.outsiders and "制度" in why):
            return Instrument("internal", f"属于{why}")
    if not facts.covered:
        for pattern, why in _INTERNAL_OPENINGS:
            if pattern.search(facts.opening):
                return Instrument("internal", f"未见标题，从正文看属于{why}")
    if _REPLIES.search(facts.title) and len(facts.outsiders) < 2:
        return Instrument("internal", "属于针对特定对象的批复、函或者通报")
    return None


def _plan(facts: Facts) -> Instrument | None:
    titles = facts.titles
    if _SHARED_OUT.search(facts.title):
        return Instrument("plan", "把工作职责、任务分给各部门，属于工作安排")
    if _EMERGENCY_PLAN.search(titles):
        if facts.outsiders:
            return Instrument("normative", "名为预案，但规定了行政机关以外的人的权利义务")
        return Instrument("plan", "应急预案，只安排行政机关内部的应对工作")
    if _POLICY.search(titles) and facts.form not in PLANS:
        return Instrument("normative", "规定扶持、奖励政策，直接影响经营者的权益")
    if facts.form in PLANS:
        return Instrument("plan", f"标题表明是{facts.form}")
    return None


_JUDGES: tuple[Callable[[Facts], Instrument | None], ...] = (
    _blank_form,
    _contract,
    _unsigned_of_school,
    statute_of,
    _outside_authority,
    _central,
    _internal,
    _plan,
)
