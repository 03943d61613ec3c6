"""Element ``broken_reference``: words that point to a place that the document does not have."""

from __future__ import annotations

from qjlaw.anatomy import Element, Structure
from qjlaw.document import Document
from qjlaw.structure.composition import Composition
from qjlaw.structure.lookup import address_of
from qjlaw.structure.references import references_beside


def broken_references(
    document: Document, composition: Composition, structure: Structure
) -> list[Element]:
    """The references that are surely broken; they need the provisions of a structure."""
    return [
        Element(
            "broken_reference",
            reference.start,
            reference.end,
            reference.part,
            {
                "text": document.text[reference.start : reference.end],
                "why": reference.why,
                "address": address_of(structure, reference.start, reference.end),
            },
        )
        for reference in references_beside(document, structure, composition.amendments)
        if reference.status == "broken"
    ]
