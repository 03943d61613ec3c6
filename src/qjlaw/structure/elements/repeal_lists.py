"""Element ``repeal`` in decisions of repeal: every instrument that such a decision lists."""

from __future__ import annotations

from collections.abc import Iterator

from qjlaw.anatomy import Element
from qjlaw.lazy import LazyPattern
from qjlaw.structure.document_number import NUMBER
from qjlaw.structure.elements.source import Source
from qjlaw.structure.pieces import Piece

_OF_REPEAL = LazyPattern("废止|失效")
_OF_OTHERS = LazyPattern("修改|修订|修正|保留|继续有效|继续执行")
_LEAD = LazyPattern(
    r"(?:下列|以下)[^《》。；]{0,40}(?:废止|失效)"
    r"|(?:废止|失效)[^《》。；]{0,30}(?:下列|以下|如下|目录|清单|文件|[：:]$)"
)
_DIRECT = LazyPattern(r"废止[^《》。；，]{0,16}(?=《)")
_DIRECT_END = LazyPattern(r"[。；]|，?(?:对|修改|修订|保留)")
_ITEM = LazyPattern(
    r"《[^《》]{2,80}(?:[〈《][^〉》]{2,60}[〉》][^《》]{0,30})?》"
    r"(?:的(?:通知|意见|决定|公告|通告|批复))?(?:[（(][^（）()\n]{2,30}号[）)])?"
)
_PLAIN_ITEM = LazyPattern(
    rf"[ \u3000]*(?P<item>(?:[^《》。；：\n]{{4,80}}（(?={NUMBER}）))?{NUMBER}）?)[；。]?$"
)
"""A line of a list that prints the name without 《》, or the number alone."""

_IN_TITLES = LazyPattern(r"《[^》]*》?")


def listed_repeals(source: Source) -> list[Element]:
    """What a decision of repeal lists, one element for each instrument.

    A list begins with 下列…予以废止 and ends with the next heading of its rank, or with words
    on amendment; an annexed list is told by its title.
    """
    parts = range(len(source.composition.parts))
    if not any(_OF_REPEAL.search(source.composition.title_of(part) or "") for part in parts):
        return []
    found = []
    for start, end in _items(source):
        text = source.printed(start, end)
        found.append(source.element("repeal", start, end, text=text, named=True, count=1))
    return found


def _items(source: Source) -> Iterator[tuple[int, int]]:
    listing, rank, part = False, None, 0
    row: tuple[int, int] | None = None  # the row whose instrument was named already
    for piece in source.composition.pieces:
        if piece.part != part:
            part, rank = piece.part, None
            title = source.composition.title_of(part) or ""
            listing = bool(_OF_REPEAL.search(title)) and not _OF_OTHERS.search(title)
        if piece.role not in {"body", "cell"} or source.composition.amends(piece.start):
            continue
        style = piece.marker.style if piece.marker is not None else None
        bare = _IN_TITLES.sub("", piece.text)
        if _opens_list(bare):
            listing, rank = True, style
        elif listing and ((rank is not None and style == rank) or _OF_OTHERS.search(bare)):
            listing = False
        place = None if piece.cell is None else (piece.cell.table, piece.cell.row)
        if place is not None and place == row:
            continue
        for span in _within(source, piece, listing=listing):
            row = place
            yield span


def _opens_list(bare: str) -> bool:
    """Whether words, names in 《》 left out, say that what follows is repealed and no more."""
    return _LEAD.search(bare) is not None and not _OF_OTHERS.search(bare)


def _within(source: Source, piece: Piece, *, listing: bool) -> Iterator[tuple[int, int]]:
    """The instruments that a piece names as repealed."""
    begin, end = piece.start, piece.end
    if not listing:
        direct = _DIRECT.search(source.text, begin, end)
        if direct is None:
            return
        begin = direct.end()
        end = _direct_end(source.text, begin, end)
    named = [item.span() for item in _ITEM.finditer(source.text, begin, end)]
    if not named and listing:
        begin += piece.marker.length if piece.marker is not None else 0
        plain = _PLAIN_ITEM.match(source.text, begin, end)
        named = [] if plain is None else [plain.span("item")]
    yield from named


def _direct_end(text: str, start: int, end: int) -> int:
    """Where the names after 废止 end; stops inside 《》 are none."""
    at = start
    while at < end:
        item = _ITEM.match(text, at, end)
        if item is not None:
            at = item.end()
        elif _DIRECT_END.match(text, at, end):
            return at
        else:
            at += 1
    return end
