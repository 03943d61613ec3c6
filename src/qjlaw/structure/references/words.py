"""The words of references: 第八条, 第（一）、（三）项, 前两款, 本条, 附件2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from qjlaw.lazy import LazyPattern
from qjlaw.structure.numbering import value_of

Unit = Literal["chapter", "section", "article", "paragraph", "item", "subitem"]
UNITS: tuple[Unit, ...] = ("chapter", "section", "article", "paragraph", "item", "subitem")
RANK = {unit: rank for rank, unit in enumerate(UNITS)}

_UNIT_OF: dict[str, Unit] = {
    "编": "chapter",
    "章": "chapter",
    "部分": "chapter",
    "节": "section",
    "条": "article",
    "点": "article",
    "款": "paragraph",
    "项": "item",
    "目": "subitem",
}
_NUMBER = r"[一二三四五六七八九十百千零〇○两\d]{1,7}"
_ONE = rf"[（(]?{_NUMBER}[）)]?"
_JOIN = r"(?:[、，]|至|到|和|及|与|或者?|[－—~～-])"
_NAMED = LazyPattern(
    rf"第[ \u3000]?(?P<numbers>{_ONE}(?:{_JOIN}第?{_ONE}){{0,15}})[ \u3000]?"
    r"(?P<unit>条(?![件例线码])|款(?![项式])|项(?!目)|章(?!程)|节(?![课点约能日水目])|编(?![号制])|部分|"
    r"点(?![五半的])|目(?![标录]))"
    r"(?:之(?P<inserted>[一二三四五六七八九十]{1,3}))?"
)
_BACK = r"(?P<unit>条(?![件例线约理文])|款(?![项式])|项(?!目)|章(?!程)|节(?=第|规定|所|的规定))"
_COUNT = "(?P<count>[一二两三四])?"
_RELATIVE = (
    LazyPattern(rf"前(?<![以之目当提此从先年日版眼空]前){_COUNT}{_BACK}"),
    LazyPattern(rf"上(?<![以网线地路海水天晚早向面]上){_COUNT}{_BACK}"),
    LazyPattern(rf"本(?<![成资基根文样版标课书剧副]本)(?P<count>){_BACK}"),
)
"""One pattern for each first character: a literal is looked for much faster than a choice."""

_EACH = LazyPattern(_NUMBER)


@dataclass(frozen=True, slots=True)
class Words:
    """One group of words that names units of one kind.

    ``numbers`` are (value, start, end), one for each unit named (a range has its two ends), in
    ``第六、七条``; empty for ``前款``, ``本条``, whose ``steps`` say how far back they point
    (0 for 本). ``printed`` is the unit as printed: 条, 部分.
    """

    start: int
    end: int
    unit: Unit
    printed: str
    numbers: tuple[tuple[int, int, int], ...] = ()
    inserted: int = 0
    steps: tuple[int, ...] = ()


def words_in(text: str, labels: frozenset[int]) -> list[Words]:
    """All groups of words in a text that name units, in order.

    ``labels`` are offsets at which a number stands before its own unit and refers to nothing.
    """
    found = [*_named(text, labels), *_relative(text)]
    found.sort(key=lambda words: words.start)
    return found


def _named(text: str, labels: frozenset[int]) -> Iterator[Words]:
    for match in _NAMED.finditer(text):
        if match.start() in labels:
            continue
        numbers = tuple(_numbers(match))
        if numbers:
            unit = match["unit"]
            inserted = value_of(match["inserted"] or "") or 0
            yield Words(match.start(), match.end(), _UNIT_OF[unit], unit, numbers, inserted)


def _numbers(match: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    """The numbers of a group: the first with 第 before it, the last with its unit behind it."""
    whole = match["numbers"]
    alone = value_of(whole)
    if alone is not None:
        yield alone, match.start(), match.end()
        return
    each = list(_EACH.finditer(match.string, *match.span("numbers")))
    for place, number in enumerate(each):
        value = value_of(number.group())
        if value is None:
            continue
        start, end = number.span()
        opened = match.string[start - 1] in "（("
        closed = match.string[end : end + 1] in {"）", ")"}
        start = match.start() if place == 0 else start - opened
        yield value, start, match.end() if place == len(each) - 1 else end + closed


def _relative(text: str) -> Iterator[Words]:
    for pattern in _RELATIVE:
        for match in pattern.finditer(text):
            own = text[match.start()] == "本"
            steps = (0,) if own else tuple(range(-(value_of(match["count"] or "") or 1), 0))
            printed = match["unit"]
            yield Words(match.start(), match.end(), _UNIT_OF[printed], printed, steps=steps)
