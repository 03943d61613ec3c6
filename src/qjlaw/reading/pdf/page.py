"""One page read: its lines, its tables, and whether it has words at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final, Literal

import pypdfium2

from qjlaw.reading.pdf.footnotes import Foot, Note, foot_of
from qjlaw.reading.pdf.glyphs import MAX_CHARACTERS_OF_PAGE, Frame, Glyphs
from qjlaw.reading.pdf.legibility import MOST_LOST, SOME_LOST, lost_share
from qjlaw.reading.pdf.lines import Line, lines_of
from qjlaw.reading.pdf.refusals import too_long
from qjlaw.reading.pdf.rulings import Drawing, drawing_of
from qjlaw.reading.pdf.tables import Grid, Lookup, grids_of

State = Literal["read", "blank", "picture", "some_lost", "lost", "broken"]

_FEW: Final = 40  # characters below which a page may be a picture with a page number
_PICTURE: Final = 0.25  # of the page: pictures that cover more hold what is to be read
_PAGE_NUMBER: Final = re.compile(r"[\W\d_第页共]+")
_MANY_SHAPES: Final = 60  # letters drawn as shapes


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes
    ----------
    lines:
        Those outside tables and notes, in the order they were drawn.
    cells:
        For each table the lines of its cells, cell by cell as in its grid.
    """

    number: int
    width: float
    height: float
    state: State
    lines: tuple[Line, ...] = ()
    grids: tuple[Grid, ...] = ()
    cells: tuple[tuple[tuple[Line, ...], ...], ...] = ()
    notes: tuple[Note, ...] = ()


def read_page(document: pypdfium2.PdfDocument, number: int) -> Page:
    """Read the page ``number``, from 1. A page that cannot be opened is ``broken``."""
    try:
        page = document[number - 1]
        text_page = page.get_textpage()
        frame = Frame(page, text_page)
    except pypdfium2.PdfiumError:
        return Page(number, 0.0, 0.0, "broken")
    try:
        if text_page.count_chars() > MAX_CHARACTERS_OF_PAGE:
            raise too_long(MAX_CHARACTERS_OF_PAGE)
        glyphs = Glyphs(text_page, frame)
        lost = lost_share(glyphs.text)
        if lost >= MOST_LOST:
            return Page(number, frame.width, frame.height, "lost")
        state: State = "some_lost" if lost > SOME_LOST else "read"
        lines = tuple(line for line, _ in lines_of(glyphs))
        drawn = cache(lambda: drawing_of(page, frame))
        foot = foot_of(lines, glyphs, frame.width, drawn)
        if foot is not None:
            glyphs.leave_out(foot.marks)
            lines = tuple(line for line, _ in lines_of(glyphs) if not foot.holds(line))
        notes = () if foot is None else foot.notes
        letters = sum(len(line.text) for line in lines)
        grids: list[Grid] = []
        if letters < _FEW or _may_hold_table(lines):
            drawing = drawn()
            if letters < _FEW:
                state = _state_of_few(lines, drawing, state)
            grids = grids_of(drawing)
        if not grids:
            return Page(number, frame.width, frame.height, state, lines, notes=notes)
        return _with_tables(number, frame, state, glyphs, grids, foot)
    finally:
        text_page.close()
        page.close()


def _state_of_few(lines: Sequence[Line], drawing: Drawing, state: State) -> State:
    """Tell a picture of a page from a page with few words, or none."""
    numbered = all(_PAGE_NUMBER.fullmatch(line.text) for line in lines)
    if drawing.pictures >= _PICTURE or (numbered and drawing.shapes >= _MANY_SHAPES):
        return "picture"
    return state if lines else "blank"


def _may_hold_table(lines: Sequence[Line]) -> bool:
    """Say whether two lines stand side by side, without which a table has one column at most."""
    if any(line.gaps for line in lines):
        return True
    order = sorted(lines, key=lambda line: line.baseline)
    return any(
        after.baseline - before.baseline < 0.9 * min(before.size, after.size)
        and (after.x0 >= before.x1 or after.x1 <= before.x0)
        for before, after in pairwise(order)
    )


def _with_tables(
    number: int,
    frame: Frame,
    state: State,
    glyphs: Glyphs,
    grids: list[Grid],
    foot: Foot | None,
) -> Page:
    outside: list[Line] = []
    inside: list[list[Line]] = [[] for grid in grids for _ in grid.cells]
    for line, cell in lines_of(glyphs, Lookup(grids)):
        if cell is not None:
            inside[cell].append(line)
        elif foot is None or not foot.holds(line):
            outside.append(line)
    cells, start = [], 0
    for grid in grids:
        end = start + len(grid.cells)
        cells.append(tuple(tuple(lines) for lines in inside[start:end]))
        start = end
    return Page(
        number,
        frame.width,
        frame.height,
        state,
        tuple(outside),
        tuple(grids),
        tuple(cells),
        () if foot is None else foot.notes,
    )
