"""Clauses that bind or pay someone outside the administration, undertakings above all."""

from __future__ import annotations

import re
from collections.abc import Iterator

UNDERTAKINGS = (
    r"(?:企业(?!化|家|名称)|经营者|经营主体|市场主体|经营户|商户|个体工商户|商家|经营单位|生产单位|公司|"
    r"投资者|投资人|投标人|供应商|开发商|中介机构|建设单位|施工单位|用人单位|合作社|养殖场|养殖户|"
    r"业户|摊贩|摊主|门店|超市|物业服务人|入驻单位|入园项目|项目业主|平台经营者|供货商)"
)
OUTSIDERS = (
    rf"(?:{UNDERTAKINGS}|公民|居民|村民|业主|个人|申请人|申请者|当事人|相对人|监护人|家长|用户|旅客|乘客|"
    r"驾驶人|所有人|使用人|产权人|承租人|从业人员|社会组织|行业协会|商会|社会救援队伍|学校|医院|农户|"
    r"群众|市民|毕业生|学生|困难家庭|救助对象|参保人|缴费人|纳税人|持有人|车主|饲养人|建设方|举办者|"
    r"民办学校|医疗机构|注册人|备案人|生产者|销售者|消费者|牧民|农民|管理服务对象|金融机构|办学者)"
)
_FORCE = r"(?:应当|必须|应(?!急|对|用|届|收|付)|须|不得|方可|严禁|禁止|不准|可以(?:依法)?(?:申请|享受|领取|向)|承担|可(?:申请|享受))"
_PAYS = (
    r"(?:给予[^，。；\n]{0,30}?(?:奖励|补助|补贴|奖补|资助|救助|补偿|支持|资金|贴息|万元|优惠)|"
    r"奖励\d|补助\d|补贴\d|减免|享受[^，。；\n]{0,12}(?:补贴|优惠|奖励|扶持)|没收[^，。；\n]{0,10}保证金|"
    r"处[^，。；\n]{0,20}罚款|暂停[^，。；\n]{0,12}(?:审批|资格|兑现)|列入[^，。；\n]{0,10}(?:黑名单|失信))"
)
_PAYS_WHOM = (
    r"(?:对|向|支持|鼓励)[^，。；\n]{0,30}?{who}[^。；\n]{0,60}?{pays}"
)
_ABOUT_ORGANS = re.compile(
    r"(?:部门|机关|政府|机构|单位|街道|乡镇|各地|各[镇乡局]|工作人员|执法人员)(?:[^，。；]{0,10})(?:对|向|为)[^，。；]*$"
    r"|(?:不得|严禁|禁止|防止|避免|减少|保护|维护|服务|引导|督促|指导|帮助|听取|规范|监督)[^，。；]*$"
)
_GENERAL = re.compile(
    r"任何(?:单位和个人|单位或者?个人|个人|单位)[^，。；\n]{0,6}(?:不得|必须|应当|均?不)"
    r"|(?:^|\n|。|；)[^，。；\n]{0,30}(?:严禁|禁止)(?:在|携带|燃放|使用|销售|生产|从事|车辆|驶入|通行|停放)"
)


def _binding(who: str) -> re.Pattern[str]:
    """Pattern of a clause in which one of ``who`` is bound, may apply, or is paid."""
    pays_whom = _PAYS_WHOM.replace("{who}", who).replace("{pays}", _PAYS)
    return re.compile(
        rf"(?P<subject>{who})(?![》\u4e00-\u9fff]{{0,6}}(?:负担|权益|主体责任意识))"
        rf"[^，。；\n]{{0,14}}?(?:，[^，。；\n]{{0,16}}?)?(?:{_FORCE}|{_PAYS})"
        rf"|{pays_whom}"
    )


_UNDERTAKINGS_BOUND = _binding(UNDERTAKINGS)
_OUTSIDERS_BOUND = _binding(OUTSIDERS)


def undertakings_bound(text: str) -> Iterator[tuple[int, int]]:
    """Spans in which an undertaking is bound or paid, in order."""
    return _spans(_UNDERTAKINGS_BOUND, text)


def outsiders_bound(text: str) -> Iterator[tuple[int, int]]:
    """Spans in which anyone outside the administration is bound or paid, in order."""
    yield from _spans(_OUTSIDERS_BOUND, text)
    for found in _GENERAL.finditer(text):
        yield found.span()


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    for found in pattern.finditer(text):
        if found["subject"]:
            before = text[max(0, found.start() - 30) : found.start()]
            if _ABOUT_ORGANS.search(before):
                continue
        yield found.span()
