"""One pass over the text for the words of all rules at once."""

from __future__ import annotations

import functools
from collections.abc import Iterable

import ahocorasick_rs

from qjlaw.rulebook import CompiledRule


def literals_of(rules: Iterable[CompiledRule]) -> tuple[str, ...]:
    """Every literal that any pattern of the rules needs, sorted."""
    found: set[str] = set()
    for rule in rules:
        stack = [rule.find] if rule.literals else []
        while stack:
            node = stack.pop()
            found.update(node.get("literals", ()))
            stack += [*node.get("parts", ()), *node.get("not", ())]
    return tuple(sorted(found))


@functools.lru_cache(maxsize=4)
def _automaton(literals: tuple[str, ...]) -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(literals, store_patterns=False)


def find_literals(text: str, literals: tuple[str, ...]) -> dict[str, tuple[int, ...]]:
    """Find where each literal starts, overlapping ones included; absent ones are left out."""
    if not literals:
        return {}
    hits: dict[str, list[int]] = {}
    for index, start, _ in _automaton(literals).find_matches_as_indexes(text, overlapping=True):
        hits.setdefault(literals[index], []).append(start)
    return {literal: tuple(starts) for literal, starts in hits.items()}
