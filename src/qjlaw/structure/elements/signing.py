"""Elements of the signature: ``issuer``, ``issued``, ``publicity``."""

from __future__ import annotations

import re

from qjlaw.anatomy import Element
from qjlaw.lazy import LazyPattern
from qjlaw.structure.dates import date_in, is_date, parse_date
from qjlaw.structure.elements.source import Source
from qjlaw.structure.organs import kind_of_organ, organs_before, organs_in
from qjlaw.structure.pieces import BLANKS, Piece
from qjlaw.structure.portal import portal_fields

_ISSUES = LazyPattern(r"[ \u3000]*(?:关于|印发|转发|公布|发布|令|公告|通告|文件)")
_PUBLICITY = (
    (LazyPattern(r"不予公开|不公开|内部(?:文件|资料)"), "closed"),
    (LazyPattern(r"依申请公开"), "on_request"),
    (LazyPattern(r"公开"), "open"),
)
_PUBLICITY_NOTE = LazyPattern(
    r"[（(]?(?:此件[^）)。\n]{0,30}公开[^）)。\n]{0,12}|"
    r"(?:公开(?:方式|属性|类别)|信息公开(?:选项|类别|属性))[：:][^）)。\n]{2,12}|"
    r"(?:主动|依申请|不予)公开)[）)]?"
)


def _signature_of(source: Source, part: int) -> list[Piece]:
    return [p for p in source.composition.pieces_of(part) if p.role == "signature"]


def issuers(source: Source) -> list[Element]:
    """Who issued the document: as signed, else as its title begins, else as its letterhead says."""
    for part in range(len(source.composition.parts)):
        found = []
        for piece in _signature_of(source, part):
            date = date_in(piece.text)
            end = date.start() if date else len(piece.text)
            found += _organs(source, piece.start, organs_in(piece.text[:end].rstrip(BLANKS)))
        if found:
            return found
        if part == 0 and (named := _named_in_head(source)):
            return named
    return []


def _organs(source: Source, start: int, spans: list[tuple[int, int]]) -> list[Element]:
    found = []
    for a, b in spans:
        name = "".join(source.text[start + a : start + b].split())
        found.append(
            source.element("issuer", start + a, start + b, name=name, kind=kind_of_organ(name))
        )
    return found


def _named_in_head(source: Source) -> list[Element]:
    span = source.composition.parts[0].title
    if span is not None:
        words = source.text[span[0] : span[1]].replace("\n", " ")
        issues = _ISSUES.search(words)
        if issues is not None and (organs := organs_before(words, issues.start())):
            return _organs(source, span[0], organs)
    for piece in source.composition.pieces:
        if piece.part or piece.role not in {"caption", "page"}:
            continue
        name = re.match(r"[\w（）]{3,30}(?=文件$)", piece.text)
        if name and (organs := organs_in(name.group())):
            return _organs(source, piece.start, organs)
        if piece.role == "caption" and (organs := organs_in(piece.text)):
            return _organs(source, piece.start, organs)
    return []


def issued(source: Source) -> list[Element]:
    """成文日期: the date after the issuer, of the outer document first.

    A date that the draft leaves open is ``None``; in an annexed part it belongs to a form.
    """
    for part in range(len(source.composition.parts)):
        for piece in _signature_of(source, part):
            date = date_in(piece.text)
            if date is None or "印发" in piece.text[date.end() :]:
                continue
            if part and not is_date(date.group()):
                continue
            day = parse_date(date.group())
            start = piece.start + date.start()
            end = piece.start + date.end()
            return [source.element("issued", start, end, date=day.isoformat() if day else None)]
    field = portal_fields(source.composition).get("成文日期")
    day = parse_date(field.value) if field else None
    if field is None or day is None:
        return []
    return [source.element("issued", field.start, field.end, date=day.isoformat())]


def publicity(source: Source) -> list[Element]:
    """此件公开发布 and its like."""
    found = []
    roles = frozenset({"signature", "page", "body"})
    for note in source.matches(_PUBLICITY_NOTE, "公开", roles=roles):
        piece = source.piece_at(note.start())
        if piece is None or (piece.role == "body" and piece.end - piece.start > len(note[0]) + 2):
            continue
        value = next(kind for pattern, kind in _PUBLICITY if pattern.search(note.group()))
        found.append(source.element("publicity", note.start(), note.end(), value=value))
    return found
