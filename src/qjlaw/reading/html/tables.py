"""Tables: which hold data and which only lay out the page, and the columns of their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from qjlaw.document import Cell
from qjlaw.reading.html.numbers import whole

if TYPE_CHECKING:
    from lxml import etree

_MAX_COLUMNS: Final = 1000  # colspan of the HTML standard
_MAX_ROWS: Final = 65534  # rowspan of the HTML standard
_OWN_CELLS: Final = frozenset({"td", "th"})
_LONG: Final = 500  # characters of a cell of a table without rules that is a column of the page


def is_layout(table: etree._Element) -> bool:
    """Say whether a table only lays out the page.

    It does where it says so (``role``), where no row has two cells, where the tables in it hold
    most of its text, and where, in one or two rows without rules, one cell has nearly all text.
    """
    if table.get("role") in {"presentation", "none"}:
        return True
    rows = [row for row in table.iter("tr") if _table_of(row) is table]
    if all(sum(cell.tag in _OWN_CELLS for cell in row) < 2 for row in rows):
        return True
    inner = [nested for nested in table.iter("table") if nested is not table]
    if inner:
        whole_length = _length(table)
        held = sum(_length(nested) for nested in inner if _table_of(nested.getparent()) is table)
        return held * 2 > whole_length
    if len(rows) > 2 or table.find(".//th") is not None or whole(table.get("border"), 0):
        return False
    longest = max((_length(cell) for row in rows for cell in row), default=0)
    return longest > _LONG and longest > 0.8 * _length(table)


def _table_of(element: etree._Element | None) -> etree._Element | None:
    while element is not None and element.tag != "table":
        element = element.getparent()
    return element


def _length(element: etree._Element) -> int:
    return len("".join("".join(element.itertext()).split()))


class Grid:
    """Follows the cells of one table with data, spans over rows and columns included."""

    def __init__(self, number: int, outer: Cell | None) -> None:
        self._number = number
        self.outer = outer
        self._row = 0
        self._column = 1
        self._spans: dict[int, tuple[int, int]] = {}

    def next_row(self) -> None:
        """Begin a row."""
        self._row += 1
        self._column = 1
        self._spans = {c: span for c, span in self._spans.items() if span[0] >= self._row}

    def covered(self) -> Cell | None:
        """Step over the next place if a cell of a row above reaches into it."""
        span = self._spans.get(self._column) if self._row else None
        if span is None:
            return None
        cell = Cell(self._number, self._row, self._column)
        self._column += span[1]
        return cell

    def place(self, cell: etree._Element) -> Cell:
        """Give a cell its place, and keep the places that it covers further down."""
        self._row = max(self._row, 1)
        width = min(max(whole(cell.get("colspan"), 1), 1), _MAX_COLUMNS)
        height = min(max(whole(cell.get("rowspan"), 1), 1), _MAX_ROWS)
        place = Cell(self._number, self._row, self._column)
        if height > 1 and len(self._spans) < _MAX_COLUMNS:
            self._spans[self._column] = (self._row + height - 1, width)
        self._column += width
        return place
