"""Chains: references joined to one another (本办法第八条、第九条第二款和第十条), read as places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from qjlaw.lazy import LazyPattern
from qjlaw.structure.references.words import RANK, UNITS, Unit, Words

_INTO = LazyPattern(r"(?:的|中的?|之|规定的)?")
"""Between a unit and one inside it: 第八条的第二款."""

_JOINED = LazyPattern(
    r"(?:的?规定|所列|的)?(?:[、，,]|至|到|[－—~～-])?(?:以及|或者|并|和|及|或|与|至|到)?(?:按照|依照|违反)?"
)
_LONGEST_JOIN = 8


@dataclass(frozen=True, slots=True)
class Place:
    """What one reference names: numbers unit by unit; ``step`` of the unit counted from here.

    ``step`` is ``("paragraph", -1)`` for 前款, ``("article", 0)`` for 本条. ``printed`` is the
    word of the unit named last.
    """

    start: int
    end: int
    printed: str
    numbers: dict[Unit, int] = field(default_factory=dict)
    inserted: int = 0
    step: tuple[Unit, int] | None = None

    @property
    def unit(self) -> Unit:
        """The unit named last, the smallest."""
        return max(self.numbers or {self._base: 0}, key=RANK.__getitem__)

    @property
    def top(self) -> Unit:
        """The unit named first, the largest."""
        return self._base if self.step else min(self.numbers, key=RANK.__getitem__)

    @property
    def is_here(self) -> bool:
        """Whether it names the unit that its words stand in and no more: 本条, 本款."""
        return self.step is not None and self.step[1] == 0 and not self.numbers

    @property
    def _base(self) -> Unit:
        return self.step[0] if self.step else "article"


def chains(text: str, words: list[Words]) -> Iterator[list[Place]]:
    """Places grouped into chains: what governs the first of a chain governs them all."""
    chain: list[Place] = []
    end = -1
    for each in words:
        if each.start < end:
            continue
        gap = text[end : each.start] if chain and each.start - end <= _LONGEST_JOIN else None
        if chain and gap is not None and _extends(chain, each, gap):
            _extend(chain, each)
        elif chain and gap is not None and not each.steps and _JOINED.fullmatch(gap):
            chain.extend(_places(each, chain[-1]))
        else:
            if chain:
                yield chain
            chain = list(_places(each, None))
        end = each.end
    if chain:
        yield chain


def _extends(chain: list[Place], words: Words, gap: str) -> bool:
    """Whether words name a unit inside the one named last."""
    if words.steps:
        return gap == "" and chain[-1].step == ("article", 0) and not chain[-1].numbers
    return RANK[words.unit] > RANK[chain[-1].unit] and _INTO.fullmatch(gap) is not None


def _extend(chain: list[Place], words: Words) -> None:
    over = chain.pop()
    if words.steps:
        chain.extend(
            replace(over, end=words.end, printed=words.printed, step=(words.unit, step))
            for step in words.steps
        )
        return
    for place, (value, start, end) in enumerate(words.numbers):
        chain.append(
            replace(
                over,
                start=start if place else over.start,
                end=end,
                printed=words.printed,
                numbers={**over.numbers, words.unit: value},
                inserted=over.inserted or words.inserted,
            )
        )


def _places(words: Words, before: Place | None) -> Iterator[Place]:
    """Places of words that name no unit inside the one before; larger units carry over."""
    for step in words.steps:
        yield Place(words.start, words.end, words.printed, step=(words.unit, step))
    carried: dict[Unit, int] = {}
    step_carried = None
    inserted = words.inserted
    if before is not None:
        larger = UNITS[: RANK[words.unit]]
        carried = {unit: n for unit, n in before.numbers.items() if unit in larger}
        if "article" in carried:
            inserted = before.inserted
        elif words.unit == "article":
            carried = {}
        if before.step and RANK[before.step[0]] < RANK[words.unit]:
            step_carried = before.step
    last = len(words.numbers) - 1
    for count, (value, start, end) in enumerate(words.numbers):
        own = inserted if words.unit != "article" or count == last else 0
        yield Place(start, end, words.printed, {**carried, words.unit: value}, own, step_carried)
