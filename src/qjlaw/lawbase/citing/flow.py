"""The flow of a text: blanks taken out, signs made one, so that a broken line breaks no name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set as AbstractSet

from qjlaw.lazy import LazyPattern

_BLANKS = LazyPattern(r"[\s\u3000\u200b\ufeff]+")
_WRITTEN = "０１２３４５６７８９()<>＜＞«»[]［］【】﹝﹞〖〗–－-―～~○Ｏ,;:"
_MEANT = "0123456789（）〈〉〈〉《》〔〕〔〕〔〕〔〕〔〕——————〇〇，；："
_SIGNS = tuple(zip(_WRITTEN, _MEANT, strict=True))
_ENDS = frozenset("。；：！？.;:…")


class Flow:
    """A text without blanks. ``text`` is searched, :meth:`span` leads back to the document.

    One line feed is left where a paragraph ends for sure: after a full stop and its like, and
    before a number that stands over its own unit. ``breaks`` are the other places, in the flow,
    where blanks stood.
    """

    __slots__ = ("_gone", "_source", "_starts", "breaks", "text")

    def __init__(self, source: str, labels: AbstractSet[int] = frozenset()) -> None:
        pieces: list[str] = []
        self._source = source
        self._starts, self._gone = [0], [0]
        self.breaks: set[int] = set()
        length = last = 0
        for blank in _BLANKS.finditer(source):
            start, end = blank.span()
            piece = source[last:start]
            pieces.append(piece)
            length += len(piece)
            last = end
            if "\n" in blank[0] and (end in labels or source[start - 1 : start] in _ENDS):
                pieces.append("\n")
                length += 1
            else:
                self.breaks.add(length)
            self._starts.append(length)
            self._gone.append(end - length)
        pieces.append(source[last:])
        text = "".join(pieces)
        for written, meant in _SIGNS:  # much faster than translate, where few are there
            if written in text:
                text = text.replace(written, meant)
        self.text = text

    def origin(self, place: int) -> int:
        """The offset in the document of a character of the flow."""
        return place + self._gone[bisect_right(self._starts, place) - 1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the document of a span of the flow that is not empty."""
        return self.origin(start), self.origin(end - 1) + 1

    def is_line(self, start: int, end: int) -> bool:
        """Whether a span is all that stands on its line."""
        low, high = self.span(start, end)
        line = self._source.rfind("\n", 0, low) + 1
        stop = self._source.find("\n", high)
        after = self._source[high : len(self._source) if stop < 0 else stop]
        return not self._source[line:low].strip() and not after.strip()

    def printed(self, start: int, end: int) -> str:
        """The words of a span as they are printed, blanks aside."""
        low, high = self.span(start, end)
        return _BLANKS.sub("", self._source[low:high])
