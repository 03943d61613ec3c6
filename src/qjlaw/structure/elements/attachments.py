"""Element ``attachment``: each attachment that the document names, and whether it is there."""

from __future__ import annotations

from qjlaw.anatomy import Element
from qjlaw.lazy import LazyPattern
from qjlaw.structure.elements.source import Source
from qjlaw.structure.numbering import value_of
from qjlaw.structure.pieces import Piece
from qjlaw.structure.titles import fold

_LABEL = LazyPattern(
    r"附[ \u3000]*(?:件|表)?[ \u3000]*"
    r"(?P<n>[一二三四五六七八九十]{1,2}|\d{1,2}(?![.．、]))?[ \u3000]*[：:]?"
)
_ITEM = LazyPattern(
    r"[ \u3000]*(?:(?P<n>\d{1,2})[ \u3000]*[.．、]|(?P<c>[一二三四五六七八九十]{1,2})、)?"
)
_REFERENCE = LazyPattern(
    r"(?P<before>[》》的]?)(?:[（(](?:详?见|具体见|附)?|详见|参见|见|按照?|填写|提交)"
    r"(?P<label>附件[ \u3000]?(?P<n>\d{1,2}|[一二三四五六七八九十]{1,2})?)(?![：:的\d])"
)
_PUNCTUATION = LazyPattern(r"[\s（）()《》“”、，。—\-－]|[（(]?另[发附印][）)]?")
_SEPARATE = LazyPattern(r"另[发附印]|略|略去")


def attachments(source: Source) -> list[Element]:
    """Attachments of the list after 附件：, else those that the text refers to."""
    found = _listed(source)
    return found or _referred_to(source)


def _listed(source: Source) -> list[Element]:
    found: list[Element] = []
    lone = 0
    for piece in source.composition.pieces:
        if piece.role != "attachments":
            lone = 0
            continue
        label = _LABEL.match(piece.text) if piece.text[0] == "附" else None
        begin = label.end() if label else 0
        item = _ITEM.match(piece.text, begin)
        name_start = item.end() if item else begin
        words = piece.text[name_start:].strip(" \u3000；;。")
        if not words:
            continue
        lone += 1
        number = (item["n"] or item["c"]) if item else None
        number = number or (label["n"] if label else None)
        ordinal = (value_of(number) if number else None) or lone
        name = fold(words).strip("《》")
        start = piece.start + name_start
        there = _there(source, piece, name, ordinal)
        found.append(
            source.element("attachment", start, piece.end, name=name, ordinal=ordinal, there=there)
        )
    return found


def _referred_to(source: Source) -> list[Element]:
    found, seen = [], set()
    for reference in source.matches(_REFERENCE, "附件"):
        number = reference["n"]
        ordinal = value_of(number) if number else 1
        if reference["before"] or ordinal in seen or ordinal is None:
            continue
        piece = source.piece_at(reference.start())
        if (
            piece is None
            or "》" in source.text[max(piece.start, reference.start() - 2) : reference.start()]
        ):
            continue
        seen.add(ordinal)
        start, end = reference.span("label")
        there = _there(source, piece, "", ordinal)
        found.append(
            source.element("attachment", start, end, name=None, ordinal=ordinal, there=there)
        )
    return found


def _there(source: Source, named_in: Piece, name: str, ordinal: int) -> bool:
    """Whether an annexed part has this name or this number."""
    wanted = _PUNCTUATION.sub("", name)
    if _SEPARATE.search(name):
        return True
    for number, part in enumerate(source.composition.parts):
        if part.kind != "annexed" or part.start <= named_in.start < part.end:
            continue
        title = _PUNCTUATION.sub("", source.composition.title_of(number) or "")
        if wanted and title and (wanted in title or title in wanted):
            return True
        if part.name == f"附件{ordinal}" or (ordinal == 1 and part.name == "附件"):
            return True
    return False
