"""What stands on every page and belongs to none: page numbers, running heads, browser lines."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from qjlaw.reading.pdf.measure import body_size

if TYPE_CHECKING:
    from qjlaw.reading.pdf.lines import Line

_EDGE: Final = 5  # lines looked at from the top and from the bottom of a page
_LARGEST: Final = 1.3  # times the body's size: what is larger is a title
_SMALL: Final = 0.9  # times the body's size: running heads of two pages are set no larger
_SAME_PLACE: Final = 6.0  # points by which a running head may move
_PAGES: Final = 3  # pages from which on a repeated line is a running head
_ZONE: Final = 0.14  # of the page's height: where a bare figure may be a page number
_HEAD_ZONE: Final = 0.115  # the same for running heads: above the text of official paper, 37 mm

_DASH: Final = r"[-—–－―──·•~～\s]"
_FIGURE: Final = r"(?:\d{1,4}|[ivxlcdmIVXLCDMⅠ-ⅿ]{1,7})"
_MARKED_NUMBER: Final = re.compile(
    rf"{_DASH}+{_FIGURE}{_DASH}+"
    rf"|{_DASH}*第\s*{_FIGURE}\s*页(?:\s*[,，/／]?\s*共\s*{_FIGURE}\s*页)?{_DASH}*"
    rf"|{_FIGURE}\s*页?\s*[/／]\s*(?:共\s*)?{_FIGURE}\s*页?"
    rf"|(?:[Pp]age|PAGE)\s*{_FIGURE}(?:\s*(?:/|of)\s*{_FIGURE})?"
)
_BARE_NUMBER: Final = re.compile(rf"({_FIGURE})")
_DASHED_NUMBER: Final = re.compile(rf"{_DASH}+({_FIGURE}){_DASH}+")
_BROWSER: Final = re.compile(
    r"(?:https?|file)://\S+.*|about:blank.*|[\w.-]+\.(?:gov|com|org|net|edu)(?:\.cn)?/\S*"
    r"|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}[, ]*(?:[上下]午|[AP]M)?\s*\d{1,2}[:：]\d{2}(?::\d{2})?.*"
    r"|\d{1,2}/\d{1,2}/\d{2,4},?\s*\d{1,2}:\d{2}(?:\s*[AP]M)?.*"
)
_BROWSER_FIRST: Final = re.compile(r"https?://|\d{4}/\d{1,2}/\d{1,2}|\d{1,2}/\d{1,2}/\d{2},")


@dataclass(slots=True)
class Removed:
    """What was taken off the pages; an example of each, and the running heads by place."""

    numbers: int = 0
    browser: int = 0
    running: int = 0
    slanted: int = 0
    off: int = 0
    examples: dict[str, str] = field(default_factory=dict)
    heads: dict[str, None] = field(default_factory=dict)
    feet: dict[str, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines of one page that stand outside its tables, and the page's size in points."""

    lines: tuple[Line, ...]
    width: float
    height: float


def strip_furniture(sheets: Sequence[Sheet]) -> tuple[list[list[Line]], Removed]:
    """Take the furniture off all pages; what is left keeps its order."""
    removed = Removed()
    dropped: list[set[int]] = [set() for _ in sheets]
    numbers = _counting_numbers(sheets)
    running = _running(sheets)
    for at, sheet in enumerate(sheets):
        browser_page = any(
            _BROWSER_FIRST.match(line.text) for _, index in _edges(sheet)
            for line in (sheet.lines[index],)
        )  # fmt: skip
        for index, line in enumerate(sheet.lines):
            if line.slanted or _is_off(sheet, line):
                dropped[at].add(index)
                removed.slanted += line.slanted
                removed.off += not line.slanted
        for is_top, index in _edges(sheet):
            line = sheet.lines[index]
            if _is_number(sheet, line) or (at, index) in numbers:
                removed.numbers += 1
                removed.examples.setdefault("number", line.text)
            elif _in_zone(sheet, line) and _BROWSER.fullmatch(line.text):
                removed.browser += 1
                removed.examples.setdefault("browser", line.text)
            elif browser_page and _beside_browser(sheet, line):
                removed.browser += 1
            elif (at, index) in running:
                removed.running += 1
                removed.examples.setdefault("running", line.text)
                (removed.heads if is_top else removed.feet)[line.text] = None
            else:
                continue
            dropped[at].add(index)
    kept = [
        [line for index, line in enumerate(sheet.lines) if index not in gone]
        for sheet, gone in zip(sheets, dropped, strict=True)
    ]
    return kept, removed


def _edges(sheet: Sheet) -> Iterator[tuple[bool, int]]:
    """Yield the outer lines of a page: whether at its top, and their index."""
    order = sorted(range(len(sheet.lines)), key=lambda i: sheet.lines[i].baseline)
    half = min(_EDGE, (len(order) + 1) // 2)
    yield from ((True, index) for index in order[:half])
    yield from ((False, index) for index in order[max(half, len(order) - _EDGE) :])


def _is_off(sheet: Sheet, line: Line) -> bool:
    """Say whether a line stands beside the page, where nobody sees it."""
    across = line.x0 >= sheet.width or line.x1 <= 0
    return across or line.baseline <= 0 or line.baseline - line.size >= sheet.height


def _in_zone(sheet: Sheet, line: Line, share: float = _ZONE) -> bool:
    return line.baseline < share * sheet.height or line.baseline > (1 - share) * sheet.height


def _is_number(sheet: Sheet, line: Line) -> bool:
    """Say whether a line is a page number by its own form, as — 3 — is."""
    return _in_zone(sheet, line) and _MARKED_NUMBER.fullmatch(line.text) is not None


def _beside_browser(sheet: Sheet, line: Line) -> bool:
    """Say whether a line stands beside the date or the address that a browser prints."""
    return _in_zone(sheet, line) and any(
        abs(other.baseline - line.baseline) < line.size / 2
        and _BROWSER_FIRST.match(other.text) is not None
        for other in sheet.lines
    )


def _counting_numbers(sheets: Sequence[Sheet]) -> set[tuple[int, int]]:
    """Find page numbers by their counting with the pages.

    A bare figure must stand in the margin, one between dashes anywhere at the edge of the text.
    """
    by_offset: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for at, sheet in enumerate(sheets):
        for _, index in _edges(sheet):
            line = sheet.lines[index]
            found = _BARE_NUMBER.fullmatch(line.text) or _DASHED_NUMBER.fullmatch(line.text)
            if found and (_in_zone(sheet, line) or found.re is _DASHED_NUMBER):
                figure = _figure(found[1])
                if figure is not None:
                    by_offset[figure - at].append((at, index))
    few = len(sheets) == 1
    return {
        place
        for offset, places in by_offset.items()
        if len({at for at, _ in places}) > 1 or offset == 1 or few
        for place in places
        if not few or offset == 1
    }


def _figure(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
    found = [values.get(char, 0) for char in text.lower()]
    if 0 in found:
        return None
    return sum(-a if a < b else a for a, b in zip(found, [*found[1:], 0], strict=True))


def _running(sheets: Sequence[Sheet]) -> set[tuple[int, int]]:
    """Find running heads and feet: the same words at the same place, where no text stands.

    Where a place is theirs on most pages, a head that only two pages of a short chapter have
    is one too; so is one in small type on both pages of a document of two.
    """
    places: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    heights: Counter[int] = Counter()
    size = body_size([sheet.lines for sheet in sheets])
    for at, sheet in enumerate(sheets):
        heights.update({round(line.baseline / _SAME_PLACE) for line in sheet.lines})
        for _, index in _edges(sheet):
            line = sheet.lines[index]
            if line.size > _LARGEST * size or not _in_zone(sheet, line, _HEAD_ZONE):
                continue
            places["".join(line.text.split())].append((at, index, line.baseline))
    repeated, twice = [], []
    for found in places.values():
        middle = sorted(y for _, _, y in found)[len(found) // 2]
        same = [each for each in found if abs(each[2] - middle) <= _SAME_PLACE]
        count = len({at for at, _, _ in same})
        pair = count == len(sheets) == _PAGES - 1
        if count >= _PAGES or (
            pair and all(sheets[at].lines[index].size <= _SMALL * size for at, index, _ in same)
        ):
            repeated += same
        elif count == _PAGES - 1:
            twice += same
    taken = Counter(round(y / _SAME_PLACE) for _, _, y in repeated)

    def is_free_of_text(y: float) -> bool:
        near = [round(y / _SAME_PLACE) + step for step in (-1, 0, 1)]
        return sum(heights[place] for place in near) <= 1.5 * sum(taken[place] for place in near)

    return {(at, index) for at, index, y in (*repeated, *twice) if is_free_of_text(y)}
