"""Cut paragraphs where a numbered unit starts inside them, found by sequence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from qjlaw.lazy import LazyPattern
from qjlaw.structure.closing import starts_attachments
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


_SENTENCE = frozenset("。；：！？")
_COMMA_HEADINGS = frozenset({"chinese", "chinese_bracket"})
_OPENERS = "（(〔【"
_NOTE_LENGTH = range(5, 120)
"""Signs between the brackets of a note behind a unit, the opening one counted."""
_LIST_LENGTH = 300
_BARE_HEADING = LazyPattern(
    r"(?:^|(?<=[。；）\s]))(?P<number>\d{1,2})[ \u3000\t]*"
    r"[^\d\s.．。；，、：][^\d。；，、：]{0,19}$"
)


@dataclass(slots=True)
class _Sequence:
    """The last value seen of each style, in reading order."""

    last: dict[Style, int] = field(default_factory=dict)
    decimal: tuple[int, ...] = ()

    def follows(self, marker: Marker) -> bool:
        if marker.style == "decimal":
            return _follows(_numbers(marker), self.decimal)
        last = self.last.get(marker.style, 0)
        return marker.value == last + 1 or (marker.inserted > 0 and marker.value == last)

    def take(self, marker: Marker) -> None:
        self.last[marker.style] = marker.value
        if marker.style == "decimal":
            self.decimal = _numbers(marker)


def _numbers(marker: Marker) -> tuple[int, ...]:
    """The numbers of a decimal marker: 2.1.3 is (2, 1, 3)."""
    return tuple(map(int, re.findall(r"\d+", marker.label)))


def _follows(numbers: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """Whether 2.1 may come next: one more at some depth, and first at every depth below."""
    if not last:
        return set(numbers) == {1}
    depth = next((d for d, (a, b) in enumerate(zip(numbers, last, strict=False)) if a != b), -1)
    if depth < 0:
        return numbers[: len(last)] == last and set(numbers[len(last) :]) == {1}
    return numbers[depth] == last[depth] + 1 and set(numbers[depth + 1 :]) <= {1}


def cut(paragraphs: Iterable[Piece]) -> list[Piece]:
    """Cut paragraphs into pieces, each of which starts at most one numbered unit."""
    sequence = _Sequence()
    found: list[Piece] = []
    for paragraph in paragraphs:
        row = paragraph.text[0] == "|"  # of a table in Markdown
        if paragraph.cell is not None or paragraph.kind != "paragraph" or row:
            found.append(paragraph)
            continue
        flat = len(paragraph.text) > FLAT_LENGTH
        pieces = cut_flat(paragraph, opens=not found)
        for piece, beyond in zip(pieces, _seconds_beyond(pieces), strict=True):
            if flat and len(piece.text) <= _LIST_LENGTH and starts_attachments(piece.text):
                found.append(piece)
            else:
                found.extend(_cut_at_numbers(piece, sequence, beyond, flat=flat))
    return _with_bare_headings(found)


def _seconds_beyond(pieces: list[Piece]) -> list[frozenset[Style]]:
    """For every piece of a paragraph, the styles of which a second number comes in a later one."""
    beyond: list[frozenset[Style]] = [frozenset()]
    for piece in reversed(pieces[1:]):
        size = len(piece.text)
        markers = [m for _, m in _candidates(piece.text, 1, size, near=0, flat=True)]
        if first := marker_at(piece.text, 0, size):
            markers.append(first)
        beyond.append(beyond[-1] | {marker.style for marker in markers if marker.value == 2})
    return beyond[::-1]


def _with_bare_headings(pieces: list[Piece]) -> list[Piece]:
    """Take the 2 of a heading 2 选址 for a number where 2.1 comes next."""
    found = pieces[:1]
    for piece, after in pairwise(pieces):
        heading = _bare_heading(piece, after)
        if heading is not None:
            place, number = heading
            if place:
                cut_off = part_of_piece(piece, piece.start, piece.start + place, first=piece.first)
                cut_off.marker = piece.marker
                found[-1:] = [cut_off, part_of_piece(piece, piece.start + place, piece.end)]
            found[-1].marker = Marker("arabic", number, int(number), len(number))
        found.append(after)
    return found


def _bare_heading(piece: Piece, after: Piece) -> tuple[int, str] | None:
    """Where in a piece the heading 2 选址 stands, and its number, if 2.1 comes next."""
    if after.marker is None or after.marker.style != "decimal" or piece.kind != "paragraph":
        return None
    found = _heading_over(piece.text, after.marker)
    if found is None or (found.start() and after.first) or (not found.start() and piece.marker):
        return None
    return found.start(), found["number"]


def _heading_over(text: str, marker: Marker) -> re.Match[str] | None:
    """The heading 2 选址 that ends a text, if the number after it is the first one below."""
    first, *rest = _numbers(marker)
    found = _BARE_HEADING.search(text, max(0, len(text) - _HEADING_LENGTH))
    return found if found and int(found["number"]) == first and set(rest) == {1} else None


def _cut_at_numbers(
    piece: Piece, sequence: _Sequence, beyond: frozenset[Style], *, flat: bool
) -> list[Piece]:
    text, end = piece.text, len(piece.text)
    marker = _at_start(piece, sequence)
    edges: list[tuple[int, Marker | None]] = [(0, marker)]
    label_end = marker.length if marker else 0
    if marker:
        sequence.take(marker)
    candidates = _candidates(text, label_end, end, near=label_end + _HEADING_LENGTH, flat=flat)
    seconds = {m.style: place for place, m in candidates if m.value == 2}
    seconds.update(dict.fromkeys(beyond, end))
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
        ok = ok and title.count("《") == title.count("》")
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
    if marker.style == "decimal":
        return (
            flat
            and sequence.follows(marker)
            and _stands_right(text, place, marker, last, flat=True)
        )
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
    headed = over is not None and _is_heading(text[last[0] + over.length : place], over, flat=flat)
    later = over is not None and marker.value > 1
    noted = flat and later and _after_note(text, place)
    style = marker.style
    if style in _HEADING_STYLES:
        right = (stopped or blank or headed) and _heads(text, place + marker.length)
    elif style == "article":
        under = over is not None and over.style in _HEADING_STYLES
        right = stopped or blank or (headed and under)
    elif style == "decimal":
        begin = last[0] + (over.length if over else 0)
        right = stopped or blank or _heading_over(text[begin:place], marker) is not None
    elif style == "chinese":
        running = flat and later and before not in "第、" and "\u4e00" <= before <= "\u9fff"
        right = stopped or (blank and flat) or running or noted
    else:
        same = later and over is not None and over.style == style
        right = (
            stopped or headed or noted or (before in "，," and same) or (blank and (flat or same))
        )
    return right


def _after_note(text: str, place: int) -> bool:
    """Whether a note in brackets stands right before a number: …（责任单位：某局）（二）."""
    before = text[max(0, place - _NOTE_LENGTH.stop) : place].rstrip(BLANKS)
    if before[-1:] not in {"）", ")", "〕", "】"}:
        return False
    opening = max(before.rfind(sign) for sign in _OPENERS)
    return opening >= 0 and len(before) - opening in _NOTE_LENGTH


def _is_heading(words: str, over: Marker, *, flat: bool) -> bool:
    """Whether words between two numbers are a heading and no sentence.

    A heading under 一、 or （一） may hold a comma: in a text that was run together, this is all
    that tells it.
    """
    if len(words) > 2 * _HEADING_LENGTH:
        return False
    bare = words.strip()
    stops = _SENTENCE if flat and over.style in _COMMA_HEADINGS else _NOT_HEADING
    return len(bare) <= _HEADING_LENGTH and stops.isdisjoint(bare)


def _heads(text: str, place: int) -> bool:
    """Whether a chapter's number is followed by a short heading and its first unit."""
    rest = text[place : place + _HEADING_LENGTH]
    if rest[:1] in {"：", ":"}:  # the title of a standard: …试验方法 第1部分：通则
        return False
    return _INSIDE_HEADING.search(rest) is not None or len(text) - place <= _HEADING_LENGTH
