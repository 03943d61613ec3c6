"""Evaluate rules of kind ``clause``: patterns, combined within a window, in their contexts.

``find`` is a tree of nodes: ``{op: pattern, regex, literals, forbids}`` or
``{op: any | all, parts, not, within}``.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qjlaw.engine.case import Case, Hit
from qjlaw.engine.excerpt import sentence_excerpt, short, without_stops
from qjlaw.language import CONTEXTS, Span, Words, cited_basis
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
    if rule.id not in case.awake:
        return
    seen: set[Span] = set()
    for match in _Search(case).matches(rule.find):
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
    lowered = {
        name: step for name, step in rule.lower.items() if CONTEXTS[name](case.reading, words)
    }
    fields = dict(match.groups)
    if "basis_cited" in lowered:
        fields["citation"] = cited_basis(case.reading, words) or ""
    near = tuple(o for o in match.others if start <= o[0] and o[1] <= end)
    own = without_stops(case.text, (max(start, match.start), min(end, match.end)))
    return Hit(
        start,
        end,
        marks=tuple(sorted({own, *near})),
        fields=fields,
        related=tuple(o for o in match.others if o not in near),
        lowered=tuple(lowered.values()),
    )


class _Search:
    """Matches of a rule's nodes in one document, each node searched once."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._known: dict[int, list[Match]] = {}

    def matches(self, node: Node) -> list[Match]:
        """All matches of a node, in the order of the text."""
        known = self._known.get(id(node))
        if known is None:
            search = {"pattern": self._pattern, "any": self._any, "all": self._all}[node["op"]]
            known = self._known[id(node)] = sorted(search(node), key=lambda m: (m.start, m.end))
        return known

    def _pattern(self, node: Node) -> Iterator[Match]:
        """Match in the sentences that hold one of the pattern's literals, each once."""
        case = self._case
        indexes: set[int] = set()
        for literal in node["literals"]:
            indexes |= case.literals.get(literal, frozenset())
        pattern = _compiled(node["regex"])
        for index in sorted(indexes):
            start, end = case.sentences.spans[index]
            for found in pattern.finditer(case.text, start, end):
                groups = tuple((k, v) for k, v in found.groupdict().items() if v is not None)
                yield Match(found.start(), found.end(), index, node["forbids"], groups)

    def _any(self, node: Node) -> Iterator[Match]:
        for part in node["parts"]:
            yield from (m for m in self.matches(part) if not self._excluded(node, m))

    def _all(self, node: Node) -> Iterator[Match]:
        first, *rest = node["parts"]
        for match in self.matches(first):
            window = self._window(node["within"], match)
            partners = [self._first_in(part, window) for part in rest]
            joined = [partner for partner in partners if partner is not None]
            if len(joined) < len(rest) or self._excluded(node, match):
                continue
            yield Match(
                match.start,
                match.end,
                match.sentence,
                match.forbids or any(m.forbids for m in joined),
                (*match.groups, *(group for m in joined for group in m.groups)),
                (*match.others, *((m.start, m.end) for m in joined)),
            )

    def _first_in(self, node: Node, window: Span) -> Match | None:
        found = self.matches(node)
        index = bisect_left(found, window[0], key=lambda m: m.start)
        while index < len(found) and found[index].start < window[1]:
            if found[index].end <= window[1]:
                return found[index]
            index += 1
        return None

    def _excluded(self, node: Node, match: Match) -> bool:
        if not node["not"]:
            return False
        window = self._window(node["within"], match)
        return any(self._first_in(part, window) is not None for part in node["not"])

    def _window(self, within: str, match: Match) -> Span:
        case = self._case
        if within == "document":
            return 0, len(case.text)
        if within == "provision":
            provision = provision_at(case.structure, match.start)
            if provision is not None:
                return provision.start, provision.end
        if within == "clause":
            start, end = case.sentences.clause_at(match.sentence, match.start)
            return start, max(end, match.end)
        return case.sentences.spans[match.sentence]
