"""Lists as ``numbering.xml`` defines them: which levels a ``w:num`` has, and where they start."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qjlaw.reading.docx.names import ALTERNATE, CHOICE, FALLBACK, ILVL, OFF, PSTYLE, RPR, VAL, w
from qjlaw.reading.docx.styles import number, whole_number

if TYPE_CHECKING:
    from lxml import etree

    from qjlaw.reading.docx.styles import Styles

LEVELS = 9
_NUM_FMT = w("numFmt")
_FORMAT = w("format")
_PADDED = re.compile(r"^(0{1,8})1,\s*0+2")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list.

    ``pattern`` is ``w:lvlText`` (``"第%1条"``); ``format`` a name of ST_NumberFormat or
    ``"0:3"`` for padded digits; ``legal`` writes all numbers of the label in digits;
    ``separator`` stands between label and text; ``restart`` counts levels from 1: a paragraph
    of that level or a higher one starts this one again (0: none does); ``style`` is the
    paragraph style tied to the level.
    """

    start: int = 1
    format: str = "decimal"
    pattern: str = ""
    legal: bool = False
    separator: str = " "
    restart: int | None = None
    style: str | None = None
    font: str | None = None


@dataclass(frozen=True, slots=True)
class List:
    """What a ``w:num`` stands for. Lists of one ``abstract`` count together.

    ``overrides`` are the levels that this ``w:num`` starts anew, with their numbers.
    """

    abstract: str
    levels: dict[int, Level]
    overrides: dict[int, int]

    def level_of_style(self, style: str) -> int | None:
        """Find the level that a paragraph style is tied to, counted from 0."""
        return next((i for i, level in self.levels.items() if level.style == style), None)


class Numbering:
    """All lists of a document, each resolved when it is first asked for."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstracts: dict[str, etree._Element] = {}
        self._nums: dict[str, etree._Element] = {}
        self._lists: dict[str, List | None] = {}
        if root is None:
            return
        for element in root.iterchildren(w("abstractNum")):
            self._abstracts.setdefault(element.get(w("abstractNumId"), ""), element)
        for element in root.iterchildren(w("num")):
            self._nums.setdefault(element.get(w("numId"), ""), element)

    def list(self, num_id: str | None) -> List | None:
        """Resolve a ``w:numId``; ``None`` for 0, for none, and for one that is not defined."""
        if num_id is None or num_id == "0":
            return None
        if num_id not in self._lists:
            self._lists[num_id] = self._resolve(num_id)
        return self._lists[num_id]

    def _resolve(self, num_id: str) -> List | None:
        num = self._nums.get(num_id)
        abstract = None if num is None else self._abstract(num_id)
        if num is None or abstract is None:
            return None
        levels = _levels(abstract)
        overrides: dict[int, int] = {}
        for override in num.iterchildren(w("lvlOverride")):
            index = _index(override)
            own = override.find(w("lvl"))
            if own is not None:
                levels[index] = _level(own)
            start = number(override.find(w("startOverride")))
            if start is not None:
                overrides[index] = start
                levels[index] = replace(levels.get(index, Level()), start=start)
        return List(abstract.get(w("abstractNumId"), ""), levels, overrides)

    def _abstract(self, num_id: str) -> etree._Element | None:
        """Find the abstract definition; one that only links to a list style leads on to it."""
        seen: set[str] = set()
        while num_id in self._nums and num_id not in seen:
            seen.add(num_id)
            reference = self._nums[num_id].find(w("abstractNumId"))
            abstract = self._abstracts.get("" if reference is None else reference.get(VAL, ""))
            link = None if abstract is None else abstract.find(w("numStyleLink"))
            target = None if link is None else self._styles.list_of(link.get(VAL, ""))
            if target is None:
                return abstract
            num_id = target
        return None


def _index(element: etree._Element) -> int:
    return whole_number(element.get(ILVL, "0")) or 0


def _levels(abstract: etree._Element) -> dict[int, Level]:
    return {_index(element): _level(element) for element in abstract.iterchildren(w("lvl"))}


def _value(element: etree._Element, tag: str) -> str | None:
    found = element.find(tag)
    return None if found is None else found.get(VAL)


def _level(element: etree._Element) -> Level:
    start = number(element.find(w("start")))
    legal = element.find(w("isLgl"))
    fonts = element.find(f"{RPR}/{w('rFonts')}")
    text = element.find(w("lvlText"))
    shown = text is not None and text.get(w("null"), "0") in OFF
    picture = element.find(w("lvlPicBulletId")) is not None
    return Level(
        start=0 if start is None else start,
        format=_number_format(element),
        pattern="•" if picture else text.get(VAL, "") if shown and text is not None else "",
        legal=legal is not None and legal.get(VAL, "1") not in OFF,
        separator="" if _value(element, w("suff")) == "nothing" else " ",
        restart=number(element.find(w("lvlRestart"))),
        style=_value(element, PSTYLE),
        font=None if fonts is None else fonts.get(w("ascii")) or fonts.get(w("hAnsi")),
    )


def _number_format(element: etree._Element) -> str:
    """Name the format; Word wraps the newer ones in an alternative with a fallback."""
    candidates = [
        found
        for path in ("", f"{ALTERNATE}/{CHOICE}/", f"{ALTERNATE}/{FALLBACK}/")
        if (found := element.find(f"{path}{_NUM_FMT}")) is not None
    ]
    for candidate in candidates:
        name = candidate.get(VAL, "decimal")
        if name != "custom":
            return name
        padded = _PADDED.match(candidate.get(_FORMAT, ""))
        if padded:
            return f"0:{len(padded[1]) + 1}"
    return "decimal"
