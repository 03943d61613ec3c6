"""Ruled tables: the cells that ruling lines enclose, and where each stands."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from qjlaw.reading.pdf.rulings import Drawing

Box = tuple[float, float, float, float]

_SNAP: Final = 3.0  # points between rulings that are one
_TOUCH: Final = 3.0  # points by which rulings that meet may miss each other
_MAX_CROSSINGS: Final = 4_000
_GRAIN: Final = 50.0  # points; height of the bands that cells are looked up by


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its box, and its row and column in its table, counted from 1."""

    box: Box
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: its cells by rows, its own box, and the left ends of its columns."""

    cells: tuple[Cell, ...]
    box: Box
    columns: tuple[float, ...]


class Lookup:
    """Finds the cell at a place; cells are numbered through the tables of a page."""

    def __init__(self, grids: list[Grid]) -> None:
        self._bands: dict[int, list[tuple[Box, int]]] = defaultdict(list)
        number = 0
        for grid in grids:
            for cell in grid.cells:
                for band in range(int(cell.box[1] // _GRAIN), int(cell.box[3] // _GRAIN) + 1):
                    self._bands[band].append((cell.box, number))
                number += 1

    def __call__(self, x: float, y: float) -> int | None:
        """Give the number of the cell at a place, ``None`` outside of tables."""
        for (x0, top, x1, bottom), number in self._bands.get(int(y // _GRAIN), ()):
            if x0 <= x <= x1 and top <= y <= bottom:
                return number
        return None


def grids_of(drawing: Drawing) -> list[Grid]:
    """Find the tables that rulings enclose, from the top of the page down.

    Tables open at the sides, with rulings between rows and columns alone, are closed first.
    """
    if len(drawing.horizontal) < 2 or not drawing.vertical:
        return []
    from pdfplumber import table  # noqa: PLC0415 -- not loaded where nothing is ruled

    edges = [_edge(ruling, "h") for ruling in drawing.horizontal]
    edges += [_edge(ruling, "v") for ruling in (*drawing.vertical, *_open_sides(drawing))]
    merged = table.merge_edges(edges, _SNAP, _SNAP, _TOUCH, _TOUCH)
    crossings = table.edges_to_intersections(merged, _TOUCH, _TOUCH)
    if not 4 <= len(crossings) <= _MAX_CROSSINGS:
        return []
    boxes = table.cells_to_tables(table.intersections_to_cells(crossings))
    return [_grid(cells) for cells in boxes]


def _edge(ruling: Box, orientation: str) -> dict[str, Any]:
    x0, top, x1, bottom = ruling
    return {
        "x0": x0, "x1": x1, "top": top, "bottom": bottom,
        "width": x1 - x0, "height": bottom - top, "orientation": orientation,
        "object_type": "line",
    }  # fmt: skip


def _open_sides(drawing: Drawing) -> list[Box]:
    """Rule the outer sides of tables whose rows all end where nothing is ruled."""
    ends: dict[tuple[int, int], list[Box]] = defaultdict(list)
    for ruling in drawing.horizontal:
        ends[round(ruling[0] / _SNAP), round(ruling[2] / _SNAP)].append(ruling)
    sides: list[Box] = []
    for rows in ends.values():
        x0, x1 = rows[0][0], rows[0][2]
        top, bottom = min(r[1] for r in rows), max(r[1] for r in rows)
        inside = [
            ruling
            for ruling in drawing.vertical
            if x0 + _SNAP < ruling[0] < x1 - _SNAP
            and ruling[1] >= top - _SNAP
            and ruling[3] <= bottom + _SNAP
        ]
        if len(rows) >= 3 and inside:
            begin, end = min(r[1] for r in inside), max(r[3] for r in inside)
            sides += [(x0, begin, x0, end), (x1, begin, x1, end)]
    return sides


def _grid(boxes: list[Box]) -> Grid:
    tops = sorted({box[1] for box in boxes})
    lefts = sorted({box[0] for box in boxes})
    cells = sorted(
        (Cell(box, bisect_right(tops, box[1]), bisect_right(lefts, box[0])) for box in boxes),
        key=lambda cell: (cell.row, cell.column),
    )
    whole = (
        lefts[0], tops[0], max(box[2] for box in boxes), max(box[3] for box in boxes)
    )  # fmt: skip
    return Grid(tuple(cells), whole, tuple(lefts))
