"""A quotation compared with the article that it claims to quote."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from qjlaw.document import Document
from qjlaw.lawbase.citing import Citation
from qjlaw.lazy import LazyPattern

Verdict = Literal["equal", "differs", "not_in_article", "no_quotation"]

_LEAD = LazyPattern(
    r"[^“”\"《》条。；！？\n]{0,24}?"
    r"(?:规定|明确|指出|要求|载明|写明|表述|称|即|内容)(?:[了为是]|如下)?(?P<colon>[：:]?)[，,\s]*[“\"]"
)
_CLOSED_BEFORE = LazyPattern(r"[”\"][。，；]?[（(](?:见|参见|依据|根据|引自|出自|语出)?$")
_OPENS, _CLOSES = frozenset("“"), frozenset("”")
_ELLIPSIS = LazyPattern(r"…+|\.{3,}|（略）|\(略\)")
_LONGEST = 1200  # code points of a quotation
_SHORTEST = 8  # code points: a shorter one without a colon is a term, not a sentence
_LEAST_ALIKE = 0.5
_SLACK = 24
_DROPPED = frozenset("“”‘’\"'「」『』")
_STOPS = "。；，：、,;:."


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the quotation that the article has otherwise.

    ``start``/``end`` are code points in ``Document.text`` (equal where words were left out),
    ``quoted`` what stands there, ``held`` what the article has instead.
    """

    start: int
    end: int
    quoted: str
    held: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a quotation stands to an article; ``start``/``end`` span it without its marks."""

    verdict: Verdict
    start: int
    end: int
    alike: float
    """From 0 to 1; 1 where all is equal."""
    differences: tuple[Difference, ...] = ()


def compare_quotation(document: Document, citation: Citation, text: str) -> Comparison:
    """Compare what a document quotes after, or before, a citation with the article's words.

    Blanks, marks of quotation, the width of signs and the sign at the end do not matter; an
    ellipsis leaves out what it leaves out. A word or two in marks without a colon is a term of
    the article, and no quotation.

    Parameters
    ----------
    citation:
        One of an article, with its offsets in ``document``.
    text:
        The words of that article, in the version that the document relies on.
    """
    span = _quotation(document.text, citation)
    if span is None:
        return Comparison("no_quotation", citation.end, citation.end, 0.0)
    held = _Plain(text, 0, len(text))
    pieces = list(_pieces(document.text, *span))
    place, wrong, length = 0, 0.0, sum(len(piece.signs) for piece in pieces)
    differences: list[Difference] = []
    found = False
    for piece in pieces:
        at = held.signs.find(piece.signs, place)
        if at >= 0:
            place, found = at + len(piece.signs), True
            continue
        start, end, likeness = _nearest(piece.signs, held.signs, place)
        if likeness < _LEAST_ALIKE:
            differences.append(Difference(piece.start, piece.end, piece.printed, ""))
            wrong += len(piece.signs)
            continue
        place, found = end, True
        wrong += (1 - likeness) * len(piece.signs)
        differences += _differences(piece, held, start, end)
    alike = max(0.0, 1 - wrong / length)
    if not found:
        return Comparison("not_in_article", *span, alike)
    verdict: Verdict = "differs" if differences else "equal"
    return Comparison(verdict, *span, alike, tuple(differences))


class _Plain:
    """Words of a text reduced to what counts, with the way back to their offsets."""

    __slots__ = ("_origins", "_text", "end", "signs", "start")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._origins = text, []
        signs = []
        for at in range(start, end):
            char = text[at]
            if char.isspace() or char in _DROPPED:
                continue
            plain = unicodedata.normalize("NFKC", char)
            signs.append(plain if len(plain) == 1 else char)
            self._origins.append(at)
        self.signs = "".join(signs)
        self.start, self.end = start, end

    def without_stops(self) -> _Plain:
        kept = len(self.signs.rstrip(_STOPS))
        end = self._origins[kept - 1] + 1 if kept else self.start
        return _Plain(self._text, self.start, end)

    @property
    def printed(self) -> str:
        return self._text[self.start : self.end]

    def span(self, low: int, high: int) -> tuple[int, int]:
        """The offsets of signs; of none, the place before the next one."""
        if low < high:
            return self._origins[low], self._origins[high - 1] + 1
        at = self._origins[low] if low < len(self._origins) else self.end
        return at, at


def _quotation(text: str, citation: Citation) -> tuple[int, int] | None:
    lead = _LEAD.match(text, citation.end, citation.end + 60)
    if lead is not None:
        start = lead.end()
        end = _closing(text, start)
        shortest = 1 if lead["colon"] else _SHORTEST
    else:
        before = _CLOSED_BEFORE.search(text, max(0, citation.start - 8), citation.start)
        if before is None:
            return None
        end = before.start()
        start = _opening(text, end) + 1
        shortest = _SHORTEST
    if end < 0 or start <= 0 or len(_Plain(text, start, end).without_stops().signs) < shortest:
        return None
    return start, end


def _closing(text: str, start: int) -> int:
    """The mark that closes a quotation opened before ``start``, or -1."""
    if text[start - 1] == '"':
        return text.find('"', start, start + _LONGEST)
    depth = 1
    for at in range(start, min(len(text), start + _LONGEST)):
        depth += (text[at] in _OPENS) - (text[at] in _CLOSES)
        if not depth:
            return at
    return -1


def _opening(text: str, end: int) -> int:
    """The mark that opens a quotation closed at ``end``, or -1."""
    low = max(0, end - _LONGEST)
    if text[end] == '"':
        return text.rfind('"', low, end)
    depth = 1
    for at in range(end - 1, low - 1, -1):
        depth += (text[at] in _CLOSES) - (text[at] in _OPENS)
        if not depth:
            return at
    return -1


def _pieces(text: str, start: int, end: int) -> Iterator[_Plain]:
    """Part a quotation at its ellipses."""
    at = start
    for gap in (*_ELLIPSIS.finditer(text, start, end), None):
        stop = gap.start() if gap is not None else end
        piece = _Plain(text, at, stop).without_stops()
        if piece.signs:
            yield piece
        at = gap.end() if gap is not None else end


def _nearest(words: str, held: str, place: int) -> tuple[int, int, float]:
    """Find the stretch of the article most like some words, from a place on: ends, likeness."""
    from rapidfuzz import fuzz  # noqa: PLC0415  only where words differ
    from rapidfuzz.distance import Indel  # noqa: PLC0415

    rest = held[place:]
    alignment = fuzz.partial_ratio_alignment(words, rest) if rest else None
    if alignment is None:
        return place, place, 0.0
    # The stretch is as long as the words; where signs are missing or added it ends elsewhere.
    low, high = place + alignment.dest_start, place + alignment.dest_end
    slack = min(_SLACK, len(words))
    for _ in range(2):
        ends = range(max(low, high - slack), min(len(held), high + slack) + 1)
        high = min(ends, key=lambda end: (Indel.distance(words, held[low:end]), -end))
        starts = range(max(place, low - slack), min(high, low + slack) + 1)
        low = min(starts, key=lambda start: (Indel.distance(words, held[start:high]), start))
    return low, high, Indel.normalized_similarity(words, held[low:high])


def _differences(piece: _Plain, held: _Plain, low: int, high: int) -> Iterator[Difference]:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

    for step in Levenshtein.opcodes(piece.signs, held.signs[low:high]):
        if step.tag != "equal":
            start, end = piece.span(step.src_start, step.src_end)
            yield Difference(
                start,
                end,
                piece.signs[step.src_start : step.src_end],
                held.signs[low + step.dest_start : low + step.dest_end],
            )
