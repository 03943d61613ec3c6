"""A story: the body, a footnote, a header; its paragraphs and tables, written on a sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qjlaw.document import BlockKind, Cell
from qjlaw.reading.docx.counters import NO_LABEL, Counters, Label
from qjlaw.reading.docx.names import (
    ALTERNATE,
    DEL,
    INS,
    MOVE_FROM,
    PPR,
    TBL,
    P,
    w,
)
from qjlaw.reading.docx.paragraphs import Paragraph, paragraph_properties
from qjlaw.reading.docx.runs import PAGE_BREAK, Runs, branch
from qjlaw.reading.docx.tables import cells_of, is_continuation, row_change, rows_of
from qjlaw.reading.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

    from qjlaw.reading.docx.fields import Fields
    from qjlaw.reading.docx.numbering import Numbering
    from qjlaw.reading.docx.styles import Styles
    from qjlaw.reading.docx.tally import Tally

_ALT_CHUNK = w("altChunk")
_SKIPPED = frozenset({w("sectPr"), w("tcPr"), w("sdtPr"), w("sdtEndPr"), w("customXmlPr"), PPR})
_LINE_ENDS = str.maketrans("\x0b\x85\u2028\u2029", "\n\n\n\n")


@dataclass(frozen=True, slots=True)
class Setting:
    """What all stories of a document share. ``counters`` makes the counters of a new story."""

    styles: Styles
    numbering: Numbering
    counters: Callable[[], Counters]
    tally: Tally


class Story:
    """Walks block-level content in reading order.

    Text boxes go on the sheet before the paragraph that anchors them. A paragraph whose mark is
    tracked as deleted runs on into the next one and takes that one's properties, as it does in
    Word when the change is accepted.

    Parameters
    ----------
    setting:
        Styles, numbering and counts of the document.
    sheet:
        Where the text goes; several stories may share one.
    kind:
        What blocks outside tables and text boxes are.
    fields:
        A fresh follower of fields.
    notes:
        Takes ``(kind, id)`` of each footnote and endnote referred to.
    """

    def __init__(
        self,
        setting: Setting,
        sheet: Sheet,
        kind: BlockKind,
        fields: Fields,
        notes: list[tuple[str, str]],
    ) -> None:
        self._setting = setting
        self._sheet = sheet
        self._kind = kind
        self._cell: Cell | None = None
        self._tables = 0
        self._own_counters = setting.counters()
        self._box_counters = setting.counters()
        self._counters = self._own_counters
        self._carried: list[str] = []
        self._carried_as: Paragraph | None = None
        self._runs = Runs(
            setting.styles, fields, setting.tally, self._text_box, self._word_art, notes
        )

    def walk(self, container: etree._Element) -> None:
        """Write everything that stands in ``container``: a body, a cell, a note."""
        outer = self._carried, self._carried_as
        self._carried, self._carried_as = [], None
        self._blocks(container)
        self._flush()
        self._carried, self._carried_as = outer

    def _blocks(self, container: etree._Element) -> None:
        for child in container:
            tag = child.tag
            if tag == P:
                self._paragraph(child)
            elif tag == TBL:
                self._flush()
                self._table(child)
            elif tag == ALTERNATE:
                chosen = branch(child)
                if chosen is not None:
                    self._blocks(chosen)
            elif tag == _ALT_CHUNK:
                self._setting.tally.embedded += 1
            elif tag in (DEL, MOVE_FROM):
                self._setting.tally.deletions += len(child) > 0
            elif len(child) and tag not in _SKIPPED:
                self._blocks(child)

    def _paragraph(self, element: etree._Element) -> None:
        setting = self._setting
        properties = paragraph_properties(element.find(PPR), setting.styles, setting.numbering)
        pieces = self._carried
        secrets = len(setting.tally.hidden)
        self._runs.read(element, pieces, hidden=properties.hidden_runs)
        setting.tally.insertions += properties.mark_inserted
        if properties.mark_deleted:
            setting.tally.deletions += 1
            self._carried_as = properties
            return
        self._carried, self._carried_as = [], None
        if properties.mark_hidden and len(setting.tally.hidden) > secrets and not any(pieces):
            return
        self._emit(pieces, properties)

    def _flush(self) -> None:
        """Write what was carried but meets no paragraph to run on into; nothing if it is blank."""
        pieces, properties = self._carried, self._carried_as
        self._carried, self._carried_as = [], None
        if properties is not None and any(pieces):
            self._emit(pieces, properties)

    def _emit(self, pieces: list[str], properties: Paragraph) -> None:
        text = "".join(pieces).translate(_LINE_ENDS)
        if PAGE_BREAK in text:
            text = text.strip(PAGE_BREAK).replace(PAGE_BREAK, "\n")
        label = self._label(properties)
        lines = text.split("\n")
        if label.text:
            lines[0] = label.text + (label.separator + lines[0] if lines[0] else "")
        self._sheet.write(
            lines,
            kind=self._block_kind,
            cell=self._cell,
            label=len(label.text.rstrip()),
            level=properties.level,
            centred=properties.centred,
        )

    def _label(self, properties: Paragraph) -> Label:
        if properties.num_id is None:
            return NO_LABEL
        return self._counters.label(properties.num_id, properties.ilvl)

    @property
    def _block_kind(self) -> BlockKind:
        return "cell" if self._kind == "paragraph" and self._cell is not None else self._kind

    def _table(self, table: etree._Element) -> None:
        self._tables += 1
        number, outer, row_number = self._tables, self._cell, 0
        tally = self._setting.tally
        for row in rows_of(table):
            if row_change(row, DEL):
                tally.deletions += 1
                continue
            tally.insertions += row_change(row, INS)
            row_number += 1
            for position, (column, cell) in enumerate(cells_of(row)):
                if position:
                    self._sheet.next_cell()
                self._cell = Cell(number, row_number, column)
                before = len(self._sheet.blocks)
                if not is_continuation(cell):
                    self.walk(cell)
                if len(self._sheet.blocks) == before:
                    self._sheet.write([""], kind=self._block_kind, cell=self._cell)
        self._cell = outer

    def _text_box(self, content: etree._Element) -> None:
        outer = self._kind, self._counters
        if self._kind == "paragraph":
            self._kind = "text_box"
        self._counters = self._box_counters
        self.walk(content)
        self._kind, self._counters = outer

    def _word_art(self, words: str) -> None:
        kind: BlockKind = "text_box" if self._kind == "paragraph" else self._kind
        self._sheet.write(words.translate(_LINE_ENDS).splitlines(), kind=kind, cell=self._cell)
