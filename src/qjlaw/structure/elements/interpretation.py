"""Element ``interpretation``: who interprets the document."""

from __future__ import annotations

from qjlaw.anatomy import Element
from qjlaw.lazy import LazyPattern
from qjlaw.structure.elements.own import speaks_of_itself
from qjlaw.structure.elements.source import Source
from qjlaw.structure.organs import kind_of_organ
from qjlaw.structure.pieces import Piece

_BY = LazyPattern(
    r"由(?P<body>[^，。；、：由\n]{1,40}?)(?:（[^）\n]{1,20}）)?(?:会同[^，。；\n]{2,30}?)?"
    r"(?:负责|承担|进行|作出|组织)?(?:具体|最终|统一)?(?:应用|组织|负责)?(?:的)?解释(?:工作)?"
)
_RIGHT = LazyPattern(
    r"(?P<final>最终)?解释权(?:限)?(?:归属?于?|属于?|由|在)(?P<body>[^，。；：\n]{1,40}?)(?:所有|享有|行使)?"
    r"(?=[，。；\n]|$)"
)
_WORK = LazyPattern(
    r"解释工作(?:[^，。；\n]{0,4})由(?P<body>[^，。；：\n]{1,40}?)(?:具体)?(?:承担|负责)"
)
_NOT_OF_TEXT = LazyPattern(r"(?:说明|答复|向[^，。]{1,12}|法律)$")
_THIS = ("本活动", "本次活动", "本文", "此件", "以上", "上述", "现印发")
_CLOSING_UNITS = 4
_UNIT_STYLES = frozenset({"article", "chinese"})
_QUOTES = (("“", "”"), ("「", "」"), ("『", "』"))
_SPEECH = LazyPattern(r"(?:说|其|理由|原因|告知|疏导)")


def interpretation(source: Source) -> list[Element]:
    """Clauses that give the interpretation of this document to a body."""
    found: list[Element] = []
    for pattern in (_BY, _RIGHT, _WORK):
        for match in source.matches(pattern, "解释"):
            if _SPEECH.match(source.text, match.end()):
                continue
            start, end = source.clause(match.start(), match.end())
            if any(each.start < end and start < each.end for each in found):
                continue
            body = "".join(match["body"].split())
            if not body or _NOT_OF_TEXT.search(body):
                continue
            if not _of_this(source, match.start(), match.end(), kind_of_organ(body)):
                continue
            words = source.text[start:end]
            found.append(
                source.element(
                    "interpretation",
                    start,
                    end,
                    body=body,
                    body_kind=kind_of_organ(body),
                    final="最终解释" in words,
                )
            )
    return found


def _of_this(source: Source, start: int, end: int, body_kind: str) -> bool:
    """Whether it is this document that is interpreted: by its subject, else by its place.

    A closing article may leave the subject out (由县司法局负责解释); who then interprets must
    be an organ, and the words no quotation (“最终解释权归本店所有” is what is forbidden to shops).
    """
    piece = source.piece_at(start)
    if piece is None:
        return False
    begin, _ = source.sentence(start, end)
    before = source.text[begin:start]
    if any(before.count(a) > before.count(b) for a, b in _QUOTES):
        return False
    if speaks_of_itself(before + source.text[start:end]) or any(w in before for w in _THIS):
        return True
    return body_kind != "other" and _closes(source, piece)


def _closes(source: Source, piece: Piece) -> bool:
    """Whether a piece stands among the last articles of its part, and is no item of a list."""
    if piece.marker is not None and piece.marker.style not in _UNIT_STYLES:
        return False
    body = [p for p in source.composition.pieces_of(piece.part) if p.role == "body"]
    closing = [p for p in body if p.marker is None or p.marker.style in _UNIT_STYLES]
    return any(p is piece for p in closing[-_CLOSING_UNITS:])
