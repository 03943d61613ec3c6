"""What is drawn on a page beside its words: ruling lines and pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from pypdfium2 import raw

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

    from qjlaw.reading.pdf.glyphs import Frame

MAX_OBJECTS: Final = 60_000
"""Drawn things looked at on a page; a map or a chart may have millions."""

MAX_RULINGS: Final = 4_000
_THIN: Final = 3.0  # points: a ruling is no thicker
_SHORT: Final = 6.0  # points: a ruling is no shorter
_BOX: Final = 5  # points of a path that is but a box
_STROKES: Final = 12  # points of the outline of a simple letter
_MAX_DEPTH: Final = 4  # forms inside forms

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Drawing:
    """Rulings as (x0, top, x1, bottom), and the share of the page that its pictures cover.

    ``shapes`` is how many letters may be drawn as outlines, of which one path may hold many.
    """

    horizontal: list[tuple[float, float, float, float]] = field(default_factory=list)
    vertical: list[tuple[float, float, float, float]] = field(default_factory=list)
    pictures: float = 0.0
    shapes: int = 0


def drawing_of(page: PdfPage, frame: Frame) -> Drawing:
    """Look at what is drawn on a page."""
    return _Walk(page, frame).result


class _Walk:
    def __init__(self, page: PdfPage, frame: Frame) -> None:
        self._frame = frame
        self._area = max(frame.width * frame.height, 1.0)
        self._ends = [ctypes.c_float() for _ in range(4)]
        self._seen = 0
        self.result = Drawing()
        handle = page.raw
        count = raw.FPDFPage_CountObjects(handle)
        get = raw.FPDFPage_GetObject
        self._walk((get(handle, i) for i in range(min(count, MAX_OBJECTS))), _IDENTITY, 0)

    def _walk(self, objects: Iterator[Any], matrix: Matrix, depth: int) -> None:
        kind_of = raw.FPDFPageObj_GetType
        for thing in objects:
            self._seen += 1
            if self._seen > MAX_OBJECTS:
                return
            kind = kind_of(thing)
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                continue
            if kind == raw.FPDF_PAGEOBJ_PATH:
                self._path(thing, matrix)
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                x0, top, x1, bottom = self._box(thing, matrix)
                self.result.pictures += (x1 - x0) * (bottom - top) / self._area
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
                inner = range(min(raw.FPDFFormObj_CountObjects(thing), MAX_OBJECTS))
                get = raw.FPDFFormObj_GetObject
                self._walk(
                    (get(thing, i) for i in inner), _times(self._matrix(thing), matrix), depth + 1
                )

    def _matrix(self, thing: Any) -> Matrix:
        found = raw.FS_MATRIX()
        if not raw.FPDFPageObj_GetMatrix(thing, ctypes.byref(found)):
            return _IDENTITY
        return found.a, found.b, found.c, found.d, found.e, found.f

    def _box(self, thing: Any, matrix: Matrix) -> tuple[float, float, float, float]:
        left, bottom, right, top = self._ends
        if not raw.FPDFPageObj_GetBounds(thing, *(ctypes.byref(e) for e in self._ends)):
            return 0.0, 0.0, 0.0, 0.0
        ax, ay = _apply(matrix, left.value, bottom.value)
        bx, by = _apply(matrix, right.value, top.value)
        return self._frame.box(ax, ay, bx, by)

    def _path(self, thing: Any, matrix: Matrix) -> None:
        result = self.result
        points = raw.FPDFPath_CountSegments(thing)
        if points > _BOX:
            result.shapes += max(points // _STROKES, 1)
        if len(result.horizontal) + len(result.vertical) >= MAX_RULINGS:
            return
        x0, top, x1, bottom = self._box(thing, matrix)
        wide, high = x1 - x0, bottom - top
        if high <= _THIN and wide >= _SHORT:
            result.horizontal.append((x0, (top + bottom) / 2, x1, (top + bottom) / 2))
        elif wide <= _THIN and high >= _SHORT:
            result.vertical.append(((x0 + x1) / 2, top, (x0 + x1) / 2, bottom))
        elif wide > _THIN and high > _THIN and self._is_stroked(thing):
            self._outline(thing, matrix)

    def _is_stroked(self, thing: Any) -> bool:
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(thing, ctypes.byref(fill), ctypes.byref(stroke))
        return bool(stroke.value)

    def _outline(self, thing: Any, matrix: Matrix) -> None:
        """Take the straight upright and level strokes of a path of several points."""
        x, y = ctypes.c_float(), ctypes.c_float()
        own = _times(self._matrix(thing), matrix)
        here = start = (0.0, 0.0)
        for index in range(min(raw.FPDFPath_CountSegments(thing), 400)):
            segment = raw.FPDFPath_GetPathSegment(thing, index)
            kind = raw.FPDFPathSegment_GetType(segment)
            raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
            there = self._frame.place(*_apply(own, x.value, y.value))
            if kind == raw.FPDF_SEGMENT_MOVETO:
                start = there
            elif kind == raw.FPDF_SEGMENT_LINETO:
                self._stroke(here, there)
            here = there
            if raw.FPDFPathSegment_GetClose(segment) and kind != raw.FPDF_SEGMENT_MOVETO:
                self._stroke(there, start)

    def _stroke(self, one: tuple[float, float], other: tuple[float, float]) -> None:
        (ax, ay), (bx, by) = one, other
        if abs(ay - by) <= 1 and abs(ax - bx) >= _SHORT:
            self.result.horizontal.append((min(ax, bx), ay, max(ax, bx), ay))
        elif abs(ax - bx) <= 1 and abs(ay - by) >= _SHORT:
            self.result.vertical.append((ax, min(ay, by), ax, max(ay, by)))


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _times(one: Matrix, other: Matrix) -> Matrix:
    """Give the matrix that applies ``one``, then ``other``."""
    a, b, c, d, e, f = one
    x, y = _apply(other, e, f)
    oa, ob, oc, od, _, _ = other
    return a * oa + b * oc, a * ob + b * od, c * oa + d * oc, c * ob + d * od, x, y
