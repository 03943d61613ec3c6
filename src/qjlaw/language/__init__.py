"""Language. In: a document and its structure. Out: its sentences, and answers about contexts.

``read`` prepares a document; each context then says of some words whether the clause does the
thing or forbids, negates, quotes, defines or merely restates it.
"""

from qjlaw.language.contexts import CONTEXTS, Reading, Words, cited_basis, read
from qjlaw.language.normal import normalise
from qjlaw.language.sentences import Sentences, Span

__all__ = ["CONTEXTS", "Reading", "Sentences", "Span", "Words", "cited_basis", "normalise", "read"]
