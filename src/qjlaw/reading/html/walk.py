"""The walk over a page: from its tree to the lines that a browser shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from qjlaw.document import Cell
from qjlaw.reading.html import names
from qjlaw.reading.html.blanks import shown
from qjlaw.reading.html.lines import Attachment, Line, Page, Region
from qjlaw.reading.html.numbers import Numbering, is_numbered, label, numbering_of
from qjlaw.reading.html.tables import Grid, is_layout

if TYPE_CHECKING:
    from lxml import etree

_FILE: Final = re.compile(
    r"\.(?:docx?|wps|pdf|ofd|xlsx?|et|rtf|odt|zip|rar|7z|pptx?|txt)(?:$|[?#&])", re.I
)
_FIELD: Final = re.compile(r"索\s*引\s*号|发文字号|文\s*号[：:]|发布(?:日期|时间|机构)|成文日期")
_ICON: Final = re.compile(r"icon|ico_|/ico|\.gif|logo|spacer|blank|qr|ewm|data:image/gif", re.I)
_LISTS: Final = frozenset({"ol", "ul", "menu", "dir"})
_CELLS: Final = frozenset({"td", "th"})
_SENTENCES: Final = 3
"""As many full stops make a passage text, whatever its element is called."""


def walk(root: etree._Element) -> Page:
    """Read all lines of a page but those of menus, toolbars and what is not shown."""
    return _Walk().page(root)


class _Walk:
    def __init__(self) -> None:
        self._page = Page(regions=[Region(0, -1, known=False)])
        self._pieces: list[str] = []
        self._linked = 0
        self._attached = False
        self._tables = 0
        self._cell: Cell | None = None
        self._opens = False
        self._level: int | None = None
        self._label = ""
        self._aligned: list[tuple[etree._Element, bool]] = []
        self._open: list[tuple[etree._Element, int]] = []
        self._grids: list[Grid | None] = []
        self._cells: list[int] = []
        self._lists: list[Numbering | None] = []
        self._anchors = 0
        self._preserved = 0

    def page(self, root: etree._Element) -> Page:
        """Walk the tree once."""
        from lxml import etree  # noqa: PLC0415 -- not loaded where no page is read

        walker = etree.iterwalk(root, events=("start", "end"))
        skipped: etree._Element | None = None
        for event, element in walker:
            tag = element.tag
            if event == "start":
                if self._passes(element, tag):
                    walker.skip_subtree()
                    skipped = element
                    continue
                self._start(element, tag)
                if element.text:
                    self._add(element.text)
            else:
                if skipped is element:
                    skipped = None
                else:
                    self._end(element, tag)
                if element.tail:
                    self._add(element.tail)
        self._flush()
        self._page.regions[0].end = len(self._page.lines)
        return self._page

    # -- what is passed over ---------------------------------------------------------------

    def _passes(self, element: etree._Element, tag: str) -> bool:
        """Say whether an element is left out with all that it holds, and count it."""
        page = self._page
        if tag in names.UNSEEN:
            return True
        if tag in names.EMBEDDED:
            page.embedded.append(self._region)
            return True
        if tag == "img":
            self._image(element)
            return True
        if tag == "del":
            page.deletions += 1
            return True
        style, classes = element.get("style"), element.get("class")
        if (style or classes or element.get("hidden") is not None) and tag != "body":
            if element.get("hidden") is not None or names.hides(style, classes):
                words = shown(_words(element))
                if tag in names.BLOCKS:
                    self._flush()
                if words:
                    page.hidden.append((self._region, words))
                return True
        identity = f"{classes or ''} {element.get('id') or ''}"
        if tag in {"nav", "footer"} or (identity != " " and names.is_shell_name(identity)):
            words = "".join(_words(element).split())
            if not _is_text(words) and tag not in {"body", "html"}:
                page.dropped += len(words)
                if tag in names.BLOCKS:
                    self._flush()
                return True
        return False

    def _image(self, element: etree._Element) -> None:
        sizes = [element.get(side, "") for side in ("width", "height")]
        small = any(size.isdigit() and int(size) <= 40 for size in sizes)
        if not self._anchors and not small and not _ICON.search(element.get("src", "")):
            self._page.images.append(self._region)

    @property
    def _region(self) -> int:
        return self._open[-1][1] if self._open else 0

    # -- elements --------------------------------------------------------------------------

    def _start(self, element: etree._Element, tag: str) -> None:
        if tag == "br":
            self._flush()
            return
        if tag == "a":
            self._anchors += 1
            self._attachment(element)
            return
        identity = f"{element.get('class') or ''} {element.get('id') or ''}"
        known = tag == "ucapcontent" or (identity != " " and names.is_main_name(identity))
        if tag not in names.BLOCKS and not known:
            style = element.get("style")
            if style and "block" in style.replace(" ", "") and "display:block" in style.replace(" ", ""):
                self._flush()
            return
        self._flush()
        if known or tag in names.REGIONS:
            parent = self._region
            self._open.append((element, len(self._page.regions)))
            self._page.regions.append(Region(len(self._page.lines), parent, known))
        asked = "center" if tag == "center" else None
        asked = asked or names.alignment(element.get("style"), element.get("align"))
        if asked:
            self._aligned.append((element, asked in {"center", "middle"}))
        if tag in names.HEADINGS:
            self._level = names.HEADINGS[tag]
        elif tag == "pre":
            self._preserved += 1
        elif tag in _LISTS:
            self._lists.append(numbering_of(tag, dict(element.attrib)))
        elif tag == "li":
            numbering = self._lists[-1] if self._lists else None
            self._label = label(numbering, element.get("value")) if numbering else ""
        elif tag == "table":
            self._table(element)
        elif tag == "tr" and self._grids and self._grids[-1] is not None:
            self._grids[-1].next_row()
        elif tag in _CELLS and self._grids and self._grids[-1] is not None:
            self._open_cell(self._grids[-1], element)

    def _end(self, element: etree._Element, tag: str) -> None:
        if tag == "br":
            return
        if tag == "a":
            self._anchors -= 1
            return
        region = bool(self._open) and self._open[-1][0] is element
        if tag in names.BLOCKS or region:
            self._flush()
        if region:
            self._page.regions[self._open.pop()[1]].end = len(self._page.lines)
        if self._aligned and self._aligned[-1][0] is element:
            self._aligned.pop()
        if tag in names.HEADINGS:
            self._level = None
        elif tag == "pre":
            self._preserved -= 1
        elif tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._label = ""
        elif tag == "table" and self._grids:
            grid = self._grids.pop()
            if grid is not None:
                self._cell, self._opens = grid.outer, False
        elif tag == "tr" and self._grids and self._grids[-1] is not None:
            self._fill(self._grids[-1])
        elif tag in _CELLS and self._grids and self._grids[-1] is not None:
            self._close_cell(self._grids[-1])

    def _attachment(self, element: etree._Element) -> None:
        if _FILE.search(element.get("href") or ""):
            name = shown("".join(element.itertext())) or element.get("title") or ""
            if name:
                self._attached = True
                self._page.attachments.append(Attachment(name, len(self._page.lines)))

    # -- tables ----------------------------------------------------------------------------

    def _table(self, element: etree._Element) -> None:
        if is_layout(element):
            self._grids.append(None)
            return
        self._tables += 1
        self._grids.append(Grid(self._tables, self._cell))

    def _open_cell(self, grid: Grid, element: etree._Element) -> None:
        self._fill(grid)
        place = grid.place(element)
        self._opens = place.column > 1
        self._cell = place
        self._cells.append(len(self._page.lines))

    def _close_cell(self, grid: Grid) -> None:
        if self._cells and self._cells.pop() == len(self._page.lines):
            self._empty(self._cell)
        self._cell, self._opens = grid.outer, False

    def _fill(self, grid: Grid) -> None:
        """Write the empty places that cells of rows above reach into."""
        while (covered := grid.covered()) is not None:
            self._opens = covered.column > 1
            self._empty(covered)

    def _empty(self, cell: Cell | None) -> None:
        self._page.lines.append(Line("", cell=cell, opens_cell=self._opens))
        self._opens = False

    # -- text ------------------------------------------------------------------------------

    def _add(self, text: str) -> None:
        if self._preserved and "\n" in text:
            *lines, text = text.split("\n")
            for line in lines:
                self._pieces.append(line)
                self._flush()
        self._pieces.append(text)
        if self._anchors:
            self._linked += len(text.strip())

    def _flush(self) -> None:
        """Write the line that was collected, if there is one."""
        if not self._pieces:
            return
        text = shown("".join(self._pieces))
        self._pieces.clear()
        linked, self._linked = self._linked, 0
        attached, self._attached = self._attached, False
        if not text:
            return
        number, self._label = self._label, ""
        if number and not is_numbered(text):
            text = f"{number}{'' if number[-1] in '、)' else ' '}{text}"
        else:
            number = ""
        self._page.lines.append(
            Line(
                text,
                min(linked, len(text)),
                self._cell,
                self._opens,
                len(number),
                self._level,
                bool(self._aligned) and self._aligned[-1][1],
                attached,
            )
        )
        self._opens = False


def _words(element: etree._Element) -> str:
    return "".join(element.itertext(with_tail=False))


def _is_text(words: str) -> bool:
    return words.count("。") + words.count("；") >= _SENTENCES or _FIELD.search(words) is not None
