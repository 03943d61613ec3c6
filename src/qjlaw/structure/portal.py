"""What a portal page says of a document in the block above it."""

from __future__ import annotations

from dataclasses import dataclass

from qjlaw.lazy import LazyPattern
from qjlaw.structure.composition import Composition
from qjlaw.structure.pieces import BLANKS, Piece
from qjlaw.structure.portal_labels import KNOWN, field_name, is_page_day, name_of

_FIELD_ZONE = 600
_FIELD = LazyPattern(
    rf"[\[【]?[ \u3000]*(?P<label>{KNOWN})[ \u3000]*(?:[\]】][：:]?|[：:]|[ \u3000](?=\S))"
    r"[ \u3000\t]*(?P<value>[^\[【\n\t]*)"
)


@dataclass(frozen=True, slots=True)
class PortalField:
    """The value of one field, with its place in the text."""

    start: int
    end: int
    value: str


def portal_fields(composition: Composition) -> dict[str, PortalField]:
    """The fields of the page block by name (``发文字号``); empty ones are left out.

    Labels that mean the same have one name: 文号 is ``发文字号``, 发文机关 is ``发布机构``.
    """
    fields: dict[str, PortalField] = {}
    before: Piece | None = None
    for piece in composition.pieces:
        if piece.part or (piece.role == "body" and piece.marker is not None):
            break
        if piece.role != "page" and piece.cell is None:
            continue
        label, before = before, piece
        if label is not None and _beside(label, piece) and (name := field_name(label.text)):
            fields.setdefault(name, PortalField(piece.start, piece.end, piece.text))
            continue
        for found in _FIELD.finditer(piece.text[:_FIELD_ZONE]):
            value = found["value"].strip(BLANKS)
            if value:
                start = piece.start + found.start("value") + found["value"].index(value)
                field = PortalField(start, start + len(value), value)
                fields.setdefault(name_of(found["label"]), field)
        if is_page_day(piece.text):
            fields.setdefault("发布日期", PortalField(piece.start, piece.end, piece.text))
    return fields


def _beside(label: Piece, value: Piece) -> bool:
    """Whether two pieces are neighbours in one row of a table."""
    return (
        label.cell is not None
        and value.cell is not None
        and (label.cell.table, label.cell.row) == (value.cell.table, value.cell.row)
        and value.cell.column > label.cell.column
    )
