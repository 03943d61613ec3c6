"""Properties of a paragraph: its own, over those of its style."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qjlaw.reading.docx.names import (
    DEL,
    ILVL,
    INS,
    JC,
    MOVE_FROM,
    MOVE_TO,
    NUM_ID,
    NUM_PR,
    OUTLINE,
    PSTYLE,
    RPR,
    VAL,
    VANISH,
)
from qjlaw.reading.docx.styles import ParagraphStyle, Styles, number, toggle

if TYPE_CHECKING:
    from lxml import etree

    from qjlaw.reading.docx.numbering import Numbering


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What a paragraph is, beside its text.

    ``num_id`` and ``ilvl`` are the list and its level from 0; ``level`` the outline level from
    1. ``hidden_runs`` is what its style says of its text. The mark at its end may be tracked as
    deleted (the paragraph then runs on into the next), tracked as inserted, or hidden.
    """

    num_id: str | None
    ilvl: int
    level: int | None
    centred: bool
    hidden_runs: bool
    mark_deleted: bool = False
    mark_inserted: bool = False
    mark_hidden: bool = False


def paragraph_properties(
    properties: etree._Element | None, styles: Styles, numbering: Numbering
) -> Paragraph:
    """Resolve a ``w:pPr``, which may be missing."""
    found = {child.tag: child for child in properties} if properties is not None else {}
    named = found.get(PSTYLE)
    style_name = None if named is None else named.get(VAL)
    style = styles.paragraph(style_name)

    outline = number(found.get(OUTLINE)) if OUTLINE in found else style.outline
    alignment = found.get(JC)
    centred = style.centred if alignment is None else alignment.get(VAL) == "center"

    num_id, ilvl = style.num_id, 0
    direct = found.get(NUM_PR)
    own = None if direct is None else direct.find(NUM_ID)
    own_level = None if direct is None else number(direct.find(ILVL))
    if own is not None:
        num_id, ilvl = own.get(VAL), own_level or 0
    elif num_id is not None:
        ilvl = _level_by_style(style, numbering) if own_level is None else own_level

    mark = found.get(RPR)
    marks = set() if mark is None else {child.tag for child in mark}
    hidden = toggle(mark, VANISH) if VANISH in marks else None
    return Paragraph(
        num_id=num_id,
        ilvl=ilvl,
        level=outline + 1 if outline is not None and 0 <= outline < 9 else None,
        centred=centred,
        hidden_runs=style.hidden,
        mark_deleted=DEL in marks or MOVE_FROM in marks,
        mark_inserted=INS in marks or MOVE_TO in marks,
        mark_hidden=style.hidden if hidden is None else hidden,
    )


def _level_by_style(style: ParagraphStyle, numbering: Numbering) -> int:
    """Find the level of a list that a style names.

    The list may tie a level to a style, which then wins over the level that the style asks for.
    """
    found = numbering.list(style.num_id)
    for name, asked in style.list_levels:
        tied = None if found is None else found.level_of_style(name)
        if tied is not None:
            return tied
        if asked is not None:
            return asked
    return 0
