"""One document on its way through the engine, and what an evaluator finds in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from qjlaw.document import Document
from qjlaw.language import Reading, Sentences, Span
from qjlaw.rulebook import Lowering, Profile
from qjlaw.structure import Structure

FieldValue = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that evaluators read: the document, understood, on its day and place.

    ``literals`` maps a literal to the numbers of the sentences that hold it; ``awake`` are the
    ids of the rules that one of these literals may be the sign of.
    """

    document: Document
    structure: Structure
    reading: Reading
    profile: Profile
    day: dt.date
    literals: Mapping[str, AbstractSet[int]]
    awake: AbstractSet[str]

    @property
    def text(self) -> str:
        """The text in its normal form, same offsets as the document's."""
        return self.reading.text

    @property
    def sentences(self) -> Sentences:
        """The sentences of the text."""
        return self.reading.sentences


@dataclass(frozen=True, slots=True)
class Hit:
    """What an evaluator found for one rule, before it becomes a finding.

    Attributes
    ----------
    start, end:
        The excerpt.
    marks:
        The very words, inside the excerpt.
    fields:
        Values for the rule's templates.
    related:
        Other spans that belong to it.
    lowered:
        What of the rule's ``lower`` applies here.
    unverified:
        The finding rests on a value of the profile that nobody has verified.
    """

    start: int
    end: int
    marks: tuple[Span, ...] = ()
    fields: Mapping[str, FieldValue] = field(default_factory=dict)
    related: tuple[Span, ...] = ()
    lowered: tuple[Lowering, ...] = ()
    unverified: bool = False
