"""The pages of a PDF written out as one text with its blocks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import TYPE_CHECKING

from qjlaw.document import Block, BlockKind, Cell
from qjlaw.reading.pdf.aligned import tables_apart
from qjlaw.reading.pdf.columns import in_reading_order
from qjlaw.reading.pdf.measure import Measure, Run, measure_runs
from qjlaw.reading.pdf.paragraphs import Paragraph, join, paragraphs_of
from qjlaw.reading.pdf.rows import Table, table_of
from qjlaw.reading.pdf.shell import shell_of

if TYPE_CHECKING:
    from qjlaw.reading.pdf.lines import Line
    from qjlaw.reading.pdf.page import Page


class Writer:
    """Writes blocks in order; a newline parts them, a tab parts the cells of a row.

    Attributes
    ----------
    repeated_heads:
        Head rows of tables that were printed again on a further page, and left out.
    shell:
        Paragraphs of the portal page around the document, left out.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._tables = 0
        self.blocks: list[Block] = []
        self.repeated_heads = 0
        self.shell = 0

    @property
    def text(self) -> str:
        """All that was written so far."""
        return "".join(self._pieces)

    def write(
        self,
        text: str,
        separator: str,
        place: Cell | None = None,
        *,
        kind: BlockKind = "paragraph",
        centred: bool = False,
    ) -> None:
        """Write one block after its separator, which the first block does without."""
        before = separator if self.blocks else ""
        start = self._length + len(before)
        self._pieces += (before, text)
        self._length = start + len(text)
        self.blocks.append(Block(start, self._length, kind, cell=place, centred=centred))

    def write_table(self, table: Table) -> None:
        """Write a table row by row; empty cells are blocks without words."""
        self._tables += 1
        self.repeated_heads += table.repeated
        for number, cells in table.rows:
            separator = "\n"
            for cell in cells:
                place = Cell(self._tables, number, cell.column)
                for text in cell.paragraphs() or [""]:
                    self.write(text, separator, place)
                    separator = "\n"
                separator = "\t"


def write_pages(pages: Sequence[Page], kept: Sequence[Sequence[Line]]) -> Writer:
    """Write all pages, with those of their lines that are ``kept``."""
    parts: list[Run | Table] = []
    for page, lines in zip(pages, kept, strict=True):
        for part in _parts_of(page, lines):
            before = parts[-1] if parts else None
            if isinstance(part, Table) and isinstance(before, Table) and before.takes(part):
                before.take(part)
            else:
                parts.append(part)
    writer = Writer()
    items = _items(parts)
    shell = shell_of([item.text if isinstance(item, Paragraph) else None for item in items])
    for index, item in enumerate(items):
        if index in shell:
            continue
        if isinstance(item, Table):
            writer.write_table(item)
        else:
            writer.write(item.text, "\n", centred=item.centred)
    for note in _notes(pages):
        writer.write(note, "\n", kind="footnote")
    writer.shell = len(shell)
    return writer


def _notes(pages: Sequence[Page]) -> list[str]:
    """Give the notes of all pages; one that goes on over a page is joined."""
    notes: list[str] = []
    for note in (note for page in pages for note in page.notes):
        words = reduce(join, (line.text for line in note.lines if line.text))
        if note.goes_on and notes:
            notes[-1] = join(notes[-1], words)
        else:
            notes.append(words)
    return notes


def _items(parts: Sequence[Run | Table]) -> list[Paragraph | Table]:
    """Join the lines between tables into paragraphs."""
    measures = iter(measure_runs([part for part in parts if isinstance(part, Run)]))
    items: list[Paragraph | Table] = []
    flow: list[tuple[Sequence[Line], Measure]] = []
    for part in parts:
        if isinstance(part, Table):
            items += [*paragraphs_of(flow), part]
            flow = []
        else:
            flow.append((part.lines, next(measures)))
    return [*items, *paragraphs_of(flow)]


def _parts_of(page: Page, lines: Sequence[Line]) -> list[Run | Table]:
    """Part a page into runs of lines and tables, from the top down."""
    if not page.grids:
        return _runs_and_tables(lines, page.width)
    grids = sorted(
        zip(page.grids, page.cells, strict=True), key=lambda pair: (pair[0].box[1], pair[0].box[0])
    )
    parts: list[Run | Table] = []
    rest = sorted(lines, key=lambda line: line.baseline)
    for grid, cells in grids:
        above = [line for line in rest if line.baseline - line.size / 2 < grid.box[1]]
        rest = rest[len(above) :]
        parts += _runs_and_tables(above, page.width)
        parts.append(table_of(grid, cells))
    parts += _runs_and_tables(rest, page.width)
    return parts


def _runs_and_tables(lines: Sequence[Line], page_width: float) -> list[Run | Table]:
    return [part for run in in_reading_order(lines, page_width) for part in tables_apart(run)]
