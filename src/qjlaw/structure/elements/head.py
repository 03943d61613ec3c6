"""Elements of the head: ``title``, ``document_no``, ``addressee``."""

from __future__ import annotations

from qjlaw.anatomy import Element
from qjlaw.lazy import LazyPattern
from qjlaw.structure.document_number import (
    DocumentNumber,
    notice_number,
    order_in,
    read_number,
    read_order,
)
from qjlaw.structure.elements.source import Source
from qjlaw.structure.portal import portal_fields
from qjlaw.structure.titles import fold, read_title

_TITLE_NUMBER = LazyPattern(r"[（(]([^（）()]{1,16}[〔\[（(]\d{4}[〕\]）)]\d{1,5}号)[）)]$")
_ORDERED = LazyPattern(r"公告|通告|令|公报")


def titles(source: Source) -> list[Element]:
    """The title of every part."""
    found = []
    for part in source.composition.parts:
        if part.title is None:
            continue
        start, end = part.title
        words = read_title(source.composition.text[start:end])
        found.append(
            source.element(
                "title",
                start,
                end,
                text=words.text,
                genre=words.genre,
                form=words.form,
                trial=words.trial,
                kind=part.kind,
            )
        )
    return found


def document_numbers(source: Source) -> list[Element]:
    """The number that stands in the head of the outer document, or behind its title."""
    for piece in source.composition.pieces:
        if piece.part:
            break
        if piece.role == "number":
            inner = piece.text.strip("（）()")
            number = read_number(piece.text) or read_number(inner)
            if number is None or (number.organ is None and not _ordered(source)):
                continue
            start = piece.start
            if read_number(piece.text) is None:
                start += piece.text.index(inner)
                return [_number(source, start, start + len(inner), number)]
            return [_number(source, start, piece.end, number)]
    span = source.composition.parts[0].title
    if span is not None:
        tail = _TITLE_NUMBER.search(source.composition.text[span[0] : span[1]])
        number = read_number(tail[1]) if tail else None
        if tail and number:
            return [_number(source, span[0] + tail.start(1), span[0] + tail.end(1), number)]
    return _numbered_by_portal(source) or _numbered_by_caption(source)


def _numbered_by_portal(source: Source) -> list[Element]:
    """The number in the block of a portal page, where the text itself prints none."""
    fields = portal_fields(source.composition)
    field = fields.get("发文字号") or fields.get("文号")
    number = (read_number(field.value) or read_order(field.value)) if field else None
    return [_number(source, field.start, field.end, number)] if field and number else []


def _numbered_by_caption(source: Source) -> list[Element]:
    """The order by which a regulation or rule was given out, or the notice that printed it."""
    composition = source.composition
    for piece in composition.pieces:
        if piece.part:
            break
        if piece.role != "caption":
            continue
        words = piece.text.strip("*")
        span = order_in(words) or notice_number(words)
        number = None
        if span is not None:
            number = read_order(words[slice(*span)]) or read_number(words[slice(*span)])
        if span is not None and number is not None:
            start = piece.start + piece.text.index(words) + span[0]
            return [_number(source, start, start + span[1] - span[0], number)]
    return []


def _ordered(source: Source) -> bool:
    """Whether the title is of a 文种 that is numbered by year alone (2026年第3号)."""
    title = source.composition.title_of(0)
    return title is not None and _ORDERED.search(title) is not None


def _number(source: Source, start: int, end: int, number: DocumentNumber) -> Element:
    return source.element(
        "document_no",
        start,
        end,
        text=number.text,
        organ=number.organ,
        year=number.year,
        serial=number.serial,
        brackets=number.brackets,
        padded=number.padded,
        ordinal=number.ordinal,
    )


def addressees(source: Source) -> list[Element]:
    """主送机关, without the colon."""
    return [
        source.element("addressee", p.start, p.end - 1, text=fold(p.text.rstrip("：:")))
        for p in source.composition.pieces
        if p.role == "addressee" and p.part == 0
    ]
