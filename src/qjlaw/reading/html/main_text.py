"""Where the main text of a page stands."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from qjlaw.reading.html.shell import is_links, is_shell_line

if TYPE_CHECKING:
    from qjlaw.reading.html.lines import Line, Page, Region

_PROSE: Final = re.compile(r"[。；，：、]")
_MANY_LINKS: Final = 8
"""With fewer lines of links a page has no shell to lose, and all of it is the document."""

_CLOSE: Final = 0.9
"""Of nested elements of a known name the inmost with this share of the weight is taken."""

_MISSED: Final = 0.15
_MISSED_LEAST: Final = 150
"""Text beside an element, as share of it and in characters, that makes it too narrow."""


class Weights:
    """How much text stands in any run of lines.

    All text counts that is not of links or of the shell; ``prose`` counts only lines that have
    the length and the marks of sentences, and the cells of tables.
    """

    def __init__(self, lines: list[Line]) -> None:
        text, prose = [0], [0]
        for line in lines:
            size = len(line.text)
            if is_links(line) or (size <= 160 and is_shell_line(line)):
                size = 0
            text.append(size)
            long = line.cell is not None or (size >= 25 and _PROSE.search(line.text) is not None)
            prose.append(size if long else 0)
        self._text = list(accumulate(text))
        self._prose = list(accumulate(prose))

    def text(self, start: int, end: int) -> int:
        """Characters of text in ``lines[start:end]``."""
        return self._text[end] - self._text[start]

    def prose(self, start: int, end: int) -> int:
        """Characters of sentences and cells in ``lines[start:end]``."""
        return self._prose[end] - self._prose[start]


def main_range(page: Page) -> tuple[int, int]:
    """Find the lines of the main text, as a pair of indices.

    A known container of portals is taken where there is one, else the page is narrowed down as
    long as one element holds nearly all text. In both cases what is found grows again as long as
    much text stands beside it: a cover notice apart from its annex, a text in several columns.
    """
    everything = (0, len(page.lines))
    if not page.regions:
        return everything
    weights = Weights(page.lines)
    known = [region for region in page.regions if region.known and _weight(region, weights)]
    if known:
        best = max(_weight(region, weights) for region in known)
        near = [region for region in known if _weight(region, weights) >= best * _CLOSE]
        chosen = min(near, key=lambda region: region.end - region.start)
    elif sum(map(is_links, page.lines)) < _MANY_LINKS:
        return everything
    else:
        chosen = _narrowed(page.regions, weights)
    return _widened(page.regions, chosen, weights)


def _weight(region: Region, weights: Weights) -> int:
    return weights.text(region.start, region.end)


def _narrowed(regions: list[Region], weights: Weights) -> Region:
    """Go down from the page as long as one part of it holds nearly all sentences."""
    inner: dict[int, list[int]] = {}
    for index, region in enumerate(regions):
        inner.setdefault(region.parent, []).append(index)
    measure = weights.prose if weights.prose(regions[0].start, regions[0].end) else weights.text
    index = 0
    while True:
        size = measure(regions[index].start, regions[index].end)
        parts = inner.get(index, [])
        largest = max(
            parts, key=lambda part: measure(regions[part].start, regions[part].end), default=None
        )
        if largest is None:
            return regions[index]
        held = measure(regions[largest].start, regions[largest].end)
        if size - held > max(_MISSED_LEAST, size * _MISSED) or not held:
            return regions[index]
        index = largest


def _widened(regions: list[Region], chosen: Region, weights: Weights) -> tuple[int, int]:
    """Go up to each element that adds much text to what is held so far."""
    start, end = chosen.start, chosen.end
    parent = chosen.parent
    while parent >= 0:
        outer = regions[parent]
        held = weights.prose(start, end)
        gained = weights.prose(outer.start, outer.end) - held
        if gained > max(_MISSED_LEAST, held * _MISSED):
            start, end = outer.start, outer.end
        parent = outer.parent
    return start, end
