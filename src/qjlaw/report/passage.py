"""A finding's words in the sentence that they stand in, with the words marked by brackets."""

from __future__ import annotations

import re

from qjlaw.findings import Finding
from qjlaw.report.typeset import plain

_STOPS = "。；！？\n\t"
_REACH = 60  # code points of the sentence shown on each side of an excerpt
_OMITTED = "……"
_OPEN, _CLOSE = "【", "】"
_OTHER_OPEN, _OTHER_CLOSE = "〖", "〗"

Piece = tuple[str, bool]
"""Words, and whether they are the ones that the finding is about."""


def passage(finding: Finding, text: str) -> list[Piece]:
    """Cut a finding's excerpt and the rest of its sentence out of the document's text.

    Parameters
    ----------
    finding:
        Its ``marks`` are marked; where it has none, its whole excerpt.
    text:
        The document's text; empty where it is not at hand: then the excerpt stands alone.

    Returns
    -------
    list of Piece
        In order, safe to print on one line. Marked words stand in 【】, or in 〖〗 where the
        document itself has 【】 there.
    """
    if text[finding.start : finding.end] != finding.excerpt:
        return _bracketed([(finding.excerpt, True)])
    start, end = _sentence(text, finding.start, finding.end)
    marks = _merged(finding) or [(finding.start, finding.end)]
    pieces: list[Piece] = []
    at = start
    for mark_start, mark_end in marks:
        pieces += [(text[at:mark_start], False), (text[mark_start:mark_end], True)]
        at = mark_end
    pieces.append((text[at:end], False))
    if start > 0 and text[start - 1] not in _STOPS:
        pieces.insert(0, (_OMITTED, False))
    if end < len(text) and text[end] not in _STOPS and text[end - 1] not in _STOPS:
        pieces.append((_OMITTED, False))
    return _bracketed(pieces)


def _merged(finding: Finding) -> list[tuple[int, int]]:
    """Sort the marks, and join those that overlap or touch."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(finding.marks):
        start, end = max(start, finding.start), min(end, finding.end)  # noqa: PLW2901
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span to its sentence, closing stop included, by at most :data:`_REACH`."""
    left = max(start - _REACH, 0)
    while start > left and text[start - 1] not in _STOPS:
        start -= 1
    right = min(end + _REACH, len(text))
    if end > 0 and text[end - 1] in _STOPS:
        return start, end
    while end < right and text[end] not in _STOPS:
        end += 1
    if end < right and text[end] not in "\n\t":
        end += 1
    return start, end


def _bracketed(pieces: list[Piece]) -> list[Piece]:
    taken = any(re.search("[【】]", words) for words, _ in pieces)
    opening, closing = (_OTHER_OPEN, _OTHER_CLOSE) if taken else (_OPEN, _CLOSE)
    return [
        (f"{opening}{plain(words)}{closing}" if marked else plain(words), marked)
        for words, marked in pieces
        if words
    ]
