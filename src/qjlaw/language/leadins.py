"""Lead-ins: the words that govern a list, also across paragraphs (经营者不得有下列行为：)."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from qjlaw.structure import Provision, Structure, provision_at

_LISTED = ("item", "subitem", "heading2", "heading3", "heading4")
_STOPS = "。；！？\n"


@dataclass(frozen=True, slots=True)
class Governed:
    """The lead-in over a list item, as a span of the text and its words."""

    start: int
    end: int
    text: str


def governing(text: str, structure: Structure, offset: int) -> Governed | None:
    """Find the lead-in that governs the list item at an offset, outermost levels included.

    Parameters
    ----------
    text:
        The document's text in normal form.
    offset:
        A place inside the item.
    """
    provision = provision_at(structure, offset)
    while provision is not None:
        if provision.level in _LISTED:
            over = _over(structure, provision)
            lead_in = _lead_in_of(text, over, provision) if over is not None else None
            if lead_in is not None:
                return lead_in
        parent = provision.parent
        provision = structure.provisions[parent] if parent is not None else None
    return None


def _over(structure: Structure, item: Provision) -> Provision | None:
    """Return what stands over a list: the parent, else the paragraph before its first item."""
    if item.parent is not None:
        return structure.provisions[item.parent]
    index = bisect_left(structure.provisions, item.start, key=lambda p: p.start)
    for earlier in reversed(structure.provisions[:index]):
        if earlier.level not in _LISTED:
            return earlier
    return None


def _lead_in_of(text: str, over: Provision, item: Provision) -> Governed | None:
    """Return the last sentence of the text over a list, where it ends in a colon."""
    end = min(over.text_end, item.start)
    own = text[over.start : end].rstrip()
    if not own.endswith("："):
        return None
    begin = max((own.rfind(stop) for stop in _STOPS), default=-1) + 1
    start = over.start + begin
    return Governed(start, over.start + len(own), text[start : over.start + len(own)])
