"""Names without 《》: 行政许可法第十七条, 依照安全生产法, 区级储备粮管理办法第十二条."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from qjlaw.lazy import LazyPattern

_HIT = LazyPattern(
    r"法(?!规(?!定)|律|人|定|院|官|制|庭|务|治|理|警|学|系|度|则|案|师|盲|纪|令)|典(?!型|礼|范|当)|条例|规定|细则|规则|章程|决定|解释"
)
"""Endings that a name may have; 办法 ends in 法."""

_STATE = "中华人民共和国"
_LEADS = LazyPattern(
    r"(?:依照|按照|根据|依据|违反|适用|参照|参考|执行|遵守|符合|贯彻|落实|实施|宣传|学习|遵照|触犯|履行|了解|熟悉|掌握|对照|援引|引用|关于|"
    r"以及|或者|并按|不按|严格|全面|深入|结合|同时|修改后的|修订后的|新修订的|修订的|修正的|现行的?|我国|国家|所称|称|"
    r"应当|可以|不得|是指|即|涉及|有关|属于|除|除了|参见|详见|见|确保|维护|违背|抵触|所述|规定的?|等|与|和|及|或|"
    r"按|依|由|对|把|将|以|是|为|如|在|于|从|的|了|经|被|据|并|且|也|还|又|既|凡|原|新)$"
)
_STRONG = LazyPattern(
    r".*(?:依照|按照|根据|依据|违反|适用|参照|参考|执行|遵守|符合|贯彻|落实|遵照|触犯|对照|援引|以及|或者|修订的|修正的|"
    r"所称|是指|除|见|的|按|将|属于|条和|条与|条及|款和|款与|款及|项和|项与|项及|^[和与及或依由对])"
)
_FORM = LazyPattern(
    r"(?:法|典|条例|办法|规定|细则|规则|规程|规范|准则|方案|意见|通知|决定|制度|章程|标准)(?:（[^（）]{1,12}）)?(?:中?的|之|中)?$"
)
_SELF = LazyPattern(r"(?<![成资基根])本[^本，。]{0,8}$")
_ON_END = ("实施条例", "实施细则", "实施办法", "实施规定", "解释")
_PLACE_END = frozenset("省市区县州旗盟乡镇")
_FREE = 5
"""A held name of so many characters is its own witness; a shorter one needs a boundary."""

_ENDING = 6
"""Characters by whose last ones names are looked up."""

_LONGEST = 40
_NAME_RUN = LazyPattern(r"[一-龥（）〈〉]+$")
_GENERIC = LazyPattern(
    r"^(?:该|此|上述|前述|同|其|这|各|有关|相关|本|原|新|旧|上位|下列|以下|前款|国家|法律|法规|规章|行政|地方性?|"
    r"部门|政府|现行|法律、?法规|做|看|说|用|合|非|违|司|执|守|普|立|依|方|办)*"
    r"(?:法|典|条例|办法|规定|细则|规则|规程|规范|准则|方案|意见|通知|决定|制度|章程|标准)$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the flow; ``held`` is its key in the index, empty where it is not held."""

    start: int
    end: int
    held: str


class HeldNames:
    """Finds the names of an index where they end, whatever stands in front of them."""

    __slots__ = ("_by_ending", "_last")

    def __init__(self, keys: AbstractSet[str]) -> None:
        self._last = frozenset(key[-3:] for key in keys)
        self._by_ending: dict[str, list[str]] = {}
        for key in keys:
            self._by_ending.setdefault(key[-_ENDING:], []).append(key)
        for names in self._by_ending.values():
            names.sort(key=len, reverse=True)

    def ending_at(self, flow: str, end: int) -> str:
        """The longest name that ends here; empty where none does."""
        last = flow[max(0, end - 3) : end]
        if last not in self._last and last[-2:] not in self._last:  # most endings end no name
            return ""
        for size in range(_ENDING, 1, -1):
            for name in self._by_ending.get(flow[max(0, end - size) : end], ()):
                if (size == _ENDING or len(name) == size) and flow.startswith(
                    name, end - len(name)
                ):
                    return name
        return ""


def held_names(flow: str, names: HeldNames) -> Iterator[tuple[Named, bool]]:
    """Names of the index in a flow; with each, whether words that part it stand in front.

    A name after that of a place is another instrument, one of that place.
    """
    for hit in _HIT.finditer(flow):
        end = hit.end()
        name = names.ending_at(flow, end)
        if not name or flow.startswith(_ON_END, end):
            continue
        start = end - len(name)
        if flow.endswith(_STATE, 0, start):
            yield Named(start - len(_STATE), end, name), True
        elif _parted(flow, start):
            yield Named(start, end, name), True
        elif len(name) >= _FREE and flow[start - 1] not in _PLACE_END:
            yield Named(start, end, name), False


def _parted(flow: str, start: int) -> bool:
    if start == 0 or not "一" <= flow[start - 1] <= "龥":
        return True
    return _LEADS.search(flow, max(0, start - 4), start) is not None


def led_in(flow: str, named: Named) -> bool:
    """Whether words before a name say that it is relied on: 根据宪法."""
    if flow.startswith(_STATE, named.start):
        return True
    return flow.endswith(("根据", "依照", "按照", "依据", "违反", "遵守"), 0, named.start)


def name_before(flow: str, place: int, breaks: AbstractSet[int]) -> Named | None:
    """The name, not held, that ends right before the first 第 of a list of articles."""
    form = _FORM.search(flow, max(0, place - 24), place)
    if form is None:
        return None
    end = form.end() - (1 if flow[form.end() - 1] in "的之中" else 0)
    end -= 1 if flow[end - 1] == "中" else 0
    run = _NAME_RUN.search(flow, max(0, end - _LONGEST), end)
    if run is None:
        return None
    low = max([run.start(), *(at for at in range(run.start() + 1, form.start()) if at in breaks)])
    if _SELF.search(flow, low, form.start() + 1):
        return None
    lead = _STRONG.match(flow, low, form.start())
    start = lead.end() if lead else low
    name = flow[start:end]
    if _GENERIC.match(name) or len(name) < 4:
        return None
    return Named(start, end, "")
