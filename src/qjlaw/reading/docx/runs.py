"""What stands inside a paragraph: runs and everything that wraps them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from qjlaw.reading.docx.names import (
    ALTERNATE,
    BLIP,
    BLIP_SOURCES,
    CHOICE,
    DEL,
    FALLBACK,
    ID,
    IMAGE_DATA,
    INS,
    M_T,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    R_ID,
    RPR,
    RSTYLE,
    TEXT_PATH,
    TXBX,
    VANISH,
    R,
    T,
    w,
)
from qjlaw.reading.docx.styles import toggle
from qjlaw.reading.docx.symbols import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

    from qjlaw.reading.docx.fields import Fields
    from qjlaw.reading.docx.styles import Styles
    from qjlaw.reading.docx.tally import Tally

PAGE_BREAK: Final = "\f"
"""Stands for a page or column break until the paragraph is whole."""

_BREAK = w("br")
_FIELD_MARK = w("fldChar")
_SYMBOL = w("sym")
_RUBY = w("ruby")
_FIXED: Final = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
}
_CHARACTERS: Final = frozenset({*_FIXED, _BREAK, _SYMBOL})
_NOTES: Final = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_GRAPHIC: Final = frozenset({w("drawing"), w("pict"), w("object")})
_NOT_TEXT: Final = frozenset({PPR, RPR, w("sdtPr"), w("sdtEndPr"), w("rubyPr"), w("rt")})
_OTHER_PARTS: Final = frozenset(
    {
        "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
        "{http://purl.oclc.org/ooxml/drawingml/chart}chart",
        "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
        "{http://purl.oclc.org/ooxml/drawingml/diagram}relIds",
        "{urn:schemas-microsoft-com:office:office}OLEObject",
    }
)


def branch(element: etree._Element) -> etree._Element | None:
    """Choose one branch of ``mc:AlternateContent``: the first with text in it, else the first."""
    branches = [child for child in element if child.tag in (CHOICE, FALLBACK)]
    for child in branches:
        if next(child.iter(T, M_T, TEXT_PATH, _SYMBOL), None) is not None:
            return child
    return branches[0] if branches else None


@dataclass(slots=True)
class Runs:
    """Reads the text of paragraphs, piece by piece.

    ``text_box`` is called with the content of each text box, ``word_art`` with the words of
    each ornamental text, before the paragraph that anchors it is written. ``notes`` gathers
    footnotes and endnotes in the order of their references.
    """

    styles: Styles
    fields: Fields
    tally: Tally
    text_box: Callable[[etree._Element], None]
    word_art: Callable[[str], None]
    notes: list[tuple[str, str]]

    def read(self, element: etree._Element, pieces: list[str], *, hidden: bool) -> None:
        """Add the text below ``element`` to ``pieces``; ``hidden`` as the paragraph style says."""
        for child in element:
            tag = child.tag
            if tag == R:
                self._run(child, pieces, hidden=hidden)
            elif tag in _NOT_TEXT:
                continue
            elif tag in (DEL, MOVE_FROM):
                self.tally.deletions += len(child) > 0
            elif tag == ALTERNATE:
                chosen = branch(child)
                if chosen is not None:
                    self.read(chosen, pieces, hidden=hidden)
            elif tag in (M_T, T):
                self._text(child.text or "", pieces)
            elif len(child):
                self.tally.insertions += tag in (INS, MOVE_TO)
                self.read(child, pieces, hidden=hidden)

    def _run(self, run: etree._Element, pieces: list[str], *, hidden: bool) -> None:
        properties = run.find(RPR)
        if properties is not None and len(properties):
            hidden = self._hidden(properties, inherited=hidden)
        if hidden and not self.fields.in_code:
            secret: list[str] = []
            self._content(run, secret)
            if "".join(secret).strip():
                self.tally.hidden += secret
            return
        self._content(run, pieces)

    def _hidden(self, properties: etree._Element, *, inherited: bool) -> bool:
        own = toggle(properties, VANISH)
        if own is not None:
            return own
        style = properties.find(RSTYLE)
        by_style = None if style is None else self.styles.run_hidden(style.get(w("val"), ""))
        return inherited if by_style is None else by_style

    def _text(self, text: str, pieces: list[str]) -> None:
        if not self.fields.in_code:
            pieces.append(text)

    def _content(self, run: etree._Element, pieces: list[str]) -> None:
        """Add what one run holds."""
        for child in run:
            if child.tag == T:
                if child.text and not self.fields.in_code:
                    pieces.append(child.text.replace("\r", "").replace("\n", " "))
            elif child.tag not in _NOT_TEXT:
                self._special(child, pieces)

    def _special(self, child: etree._Element, pieces: list[str]) -> None:
        """Add what is not plain text: a tab, a field mark, a note, a drawing."""
        tag = child.tag
        if tag == _FIELD_MARK:
            pieces.append(self.fields.mark(child))
        elif tag in _CHARACTERS:
            self._text(self._character(child), pieces)
        elif tag in _NOTES:
            self.notes.append((_NOTES[tag], child.get(ID, "")))
        elif tag in _GRAPHIC:
            self._graphic(child)
        elif tag == ALTERNATE:
            chosen = branch(child)
            if chosen is not None:
                self._content(chosen, pieces)
        elif len(child):
            self.tally.annotated += tag == _RUBY
            self.read(child, pieces, hidden=False)

    def _character(self, element: etree._Element) -> str:
        if element.tag == _BREAK:
            return "\n" if element.get(w("type"), "textWrapping") == "textWrapping" else PAGE_BREAK
        return self._symbol(element) if element.tag == _SYMBOL else _FIXED[element.tag]

    def _symbol(self, element: etree._Element) -> str:
        try:
            character = chr(int(element.get(w("char"), ""), 16))
        except (ValueError, OverflowError):
            return ""
        if character < " " or "\ud800" <= character <= "\udfff":  # no character at all
            return ""
        shown = plain(character, element.get(w("font")))
        if shown is None:
            self.tally.symbols += 1
            return character
        return shown

    def _graphic(self, element: etree._Element) -> None:
        """Look for text boxes, ornamental text, pictures and objects in a drawing."""
        for child in element:
            if child.tag == TXBX:
                self.text_box(child)
            elif child.tag == ALTERNATE:
                chosen = branch(child)
                if chosen is not None:
                    self._graphic(chosen)
            else:
                self._shape(child)
                if len(child):
                    self._graphic(child)

    def _shape(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == BLIP:
            self.tally.images += any(element.get(source) for source in BLIP_SOURCES)
        elif tag == IMAGE_DATA:
            self.tally.images += element.get(R_ID) is not None
        elif tag in _OTHER_PARTS:
            self.tally.embedded += 1
        elif tag == TEXT_PATH and element.get("string"):
            self.word_art(element.get("string", ""))
