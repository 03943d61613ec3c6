"""Lead-ins: the words that govern a list, also across paragraphs (经营者不得有下列行为：)."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from qjlaw.structure.model import Provision, Structure

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
    found = _innermost(structure, offset)
    while found is not None:
        provision = structure.provisions[found]
        if provision.level in _LISTED and provision.parent is not None:
            parent = structure.provisions[provision.parent]
            if (lead_in := _lead_in_of(text, parent, provision)) is not None:
                return lead_in
        found = provision.parent
    return None


def _innermost(structure: Structure, offset: int) -> int | None:
    """Index of the smallest provision over an offset."""
    starts = [provision.start for provision in structure.provisions]
    index: int | None = bisect_right(starts, offset) - 1
    while index is not None and index >= 0:
        if structure.provisions[index].end > offset:
            return index
        index = structure.provisions[index].parent
    return None


def _lead_in_of(text: str, parent: Provision, item: Provision) -> Governed | None:
    """Return the last sentence of the parent's own text, where it ends in a colon."""
    end = min(parent.text_end, item.start)
    own = text[parent.start : end].rstrip()
    if not own.endswith("："):
        return None
    begin = max((own.rfind(stop) for stop in _STOPS), default=-1) + 1
    start = parent.start + begin
    return Governed(start, parent.start + len(own), text[start : parent.start + len(own)])
