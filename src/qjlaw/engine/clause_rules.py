"""Evaluate rules of kind ``clause``: patterns, combined within a window, in their contexts.

``find`` is a tree of nodes: ``{op: pattern, regex, literals, forbids}`` or
``{op: any | all, parts, not, within}``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qjlaw.engine.case import Case, Hit
from qjlaw.engine.excerpt import sentence_excerpt, short
from qjlaw.language import CONTEXTS, Span, Words
from qjlaw.rulebook import CompiledRule
from qjlaw.structure import provision_at

Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Match:
    """Words that a pattern matched, and the sentence that they stand in."""

    start: int
    end: int
    sentence: int
    forbids: bool
    groups: tuple[tuple[str, str], ...] = ()
    others: tuple[Span, ...] = ()


@functools.cache
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


def evaluate(rule: CompiledRule, case: Case) -> Iterator[Hit]:
    """Yield what a clause rule finds in a document, contexts already weighed."""
    if not any(literal in case.literal_hits for literal in rule.literals):
        return
    seen: set[Span] = set()
    for match in _matches(rule.find, case):
        hit = _hit(rule, case, match)
        if hit is not None and (hit.start, hit.end) not in seen:
            seen.add((hit.start, hit.end))
            yield hit


def _hit(rule: CompiledRule, case: Case, match: Match) -> Hit | None:
    words = Words(match.start, match.end, match.sentence, match.forbids)
    if any(CONTEXTS[name](case.reading, words) for name in rule.unless):
        return None
    span = (match.start, match.end)
    if rule.span == "match":
        start, end = short(span)
    else:
        start, end = sentence_excerpt(case, match.sentence, span)
    near = tuple(o for o in match.others if start <= o[0] and o[1] <= end)
    return Hit(
        start,
        end,
        marks=tuple(sorted({(max(start, match.start), min(end, match.end)), *near})),
        fields=dict(match.groups),
        related=tuple(o for o in match.others if o not in near),
        lowered=tuple(
            step for name, step in rule.lower.items() if CONTEXTS[name](case.reading, words)
        ),
    )


def _matches(node: Node, case: Case) -> Iterator[Match]:
    if node["op"] == "pattern":
        yield from _pattern_matches(node, case)
    elif node["op"] == "any":
        for match in (m for part in node["parts"] for m in _matches(part, case)):
            if not _excluded(node, case, match):
                yield match
    else:
        yield from _joint_matches(node, case)


def _pattern_matches(node: Node, case: Case) -> Iterator[Match]:
    """Match in the sentences that hold one of the pattern's literals, each once."""
    indexes = {
        index
        for literal in node["literals"]
        for offset in case.literal_hits.get(literal, ())
        if (index := case.sentences.index_at(offset)) is not None
    }
    pattern = _compiled(node["regex"])
    for index in sorted(indexes):
        start, end = case.sentences.spans[index]
        for found in pattern.finditer(case.text, start, end):
            groups = tuple((k, v) for k, v in found.groupdict().items() if v is not None)
            yield Match(found.start(), found.end(), index, node["forbids"], groups)


def _joint_matches(node: Node, case: Case) -> Iterator[Match]:
    first, *rest = node["parts"]
    others = [list(_matches(part, case)) for part in rest]
    for match in _matches(first, case):
        window = _window(node["within"], case, match)
        partners = [
            next((m for m in found if window[0] <= m.start and m.end <= window[1]), None)
            for found in others
        ]
        joined = [m for m in partners if m is not None]
        if len(joined) < len(others) or _excluded(node, case, match):
            continue
        yield Match(
            match.start,
            match.end,
            match.sentence,
            match.forbids or any(m.forbids for m in joined),
            (*match.groups, *(group for m in joined for group in m.groups)),
            (*match.others, *((m.start, m.end) for m in joined)),
        )


def _excluded(node: Node, case: Case, match: Match) -> bool:
    window = _window(node["within"], case, match)
    return any(
        window[0] <= other.start and other.end <= window[1]
        for part in node["not"]
        for other in _matches(part, case)
    )


def _window(within: str, case: Case, match: Match) -> Span:
    if within == "document":
        return 0, len(case.text)
    if within == "provision":
        provision = provision_at(case.structure, match.start)
        if provision is not None:
            return provision.start, provision.end
    if within == "clause":
        for clause in case.sentences.clauses(match.sentence):
            if clause[0] <= match.start < clause[1]:
                return clause[0], max(clause[1], match.end)
    return case.sentences.spans[match.sentence]
