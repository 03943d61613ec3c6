"""Structure. In: a :class:`~qjlaw.document.Document`. Out: a :class:`Structure`.

The document is taken apart into an outer part and annexed ones, every unit of text gets an
address, the formal elements are found, and from these come metadata, the kind of instrument,
and the verdict whether this is an administrative normative document, with reasons.

:func:`understand` does it all; :func:`part_at`, :func:`provision_at` and :func:`address_of`
answer for a place in the text. :func:`references_of` and :func:`terms_of` find, when asked,
what points to places of the same document and what it declares for itself; :func:`day_of`
tells on which day the law is read for it. Offsets are code
points in ``Document.text`` throughout.
"""

from __future__ import annotations

from dataclasses import replace

from qjlaw.anatomy import (
    INSTRUMENTS,
    Element,
    Field,
    Instrument,
    InstrumentKind,
    Metadata,
    Part,
    PartKind,
    Provision,
    ProvisionLevel,
    Reference,
    ReferenceStatus,
    Scope,
    Structure,
    Term,
    TermKind,
    Verdict,
)
from qjlaw.document import Document
from qjlaw.structure.composition import compose
from qjlaw.structure.day import day_of
from qjlaw.structure.elements import broken_references, elements_of, in_order
from qjlaw.structure.facts import facts_of
from qjlaw.structure.instrument import instrument_of
from qjlaw.structure.lookup import address_of, part_at, provision_at
from qjlaw.structure.metadata import metadata_of
from qjlaw.structure.references import references_of
from qjlaw.structure.scope import scope_of
from qjlaw.structure.terms import terms_of
from qjlaw.structure.traits import traits_of
from qjlaw.structure.tree import provisions_of

__all__ = [
    "INSTRUMENTS",
    "Element",
    "Field",
    "Instrument",
    "InstrumentKind",
    "Metadata",
    "Part",
    "PartKind",
    "Provision",
    "ProvisionLevel",
    "Reference",
    "ReferenceStatus",
    "Scope",
    "Structure",
    "Term",
    "TermKind",
    "Verdict",
    "address_of",
    "day_of",
    "part_at",
    "provision_at",
    "references_of",
    "terms_of",
    "understand",
]


def understand(document: Document, *, instrument: str | None = None) -> Structure:
    """Understand how a document is built and what it is.

    Parameters
    ----------
    document:
        The file, read.
    instrument:
        One of :data:`INSTRUMENTS` where the user says what the document is; it overrides the
        judgement, and ``Instrument.why`` says so.

    Raises
    ------
    ValueError
        Where ``instrument`` is none of :data:`INSTRUMENTS`.
    """
    composition = compose(document)
    elements = elements_of(composition)
    metadata = metadata_of(composition, elements)
    traits = traits_of(composition, elements)
    facts = facts_of(composition, metadata, traits)
    kind = instrument_of(facts, instrument)
    structure = Structure(
        parts=composition.parts,
        provisions=provisions_of(composition),
        elements=elements,
        metadata=metadata,
        instrument=kind,
        scope=scope_of(facts, kind, given=instrument is not None),
        traits=traits,
    )
    broken = broken_references(document, composition, structure)
    return replace(structure, elements=in_order([*elements, *broken])) if broken else structure
