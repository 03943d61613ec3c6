"""Words that a document writes into another one: 将第五条修改为：“……”.

They are norms of the document that is amended, and none of the one that amends it.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter

from qjlaw.lazy import LazyPattern

_QUOTED = LazyPattern(
    r"(?:修改为|改为|修正为|调整为|表述为|替换为|增加|增写|删去|删除|删掉|作为|[将把])"
    r"[^。；“”\n]{0,30}\n?[ \u3000]*“"
)
_LONGEST = 6000
"""Code points: no quoted amendment is read on past so many, lest a lost ” take the rest."""


def amendments_in(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of quoted amendments, quotation marks included, in order.

    A quotation of several paragraphs opens every one with “ and is closed after the last.
    """
    found: list[tuple[int, int]] = []
    if "“" not in text or "”" not in text:
        return ()
    end = 0
    for lead in _QUOTED.finditer(text):
        start = lead.end() - 1
        if start < end:
            continue
        stop = text.find("”", start, start + _LONGEST)
        if stop >= 0:
            end = stop + 1
            found.append((start, end))
    return tuple(found)


def is_amended(spans: tuple[tuple[int, int], ...], offset: int) -> bool:
    """Whether a place lies in one of the spans, which are in order."""
    index = bisect_right(spans, offset, key=itemgetter(0)) - 1
    return index >= 0 and offset < spans[index][1]
