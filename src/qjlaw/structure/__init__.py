"""Structure. In: a :class:`~qjlaw.document.Document`. Out: a :class:`Structure`.

The document is taken apart into an outer part and annexed ones, every unit of text gets an
address, the formal elements are found, and from these come metadata, the kind of instrument,
and the verdict whether this is an administrative normative document, with reasons.

:func:`understand` does it all; :func:`part_at`, :func:`provision_at` and :func:`address_of`
answer for a place in the text. Offsets are code points in ``Document.text`` throughout.
"""

from __future__ import annotations

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
    Scope,
    Structure,
    Verdict,
)
from qjlaw.document import Document
from qjlaw.structure.composition import compose
from qjlaw.structure.elements import elements_of
from qjlaw.structure.facts import facts_of
from qjlaw.structure.instrument import instrument_of
from qjlaw.structure.lookup import address_of, part_at, provision_at
from qjlaw.structure.metadata import metadata_of
from qjlaw.structure.scope import scope_of
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
    "Scope",
    "Structure",
    "Verdict",
    "address_of",
    "part_at",
    "provision_at",
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
    return Structure(
        parts=composition.parts,
        provisions=provisions_of(composition),
        elements=elements,
        metadata=metadata,
        instrument=kind,
        scope=scope_of(facts, kind, given=instrument is not None),
        traits=traits,
    )
