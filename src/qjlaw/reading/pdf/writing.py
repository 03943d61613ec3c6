"""The pages of a PDF written out as one text with its blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from qjlaw.document import Block
from qjlaw.document import Cell as Place
from qjlaw.reading.pdf.columns import in_reading_order
from qjlaw.reading.pdf.measure import Measure, Run, measure_runs
from qjlaw.reading.pdf.paragraphs import Paragraph, paragraphs_of

if TYPE_CHECKING:
    from qjlaw.reading.pdf.lines import Line
    from qjlaw.reading.pdf.page import Page
    from qjlaw.reading.pdf.tables import Grid

_PADDING: Final = 0.6  # ideographs between the words of a cell and its ruling
_SAME_COLUMNS: Final = 4.0  # points by which a table that goes on may be moved


@dataclass(frozen=True, slots=True)
class _Table:
    grid: Grid
    cells: tuple[tuple[Line, ...], ...]


class Writer:
    """Writes blocks in order; a newline parts them, a tab parts the cells of a row."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._table = 0
        self._row = 0
        self._columns: tuple[float, ...] = ()
        self.blocks: list[Block] = []

    @property
    def text(self) -> str:
        """All that was written so far."""
        return "".join(self._pieces)

    def write(self, text: str, separator: str, place: Place | None, *, centred: bool) -> None:
        """Write one block after its separator, which the first block does without."""
        before = separator if self.blocks else ""
        start = self._length + len(before)
        self._pieces += (before, text)
        self._length = start + len(text)
        self.blocks.append(Block(start, self._length, cell=place, centred=centred))

    def write_paragraphs(self, paragraphs: Iterator[Paragraph]) -> None:
        """Write running text; a table after it is another table."""
        for paragraph in paragraphs:
            self.write(paragraph.text, "\n", None, centred=paragraph.centred)
            self._columns = ()

    def write_table(self, table: _Table) -> None:
        """Write a table row by row; one with the columns of the table just before goes on."""
        grid = table.grid
        if not _same_columns(self._columns, grid.columns):
            self._table, self._row = self._table + 1, 0
        self._columns = grid.columns
        above, last = self._row, 0
        for cell, lines in zip(grid.cells, table.cells, strict=True):
            separator = "\t" if cell.row == last else "\n"
            last = cell.row
            place = Place(self._table, above + cell.row, cell.column)
            texts = [each.text for each in _in_cell(lines, cell.box[0], cell.box[2])]
            for text in texts or [""]:
                self.write(text, separator, place, centred=False)
                separator = "\n"
        self._row = above + last


def _same_columns(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return len(one) == len(other) > 0 and all(
        abs(a - b) <= _SAME_COLUMNS for a, b in zip(one, other, strict=True)
    )


def _in_cell(lines: Sequence[Line], left: float, right: float) -> Iterator[Paragraph]:
    """Join the lines of a cell, which is as wide as its rulings are apart."""
    runs = in_reading_order(lines, right)
    if not runs:
        return iter(())
    size = lines[0].size
    padding = _PADDING * size
    x0 = min(min(line.x0 for line in lines), left + padding + size)
    x1 = max(max(line.x1 for line in lines), right - padding)
    measure = Measure(x0, x1, size, indents=False, cell=True)
    return paragraphs_of([(run.lines, measure) for run in runs])


def write_pages(pages: Sequence[Page], kept: Sequence[Sequence[Line]]) -> Writer:
    """Write all pages, with those of their lines that are ``kept``."""
    parts: list[Run | _Table] = []
    for page, lines in zip(pages, kept, strict=True):
        parts += _parts_of(page, lines)
    runs = [part for part in parts if not isinstance(part, _Table)]
    measures = iter(measure_runs(runs))
    writer = Writer()
    flow: list[tuple[Sequence[Line], Measure]] = []
    for part in parts:
        if isinstance(part, _Table):
            writer.write_paragraphs(paragraphs_of(flow))
            flow = []
            writer.write_table(part)
        else:
            flow.append((part.lines, next(measures)))
    writer.write_paragraphs(paragraphs_of(flow))
    return writer


def _parts_of(page: Page, lines: Sequence[Line]) -> list[Run | _Table]:
    """Part a page into runs of lines and tables, from the top down."""
    if not page.grids:
        return list(in_reading_order(lines, page.width))
    tables = sorted(
        (_Table(grid, cells) for grid, cells in zip(page.grids, page.cells, strict=True)),
        key=lambda table: (table.grid.box[1], table.grid.box[0]),
    )
    parts: list[Run | _Table] = []
    rest = sorted(lines, key=lambda line: line.baseline)
    for table in tables:
        above = [line for line in rest if line.baseline - line.size / 2 < table.grid.box[1]]
        rest = rest[len(above) :]
        parts += in_reading_order(above, page.width)
        parts.append(table)
    parts += in_reading_order(rest, page.width)
    return parts
