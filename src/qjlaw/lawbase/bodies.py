"""Whether a body that a clause names is the one that an article gives a power to.

Levels: 1 town, 2 county, 3 city, 4 province, 5 nation. Fields of work are compared only where
both sides name one; where the words leave it open (有关部门, 综合执法) nothing is said.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from qjlaw.lazy import LazyPattern

Held = Literal["is", "is_not", "unsure"]
People = Literal["person", "organisation", "anyone"]

_OUTSIDER = LazyPattern(
    "村民委员会|居民委员会|村（居）|村居|(?<!农)村委|居委|村民小组|网格员|协管员|劝导员|志愿者|辅警|辅助人员|保安"
    "|物业服务|物业公司|物业企业|业主委员会|业委会|协会|商会|公司|集团|合作社|第三方|中介|平台企业|社区工作"
    "|社区居|理事会|红白"
)
_SHARED_OUT = LazyPattern("受托|村居|单位、|近亲属")
"""Holders that name others than authorities themselves."""

_OPEN = LazyPattern(
    "等|有关|相关|指定|确定|受托|安监|许可部门|登记机关|核准机关|备案机关|原许可|社保"
)
"""Marks of a holder that others may stand beside: other fields are not told wrong."""

_ANY_AUTHORITY = LazyPattern("行政机关|^政府$|当地政府|统一领导|起草单位|复议机关|国家机关")
_ENFORCERS = LazyPattern("综合行政执法|综合执法|执法大队|执法支队|执法总队|执法局|执法队")
_SERVANTS = LazyPattern("服务站|服务中心|工作人员|服务所")
"""Staff, and units that serve an authority: whether they act in its name is not told."""

_HANDED_DOWN = LazyPattern("省定|受托|授权")
_GOVERNMENT = LazyPattern("人民政府|政府|管委会|管理委员会|街道|办事处|指挥机构|指挥部")
_TOWN = LazyPattern("乡镇|乡级|[镇乡](?:政府|人民政府)|^镇|街道|街镇|镇街|园区|开发区")
_COUNTY = LazyPattern("(?<!自治)(?<!设)(?<!社)(?<!辖)(?<!园)(?<!发)[区县](?!域)")
_CITY = LazyPattern("市(?!场|政|容|监|民|级|、县|县)")
_MUNICIPALITY = LazyPattern("重庆|北京|上海|天津")
_BODY_LEVELS = (
    (_TOWN, frozenset({1})),
    (_COUNTY, frozenset({2})),
    (LazyPattern("^(?:国务院|国家)"), frozenset({5})),
    (LazyPattern("省|自治区|直辖市|重庆|北京|上海|天津"), frozenset({4})),
)

_FIELDS: tuple[tuple[str, str], ...] = (
    ("police", "公安|交警|交管|派出所|警察"),
    ("emergency", "应急|安监|防汛|防火指挥"),
    (
        "market",
        "市场监督|市场监管|市监|工商|质监|食药|食品药品|药监|药品监督|特种设备|知识产权|价格",
    ),
    ("reform", "发展改革|发展和改革|发改|物价|价格|能源|粮食"),
    ("city", "城市管理|城管|环卫|市容|市政|园林|绿化|燃气|排水"),
    ("building", "住房|城乡建设|住建|房管|房屋|房产|市政|园林|绿化|燃气|排水|规划建设"),
    ("transport", "交通(?!管)|道路运输|公路|海事|港口|航道|运管"),
    ("ecology", "生态环境|环保|环境保护"),
    ("farming", "农业|农村委|畜牧|兽医|渔业|农林|动物卫生"),
    ("forest", "林业|林草|农林|防火指挥|绿化"),
    ("water", "水利|水务|水行政|河道|防汛|排水"),
    ("health", "卫生健康|卫健|卫生(?!服务)|疾控|疾病预防"),
    ("welfare", "民政(?!府)|救助管理"),
    ("labour", "人力|人社|社保|社会保险|劳动"),
    ("insurance", "医保|医疗保障"),
    ("education", "教育|教委"),
    ("culture", "文化|旅游|文旅|文物|广电|体育"),
    ("land", "自然资源|规划|国土"),
    ("weather", "气象"),
    ("tax", "税务"),
    ("finance", "财政"),
    ("religion", "宗教"),
    ("fire", "消防"),
    ("commerce", "商务"),
    ("archives", "档案"),
    ("secrecy", "保密"),
    ("network", "网信|网络安全|个人信息保护"),
    ("justice", "司法"),
    ("tobacco", "烟草"),
)

_PERSON = LazyPattern(
    "村民|居民|个人|公民|住户|家庭|农户|学生|家长|行人|驾驶人|养犬人|饲养人|患者|市民|党员|职工|从业人员|老人"
)
_ORGANISATION = LazyPattern(
    "单位|企业|公司|商户|经营者|机构|学校|场所|旅馆|旅行社|协会|合作社|工地|施工|平台"
)
_BOTH = LazyPattern("单位和个人|个人和单位|公民法人|任何|当事人|行为人|人员(?!密集)")

_DELEGABLE = frozenset({"penalty", "coercion", "inspection"})
"""Powers that a province may hand to towns (行政处罚法 24): a town is not told wrong."""


def holds(body: str, holder: str, power: str, place: str | None = None) -> Held:
    """Compare the body of a clause with the holder in the table of facts.

    Parameters
    ----------
    body:
        As the clause writes it: 区城市管理局, 镇人民政府, 物业服务企业.
    holder:
        As in the table: 县级以上林业部门, 公安, 省级政府.
    power:
        Penalties, coercion and inspection may be handed down to towns; others may not.
    place:
        The province or municipality of the document: 重庆市.
    """
    if _OUTSIDER.search(body):
        return "unsure" if _SHARED_OUT.search(holder) else "is_not"
    found = {_level_held(body, holder, power, place), _field_held(body, holder)}
    if "is_not" in found:
        return "is_not"
    return "unsure" if "unsure" in found or _SERVANTS.search(body) else "is"


def people_of(words: str) -> People:
    """Persons, organisations, or anyone: 单位和个人, and words that tell neither."""
    person, organisation = bool(_PERSON.search(words)), bool(_ORGANISATION.search(words))
    if person == organisation or _BOTH.search(words):
        return "anyone"
    return "person" if person else "organisation"


def _level_held(body: str, holder: str, power: str, place: str | None) -> Held:
    levels, named = _levels_of_body(body, place), _levels_of_holder(holder)
    if levels == {1} and _HANDED_DOWN.search(holder):
        return "unsure"
    if not levels or levels & named:
        return "is"
    if levels == {1}:
        return _town_held(holder, power, named)
    if not named:
        return "is"
    # What a lower body holds, the one above may take up; and districts of a municipality do
    # much of a city's work.
    return "unsure" if min(levels) > max(named) or 3 in named else "is_not"


def _town_held(holder: str, power: str, named: frozenset[int]) -> Held:
    if named:
        return "unsure" if power in _DELEGABLE else "is_not"
    return "is" if _ANY_AUTHORITY.search(holder) else "unsure"


def _levels_of_body(body: str, place: str | None) -> frozenset[int]:
    for pattern, levels in _BODY_LEVELS:
        if pattern.search(body):
            return levels
    if not _CITY.search(body):
        return frozenset()
    if place is None:
        return frozenset({2, 3, 4})
    return frozenset({4}) if _MUNICIPALITY.search(place) else frozenset({2, 3})


def _levels_of_holder(holder: str) -> frozenset[int]:
    found: set[int] = set()
    for words, levels in (
        ("省级以上", {4, 5}), ("设区市级以上", {3, 4, 5}), ("市级以上", {3, 4, 5}),
        ("县级以上", {2, 3, 4, 5}), ("国务院", {5}), ("国家", {5}), ("省级", {4}), ("省定镇", {1}),
        ("设区市", {3}), ("市级", {3}), ("市县", {2, 3}), ("市、县", {2, 3}), ("市区县", {2, 3, 4}),
        ("县级", {2}), ("区县", {2}), ("区政府", {2}), ("乡镇", {1}), ("乡级", {1}), ("街道", {1}),
        ("市政府", {4}), ("市公安", {4}), ("上一级政府", {2, 3}),
    ):  # fmt: skip
        if words in holder:
            found |= levels
    return frozenset(found)


def _field_held(body: str, holder: str) -> Held:
    has, wants = _fields_of(body), _fields_of(holder)
    if has & wants or not wants:
        governments = bool(has) and _GOVERNMENT.search(holder) and "部门" not in holder
        return "unsure" if governments and not has & wants else "is"
    if not has:
        other = _GOVERNMENT.search(body) and not _GOVERNMENT.search(holder)
        return "unsure" if other or _ENFORCERS.search(body) else "is"
    return "unsure" if _OPEN.search(holder) or _ENFORCERS.search(body) else "is_not"


@cache
def _fields_of(words: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _patterns() if pattern.search(words))


@cache
def _patterns() -> tuple[tuple[str, LazyPattern], ...]:
    return tuple((name, LazyPattern(words)) for name, words in _FIELDS)
