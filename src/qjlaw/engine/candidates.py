"""One pass over the text for the words of all rules at once."""

from __future__ import annotations

import functools

import ahocorasick_rs

from qjlaw.language import Sentences


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
