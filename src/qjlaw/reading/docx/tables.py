"""Tables as WordprocessingML writes them: rows, cells, and the columns they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from qjlaw.reading.docx.names import DEL, M_T, MOVE_FROM, SDT, SDT_CONTENT, TC, TEXT_PATH, TR, T, w
from qjlaw.reading.docx.styles import number

if TYPE_CHECKING:
    from lxml import etree

_PROPERTIES = frozenset({w("tblPr"), w("tblGrid"), w("trPr"), w("tblPrEx"), w("sdtPr")})
_TR_PR = w("trPr")
_TC_PR = w("tcPr")
_V_MERGE = w("vMerge")


def _wrapped(container: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield rows or cells, also from content controls and custom XML around them."""
    for child in container:
        if child.tag == tag:
            yield child
        elif child.tag not in _PROPERTIES and len(child):
            inner = child.find(SDT_CONTENT) if child.tag == SDT else child
            if inner is not None and inner.tag not in (DEL, MOVE_FROM):
                yield from _wrapped(inner, tag)


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the rows of a table, those that are tracked as deleted included."""
    return _wrapped(table, TR)


def row_change(row: etree._Element, tag: str) -> bool:
    """Say whether the row as a whole is tracked: ``tag`` is that of an insertion or deletion."""
    return row.find(f"{_TR_PR}/{tag}") is not None


def cells_of(row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """Yield the cells of a row with the column each begins in, counted from 1.

    A cell over several columns moves the next one on. Cells tracked as deleted are left out.
    """
    column = 1 + (number(row.find(f"{_TR_PR}/{w('gridBefore')}")) or 0)
    for cell in _wrapped(row, TC):
        if cell.find(f"{_TC_PR}/{w('cellDel')}") is None:
            yield column, cell
        column += max(number(cell.find(f"{_TC_PR}/{w('gridSpan')}")) or 1, 1)


def is_continuation(cell: etree._Element) -> bool:
    """Say whether a cell only continues the one above it, and holds no text of its own."""
    merge = cell.find(f"{_TC_PR}/{_V_MERGE}")
    if merge is None or merge.get(w("val"), "continue") != "continue":
        return False
    return next(cell.iter(T, M_T, TEXT_PATH), None) is None
