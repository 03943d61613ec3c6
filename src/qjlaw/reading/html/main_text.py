"""Where the main text of a page stands."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from qjlaw.reading.html.header_block import field_tables
from qjlaw.reading.html.shell import is_links

if TYPE_CHECKING:
    from qjlaw.reading.html.lines import Line, Page, Region

_PROSE: Final = re.compile(r"[。；，：、]")
_SENTENCE: Final = 10
_LONG_LINE: Final = 25
"""Characters of a line that is prose with a stop at its end, and without one."""

_MANY_LINKS: Final = 8
_LEAST_LINKS: Final = 3
_SHARE_OF_LINKS: Final = 0.2
"""Lines of links, or fewer with this share of all, without which all of a page is document."""

_CLOSE: Final = 0.9
"""Of nested elements of a known name the inmost with this share of the weight is taken."""

_MISSED: Final = 0.15
_MISSED_LEAST: Final = 150
"""Text beside an element, as share of it and in characters, that makes it too narrow."""


def _is_prose(text: str) -> bool:
    """Say whether a line has the length and the marks of a sentence."""
    return (
        len(text) >= _SENTENCE
        and (text[-1] in "。；" or len(text) >= _LONG_LINE)
        and (_PROSE.search(text) is not None)
    )


class Weights:
    """How much text stands in any run of lines.

    All text counts that is not of links or of the shell; ``prose`` counts only lines that have
    the length and the marks of sentences, and the cells of tables.
    """

    def __init__(self, lines: list[Line]) -> None:
        text, prose, beside = [0], [0], [0]
        fields = field_tables(lines)
        for line in lines:
            size = len(line.text)
            shell = line.shell or is_links(line)
            if shell or (line.cell and line.cell.table in fields):
                size = 0
            beside.append(shell)
            text.append(size)
            prose.append(size if line.cell is not None or _is_prose(line.text) else 0)
        self._text = list(accumulate(text))
        self._prose = list(accumulate(prose))
        self._shell = list(accumulate(beside))

    def text(self, start: int, end: int) -> int:
        """Characters of text in ``lines[start:end]``."""
        return self._text[end] - self._text[start]

    def prose(self, start: int, end: int) -> int:
        """Characters of sentences and cells in ``lines[start:end]``."""
        return self._prose[end] - self._prose[start]

    def shell(self, start: int, end: int) -> int:
        """Lines of links and of the shell in ``lines[start:end]``."""
        return self._shell[end] - self._shell[start]


def main_region(page: Page) -> int:
    """Find the main text; the index of its region.

    A known container of portals is taken where there is one, else the page is narrowed down as
    long as one element holds nearly all text. In both cases what is found grows again as long as
    much text stands beside it: a cover notice apart from its annex, a text in several columns.
    """
    weights = Weights(page.lines)
    sizes = [weights.text(region.start, region.end) for region in page.regions]
    known = [index for index, region in enumerate(page.regions) if region.known and sizes[index]]
    if known:
        best = max(sizes[index] for index in known)
        near = [index for index in known if sizes[index] >= best * _CLOSE]
        chosen = min(near, key=sizes.__getitem__)
    elif not _has_menus(page.lines):
        return 0
    else:
        chosen = _without_loss(page.regions, _narrowed(page.regions, weights), weights)
    return _widened(page.regions, chosen, weights)


def _has_menus(lines: list[Line]) -> bool:
    links = sum(map(is_links, lines))
    return links >= _MANY_LINKS or (links >= _LEAST_LINKS and links >= _SHARE_OF_LINKS * len(lines))


def _narrowed(regions: list[Region], weights: Weights) -> int:
    """Go down from the page as long as one part of it holds nearly all sentences."""
    measure = weights.prose if weights.prose(regions[0].start, regions[0].end) else weights.text
    sizes = [measure(region.start, region.end) for region in regions]
    inner: dict[int, list[int]] = {}
    for index, region in enumerate(regions):
        inner.setdefault(region.parent, []).append(index)
    index = 0
    while parts := inner.get(index):
        largest = max(parts, key=sizes.__getitem__)
        missed = sizes[index] - sizes[largest]
        if not sizes[largest] or missed > max(_MISSED_LEAST, sizes[index] * _MISSED):
            break
        index = largest
    return index


def _without_loss(regions: list[Region], chosen: int, weights: Weights) -> int:
    """Go up again as long as nothing of the shell comes in: what stands there is text."""
    least = weights.shell(regions[chosen].start, regions[chosen].end)
    index = regions[chosen].parent
    while index >= 0 and weights.shell(regions[index].start, regions[index].end) == least:
        chosen = index
        index = regions[index].parent
    return chosen


def _widened(regions: list[Region], chosen: int, weights: Weights) -> int:
    """Go up to each element that adds much text to what is held so far."""
    held = weights.prose(regions[chosen].start, regions[chosen].end)
    index = regions[chosen].parent
    while index >= 0:
        region = regions[index]
        size = weights.prose(region.start, region.end)
        if size - held > max(_MISSED_LEAST, held * _MISSED):
            chosen, held = index, size
        index = region.parent
    return chosen
