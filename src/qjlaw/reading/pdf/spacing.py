"""Blanks: which are written, which are only room between letters, which part two lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

WIDE_GAP: Final = 2.0
"""In ideographs: a gap from which on two words on one baseline are two lines."""

CELL_GAP: Final = 0.9
"""In ideographs: a gap from which on two words may stand in two cells of a table."""

_NARROW: Final = 0.5  # of an ideograph; room between Chinese and Latin letters is a quarter
_EVEN: Final = 1.7  # how many times the narrowest gap the widest of a spaced name is
_WIDEST: Final = 6.0  # ideographs between the two letters of 目　录
_ONE: Final = re.compile(r"[\u3400-\u9fff]")
_ONE_LAST: Final = re.compile(r"[\u3400-\u9fff](?:[：:].*)?")
_CHINESE: Final = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uff0f\uff1a-\uff20\u2014-\u201d]")
_HEADING: Final = re.compile(r"第[一二三四五六七八九十百零〇\d]+[编章节条部分篇]+|附件[：:]?")


class Gap(NamedTuple):
    """A gap in a line that may part two cells: it ends ``at`` a code point of the text.

    The words before it end at ``x1``, those behind it begin at ``x0``, in points.
    """

    at: int
    x1: float
    x0: float


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a blank, where the first stands in the page, and their place.

    ``blank`` is what parts them from the word before.
    """

    text: str
    blank: str
    index: int
    x0: float
    x1: float


def set_words(
    words: Sequence[Word], size: float, is_generated: Callable[[int], bool], *, whole: bool
) -> Iterator[tuple[str, float, float, tuple[Gap, ...]]]:
    """Set the words of one baseline into lines: text, left end, right end, gaps.

    The gaps given are those of :data:`CELL_GAP` that no blank was written for.

    Letter-spaced names (佛 山 市) are joined, room between Chinese and Latin letters is dropped,
    and a gap of :data:`WIDE_GAP` parts two lines unless they are to stay ``whole``.
    """
    gaps = [max(b.x0 - a.x1, 0.0) / size for a, b in pairwise(words)]
    joined = _spaced(words, gaps)
    text, left, right = words[0].text, words[0].x0, words[0].x1
    found: tuple[Gap, ...] = ()
    for at, (gap, word) in enumerate(zip(gaps, words[1:], strict=True)):
        if at in joined:
            text += word.text
        elif gap >= WIDE_GAP and not whole:
            yield text, left, right, found
            text, left, found = word.text, word.x0, ()
        elif gap < _NARROW and _is_room(text[-1], word.text[0], word.index, is_generated):
            text += word.text
        else:
            headed = at == 0 and _HEADING.fullmatch(text) is not None
            text += word.blank
            if gap >= CELL_GAP and not headed and is_generated(word.index - 1):
                found += (Gap(len(text), right, word.x0),)
            text += word.text
        right = word.x1
    yield text, left, right, found


def _is_room(before: str, after: str, index: int, is_generated: Callable[[int], bool]) -> bool:
    """Say whether a narrow gap is no blank: Chinese beside Latin, or Chinese set wide."""
    chinese = (_CHINESE.match(before) is not None, _CHINESE.match(after) is not None)
    return is_generated(index - 1) if all(chinese) else any(chinese)


def _spaced(words: Sequence[Word], gaps: Sequence[float]) -> set[int]:
    """Find the gaps inside letter-spaced names: gap *i* stands before word *i + 1*."""
    joined: set[int] = set()
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and _ONE.fullmatch(words[end].text):
            end += 1
        labelled = end < len(words) and end > start and _is_label_end(words[end].text)
        last = end if labelled else end - 1
        if last > start and _is_spaced(words, gaps, start, last, labelled=labelled):
            joined.update(range(start, last))
        start = max(end, start) + 1
    return joined


def _is_label_end(text: str) -> bool:
    return len(text) > 1 and _ONE_LAST.fullmatch(text) is not None


def _is_spaced(
    words: Sequence[Word], gaps: Sequence[float], start: int, last: int, *, labelled: bool
) -> bool:
    inner = gaps[start:last]
    if max(inner) > _WIDEST or min(inner) <= 0 or max(inner) > _EVEN * min(inner) + 0.2:
        return False
    if last - start >= 2 or labelled:
        return True
    alone = start == 0 and last == len(words) - 1
    after_heading = start == 1 and _HEADING.fullmatch(words[0].text) is not None
    return alone or (after_heading and last == len(words) - 1)
