"""What a portal page says of a document in the block above it."""

from __future__ import annotations

import re

from qjlaw.structure.composition import Composition

_FIELD = re.compile(
    r"[\[【]?[ \u3000]*(?P<key>索[ \u3000]*引[ \u3000]*号|发文字号|文[ \u3000]*号|主题分类|体裁分类|发布机构|发文机关|成文日期|"
    r"发布日期|发布时间|有[ \u3000]*效[ \u3000]*性|标[ \u3000]*题|名[ \u3000]*称|公开方式)[ \u3000]*(?:[\]】][：:]?|[：:])"
    r"[ \u3000\t]*(?P<value>[^\[【\n\t]*)"
)


def portal_fields(composition: Composition) -> dict[str, str]:
    """The fields of the page block, by name (``发文字号``), values stripped; empty ones left out."""
    fields: dict[str, str] = {}
    for piece in composition.pieces:
        if piece.part or (piece.role == "body" and piece.marker is not None):
            break
        if piece.role != "page" and piece.cell is None:
            continue
        for found in _FIELD.finditer(piece.text[:600]):
            key = "".join(found["key"].split())
            value = found["value"].strip()
            if value:
                fields.setdefault(key, value)
    return fields
