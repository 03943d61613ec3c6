"""How wide the text is set: the margins that lines begin and end at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from qjlaw.reading.pdf.lines import Line

_INDENT: Final = 2.0  # ideographs that the first line of a paragraph is set in
_NEAR: Final = 0.6  # ideographs within which two margins are the same


@dataclass(frozen=True, slots=True)
class Measure:
    """Left and right margin in points, the letters' size, and whether paragraphs are set in.

    ``cell`` where the margins are the rulings of a table cell: nothing there is a title.
    """

    left: float
    right: float
    size: float
    indents: bool
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


def measure_runs(runs: Sequence[Sequence[Line]]) -> list[Measure]:
    """Measure each run of lines; short ones borrow from runs that begin at the same place."""
    size = body_size(runs)
    firm = [_firm(run, size) for run in runs]
    known = [measure for measure in firm if measure is not None]
    indents = _are_indented(runs, firm, size)
    found: list[Measure] = []
    for run, measure in zip(runs, firm, strict=True):
        own = measure or _borrowed(run, known) or _loose(run)
        left = own[0]
        usual = _usual(known, own, size)
        if usual is not None:
            left = usual
        found.append(Measure(left, own[1], size, indents))
    return found


def _firm(run: Sequence[Line], size: float) -> tuple[float, float] | None:
    """Margins that enough lines of body text keep to."""
    body = [line for line in run if abs(line.size - size) <= size * 0.15]
    if len(body) < 6:
        return None
    right = _crowded([line.x1 for line in body], size, 0.15, last=True)
    left = _crowded([line.x0 for line in body], size, 0.15, last=False)
    if left is None or right is None or right - left < 8 * size:
        return None
    return left, right


def _crowded(ends: list[float], size: float, share: float, *, last: bool) -> float | None:
    """Give the outermost place at which a good share of lines ends."""
    need = max(2, round(share * len(ends)))
    for end in sorted(ends, reverse=last):
        near = [other for other in ends if abs(other - end) <= size * _NEAR]
        if len(near) >= need:
            return max(near) if last else min(near)
    return None


def _borrowed(
    run: Sequence[Line], known: Sequence[tuple[float, float]]
) -> tuple[float, float] | None:
    """Margins of other runs that hold all the lines of this one."""
    if not run or not known:
        return None
    x0, x1 = min(line.x0 for line in run), max(line.x1 for line in run)
    slack = run[0].size
    fitting = Counter(
        (round(left), round(right))
        for left, right in known
        if left - slack <= x0 and x1 <= right + slack
    )
    return tuple(map(float, fitting.most_common(1)[0][0])) if fitting else None  # type: ignore[return-value]


def _loose(run: Sequence[Line]) -> tuple[float, float]:
    return min((l.x0 for l in run), default=0.0), max((l.x1 for l in run), default=0.0)


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
    runs: Sequence[Sequence[Line]], firm: Sequence[tuple[float, float] | None], size: float
) -> bool:
    """Say whether first lines are set in: lines after a short one mostly are."""
    set_in = flush = 0
    for run, margins in zip(runs, firm, strict=True):
        if margins is None:
            continue
        left, right = margins
        for before, line in zip(run, run[1:], strict=False):
            if right - before.x1 < 2 * size or abs(line.size - size) > size * 0.15:
                continue
            offset = (line.x0 - left) / size
            if abs(offset) <= _NEAR:
                flush += 1
            elif abs(offset - _INDENT) <= 1.2:
                set_in += 1
    return set_in >= flush
