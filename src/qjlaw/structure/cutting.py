"""Cut paragraphs where a numbered unit starts inside them, found by sequence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from qjlaw.lazy import LazyPattern
from qjlaw.structure.flattened import FLAT_LENGTH, cut_flat
from qjlaw.structure.numbering import Marker, Style, marker_at
from qjlaw.structure.pieces import BLANKS, Piece, part_of_piece

_CANDIDATE = LazyPattern(r"[第（(一二三四五六七八九十百—0-9①-⒛㈠-㈩]")
_STOPS = "。；;！？!?：:"
_CLOSERS = "”」』）)》"
_HEADING_STYLES = frozenset({"book", "chapter", "section"})
_HEADING_LENGTH = 40
_NOT_HEADING = frozenset("。；，,：！？")
_INSIDE_HEADING = LazyPattern(r"第[ \u3000]?[〇一-龥\d]{1,5}?[ \u3000]?[节条]")


@dataclass(slots=True)
class _Sequence:
    """The last value seen of each style, in reading order."""

    last: dict[Style, int] = field(default_factory=dict)

    def follows(self, marker: Marker) -> bool:
        last = self.last.get(marker.style, 0)
        return marker.value == last + 1 or (marker.inserted > 0 and marker.value == last)

    def take(self, marker: Marker) -> None:
        self.last[marker.style] = marker.value


def cut(paragraphs: Iterable[Piece]) -> list[Piece]:
    """Cut paragraphs into pieces, each of which starts at most one numbered unit."""
    sequence = _Sequence()
    found: list[Piece] = []
    for paragraph in paragraphs:
        if paragraph.cell is not None or paragraph.kind != "paragraph":
            found.append(paragraph)
            continue
        flat = len(paragraph.text) > FLAT_LENGTH
        for piece in cut_flat(paragraph):
            found.extend(_cut_at_numbers(piece, sequence, flat=flat))
    return found


def _cut_at_numbers(piece: Piece, sequence: _Sequence, *, flat: bool) -> list[Piece]:
    text, end = piece.text, len(piece.text)
    marker = _at_start(piece, sequence)
    edges: list[tuple[int, Marker | None]] = [(0, marker)]
    label_end = marker.length if marker else 0
    if marker:
        sequence.take(marker)
    candidates = _candidates(text, label_end, end, near=label_end + _HEADING_LENGTH, flat=flat)
    seconds = {m.style: place for place, m in candidates if m.value == 2}
    for place, candidate in candidates:
        if place < label_end:
            continue
        if not _starts_unit(text, place, candidate, edges[-1], sequence, seconds, flat=flat):
            continue
        edges.append((place, candidate))
        label_end = place + candidate.length
        sequence.take(candidate)
    if len(edges) == 1:
        piece.marker = marker
        return [piece]
    found = []
    places = [place for place, _ in edges]
    for (start, each), stop in zip(edges, [*places[1:], end], strict=True):
        part = part_of_piece(piece, piece.start + start, piece.start + stop)
        if start == 0:
            part.first = piece.first
        if part.text:
            part.marker = each
            found.append(part)
    return found


def _at_start(piece: Piece, sequence: _Sequence) -> Marker | None:
    """Read the number at the start of a piece, unless a sentence goes on after it."""
    marker = marker_at(piece.text, 0, len(piece.text))
    if marker is None:
        return _automatic(piece)
    if piece.automatic:
        return marker
    rest = piece.text[marker.length :]
    if marker.style in _HEADING_STYLES:
        inside = _INSIDE_HEADING.search(rest, 0, _HEADING_LENGTH + 8)
        title = rest[: inside.start()] if inside else rest
        ok = len(title.strip()) <= _HEADING_LENGTH and _NOT_HEADING.isdisjoint(title)
        return marker if ok else None
    if marker.style == "article":
        spaced = rest[:1] in BLANKS
        return (
            marker
            if spaced
            or rest == ""
            or sequence.follows(marker)
            or (rest[:1] not in "，,、。；" and marker.value == 1)
            or (rest[:1] not in "，,、。；：和及与或" and piece.first)
            else None
        )
    return marker


def _automatic(piece: Piece) -> Marker | None:
    """Take an automatic number of a form that is never typed (a bare 1, a letter) as it stands."""
    if not piece.automatic:
        return None
    label = piece.text[: piece.automatic].strip()
    digits = re.search(r"\d{1,3}", label)
    if digits is None:
        return None
    return Marker("arabic", label, max(1, int(digits.group())), piece.automatic)


def _candidates(
    text: str, start: int, end: int, *, near: int, flat: bool
) -> list[tuple[int, Marker]]:
    """Numbers after a stop, a blank or a comma, or close behind a heading."""
    found = []
    for spot in _CANDIDATE.finditer(text, max(1, start), end):
        place = spot.start()
        before = text[place - 1]
        if (
            not (
                before in _STOPS
                or before in BLANKS
                or before in _CLOSERS
                or before in "，,"
                or flat
                or place <= near
            )
            or before.isdigit()
        ):
            continue
        marker = marker_at(text, place, end)
        if marker is not None:
            found.append((place, marker))
    return found


def _starts_unit(
    text: str,
    place: int,
    marker: Marker,
    last: tuple[int, Marker | None],
    sequence: _Sequence,
    seconds: dict[Style, int],
    *,
    flat: bool,
) -> bool:
    """Whether a number inside a paragraph starts a unit: right in sequence, right in place.

    ``last`` is the unit before it, ``seconds`` the last place of a second number by style: a
    first number counts only where a second follows.
    """
    paired = seconds.get(marker.style, -1) > place
    first = marker.value == 1 and not marker.inserted
    lone = marker.style in _HEADING_STYLES or (flat and marker.style in {"article", "chinese"})
    if first and not paired and not (lone and sequence.follows(marker)):
        return False
    if not first and not sequence.follows(marker):
        return False
    return _stands_right(text, place, marker, last, flat=flat)


def _stands_right(
    text: str, place: int, marker: Marker, last: tuple[int, Marker | None], *, flat: bool
) -> bool:
    """Whether what stands before a number lets a unit begin with it."""
    before, over = text[place - 1], last[1]
    bare = text[max(0, place - 12) : place].rstrip(BLANKS)
    stopped = bare[-1:] in _STOPS or (bare[-1:] in _CLOSERS and bare[-2:-1] in _STOPS)
    blank = before in BLANKS
    headed = over is not None and _is_heading(text[last[0] + over.length : place])
    later = over is not None and marker.value > 1
    style = marker.style
    if style in _HEADING_STYLES:
        right = (stopped or blank or headed) and _heads(text, place + marker.length)
    elif style == "article":
        under = over is not None and over.style in _HEADING_STYLES
        right = stopped or blank or (headed and under)
    elif style == "decimal":
        right = flat and blank
    elif style == "chinese":
        running = flat and later and before not in "第、" and "\u4e00" <= before <= "\u9fff"
        right = stopped or (blank and flat) or running
    else:
        same = later and over is not None and over.style == style
        right = stopped or headed or (before in "，," and same) or (blank and (flat or same))
    return right


def _is_heading(words: str) -> bool:
    """Whether words between two numbers are a heading and no sentence."""
    if len(words) > 2 * _HEADING_LENGTH:
        return False
    bare = words.strip()
    return len(bare) <= _HEADING_LENGTH and _NOT_HEADING.isdisjoint(bare)


def _heads(text: str, place: int) -> bool:
    """Whether a chapter's number is followed by a short heading and its first unit."""
    rest = text[place : place + _HEADING_LENGTH]
    return _INSIDE_HEADING.search(rest) is not None or len(text) - place <= _HEADING_LENGTH
