"""The formal elements of a document. In: its composition. Out: every element found.

:func:`broken_references` needs the provisions too, and is called when they are known.

Each module finds one element or a few akin; their names and fields are those of the rule
language. Precision comes first: a clause counts only where it speaks of this document.
"""

from __future__ import annotations

from qjlaw.anatomy import Element
from qjlaw.structure.composition import Composition
from qjlaw.structure.elements.attachments import attachments
from qjlaw.structure.elements.broken_references import broken_references
from qjlaw.structure.elements.closed_use import closed_use
from qjlaw.structure.elements.grounds import grounds
from qjlaw.structure.elements.head import addressees, document_numbers, titles
from qjlaw.structure.elements.interpretation import interpretation
from qjlaw.structure.elements.procedure import (
    comment_periods,
    deliberation,
    filing,
    legality_review,
)
from qjlaw.structure.elements.signing import issued, issuers, publicity
from qjlaw.structure.elements.source import Source
from qjlaw.structure.elements.succession import conflict_clause, repeals
from qjlaw.structure.elements.term import effective, retroactive, validity
from qjlaw.structure.elements.undertakings import touches_undertakings

__all__ = ["broken_references", "elements_of", "in_order"]


def elements_of(composition: Composition) -> tuple[Element, ...]:
    """Find every element, in the order of the text; offsets are code points in it."""
    source = Source(composition)
    days = issued(source)
    signed = days[0].fields["date"] if days else None
    day = signed if isinstance(signed, str) else None
    in_force = effective(source, day)
    found = [
        *titles(source),
        *document_numbers(source),
        *issuers(source),
        *addressees(source),
        *days,
        *in_force,
        *validity(source, in_force, day),
        *repeals(source),
        *conflict_clause(source),
        *interpretation(source),
        *publicity(source),
        *attachments(source),
        *deliberation(source),
        *legality_review(source),
        *grounds(source),
        *comment_periods(source),
        *filing(source),
        *touches_undertakings(source),
        *closed_use(source),
        *retroactive(source, day),
    ]
    return in_order(found)


def in_order(elements: list[Element]) -> tuple[Element, ...]:
    """Elements in the order of the text."""
    return tuple(sorted(elements, key=lambda element: (element.start, element.end, element.name)))
