"""Counting: the label that Word shows before each paragraph of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qjlaw.reading.docx.numbering import LEVELS, Level, List, Numbering
from qjlaw.reading.docx.symbols import plain
from qjlaw.reading.number_formats import render

if TYPE_CHECKING:
    from collections.abc import Callable

_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Label:
    """A number as shown, and what stands between it and the text."""

    text: str
    separator: str


NO_LABEL = Label("", "")


class Counters:
    """The running numbers of one story (the body, all text boxes, all footnotes …).

    As Word counts: all ``w:num`` of one abstract definition share their numbers; the first
    paragraph of a ``w:num`` with a start of its own begins anew; a level begins anew after a
    paragraph of a higher one; a level not yet used shows its start.

    ``unknown`` is told the name of each format that is not known; digits stand in for it.
    """

    def __init__(self, numbering: Numbering, unknown: Callable[[str], None]) -> None:
        self._numbering = numbering
        self._unknown = unknown
        self._values: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def label(self, num_id: str | None, level: int) -> Label:
        """Count one paragraph of list ``num_id`` at ``level`` (from 0), and write its label."""
        found = self._numbering.list(num_id)
        if num_id is None or found is None or level not in found.levels or level >= LEVELS:
            return NO_LABEL
        values = self._values.setdefault(found.abstract, [None] * LEVELS)
        if num_id not in self._begun:
            self._begun.add(num_id)
            for index in found.overrides:
                if index < LEVELS:
                    values[index] = None
        here = found.levels[level]
        before = values[level]
        values[level] = here.start if before is None else before + 1
        for index in range(level + 1, LEVELS):
            if _restarts(found.levels.get(index), index, level):
                values[index] = None
        text = self._write(found, level, values)
        return Label(text, here.separator if text else "")

    def _write(self, found: List, level: int, values: list[int | None]) -> str:
        here = found.levels[level]
        if here.format == "bullet":
            return "".join(plain(character, here.font) or "•" for character in here.pattern)

        def number(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            source = found.levels.get(index)
            if source is None or index > level:
                return ""
            value = values[index]
            shown = source.start if value is None else value
            hidden = source.format in {"none", "bullet"}
            name = "decimal" if here.legal and not hidden else source.format
            text = render(shown, name)
            if text is None:
                self._unknown(name)
                return str(shown)
            return text

        return _PLACE.sub(number, here.pattern)


def _restarts(definition: Level | None, index: int, used: int) -> bool:
    """Say whether level ``index`` begins anew after a paragraph of the higher level ``used``."""
    limit = index if definition is None or definition.restart is None else definition.restart
    return used < min(limit, index)
