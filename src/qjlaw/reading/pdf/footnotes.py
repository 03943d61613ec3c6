"""Notes at the foot of a page: small type below a short rule, or told by their raised marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from qjlaw.reading.pdf.measure import body_size

if TYPE_CHECKING:
    from qjlaw.reading.pdf.glyphs import Glyphs
    from qjlaw.reading.pdf.lines import Line
    from qjlaw.reading.pdf.rulings import Drawing

_SMALL: Final = 0.9  # of the body's size: notes are set no larger
_NEXT: Final = 2.2  # times their size that two lines of notes are apart at most
_SHORT_RULE: Final = 0.45  # of the page's width
_RAISED_SIZE: Final = 0.8  # of the letter before it: a mark is no higher
_RAISED: Final = 0.1  # of that letter's height by which a mark stands higher
_NUMBER_FOOT: Final = re.compile(r"[-—–－―·~～/／\s\d第页共ivxIVX]+")
_MARK: Final = re.compile(r"(?:[①-⑳]|[\[〔（(]?(?P<figure>\d{1,3})[\]〕）)]?|\*{1,3})[ \u3000]*")
_MARKS: Final = re.compile(r"[①-⑳]|\d|\*")


@dataclass(frozen=True, slots=True)
class Note:
    """A note without its mark; ``goes_on`` where it began on the page before."""

    lines: tuple[Line, ...]
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Foot:
    """The notes of a page, and the places in its text of the marks that refer to them."""

    notes: tuple[Note, ...]
    marks: tuple[int, ...]

    def holds(self, line: Line) -> bool:
        """Say whether a line is of the notes."""
        first, last = self.notes[0].lines[0], self.notes[-1].lines[-1]
        return first.baseline - 1 <= line.baseline <= last.baseline + 1


def foot_of(
    lines: Sequence[Line], glyphs: Glyphs, width: float, drawing: Callable[[], Drawing]
) -> Foot | None:
    """Find the notes of a page; ``None`` where nothing surely is one.

    One of them at least begins with a mark; their marks stand raised in the text, or a short rule
    parts them from it. What is drawn is asked for only where such lines stand at the foot.
    """
    foot = _small_foot(lines)
    named = {_name(line.text) for line in foot} - {""}
    if not named:
        return None
    raised = _raised(glyphs, foot[0].baseline)
    marks = [(name, places) for name, places in raised if name in named]
    names = {name for name, _ in marks}
    if not _has_rule(drawing, lines, foot[0], width):
        while foot and _name(foot[0].text) not in names:
            foot = foot[1:]
    if not foot:
        return None
    return Foot(tuple(_notes(foot, names)), tuple(at for _, places in marks for at in places))


def _small_foot(lines: Sequence[Line]) -> list[Line]:
    """Give the lines in small type that stand last on the page, page numbers aside."""
    sizes = [line.size for line in lines]
    if not sizes or min(sizes) > _SMALL * max(sizes):
        return []
    size = body_size([lines])
    order = sorted(lines, key=lambda line: (line.baseline, line.x0))
    while order and _NUMBER_FOOT.fullmatch(order[-1].text):
        order.pop()
    begin = len(order)
    while begin and order[begin - 1].size <= _SMALL * size:
        begin -= 1
    foot = order[begin:]
    if not begin or not foot:
        return []
    end = 1
    while end < len(foot) and foot[end].baseline - foot[end - 1].baseline <= _NEXT * foot[end].size:
        end += 1
    return foot[:end]


def _name(text: str) -> str:
    """Give the mark that a note begins with, as it is written in the text."""
    found = _MARK.match(text)
    return "" if found is None else found["figure"] or found.group().strip()


def _raised(glyphs: Glyphs, foot: float) -> Iterator[tuple[str, list[int]]]:
    """Find the marks that stand raised behind a word above the ``foot``, with their places."""
    name, before = "", -1
    places: list[int] = []
    for found in _MARKS.finditer(glyphs.text):
        at = found.start()
        if places and at != places[-1] + 1:
            yield name, places
            name, places = "", []
        before = at - 1 if not places else before
        if before >= 0 and _is_raised(glyphs, at, before) and glyphs.baseline(at) < foot:
            name, places = name + found.group(), [*places, at]
    if places:
        yield name, places


def _is_raised(glyphs: Glyphs, at: int, before: int) -> bool:
    word = glyphs.text[before]
    if word.isspace() or word.isascii():
        return False  # an exponent stands behind a Latin letter
    here, there = glyphs.box(at), glyphs.box(before)
    high = there[3] - there[1]
    return (
        here[3] - here[1] <= _RAISED_SIZE * high
        and _RAISED * high <= glyphs.baseline(before) - glyphs.baseline(at) <= high
    )


def _has_rule(
    drawing: Callable[[], Drawing], lines: Sequence[Line], first: Line, width: float
) -> bool:
    """Say whether one short rule and nothing else is drawn from the end of the text downwards."""
    above = max((line.baseline for line in lines if line.baseline < first.baseline), default=0.0)
    drawn = drawing()
    rules = [rule for rule in drawn.horizontal if rule[1] > above]
    return (
        len(rules) == 1
        and rules[0][1] < first.baseline
        and rules[0][2] - rules[0][0] <= _SHORT_RULE * width
        and not any(rule[3] > above for rule in drawn.vertical)
    )


def _notes(lines: Sequence[Line], names: set[str]) -> Iterator[Note]:
    """Part the lines into notes, each of which begins with a mark that the text has."""
    held: list[Line] = []
    goes_on = False
    for line in lines:
        found = _MARK.match(line.text)
        begins = found is not None and (not names or _name(line.text) in names)
        if held and begins:
            yield Note(tuple(held), goes_on)
            held, goes_on = [], False
        if not held:
            goes_on = not begins
        held.append(replace(line, text=line.text[found.end() :]) if begins and found else line)
    if held:
        yield Note(tuple(held), goes_on)
