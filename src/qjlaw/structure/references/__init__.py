"""References of a document to places in itself. In: document, structure. Out: references.

One pattern finds the words, joined ones are read as chains, the words before a chain tell
whose places it names, and what is the document's own is looked up in its provisions. An
article of another instrument is left out. Precision comes first: broken is only what the
structure is sure of.
"""

from __future__ import annotations

from collections.abc import Iterator

from qjlaw.anatomy import Reference, ReferenceStatus, Structure
from qjlaw.document import Document
from qjlaw.structure.amendments import amendments_in, is_amended
from qjlaw.structure.quotation import is_quoted
from qjlaw.structure.references.attachments import attached
from qjlaw.structure.references.carrying import Carrying
from qjlaw.structure.references.chains import Place, chains
from qjlaw.structure.references.governors import Governor, Governors
from qjlaw.structure.references.resolving import UNTOLD, Found, Resolver
from qjlaw.structure.references.uncut import heads_uncut, labelled_elsewhere
from qjlaw.structure.references.units import Units
from qjlaw.structure.references.words import words_in

__all__ = ["references_beside", "references_of"]

Spans = tuple[tuple[int, int], ...]

_NOT_TEXT = frozenset({"title", "head"})
_LOOSE_UNITS = frozenset({"章", "节", "编", "部分", "点", "目"})
"""Units that are also common words: 第三部分, 第二点. They count where their lead is known."""

_AFTER_LOOSE = ("规定", "的规定", "所列", "所称", "所述", "的要求", "要求", "、第", "和第", "至第")
_AFTER_UNLED = (
    *_AFTER_LOOSE, "情形", "情况", "条件", "有关", "之", "以外", "的", "，", "。", "；", "）", "或",
)  # fmt: skip
"""What goes on after a unit without words that lead it in: 第一条市政道路 is none."""


def references_of(document: Document, structure: Structure) -> tuple[Reference, ...]:
    """Find every reference of a document to a place in itself, in the order of the text.

    One for each place named: 第八条、第九条 are two, 第八条至第十一条 its two ends,
    本办法第八条第二款第（三）项 one. Text in quotation marks, titles in 《》 and words that are
    written into another document refer to nothing here.
    """
    return references_beside(document, structure, amendments_in(document.text))


def references_beside(
    document: Document, structure: Structure, amended: Spans
) -> tuple[Reference, ...]:
    """As :func:`references_of`, where the spans written into other documents are known."""
    text = document.text
    units = Units(text, structure, document.format)
    found = [*_to_places(text, structure, units, amended), *attached(text, structure, units)]
    found.sort(key=lambda reference: (reference.start, reference.end))
    return tuple(found)


def _to_places(
    text: str, structure: Structure, units: Units, amended: Spans
) -> Iterator[Reference]:
    labels = frozenset(each.start for each in structure.provisions if each.label)
    words = words_in(text, labels)
    if not words:
        return
    governors = Governors(text, structure)
    finder = _Finder(text, units)
    for chain in chains(text, words):
        start = chain[0].start
        here = units.at(start)
        if here is None or units.provisions[here].level in _NOT_TEXT:
            continue
        if is_quoted(text, start) or is_amended(amended, start) or heads_uncut(text, chain[0]):
            continue
        part = units.provisions[here].part
        governor = governors.of(chain[0], part)
        if governor.whose == "external" or not _is_reference(text, chain[0], governor):
            continue
        for place in chain:
            found = finder.find(place, governor, here, start)
            if found.target is not None or not place.is_here:
                begin = governor.start if place is chain[0] else place.start
                yield _reference(place, begin, found, part, units)
        finder.carrying.remember(chain, here, governor.start)


def _is_reference(text: str, place: Place, governor: Governor) -> bool:
    """Whether bare words are led in, or gone on with, as those of a unit are."""
    if governor.whose == "own" or len(place.numbers) > 1:
        return True
    if place.printed in _LOOSE_UNITS:
        return governor.sure and text.startswith(_AFTER_LOOSE, place.end)
    return governor.sure or text.startswith(_AFTER_UNLED, place.end)


class _Finder:
    """Resolves places as far as their governors let it, and lets nothing doubtful be broken."""

    def __init__(self, text: str, units: Units) -> None:
        self._text = text
        self._resolver = Resolver(units)
        self.carrying = Carrying(text, units, self._resolver)

    def find(self, place: Place, governor: Governor, here: int, first: int) -> Found:
        if governor.whose == "doubtful" or governor.part is None:
            return UNTOLD
        if governor.whose == "own":
            found = self._resolver.resolve(place, governor.part, here)
        elif self._resolver.has_articles(governor.part):
            found = self.carrying.resolve(place, governor.part, here, first)
        else:
            return UNTOLD  # a notice that amends another speaks of that one's articles so
        if found.why and not (governor.sure and not labelled_elsewhere(self._text, place)):
            return UNTOLD
        return found


def _reference(place: Place, start: int, found: Found, part: int, units: Units) -> Reference:
    status: ReferenceStatus = "broken" if found.why else "ambiguous"
    address = None
    if found.target is not None:
        status, address = "resolved", units.provisions[found.target].address
    numbers = place.numbers
    return Reference(
        start,
        place.end,
        part,
        status,
        found.target,
        address,
        found.why,
        chapter=numbers.get("chapter"),
        section=numbers.get("section"),
        article=numbers.get("article"),
        inserted=place.inserted,
        paragraph=numbers.get("paragraph"),
        item=numbers.get("item"),
        subitem=numbers.get("subitem"),
    )
