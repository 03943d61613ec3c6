"""Web pages as portals publish them and as Word saves them.

In: the bytes of a page. Out: :class:`~qjlaw.reading.content.Content`.

- The shell of a portal page (menus, the way here, sharing, related links, footer, buttons,
  counters) is left out and counted in a notice ``shell_dropped``; the block of fields above the
  text (索引号, 发文字号, 成文日期 …) stays, one field a line, and so does the title of the page
  where the text has none.
- Paragraphs, line breaks and the items of lists are lines; white space is collapsed and indents
  are left out, as they are in a browser; automatic numbers of lists are rendered.
- Tables with data have their cells parted by tabs and their rows by newlines; tables that only
  lay out the page are read as what stands in them.
- What a browser does not show is left out, with a notice where it stands in the text; files that
  the page links to are named in a notice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from qjlaw.reading.content import Content
from qjlaw.reading.html.blanks import shown
from qjlaw.reading.html.charset import utf8
from qjlaw.reading.html.header_block import fields_at_top, header_lines
from qjlaw.reading.html.main_text import main_region
from qjlaw.reading.html.parsing import parse, refuse_archive, refuse_size
from qjlaw.reading.html.shell import heads_links, is_links
from qjlaw.reading.html.tally import notices_of
from qjlaw.reading.html.walk import walk
from qjlaw.reading.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qjlaw.document import Cell
    from qjlaw.reading.html.lines import Line, Page

__all__ = ["read_html"]

_SIGNATURE: Final = 4  # lines of issuers and day
_SIGNATURE_LINE: Final = 30
_DAY: Final = re.compile(
    r"[12][\d〇○]{3}年\d{1,2}月\d{1,2}日|二[〇○零一二三四五六七八九]{3}年\w{1,3}月\w{1,3}日"
)


def read_html(data: bytes) -> Content:
    """Read a page.

    Raises
    ------
    ReadingError
        ``binary``, ``too_large``, ``wrong_suffix`` (a web archive, MHTML).
    """
    refuse_size(data)
    refuse_archive(data)
    clean, notices = utf8(data)
    root = parse(clean)
    if root is None:
        return Content("", (), notices=notices)
    title = shown(root.findtext(".//title") or "")
    page = walk(root)
    chosen = main_region(page)
    inside = page.regions[chosen]
    start, end = inside.start, inside.end
    lines = _kept(page, start, end, title)
    sheet = _written(lines)
    total = page.dropped + sum(_size(line) for line in page.lines)
    dropped = max(total - sum(_size(line) for line in lines), 0)
    blank = not sheet.text.strip()
    more = notices_of(page, chosen, dropped, blank=blank)
    return Content(sheet.text, tuple(sheet.blocks), notices=(*notices, *more))


def _kept(page: Page, start: int, end: int, title: str) -> list[Line]:
    """Choose the lines that make the text: header block, main text, files below it."""
    end = _signature_end(page.lines, end)
    main = [line for line in page.lines[start:end] if not line.shell]
    main = _without_links(main)
    last = fields_at_top(main)
    before = [*page.lines[:start], *main[:last]]
    main = main[last:]
    files = [line for line in page.lines[end:] if line.attached and not line.shell]
    return [*header_lines(before, main, title), *main, *files]


def _signature_end(lines: list[Line], end: int) -> int:
    """Find where the signature ends that some portals set below the element of the text."""
    for at in range(end, min(end + _SIGNATURE, len(lines))):
        line = lines[at]
        if is_links(line) or len(line.text) > _SIGNATURE_LINE or "：" in line.text:
            break
        if _DAY.fullmatch(line.text):
            return at + 1
    return end


def _without_links(main: list[Line]) -> list[Line]:
    """Leave out a list of links at the end, with its heading."""
    end = len(main)
    while end and (is_links(main[end - 1]) or heads_links(main[end - 1])):
        end -= 1
    cut = next((i for i in range(end, len(main)) if heads_links(main[i])), None)
    return main if cut is None else main[:cut]


def _written(lines: Iterable[Line]) -> Sheet:
    sheet = Sheet()
    tables: dict[int, int] = {}
    for line in lines:
        if line.opens_cell:
            sheet.next_cell()
        cell = _renumbered(line.cell, tables)
        sheet.write(
            [line.text],
            kind="paragraph" if cell is None else "cell",
            cell=cell,
            label=line.label,
            level=line.level,
            centred=line.centred,
        )
    return sheet


def _renumbered(cell: Cell | None, tables: dict[int, int]) -> Cell | None:
    """Count the tables of the text from 1, whatever stood on the page before it."""
    if cell is None:
        return None
    number = tables.setdefault(cell.table, len(tables) + 1)
    return type(cell)(number, cell.row, cell.column)


def _size(line: Line) -> int:
    return len("".join(line.text.split()))
