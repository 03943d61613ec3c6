"""Styles: what a paragraph or a run inherits along ``basedOn``, as far as text needs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qjlaw.reading.docx.names import (
    BASED_ON,
    ILVL,
    JC,
    NUM_ID,
    NUM_PR,
    OFF,
    OUTLINE,
    PPR,
    RPR,
    VAL,
    VANISH,
    w,
)

if TYPE_CHECKING:
    from lxml import etree

_STYLE = w("style")
_STYLE_ID = w("styleId")
_TYPE = w("type")
_DEFAULT = w("default")
_DEFAULTS = (w("docDefaults"), w("pPrDefault"), PPR)


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style, resolved.

    ``num_id`` is its list; ``list_levels`` names, nearest first, the styles up to the one that
    names the list, each with the level it asks for. ``outline`` counts from 0 and is 9 or
    ``None`` for body text.
    """

    num_id: str | None = None
    list_levels: tuple[tuple[str, int | None], ...] = ()
    outline: int | None = None
    centred: bool = False
    hidden: bool = False


def toggle(properties: etree._Element | None, tag: str) -> bool | None:
    """Read an on/off property; ``None`` where it is not set."""
    found = None if properties is None else properties.find(tag)
    return None if found is None else found.get(VAL, "1") not in OFF


def number(element: etree._Element | None) -> int | None:
    """Read the whole number in ``w:val``; ``None`` where there is none."""
    return None if element is None else whole_number(element.get(VAL, ""))


def whole_number(written: str) -> int | None:
    """Read a whole number; ``None`` where it is none, or one that no office program writes."""
    try:
        value = int(written)
    except ValueError:
        return None
    return value if abs(value) < 2**31 else None


class Styles:
    """The styles of a document; each is resolved when it is first asked for."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._default: str | None = None
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._hidden: dict[str, bool | None] = {}
        self._centred = False
        if root is None:
            return
        for element in root.iterchildren(_STYLE):
            name = element.get(_STYLE_ID, "")
            self._elements.setdefault(name, element)
            if (
                self._default is None
                and element.get(_TYPE) == "paragraph"
                and element.get(_DEFAULT, "0") not in OFF
            ):
                self._default = name
        alignment = root.find("/".join((*_DEFAULTS, JC)))
        self._centred = alignment is not None and alignment.get(VAL) == "center"

    def paragraph(self, name: str | None) -> ParagraphStyle:
        """Resolve a paragraph style; the default one where the name is missing or unknown."""
        if name not in self._paragraphs:
            known = name if name in self._elements else self._default
            self._paragraphs[name] = self._resolve(known)
        return self._paragraphs[name]

    def run_hidden(self, name: str) -> bool | None:
        """Say whether a character style hides its text; ``None`` where it does not say."""
        if name not in self._hidden:
            values = (toggle(style.find(RPR), VANISH) for _, style in self._chain(name))
            self._hidden[name] = next((value for value in values if value is not None), None)
        return self._hidden[name]

    def list_of(self, name: str) -> str | None:
        """Give the ``numId`` that a numbering style names itself."""
        element = self._elements.get(name)
        found = None if element is None else element.find(f"{PPR}/{NUM_PR}/{NUM_ID}")
        return None if found is None else found.get(VAL)

    def _chain(self, name: str | None) -> list[tuple[str, etree._Element]]:
        """List a style and what it is based on, nearest first; a circle ends it."""
        chain: list[tuple[str, etree._Element]] = []
        seen: set[str] = set()
        while name is not None and name in self._elements and name not in seen:
            seen.add(name)
            element = self._elements[name]
            chain.append((name, element))
            base = element.find(BASED_ON)
            name = None if base is None else base.get(VAL)
        return chain

    def _resolve(self, name: str | None) -> ParagraphStyle:
        num_id = centred = outline = hidden = None
        list_levels: list[tuple[str, int | None]] = []
        for style, element in self._chain(name):
            if hidden is None:
                hidden = toggle(element.find(RPR), VANISH)
            properties = element.find(PPR)
            if num_id is None:
                list_levels.append((style, number(element.find(f"{PPR}/{NUM_PR}/{ILVL}"))))
            if properties is None:
                continue
            if outline is None:
                outline = number(properties.find(OUTLINE))
            alignment = properties.find(JC)
            if centred is None and alignment is not None:
                centred = alignment.get(VAL) == "center"
            found = properties.find(f"{NUM_PR}/{NUM_ID}")
            if num_id is None and found is not None:
                num_id = found.get(VAL)
        return ParagraphStyle(
            num_id=num_id,
            list_levels=tuple(list_levels),
            outline=outline,
            centred=self._centred if centred is None else centred,
            hidden=bool(hidden),
        )
