"""Tables: which hold data and which only lay out the page, and the columns of their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from qjlaw.document import Cell
from qjlaw.reading.html.lines import Line
from qjlaw.reading.html.names import CELLS
from qjlaw.reading.html.numbers import whole

if TYPE_CHECKING:
    from lxml import etree

    from qjlaw.reading.html.lines import Page

_MAX_COLUMNS: Final = 1000  # colspan of the HTML standard
_MAX_ROWS: Final = 65534  # rowspan of the HTML standard
_DEEPEST: Final = 12  # tables in tables; the old pages of gov.cn have six
_MOST_FILLED: Final = 100_000  # places covered by spans, in all tables of a page
_LONG: Final = 500  # characters of a cell of a table without rules that is a column of the page


def is_layout(table: etree._Element) -> bool:
    """Say whether a table only lays out the page.

    It does where it says so (``role``), where no row has two cells, where the tables in it hold
    most of its text, and where, in one or two rows without rules, one cell has nearly all text.
    """
    if table.get("role") in {"presentation", "none"}:
        return True
    rows = [row for row in table.iter("tr") if _table_of(row) is table]
    if all(sum(cell.tag in CELLS for cell in row) < 2 for row in rows):
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
    return len("".join("".join(map(str, element.itertext())).split()))


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


class Tables:
    """Follows all tables of a page; ``cell`` is the place of what is read now.

    Parameters
    ----------
    page:
        Takes the empty cells; its number of lines tells whether a cell stayed empty.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._count = 0
        self._filled = 0
        self._grids: list[Grid | None] = []
        self._begun: list[int] = []
        self.cell: Cell | None = None
        self.opens = False

    def start(self, element: etree._Element, tag: str) -> None:
        """Begin a table, a row or a cell."""
        if tag == "table":
            deep = len(self._grids) >= _DEEPEST
            self._grids.append(None if deep or is_layout(element) else self._grid())
            return
        grid = self._grids[-1] if self._grids else None
        if grid is None:
            return
        if tag == "tr":
            grid.next_row()
        elif tag in CELLS:
            self._fill(grid)
            self.cell = grid.place(element)
            self.opens = self.cell.column > 1
            self._begun.append(len(self._page.lines))

    def end(self, tag: str) -> None:
        """End a table, a row or a cell."""
        grid = self._grids[-1] if self._grids else None
        if tag == "table" and self._grids:
            self._grids.pop()
        if grid is None:
            return
        if tag in CELLS and self._begun and self._begun.pop() == len(self._page.lines):
            self._empty(self.cell)
        elif tag == "tr":
            self._fill(grid)
        if tag in CELLS or tag == "table":
            self.cell, self.opens = grid.outer, False

    def _grid(self) -> Grid:
        self._count += 1
        return Grid(self._count, self.cell)

    def _fill(self, grid: Grid) -> None:
        """Write the empty places that cells of rows above reach into."""
        while self._filled < _MOST_FILLED and (covered := grid.covered()) is not None:
            self._filled += 1
            self.opens = covered.column > 1
            self._empty(covered)

    def _empty(self, cell: Cell | None) -> None:
        self._page.lines.append(Line("", cell=cell, opens_cell=self.opens))
        self.opens = False
