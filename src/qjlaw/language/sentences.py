"""Sentences and the clauses in them, as spans of the document's text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from qjlaw.document import Block

Span = tuple[int, int]

_SENTENCE = re.compile(r"[^。；！？\n]+[。；！？]?[”’」』）]?|[。；！？]")
_CLAUSE_STOPS = "，："
_BLANK = " \n"


@dataclass(frozen=True, slots=True)
class Sentences:
    """All sentences of a text in order; they cross no block.

    ``text`` is the normal form. ``spans`` leave blanks at both ends out and keep the closing
    stop in.
    """

    text: str
    spans: tuple[Span, ...]
    starts: tuple[int, ...]

    def index_at(self, offset: int) -> int | None:
        """Number of the sentence that an offset lies in; ``None`` between sentences."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.spans[index][1] else None

    def clause_at(self, index: int, offset: int) -> Span:
        """Comma-parted clause of a sentence that holds an offset, without its stops."""
        start, end = self.spans[index]
        left = max(self.text.rfind(stop, start, offset) for stop in _CLAUSE_STOPS) + 1
        rights = [self.text.find(stop, offset, end) for stop in _CLAUSE_STOPS]
        return max(left, start), min([right for right in rights if right >= 0], default=end)


def sentences(text: str, blocks: Sequence[Block]) -> Sentences:
    """Part the blocks of a text (in normal form) into sentences."""
    spans = [
        span
        for block in blocks
        for match in _SENTENCE.finditer(text, block.start, block.end)
        if (span := _trimmed(text, match.start(), match.end())) is not None
    ]
    return Sentences(text, tuple(spans), tuple(start for start, _ in spans))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _BLANK:
        start += 1
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    return (start, end) if end > start else None
