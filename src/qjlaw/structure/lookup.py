"""Find the provision, the part and the address of a place in a document."""

from __future__ import annotations

from bisect import bisect_right

from qjlaw.anatomy import Part, Provision, Structure


def _start(unit: Part | Provision) -> int:
    return unit.start


def part_at(structure: Structure, offset: int) -> Part:
    """Return the part that holds an offset; the nearest where it lies outside the text."""
    index = bisect_right(structure.parts, offset, key=_start) - 1
    return structure.parts[max(0, index)]


def provision_at(structure: Structure, offset: int) -> Provision | None:
    """Return the smallest provision that holds an offset (code points in the text).

    ``None`` between provisions, where only blanks and signs stand.
    """
    index: int | None = bisect_right(structure.provisions, offset, key=_start) - 1
    while index is not None and index >= 0:
        provision = structure.provisions[index]
        if provision.end > offset:
            return provision
        index = provision.parent
    return None


def address_of(structure: Structure, start: int, end: int) -> str:
    """Return the address of the smallest provision that holds a whole span.

    A span over several provisions that nothing holds together has the address of the one in
    which it starts, or of the next one after a gap. An empty string only where the document
    has no provisions.
    """
    provisions = structure.provisions
    index = bisect_right(provisions, start, key=_start) - 1
    if index < 0:
        return provisions[0].address if provisions else ""
    held: Provision | None = None
    at: int | None = index
    while at is not None:
        provision = provisions[at]
        if provision.end > start:
            held = held or provision
            if provision.end >= end:
                return provision.address
        at = provision.parent
    if held is not None:
        return held.address
    return provisions[min(index + 1, len(provisions) - 1)].address
