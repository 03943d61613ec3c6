"""Who a clause is about: an authority, a private party, or nobody named."""

from __future__ import annotations

from typing import Literal

from qjlaw.lazy import LazyPattern

Party = Literal["authority", "private", "unresolved"]

_AUTHORITY = LazyPattern(
    "行政机关|国家机关|机关及|各级政府|人民政府|政府部门|主管部门|监管部门|监督管理部门|职能部门"
    "|执法(?:部门|机关|机构|人员|队伍|大队|支队|局)|工作人员|公职人员|国家工作人员"
    "|各(?:有关)?部门|有关部门|相关部门|各部门|任何部门|本部门|各(?:镇|乡|街道|街镇|镇街|单位|地|区县)"
    "|街道办事处|镇人民政府|乡镇|开发区管委会|管委会|管理委员会|领导小组|指挥部|起草(?:单位|部门)"
    "|制定机关|审批(?:部门|机关)|许可机关|审核(?:机构|部门)|(?:县|区|市|省)(?:级)?[\u4e00-\u9fff]{2,8}局"
    "|委员会|行政服务中心|政务服务中心|规范性文件|各类文件|政策措施|本办法不"
)
_PRIVATE = LazyPattern(
    "经营者|经营主体|市场主体|企业|公司|商户|摊主|摊贩|店铺|业主|个体工商户|申请人|申请单位|当事人"
    "|投标人|供应商|中标人|施工单位|建设单位|生产者|销售者|从业人员|驾驶员|农户|村民|居民|公民"
    "|个人|法人|社会组织|用人单位|劳动者|学生|家长|学校|医疗机构|养老机构|合作社|承租人|出租人"
    "|纳税人|行政相对人|相对人|饲养人|养犬人|使用人|所有人|车主|单位和个人|消费者"
)
_TURNED_TO = LazyPattern(
    "(?:向|由|经|到|报|对|从|给|受|要求|强制|强迫|限制|允许|组织|引导|督促)[^，。；、]{0,6}$"
)
_ANYONE = LazyPattern("任何(?:单位|组织|部门)?(?:或者|或|和|、)?个人|任何单位")


def party_named(text: str) -> Party:
    """Tell whom a stretch of text names as its subject: the one named last wins.

    ``任何单位和个人`` counts as nobody in particular: a prohibition addressed to all.
    """
    if _ANYONE.search(text):
        return "unresolved"
    authority = _last(_AUTHORITY, text)
    private = _last(_PRIVATE, text)
    if authority < 0 and private < 0:
        return "unresolved"
    return "authority" if authority >= private else "private"


def _last(pattern: LazyPattern, text: str) -> int:
    """End of the last party named as a subject: 向县市场监管局 is whom one turns to."""
    ends = [
        match.end()
        for match in pattern.finditer(text)
        if not _TURNED_TO.search(text[: match.start()])
    ]
    return ends[-1] if ends else -1
