"""The walk over a page: from its tree to the lines that a browser shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from qjlaw.reading.html.blanks import shown
from qjlaw.reading.html.lines import Attachment, Line, Page, Region
from qjlaw.reading.html.names import BLOCKS, HEADINGS, LISTS, REGIONS, looks, meaning
from qjlaw.reading.html.numbers import Numbering, is_numbered, label, numbering_of
from qjlaw.reading.html.shell import is_shell_text
from qjlaw.reading.html.sieve import Sieve
from qjlaw.reading.html.tables import Tables

if TYPE_CHECKING:
    from lxml import etree

_FILE: Final = re.compile(
    r"\.(?:docx?|wps|pdf|ofd|xlsx?|et|rtf|odt|zip|rar|7z|pptx?|txt)(?:$|[?#&])", re.IGNORECASE
)
_MUCH: Final = 300  # characters of hidden text that may be a document
_MOSTLY: Final = 4  # times as much as is shown
_DEFINITIONS: Final = frozenset({"dt", "dd"})
_TABLE_PARTS: Final = frozenset({"table", "tr", "td", "th"})


def walk(root: etree._Element) -> Page:
    """Read all lines of a page but those of menus, toolbars and what is not shown.

    Where nearly all text is marked as not shown, a script of the page was to show it, and it is
    read as if it had.
    """
    page = _Walk(unveiled=False).page(root)
    hidden = sum(len(words) for _, words in page.hidden)
    if hidden >= _MUCH and hidden > _MOSTLY * sum(len(line.text) for line in page.lines):
        return _Walk(unveiled=True).page(root)
    return page


class _Walk:
    """One walk; the tree is not walked by recursion, so that no depth of it is too much."""

    def __init__(self, *, unveiled: bool) -> None:
        self._page = Page(regions=[Region(0, -1, known=False)])
        self._sieve = Sieve(self._page, unveiled=unveiled)
        self._tables = Tables(self._page)
        self._lists: list[Numbering | None] = []
        self._regions: list[tuple[etree._Element | None, int]] = [(None, 0)]
        self._aligned: list[tuple[etree._Element | None, bool]] = [(None, False)]
        self._pieces: list[str] = []
        self._linked = 0
        self._attached = False
        self._level: int | None = None
        self._label = ""
        self._anchors = 0
        self._preserved = 0
        self._defining = False

    def page(self, root: etree._Element) -> Page:
        """Walk the tree once."""
        from lxml import etree  # noqa: PLC0415 -- not loaded where no page is read

        walker = etree.iterwalk(root, events=("start", "end"))
        passed: etree._Element | None = None
        for event, element in walker:
            tag = element.tag
            if event == "start":
                if tag == "br":
                    self._flush()
                elif self._sieve.passes_over(
                    element, tag, self._regions[-1][1], in_link=self._anchors > 0
                ):
                    walker.skip_subtree()
                    passed = element
                    if tag in BLOCKS:
                        self._flush()
                else:
                    self._start(element, tag)
                    if text := element.text:
                        self._add(text)
            else:
                if element is passed:
                    passed = None
                elif tag != "br":
                    self._end(element, tag)
                if text := element.tail:
                    self._add(text)
        self._flush()
        self._page.regions[0].end = len(self._page.lines)
        return self._page

    def _start(self, element: etree._Element, tag: str) -> None:
        style = element.get("style")
        known = tag == "ucapcontent" or meaning(element.get("class"), element.get("id")).main
        if tag not in BLOCKS and not known:
            if tag == "a":
                self._anchors += 1
                self._attachment(element)
            elif style and looks(style).block:
                self._flush()
            return
        self._flush()
        if known or tag in REGIONS:
            self._regions.append((element, len(self._page.regions)))
            region = Region(len(self._page.lines), self._regions[-2][1], known)
            self._page.regions.append(region)
        self._align(element, tag, style)
        if tag in _TABLE_PARTS:
            self._tables.start(element, tag)
        else:
            self._start_block(element, tag)

    def _align(self, element: etree._Element, tag: str, style: str | None) -> None:
        asked = "center" if tag == "center" else element.get("align")
        asked = (looks(style).alignment if style else None) or asked
        if asked:
            self._aligned.append((element, asked.lower() in {"center", "middle"}))

    def _start_block(self, element: etree._Element, tag: str) -> None:
        if tag in HEADINGS:
            self._level = HEADINGS[tag]
        elif tag == "pre":
            self._preserved += 1
        elif tag in _DEFINITIONS:
            self._defining = tag == "dd"
        elif tag in LISTS:
            self._lists.append(numbering_of(element))
        elif tag == "li":
            numbering = self._lists[-1] if self._lists else None
            self._label = label(numbering, element.get("value")) if numbering else ""

    def _end(self, element: etree._Element, tag: str) -> None:
        region = self._regions[-1][0] is element
        if tag in BLOCKS or region:
            self._flush()
        elif tag == "a":
            self._anchors -= 1
            return
        else:
            return
        if region:
            self._page.regions[self._regions.pop()[1]].end = len(self._page.lines)
        if self._aligned[-1][0] is element:
            self._aligned.pop()
        if tag in _TABLE_PARTS:
            self._tables.end(tag)
        else:
            self._end_block(tag)

    def _end_block(self, tag: str) -> None:
        if tag in HEADINGS:
            self._level = None
        elif tag == "pre":
            self._preserved -= 1
        elif tag in _DEFINITIONS:
            self._defining = False
        elif tag in LISTS:
            self._lists.pop()
        elif tag == "li":
            self._label = ""

    def _attachment(self, element: etree._Element) -> None:
        if _FILE.search(element.get("href") or ""):
            words = "".join(map(str, element.itertext(with_tail=False)))
            name = shown(words) or element.get("title") or ""
            if name:
                self._attached = True
                self._page.attachments.append(Attachment(name, len(self._page.lines)))

    def _add(self, text: str) -> None:
        if self._preserved and "\n" in text:
            *lines, text = text.split("\n")
            for line in lines:
                self._pieces.append(line)
                self._flush()
        if not self._pieces and text.isspace():
            return  # between blocks, where most white space of a page stands
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
        if number and is_numbered(text):
            number = ""
        if number:
            text = f"{number}{'' if number[-1] in '、)' else ' '}{text}"
        tables = self._tables
        self._page.lines.append(
            Line(
                text,
                min(linked, len(text)),
                tables.cell,
                tables.opens,
                len(number),
                self._level,
                self._aligned[-1][1],
                attached,
                self._defining,
                tables.cell is None and is_shell_text(text),
            )
        )
        tables.opens = False
