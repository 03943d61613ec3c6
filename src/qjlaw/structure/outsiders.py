"""Clauses that bind or pay someone outside the administration, undertakings above all."""

from __future__ import annotations

from collections.abc import Iterator

from qjlaw.structure.lazy import LazyPattern

_UNDERTAKINGS = (
    "企业(?!化|家|名称|负担)", "经营者", "经营主体", "市场主体", "经营户", "经营单位", "商户",
    "商家", "个体工商户", "生产单位", "公司", "投资者", "投资人", "投标人", "供应商", "供货商",
    "开发商", "中介机构", "建设单位", "施工单位", "用人单位", "合作社", "养殖场", "养殖户",
    "业户", "摊贩", "摊主", "门店", "超市", "入驻单位", "项目业主", "生产者", "销售者",
    "金融机构", "注册人", "备案人",
)  # fmt: skip
_OTHERS = (
    "公民", "居民", "村民", "业主", "个人(?!信息|隐私)", "申请人", "申请者", "当事人", "相对人",
    "监护人", "家长", "用户", "旅客", "乘客", "驾驶人", "所有人", "使用人", "使用者", "产权人",
    "承租人", "从业人员", "社会组织", "行业协会", "商会", "社会救援队伍", "学校", "医院", "农户",
    "群众", "市民", "毕业生", "学生", "家庭", "救助对象", "参保人", "缴费人", "纳税人", "持有人",
    "车主", "饲养人", "举办者", "医疗机构", "消费者", "农民", "牧民", "办学者",
)  # fmt: skip
_UNDERTAKING_RE = LazyPattern("|".join(_UNDERTAKINGS))
_OUTSIDER_RE = LazyPattern("|".join(_UNDERTAKINGS + _OTHERS))

_DUTY = (
    r"应当|(?<![供适响效反相])应(?:在|按|依|于|向|将|主动|及时|积极|严格|建立|落实|提供|缴纳|参加|服从|配合|自|经|办理|"
    r"取得|具备|符合)|必须|须|不得|方可|严禁|禁止|不准|承担|可(?:以)?(?:依法)?(?:申请|享受|领取|向)"
)
_PAY = (
    r"给予[^，。；\n]{0,30}?(?:奖励|补助|补贴|奖补|资助|救助|补偿|支持|资金|贴息|万元|优惠)|奖励\d|补助\d|"
    r"补贴\d|享受[^，。；\n]{0,12}?(?:补贴|优惠|奖励|扶持)|没收[^，。；\n]{0,10}?保证金|"
    r"处[^，。；\n]{0,20}?罚款|暂停[^，。；\n]{0,12}?(?:审批|资格|兑现)|列入[^，。；\n]{0,10}?(?:黑名单|失信)"
)
_BOUND_AFTER = LazyPattern(rf"[^，。；\n]{{0,14}}?(?:，[^，。；\n]{{0,16}}?)?(?:{_DUTY}|{_PAY})")
_PAID_AFTER = LazyPattern(rf"[^。；\n]{{0,60}}?(?:{_PAY})")
_TOWARDS = LazyPattern(r"(?:对|向|支持|鼓励)[^，。；\n]{0,30}$")
_ABOUT_ORGANS = LazyPattern(
    r"(?:部门|机关|政府|机构|街道|乡镇|各地|各[镇乡局]|工作人员|执法人员)[^，。；]{0,10}(?:对|向|为)[^，。；]*$"
    r"|(?:不得|严禁|禁止|防止|避免|减少|保护|维护|服务|引导|督促|指导|帮助|听取|规范|监督)[^，。；]*$"
)
_ANYONE = LazyPattern(
    r"任何(?:单位和个人|单位或者?个人|个人|单位)[^，。；\n]{0,6}?(?:不得|必须|应当|均?不)"
    r"|严禁(?:在|携带|燃放|使用|销售|生产|从事|车辆|驶入|通行|停放)"
    r"|禁止(?:在|携带|燃放|使用|销售|生产|从事|车辆|驶入|通行|停放)"
)
_ORGANS = LazyPattern(r"部门|机关|政府|单位|街道|乡镇|工作人员|执法|干部")
_BEFORE = 30


def undertakings_bound(text: str) -> Iterator[tuple[int, int]]:
    """Spans in which an undertaking is bound, may apply, or is paid, in order.

    ``text`` is wide: its punctuation full-width, one for one.
    """
    return _bound(_UNDERTAKING_RE, text)


def outsiders_bound(text: str) -> Iterator[tuple[int, int]]:
    """Spans in which anyone outside the administration is bound or paid.

    First those of a named party, then general prohibitions, each in order.
    """
    yield from _bound(_OUTSIDER_RE, text)
    for found in _ANYONE.finditer(text):
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        begin = max(before.rfind(stop) for stop in "，。；\n")
        if found.group().startswith("任何") or not _ORGANS.search(before, begin + 1):
            yield found.span()


def _bound(who: LazyPattern, text: str) -> Iterator[tuple[int, int]]:
    for found in who.finditer(text):
        window = text[max(0, found.start() - _BEFORE) : found.start()]
        before = window[max(window.rfind(stop) for stop in "。；\n") + 1 :]
        towards = _TOWARDS.search(before)
        after = _PAID_AFTER.match(text, found.end()) if towards else None
        if after is not None and towards is not None:
            yield found.start() - len(before) + towards.start(), after.end()
            continue
        after = _BOUND_AFTER.match(text, found.end())
        if after is not None and not _ABOUT_ORGANS.search(before):
            yield found.start(), after.end()
