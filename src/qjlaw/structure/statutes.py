"""Laws, regulations and rules: told by who passed or decreed them, else by their names."""

from __future__ import annotations

import re

from qjlaw.anatomy import Instrument
from qjlaw.lazy import LazyPattern
from qjlaw.structure.facts import Facts
from qjlaw.structure.reach import nationwide

_ASSEMBLY = LazyPattern(r"人民代表大会|人大常委会|常务委员会公告")
_NATIONAL = LazyPattern(r"全国人民代表大会|中华人民共和国主席令|全国人大")
_CABINET = LazyPattern(
    r"国务院(?:令|第\d+号令|批准|发布|公布|常务会议|[^。\n]{0,30}令)|^国务院令", re.MULTILINE
)
_DECREE = LazyPattern(
    r"(?:部|委|委员会|总局|署|局|银行|人民政府|政府|厅|院|省|市|[部委局办][、 ])(?:公告)?"
    r"(?:令|[^。，\n]{0,10}令[ \u3000]*[（(\[〔]?(?:\d{4})?[^。，\n]{0,8}第?[ \u3000]*\d+ *号"
    r"|第[ \u3000]*\d+[ \u3000]*号令)"
)
_STATUTE = LazyPattern(r"条例|规定|办法|规则|细则|决定|规程|决议")
_REGION = LazyPattern(r"^\w{2,12}?(?:省|市|自治区|自治州|自治县|县|区|州)")
_PEOPLE = LazyPattern(r"^(?:\w{0,16}关于)?中华人民共和国")
_RULES = frozenset({"办法", "规定", "规则", "细则"})
_ORDINANCE = LazyPattern(r"条例(?:[（(][^）)]*[）)])?$|实施《[^》]+法》办法$")
_PROVINCE = LazyPattern(r"^(?:\w{2,8}?(?:省|自治区)|(?:北京|天津|上海|重庆)市)")
_BELOW_PROVINCE = LazyPattern(
    r"^\w{1,8}?(?:(?<![社小景园地校灾片库辖])[区县旗](?!域|级|别)|州|厅|局|(?<!常)委(?!托|派)|市(?![场政容民区域])|"
    r"大学|学院|公司)"
)
_ORDERS = ("国务院令", "部令", "委员会令", "总局令", "署令", "人民政府令")
_FINES = LazyPattern(r"处[^，。；\n]{0,24}罚款")
_DOCUMENTS = frozenset({"通知", "意见", "通告", "公告", "批复"})


def statute_of(facts: Facts) -> Instrument | None:
    """Judge whether a document is a law, a regulation or a rule; ``None`` where it is none."""
    if not facts.title and not facts.head:
        return _without_head(facts)
    if facts.title.endswith(_ORDERS):
        return _ordered(facts)
    if facts.genre in _DOCUMENTS or not (facts.form == "法" or _STATUTE.search(facts.title)):
        return None
    found = _by_authority(facts) or _by_number(facts)
    if found is None and not facts.number and not facts.issuers:
        found = _by_name(facts)
    return found


def _ordered(facts: Facts) -> Instrument:
    """Judge an order by the body that gives it: the regulation or rule stands behind it."""
    if facts.title.endswith("国务院令"):
        return Instrument("administrative_regulation", "由国务院令公布")
    return Instrument("rule", "以部门令或者政府令公布，属于规章")


def _without_head(facts: Facts) -> Instrument | None:
    """Judge articles that came without title and head: by whom and where they are applied."""
    if facts.articles and not facts.issuers:
        return _of_ministry(facts)
    return None


def _by_authority(facts: Facts) -> Instrument | None:
    """Judge by the caption: 常务委员会通过, 国务院令, 某部令第3号."""
    head = f"{facts.title}\n{facts.head}"
    found = None
    if _NATIONAL.search(head):
        found = Instrument("law", "由全国人民代表大会或者其常务委员会通过")
    elif _ASSEMBLY.search(facts.head) and not _DECREE.search(facts.head):
        found = Instrument("local_regulation", "由地方人民代表大会或者其常务委员会通过")
    elif _CABINET.search(facts.head):
        found = Instrument("administrative_regulation", "由国务院令公布或者经国务院批准")
    elif _DECREE.search(head):
        found = Instrument("rule", "以部门令或者政府令公布，属于规章")
    return found


def _by_number(facts: Facts) -> Instrument | None:
    """Judge by the order whose number a page or a library gives: 主席令, 国令, 某部令."""
    if "主席令" in facts.number:
        return Instrument("law", "由主席令公布")
    if facts.number.startswith(("国令", "国务院令", "中华人民共和国国务院令")):
        return Instrument("administrative_regulation", "由国务院令公布")
    if _DECREE.search(facts.number):
        return Instrument("rule", "以部门令或者政府令公布，属于规章")
    return None


def _by_name(facts: Facts) -> Instrument | None:
    """Judge by the name, for a text that came without caption, number and issuer."""
    title, found = facts.title, None
    local = _REGION.match(title) is not None
    if facts.form == "法" and _PEOPLE.match(title):
        found = Instrument("law", "名称为法律")
    elif _ORDINANCE.search(title) and local:
        found = Instrument("local_regulation", "名称为地方性法规")
    elif _ORDINANCE.search(title):
        found = Instrument("administrative_regulation", "名称为条例，未冠地方名称")
    elif _PEOPLE.match(title):
        found = Instrument("rule", "冠以国名的规定、规则，按规章对待")
    elif facts.form in _RULES and _of_province(facts):
        found = Instrument(
            "rule", "冠省级行政区名称，以条文形式单独成文并设有罚款，未见文号和印发通知，按规章对待"
        )
    elif facts.form in _RULES:
        found = _of_ministry(facts)
    return found


def _of_ministry(facts: Facts) -> Instrument | None:
    """Judge a measure for the whole country: a rule where it sets fines, which only rules may."""
    words = nationwide(facts.title, facts.text)
    if words is None:
        return None
    if _FINES.search(facts.text):
        return Instrument("rule", f"在全国范围施行（「{words}」）并设有罚款，未见文号，按规章对待")
    return Instrument(
        "state_council_document", f"在全国范围施行（「{words}」），按国家部门的文件对待"
    )


def _of_province(facts: Facts) -> bool:
    """Whether a measure looks like a rule of a province: by name, articles, fines, and alone.

    A measure of a department of the province, or of a district in it, is none.
    """
    province = _PROVINCE.match(facts.title)
    if province is None or facts.measure or not facts.articles:
        return False
    if _BELOW_PROVINCE.match(facts.title[province.end() :]):
        return False
    return _FINES.search(facts.text) is not None
