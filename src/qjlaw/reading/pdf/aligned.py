"""Tables without ruling lines: rows whose words stand below each other in columns.

Columns are certain where three rows that follow each other keep clear of the same gaps; what is
less certain is left as text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from qjlaw.reading.pdf.columns import is_label, rows_of
from qjlaw.reading.pdf.measure import Measure, Run
from qjlaw.reading.pdf.paragraphs import ORGAN
from qjlaw.reading.pdf.rows import RowCell, Table
from qjlaw.reading.pdf.spacing import CELL_GAP

if TYPE_CHECKING:
    from qjlaw.reading.pdf.lines import Line

_LEAST_ROWS: Final = 3
_ROW_STEP: Final = 3.5  # times the letters' size that two rows are apart at most
_SAME_SIZE: Final = 0.25  # share by which the letters of a table may differ
_FILLED: Final = 0.5  # share of the rows in which a column has words, at least
_FULL: Final = 1.5  # ideographs that a line which goes on in its cell may fall short of the column
_SAME_LEFT: Final = 0.3  # ideographs by which the cells of a column may begin apart
_TEXT_WIDTH: Final = 10.0  # ideographs from which on two columns may be two columns of text

_DAY: Final = re.compile(r"(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日")
_CAPTION: Final = re.compile(r"附?[表图件]\s?[\d一二三四五六七八九十.-]*[：:]?")
"""Stands before the name of a table, above its first row."""

Row = Sequence["Line"]
"""The pieces on one baseline, from the left."""

Gutters = list[tuple[float, float]]


def tables_apart(run: Run) -> list[Run | Table]:
    """Part a run of lines into the tables that are certain, and the lines between them."""
    lines = rows_of(run.lines)
    gapped = sum(len(row) > 1 or bool(row[0].gaps) for row in lines)
    if run.is_column or gapped < _LEAST_ROWS:
        return [run]
    rows = [[piece for line in row for piece in line.parted()] for row in lines]
    parts: list[Run | Table] = []
    start = at = 0
    while at < len(rows):
        found = _table_at(rows, at)
        if found is None:
            at += 1
            continue
        if start < at:
            parts.append(_between(run, lines[start:at]))
        table, start = found
        parts.append(table)
        at = start
    if start < len(rows):
        parts.append(_between(run, lines[start:]))
    return parts


def _between(run: Run, rows: Sequence[Row]) -> Run:
    return Run([line for row in rows for line in row], run.page_width)


def _table_at(rows: Sequence[Row], start: int) -> tuple[Table, int] | None:
    """Find the table whose first row is ``rows[start]``, and the row behind its last."""
    gutters: Gutters = [(a.x1, b.x0) for a, b in pairwise(rows[start])]
    end = start + 1
    first = rows[start][0]
    if not gutters or not all(_is_wide(gutter, first) for gutter in gutters):
        return None
    if _CAPTION.fullmatch(first.text):
        return None
    while end < len(rows) and _is_near(rows[end - 1][0], rows[end][0]):
        if len(rows[end]) == 1 and _DAY.fullmatch(rows[end][0].text):
            break
        clear = _cleared(gutters, rows[end])
        if clear is None and end - start >= _LEAST_ROWS:
            clear = _flush(gutters, rows[start:end], rows[end])
        if clear is None or {_column(piece, clear) for piece in rows[end]} == {0}:
            break
        gutters = clear
        end += 1
    taken = rows[start:end]
    if not _is_table(taken, gutters):
        return None
    return _table(taken, gutters), end


def _is_wide(gutter: tuple[float, float], beside: Line) -> bool:
    return gutter[1] - gutter[0] >= CELL_GAP * beside.size


def _is_near(before: Line, line: Line) -> bool:
    """Say whether a line may be of the row that follows."""
    return (
        line.baseline - before.baseline <= _ROW_STEP * before.size
        and abs(line.size - before.size) <= _SAME_SIZE * before.size
    )


def _cleared(gutters: Gutters, row: Row) -> Gutters | None:
    """Narrow gutters to what a row leaves clear; ``None`` where it does not keep to them."""
    clear: Gutters = []
    for left, right in gutters:
        middle = (left + right) / 2
        begin = max([left, *(piece.x1 for piece in row if piece.x0 + piece.x1 < 2 * middle)])
        stop = min([right, *(piece.x0 for piece in row if piece.x0 + piece.x1 >= 2 * middle)])
        if not _is_wide((begin, stop), row[0]):
            return None
        clear.append((begin, stop))
    columns = [_column(piece, clear) for piece in row]
    return clear if len(set(columns)) == len(columns) else None


def _flush(gutters: Gutters, above: Sequence[Row], row: Row) -> Gutters | None:
    """Narrow gutters to a row whose cells are full, each beginning where its column does."""
    lefts: dict[int, float] = {}
    for piece in (piece for each in above for piece in each):
        column = _column(piece, gutters)
        lefts[column] = min(piece.x0, lefts.get(column, piece.x0))
    found: dict[int, Line] = {}
    for piece in row:
        at = [c for c, left in lefts.items() if abs(piece.x0 - left) <= _SAME_LEFT * piece.size]
        if len(at) != 1 or at[0] in found:
            return None
        found[at[0]] = piece
    if any(
        piece.x1 > lefts[column + 1] + 1 for column, piece in found.items() if column + 1 in lefts
    ):
        return None
    ends = [
        max(left, found[at].x1) if at in found else left for at, (left, _) in enumerate(gutters)
    ]
    return [(end, max(lefts[at], end)) for at, end in enumerate(ends, 1)]


def _column(piece: Line, gutters: Gutters) -> int:
    middle = (piece.x0 + piece.x1) / 2
    return sum(right <= middle for _, right in gutters)


def _is_table(rows: Sequence[Row], gutters: Gutters) -> bool:
    """Say whether rows make a table.

    There are enough of them, and the columns are neither numbers before items nor the halves of
    a text in two columns nor organs that sign together.
    """
    whole = [row for row in rows if len(row) > 1]
    if len(whole) < _LEAST_ROWS:
        return False
    filled = [0] * (len(gutters) + 1)
    for row in whole:
        for piece in row:
            filled[_column(piece, gutters)] += 1
    if min(filled) < max(2, _FILLED * len(whole)):
        return False
    if all(is_label(piece.text) for row in whole for piece in row[:-1]):
        return False
    if all(ORGAN.fullmatch(piece.text) for row in whole for piece in row):
        return False
    return len(gutters) > 1 or not _is_text(whole)


def _is_text(rows: Sequence[Row]) -> bool:
    """Say whether rows of two pieces are lines of a text in two columns."""
    sides = [[row[side] for row in rows] for side in (0, -1)]
    return all(
        max(widths) >= _TEXT_WIDTH * side[0].size
        and sum(width >= 0.9 * max(widths) for width in widths) >= len(side) / 2
        for side in sides
        for widths in [[piece.x1 - piece.x0 for piece in side]]
    )


def _table(rows: Sequence[Row], gutters: Gutters) -> Table:
    columns: list[list[Line]] = [[] for _ in range(len(gutters) + 1)]
    for row in rows:
        for piece in row:
            columns[_column(piece, gutters)].append(piece)
    rights = [max(piece.x1 for piece in column) for column in columns]
    cells: list[list[list[Line]]] = []
    for row in rows:
        placed = [(_column(piece, gutters), piece) for piece in row]
        if not cells or not _goes_on(cells[-1], placed, rights):
            cells.append([[] for _ in columns])
        for column, piece in placed:
            cells[-1][column].append(piece)
    lefts = tuple(min(piece.x0 for piece in column) for column in columns)
    table = Table(
        lefts,
        [
            (number, [
                RowCell(column + 1, _runs(lines, lefts[column], rights[column]))
                for column, lines in enumerate(row)
            ])
            for number, row in enumerate(cells, 1)
        ],
    )  # fmt: skip
    table.head = [" ".join(cell.paragraphs()) for cell in table.rows[0][1]]
    return table


def _goes_on(
    above: Sequence[Sequence[Line]], row: Sequence[tuple[int, Line]], rights: Sequence[float]
) -> bool:
    """Say whether pieces go on with the cells above them, whose lines are full."""
    return row[0][0] > 0 and all(
        bool(above[column]) and rights[column] - above[column][-1].x1 <= _FULL * piece.size
        for column, piece in row
    )


def _runs(lines: Sequence[Line], left: float, right: float) -> list[tuple[Sequence[Line], Measure]]:
    if not lines:
        return []
    size = lines[0].size
    return [(lines, Measure(left, right, size, indents=False, leading=_ROW_STEP * size, cell=True))]
