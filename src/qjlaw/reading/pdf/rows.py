"""The rows of a table with their words, also where the table goes on over pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

from qjlaw.reading.pdf.columns import in_reading_order
from qjlaw.reading.pdf.measure import Measure
from qjlaw.reading.pdf.paragraphs import paragraphs_of

if TYPE_CHECKING:
    from qjlaw.reading.pdf.lines import Line
    from qjlaw.reading.pdf.tables import Cell, Grid

_PADDING: Final = 0.6  # ideographs between the words of a cell and its ruling
_LEADING: Final = 4.0  # times the letters' size that lines of a cell are apart at most
_SAME_COLUMNS: Final = 4.0  # points by which a table that goes on may be moved


@dataclass(slots=True)
class RowCell:
    """A cell of a row: its column, counted from 1, and its lines with their measure."""

    column: int
    runs: list[tuple[Sequence[Line], Measure]]

    def paragraphs(self) -> list[str]:
        """Join its lines."""
        return [paragraph.text for paragraph in paragraphs_of(self.runs)]


@dataclass(slots=True)
class Table:
    """A table: its rows by number, the left ends of its columns in points.

    ``repeated`` counts the head rows printed again on further pages, which are left out.
    """

    columns: tuple[float, ...]
    rows: list[tuple[int, list[RowCell]]]
    repeated: int = 0
    head: list[str] = field(default_factory=list)

    def takes(self, other: Table) -> bool:
        """Say whether a table that follows without words between is this one going on."""
        return len(self.columns) == len(other.columns) and all(
            abs(a - b) <= _SAME_COLUMNS for a, b in zip(self.columns, other.columns, strict=True)
        )

    def take(self, other: Table) -> None:
        """Go on with the rows of ``other``; a row parted by the end of the page is made whole."""
        last, row = self.rows[-1]
        rows = other.rows
        if self.head and other.head == self.head:
            rows = rows[1:]
            self.repeated += 1
        if rows and _is_rest(row, rows[0][1]):
            for cell, rest in zip(row, rows[0][1], strict=True):
                cell.runs += rest.runs
            rows = rows[1:]
        for number, (_, cells) in enumerate(rows, last + 1):
            self.rows.append((number, cells))


def table_of(grid: Grid, cells: Sequence[Sequence[Line]]) -> Table:
    """Make the rows of a grid out of the lines of its cells."""
    ends = _line_ends(grid, cells)
    rows = []
    pairs = zip(grid.cells, cells, strict=True)
    for number, group in groupby(pairs, key=lambda pair: pair[0].row):
        row = [
            RowCell(cell.column, list(_runs(cell, lines, ends[_column(cell)])))
            for cell, lines in group
        ]
        rows.append((number, row))
    head = [" ".join(cell.paragraphs()) for cell in rows[0][1]] if len(grid.columns) > 1 else []
    return Table(grid.columns, rows, head=head if any(head) else [])


def _is_rest(above: Sequence[RowCell], below: Sequence[RowCell]) -> bool:
    """Say whether a row is the rest of the one at the foot of the page before.

    Its first cell is empty below a cell with words, and the words of another break off.
    """
    if [cell.column for cell in above] != [cell.column for cell in below]:
        return False
    if below[0].runs or not above[0].runs:
        return False
    return any(
        one.runs and two.runs and one.runs[-1][0][-1].text[-1] not in "。；！？"
        for one, two in zip(above, below, strict=True)
    )


def _column(cell: Cell) -> tuple[int, int]:
    return round(cell.box[0]), round(cell.box[2])


def _line_ends(grid: Grid, cells: Sequence[Sequence[Line]]) -> dict[tuple[int, int], float]:
    """Find where the longest line of each column ends, among cells of several lines."""
    ends: dict[tuple[int, int], float] = defaultdict(float)
    for cell, lines in zip(grid.cells, cells, strict=True):
        if len(lines) > 1:
            ends[_column(cell)] = max(ends[_column(cell)], *(line.x1 for line in lines))
    return ends


def _runs(
    cell: Cell, lines: Sequence[Line], line_end: float
) -> Iterator[tuple[Sequence[Line], Measure]]:
    if not lines:
        return
    size = lines[0].size
    left = min(cell.box[0] + (_PADDING + 1) * size, *(line.x0 for line in lines))
    widest = cell.box[2] - _PADDING * size
    # Lines that never come near the ruling are items of their own.
    right = line_end if line_end > widest - 3 * size else widest
    measure = Measure(left, right, size, indents=False, leading=_LEADING * size, cell=True)
    for run in in_reading_order(lines, cell.box[2]):
        yield run.lines, measure
