"""The order in which the lines of a page are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from qjlaw.reading.pdf.measure import Run
from qjlaw.reading.pdf.spacing import Gap

if TYPE_CHECKING:
    from qjlaw.reading.pdf.lines import Line

_LEAST: Final = 4  # lines that make a column
_LABEL: Final = re.compile(
    r"第[一二三四五六七八九十百零〇\d]{1,6}[编章节条部分篇]+|附件[\d一二三四五六七八九十]{0,2}[：:]?"
    r"|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]?|[（(][一二三四五六七八九十\d]{1,3}[)）]"
    r"|[^\d：:]{2,8}[：:]"
)
_PRINTED: Final = re.compile(r"(?:19|20)\d{2}\s*年.{3,8}日\s*印[发制]")
"""What stands right of the office that printed a document, on the same line."""

_FILLED: Final = 0.6  # of its column's width: how wide a line of running text is at the median


def in_reading_order(lines: Sequence[Line], page_width: float) -> list[Run]:
    """Part the lines of a page into runs of one column each, in the order they are read.

    Two columns are told by a gutter that running text keeps clear of on both sides; lines across
    it part the page into bands, read one after the other. Without columns, lines stand from the
    top down and from the left to the right.
    """
    gutter = _gutter(lines)
    if gutter is None:
        return [Run(_down(lines), page_width)] if lines else []
    runs: list[Run] = []
    for band in _bands(_down(lines), gutter):
        left = [line for line in band if line.x1 <= gutter]
        right = [line for line in band if line.x0 >= gutter]
        if left or right:
            runs += [Run(side, page_width, is_column=True) for side in (left, right) if side]
        else:
            runs.append(Run(band, page_width))
    return runs


def _down(lines: Sequence[Line]) -> list[Line]:
    """Sort from the top down; lines within half a letter's height are on one line."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda each: each.baseline):
        if rows and line.baseline - rows[-1][0].baseline < min(line.size, rows[-1][0].size) / 2:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in _labels_joined(row)]


def rows_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Part lines that are in reading order into those on one baseline each."""
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(line.baseline - rows[-1][0].baseline) < line.size / 2:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _labels_joined(row: list[Line]) -> Iterator[Line]:
    """Yield the lines on one baseline from the left, a label joined with what it is of.

    The office that printed a document is joined with the day.
    """
    row.sort(key=lambda line: line.x0)
    held: Line | None = None
    for line in row:
        if held is not None and (_LABEL.fullmatch(held.text) or _PRINTED.fullmatch(line.text)):
            held = _joined(held, line)
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _joined(label: Line, line: Line) -> Line:
    start = len(label.text) + 1
    behind = (gap._replace(at=gap.at + start) for gap in line.gaps)
    gaps = (*label.gaps, Gap(start, label.x1, line.x0), *behind)
    return replace(label, text=f"{label.text} {line.text}", x1=line.x1, gaps=gaps)


def is_label(text: str) -> bool:
    """Say whether words are a number or a name that what stands right of them belongs to."""
    return _LABEL.fullmatch(text) is not None


def _bands(lines: Sequence[Line], gutter: float) -> Iterator[list[Line]]:
    """Part lines where one of them crosses the gutter; that one is a band of its own."""
    band: list[Line] = []
    for line in lines:
        if line.x0 < gutter < line.x1:
            if band:
                yield band
            yield [line]
            band = []
        else:
            band.append(line)
    if band:
        yield band


def _gutter(lines: Sequence[Line]) -> float | None:
    """Find the place between two columns of running text."""
    if len(lines) < 2 * _LEAST:
        return None
    left_end, right_end = min(line.x0 for line in lines), max(line.x1 for line in lines)
    middle = (left_end + right_end) / 2
    reach = (right_end - left_end) * 0.15
    starts = sorted({line.x0 for line in lines if abs(line.x0 - middle) <= reach + line.size})
    best: tuple[int, float] | None = None
    for start in starts:
        gutter = start - 0.5
        left = [line for line in lines if line.x1 <= gutter]
        right = [line for line in lines if line.x0 >= gutter]
        crossing = len(lines) - len(left) - len(right)
        if (
            min(len(left), len(right)) >= _LEAST
            and crossing <= 0.4 * len(lines)
            and _is_filled(left, gutter - left_end)
            and _is_filled(right, right_end - gutter)
            and _side_by_side(left, right)
            and (best is None or crossing < best[0])
        ):
            best = crossing, gutter
    return None if best is None else best[1]


def _is_filled(lines: Sequence[Line], width: float) -> bool:
    widths = sorted(line.x1 - line.x0 for line in lines)
    return widths[len(widths) // 2] >= _FILLED * width


def _side_by_side(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Say whether the columns stand beside each other, not one below the other."""
    top = max(min(line.baseline for line in side) for side in (left, right))
    bottom = min(max(line.baseline for line in side) for side in (left, right))
    return all(
        sum(top <= line.baseline <= bottom for line in side) >= len(side) / 3
        for side in (left, right)
    )
