"""The lines of a page: what stands on one baseline without a wide gap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from qjlaw.reading.pdf.radicals import RADICALS
from qjlaw.reading.pdf.spacing import Gap, Word, set_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from qjlaw.reading.pdf.glyphs import Glyphs

IDEOGRAPH: Final = re.compile(r"[\u3400-\u9fff\u3007\uff0c\uff1a\uff1b\uff08\uff09]")
_LINE: Final = re.compile(r"[^\r\n\x02\ufffe]+[\x02\ufffe]?")
_WORD: Final = re.compile(r"[^ \u3000\xa0\t]+")
_UNUSUAL: Final = re.compile(r"[\x00-\x1f\x7f\xa0\xad\u200b\u2e80-\u2fdf\ufeff\ufffe]")
_PRINTED: Final[dict[int, str | None]] = {
    **dict.fromkeys((*range(0x20), 0x7F, 0xAD, 0x200B, 0xFEFF, 0xFFFE)),
    0xA0: " ",
    **RADICALS,
}
_HYPHENS: Final = "\x02\ufffe"
_FOOT: Final = 0.15  # ideographs by which the feet of letters on one baseline surely differ less
_LEVEL: Final = 0.45  # ideographs by which baselines of one line differ at most; raised figures do


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline, with their place in points from the page's upper left corner.

    ``size`` is the width of an ideograph, ``baseline`` the height the words stand on;
    ``gaps`` are those inside that may part two cells of a table.
    """

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    slanted: bool = False
    gaps: tuple[Gap, ...] = ()

    def parted(self) -> list[Line]:
        """Part the line at its gaps."""
        if not self.gaps:
            return [self]
        parts: list[Line] = []
        start, left = 0, self.x0
        for gap in self.gaps:
            words = self.text[start : gap.at].rstrip()
            parts.append(replace(self, text=words, x0=left, x1=gap.x1, gaps=()))
            start, left = gap.at, gap.x0
        parts.append(replace(self, text=self.text[start:], x0=left, gaps=()))
        return parts


def lines_of(
    glyphs: Glyphs, cell_at: Callable[[float, float], int | None] | None = None
) -> Iterator[tuple[Line, int | None]]:
    """Yield the lines of a page in the order they were drawn, each with its table cell.

    ``cell_at`` names the cell at a place; a line is cut where the cell changes. Without it no
    cell is given, and only the ends of words are asked for their places.
    """
    for found in _LINE.finditer(glyphs.text):
        runs = (
            [(found.start(), found.end(), None)]
            if cell_at is None
            else _cut(glyphs, found.start(), found.end(), cell_at)
        )
        for start, end, cell in runs:
            for line in _pieces(glyphs, start, end, whole=cell is not None):
                yield line, cell


def _cut(
    glyphs: Glyphs, start: int, end: int, cell_at: Callable[[float, float], int | None]
) -> list[tuple[int, int, int | None]]:
    """Cut a line where its characters pass from one cell to another."""
    runs: list[tuple[int, int, int | None]] = []
    for index in range(start, end):
        if glyphs.text[index].isspace():
            continue
        x0, top, x1, bottom = glyphs.box(index)
        cell = cell_at((x0 + x1) / 2, (top + bottom) / 2)
        if runs and runs[-1][2] == cell:
            runs[-1] = (runs[-1][0], index + 1, cell)
        else:
            runs.append((index, index + 1, cell))
    return runs


def _pieces(glyphs: Glyphs, start: int, end: int, *, whole: bool) -> Iterator[Line]:
    """Make lines of characters that follow each other; ``whole`` keeps them over wide gaps."""
    words = [(w.start(), w.end()) for w in _WORD.finditer(glyphs.text, start, end)]
    if not words:
        return
    first, last = words[0][0], words[-1][1] - 1
    head = glyphs.box(first)
    tail = head if last == first else glyphs.box(last)
    size = _size(glyphs, first, end, head)
    baseline = glyphs.baseline(first)
    # Boxes of one foot stand on one baseline; only where they differ is the second asked for.
    uneven = (
        abs(tail[3] - head[3]) > _FOOT * size
        and abs(glyphs.baseline(last) - baseline) > _LEVEL * size
    )
    slanted = (uneven or last == first) and glyphs.is_slanted(first)
    if uneven and not slanted:
        for begin, stop in _levels(glyphs, first, last + 1, size):
            yield from _pieces(glyphs, begin, stop, whole=whole)
        return
    if len(words) == 1:
        text = _clean(glyphs.text[first : last + 1])
        if text:
            yield Line(text, head[0], tail[2], baseline, size, slanted)
        return
    blanks = ["", *(glyphs.text[a:b] for (_, a), (b, _) in pairwise(words))]
    measured = [_measured(glyphs, *word, blank) for word, blank in zip(words, blanks, strict=True)]
    for text, x0, x1, found in set_words(measured, size, glyphs.is_generated, whole=whole):
        cleaned = _clean(text)
        if cleaned:
            gaps = (
                tuple(gap._replace(at=len(_clean(text[: gap.at]))) for gap in found)
                if found
                else ()
            )
            yield Line(cleaned, x0, x1, baseline, size, slanted, gaps)


def _levels(glyphs: Glyphs, start: int, end: int, size: float) -> Iterator[tuple[int, int]]:
    """Part characters where their baseline changes.

    The library takes a line that begins right of the end of the one before for its going on, and
    one after a hyphen too.
    """
    begin, level = start, glyphs.baseline(start)
    for index in range(start + 1, end):
        if glyphs.text[index].isspace():
            continue
        here = glyphs.baseline(index)
        if abs(here - level) > _LEVEL * size:
            yield begin, index
            begin, level = index, here
    # The level that is left is one character at least, so that cutting comes to an end.
    yield begin, end


def _measured(glyphs: Glyphs, start: int, end: int, blank: str) -> Word:
    left = glyphs.box(start)
    right = glyphs.box(end - 1) if end - 1 > start else left
    written = "\u3000" if "\u3000" in blank else " "
    return Word(glyphs.text[start:end], written, start, left[0], right[2])


def _size(glyphs: Glyphs, first: int, end: int, head: tuple[float, float, float, float]) -> float:
    """Measure the width of an ideograph; of Latin words alone, what goes with their height."""
    ideograph = IDEOGRAPH.search(glyphs.text, first, end)
    if ideograph is not None:
        at = ideograph.start()
        x0, _, x1, _ = head if at == first else glyphs.box(at)
        if x1 - x0 > 1:
            return x1 - x0
    return max((head[3] - head[1]) * 0.85, 1.0)


def _clean(text: str) -> str:
    """Drop what is not printed; a hyphen that ended a line is shown again."""
    if text[-1] in _HYPHENS:
        text = text[:-1] + "-"
    return text.translate(_PRINTED) if _UNUSUAL.search(text) else text
