"""How wide the text is set: the margins that lines begin and end at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from qjlaw.reading.pdf.lines import Line

_INDENT: Final = 2.0  # ideographs that the first line of a paragraph is set in
_NEAR: Final = 0.6  # ideographs within which two margins are the same


_ALIKE: Final = 0.15  # share by which letters of the body differ in size
_ENOUGH: Final = 5  # lines of body text that can tell margins
_FULL: Final = 0.4  # share of them that ends at the right margin
_FLUSH: Final = 0.15  # share that begins at the left margin
_NARROWEST: Final = 8  # ideographs in a line


_SPREAD: Final = 1.5  # times the usual distance of lines within a paragraph
_LEADING: Final = 2.4  # times the letters' size, where few lines tell the distance


@dataclass(frozen=True, slots=True)
class Run:
    """Lines read one after the other, with the width of their page in points.

    ``is_column`` where they are one of two columns.
    """

    lines: Sequence[Line]
    page_width: float
    is_column: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """Left and right margin in points, the letters' size, and whether paragraphs are set in.

    ``leading`` is the furthest that two lines of one paragraph stand apart, in points;
    ``cell`` where the margins are the rulings of a table cell: nothing there is a title.
    """

    left: float
    right: float
    size: float
    indents: bool
    leading: float
    cell: bool = False

    @property
    def centre(self) -> float:
        """Where centred lines have their middle."""
        return (self.left + self.right) / 2


def body_size(runs: Sequence[Sequence[Line]]) -> float:
    """Give the size that most characters are set in."""
    weights: Counter[float] = Counter()
    for run in runs:
        for line in run:
            weights[round(line.size * 2) / 2] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 12.0


def measure_runs(runs: Sequence[Run]) -> list[Measure]:
    """Measure each run of lines; where too few are full, others that hold them all say it."""
    size = body_size([run.lines for run in runs])
    own = [_own(run, size) for run in runs]
    known = [margins for margins in own if margins is not None]
    indents = _are_indented(runs, own, size)
    found: list[Measure] = []
    for run, margins in zip(runs, own, strict=True):
        left, right = margins or _borrowed(run, known, size) or _symmetric(run)
        usual = _usual(known, (left, right), size)
        left = left if usual is None else usual
        found.append(Measure(left, right, size, indents, leading_of(run.lines, size)))
    return found


def leading_of(lines: Sequence[Line], size: float) -> float:
    """Give the furthest in points that two lines of one paragraph stand apart."""
    steps = sorted(b.baseline - a.baseline for a, b in pairwise(lines))
    usual = steps[len(steps) // 2] if len(steps) > 3 else 0.0
    return max(_LEADING * size, _SPREAD * min(usual, _LEADING * size))


def _own(run: Run, size: float) -> tuple[float, float] | None:
    """Margins that the run's own lines keep to, where enough of them are full."""
    body = [line for line in run.lines if abs(line.size - size) <= size * _ALIKE]
    if len(body) < _ENOUGH:
        return None
    right = _crowded([line.x1 for line in body], size, _FULL, last=True)
    left = _crowded([line.x0 for line in body], size, _FLUSH, last=False)
    if left is None or right is None or right - left < _NARROWEST * size:
        return None
    return left, right


def _crowded(ends: list[float], size: float, share: float, *, last: bool) -> float | None:
    """Give the outermost place at which a good share of lines ends.

    Marks may hang over the margin; they are fewer than the letters that end at it, and so the
    middle one of the ends that lie together is taken.
    """
    need = max(2, round(share * len(ends)))
    ordered = sorted(ends)
    for end in reversed(ordered) if last else ordered:
        begin = bisect_left(ordered, end - size * _NEAR)
        stop = bisect_right(ordered, end + size * _NEAR)
        if stop - begin >= need:
            return ordered[(begin + stop) // 2]
    return None


def _borrowed(
    run: Run, known: Sequence[tuple[float, float]], size: float
) -> tuple[float, float] | None:
    """Margins of other runs that hold the lines of this one, those of body text if it has any."""
    if not run.lines or not known:
        return None
    body = [line for line in run.lines if abs(line.size - size) <= size * _ALIKE] or run.lines
    x0 = min(line.x0 for line in body)
    x1 = max(line.x1 for line in body)
    fitting = Counter(
        (round(left), round(right))
        for left, right in known
        if left - size <= x0 and x1 <= right + size
    )
    if not fitting:
        return None
    left, right = fitting.most_common(1)[0][0]
    return float(left), float(right)


def _symmetric(run: Run) -> tuple[float, float]:
    """Margins where nothing else tells: as wide on the right as on the left."""
    left = min((line.x0 for line in run.lines), default=0.0)
    right = max((line.x1 for line in run.lines), default=0.0)
    return left, right if run.is_column else max(right, run.page_width - left)


def _usual(
    known: Sequence[tuple[float, float]], own: tuple[float, float], size: float
) -> float | None:
    """Left margin of other pages where all lines of this one begin paragraphs, and so set in."""
    lefts = [
        left
        for left, right in known
        if abs(own[0] - left - _INDENT * size) <= size * _NEAR and abs(right - own[1]) <= 2 * size
    ]
    return min(lefts) if lefts else None


def _are_indented(
    runs: Sequence[Run], own: Sequence[tuple[float, float] | None], size: float
) -> bool:
    """Say whether first lines are set in: lines after a short one mostly are."""
    set_in = flush = 0
    for run, margins in zip(runs, own, strict=True):
        if margins is None:
            continue
        left, right = margins
        for before, line in pairwise(run.lines):
            if right - before.x1 < 2 * size or abs(line.size - size) > size * _ALIKE:
                continue
            offset = (line.x0 - left) / size
            if abs(offset) <= _NEAR:
                flush += 1
            elif abs(offset - _INDENT) <= 1.2:
                set_in += 1
    return set_in >= flush
