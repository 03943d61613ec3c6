"""Cut the excerpt of a finding: the sentence, or as much of it as a reader can take in."""

from __future__ import annotations

import re

from qjlaw.engine.case import Case
from qjlaw.language import Span

MAX_LENGTH = 120
"""Longest excerpt in code points (contract of the report)."""

_LABEL = re.compile(
    "第[一二三四五六七八九十百零〇0-9]+[编章节条](?:之[一二三四五六七八九十]+)?[ 　]*"
    "|[（(][一二三四五六七八九十百0-9]{1,4}[)）][ 　]*|[一二三四五六七八九十百]{1,3}、[ 　]*"
    "|[0-9]{1,3}[.．、](?![0-9])[ 　]*|[①-⑳][ 　]*"
)
_STOPS = "。；！？，：、 　\n"


def sentence_excerpt(case: Case, sentence: int, words: Span) -> Span:
    """Return the sentence without number and closing stop; less of it where it is too long."""
    whole = _stripped(case.text, case.sentences.spans[sentence])
    if whole[1] - whole[0] <= MAX_LENGTH and whole[0] <= words[0] and words[1] <= whole[1]:
        return whole
    first = case.sentences.clause_at(sentence, words[0])
    last = case.sentences.clause_at(sentence, max(words[0], words[1] - 1))
    clauses = _stripped(case.text, (first[0], last[1]))
    if clauses[1] - clauses[0] <= MAX_LENGTH:
        return clauses
    return words[0], min(words[1], words[0] + MAX_LENGTH)


def short(span: Span) -> Span:
    """Cut a span to the longest excerpt that may be printed."""
    return span[0], min(span[1], span[0] + MAX_LENGTH)


def without_stops(text: str, span: Span) -> Span:
    """Take stops and blanks off both ends of a span, unless nothing else is in it."""
    start, end = span
    while end > start and text[end - 1] in _STOPS:
        end -= 1
    while start < end and text[start] in _STOPS:
        start += 1
    return (start, end) if end > start else span


def _stripped(text: str, span: Span) -> Span:
    start, end = span
    while label := _LABEL.match(text, start, end):
        if label.end() >= end:
            break
        start = label.end()
    return without_stops(text, (start, end))
