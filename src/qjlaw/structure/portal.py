"""What a portal page says of a document in the block above it."""

from __future__ import annotations

from dataclasses import dataclass

from qjlaw.structure.composition import Composition
from qjlaw.structure.lazy import LazyPattern
from qjlaw.structure.pieces import BLANKS

_FIELD_ZONE = 600
_FIELD = LazyPattern(
    r"[\[【]?[ \u3000]*(?P<key>索[ \u3000]*引[ \u3000]*号|发文字号|文[ \u3000]*号|主题分类|"
    r"体裁分类|发布机构|发文机关|成文日期|发布日期|发布时间|有[ \u3000]*效[ \u3000]*性|"
    r"标[ \u3000]*题|名[ \u3000]*称|公开方式)[ \u3000]*(?:[\]】][：:]?|[：:])"
    r"[ \u3000\t]*(?P<value>[^\[【\n\t]*)"
)


@dataclass(frozen=True, slots=True)
class PortalField:
    """The value of one field, with its place in the text."""

    start: int
    end: int
    value: str


def portal_fields(composition: Composition) -> dict[str, PortalField]:
    """The fields of the page block by name (``发文字号``); empty ones are left out."""
    fields: dict[str, PortalField] = {}
    for piece in composition.pieces:
        if piece.part or (piece.role == "body" and piece.marker is not None):
            break
        if piece.role != "page" and piece.cell is None:
            continue
        for found in _FIELD.finditer(piece.text[:_FIELD_ZONE]):
            key = "".join(found["key"].split())
            value = found["value"].strip(BLANKS)
            if value:
                start = piece.start + found.start("value") + found["value"].index(value)
                fields.setdefault(key, PortalField(start, start + len(value), value))
    return fields
