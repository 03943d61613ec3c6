"""One pass over the text for the words of all rules at once."""

from __future__ import annotations

import functools
from collections.abc import Iterable

import ahocorasick_rs

from qjlaw.language import Sentences
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


def sentences_with(sentences: Sentences, literals: tuple[str, ...]) -> dict[str, set[int]]:
    """Find the numbers of the sentences in which each literal starts; absent ones are left out."""
    if not literals:
        return {}
    found: dict[str, set[int]] = {}
    matches = _automaton(literals).find_matches_as_indexes(sentences.text, overlapping=True)
    for literal, start, _ in matches:
        sentence = sentences.index_at(start)
        if sentence is not None:
            found.setdefault(literals[literal], set()).add(sentence)
    return found
