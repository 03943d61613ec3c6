"""What every element is read from: the text, its parts, its sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from qjlaw.anatomy import Element, Field
from qjlaw.lazy import LazyPattern
from qjlaw.structure.composition import Composition
from qjlaw.structure.pieces import BLANKS, Piece

_SENTENCE_ENDS = "。！？\n\t"
_WINDOW = 300
_LIMIT = 40


@dataclass(slots=True)
class Source:
    """A document as elements are read from it.

    ``text`` is the document's with its half-width punctuation made full-width, one for one:
    patterns are run on it, and offsets stay.
    """

    composition: Composition
    text: str = field(init=False)
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.text = self.composition.wide
        self.starts = [piece.start for piece in self.composition.pieces]

    def piece_at(self, offset: int) -> Piece | None:
        """The piece that holds an offset."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return None
        piece = self.composition.pieces[index]
        return piece if offset < piece.end else None

    def printed(self, start: int, end: int) -> str:
        """The words of a span as the document prints them, without blanks around them."""
        return self.composition.text[start:end].strip(BLANKS + "\n")

    def element(self, name: str, start: int, end: int, /, **fields: Field) -> Element:
        """Make an element of a span, its blanks at both ends left out."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip(BLANKS + "\n"))
        end = start + len(words.strip(BLANKS + "\n"))
        piece = self.piece_at(start)
        return Element(name, start, end, piece.part if piece else 0, fields)

    def matches(
        self, pattern: LazyPattern, *literals: str, roles: frozenset[str] = frozenset({"body"})
    ) -> Iterator[re.Match[str]]:
        """Matches inside pieces of the given roles that hold one of the literals.

        Forty at most, none of them in words that are written into another document. The
        literals keep the pattern from being run where it cannot match.
        """
        count = 0
        for index in self._holding(literals):
            piece = self.composition.pieces[index]
            if piece.role not in roles:
                continue
            for found in pattern.finditer(self.text, piece.start, piece.end):
                if self.composition.amends(found.start()):
                    continue
                yield found
                count += 1
                if count >= _LIMIT:
                    return

    def _holding(self, literals: tuple[str, ...]) -> list[int]:
        """Indices of the pieces in which one of the literals stands."""
        held: set[int] = set()
        for literal in literals:
            at = self.text.find(literal)
            while at >= 0:
                index = bisect_right(self.starts, at) - 1
                end = self.composition.pieces[index].end if index >= 0 else at
                if index >= 0 and at < end:
                    held.add(index)
                at = self.text.find(literal, max(at + 1, end))
        return sorted(held)

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """The sentence around a span, inside its piece, its number left out.

        At most 300 code points are read to each side, so that the cost of a hostile
        paragraph stays in proportion to its length.
        """
        piece = self.piece_at(start)
        low = max(0, start - _WINDOW, piece.start if piece else 0)
        high = min(len(self.text), end + _WINDOW)
        if piece is not None:
            high = min(high, max(piece.end, end))
            if piece.marker is not None and start >= piece.start + piece.marker.length:
                low = max(low, piece.start + piece.marker.length)
        begin = max((self.text.rfind(stop, low, start) + 1 for stop in _SENTENCE_ENDS), default=low)
        begin = max(begin, low)
        stops = [at for at in (self.text.find(s, end, high) for s in _SENTENCE_ENDS) if at >= 0]
        finish = min(stops, default=high)
        words = self.text[begin:finish]
        return begin + len(words) - len(words.lstrip(BLANKS)), finish

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """The part of a sentence around a span that lies between semicolons."""
        begin, finish = self.sentence(start, end)
        begin = max(begin, self.text.rfind("；", begin, start) + 1)
        stop = self.text.find("；", end, finish)
        return begin, finish if stop < 0 else stop
