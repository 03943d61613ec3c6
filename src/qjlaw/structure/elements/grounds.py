"""Element ``basis``: the clause that says under which instruments a document was made."""

from __future__ import annotations

from qjlaw.anatomy import Element
from qjlaw.lazy import LazyPattern
from qjlaw.structure.elements.source import Source

_GROUNDS = LazyPattern(
    r"(?:根据|依据|按照|依照|贯彻(?:落实)?)[^。；\n]{0,60}?《[^。\n]{2,400}?"
    r"(?:制定[^，。；\n]{0,12}|[如以]下[^。：\n]{0,12}|现[^。\n]{2,60}?(?:如下|公布|印发|通知|通告)|"
    r"决定[^。\n]{0,30}|结合[^。\n]{2,20}实际(?:[^。；\n]{0,30}?制定[^，。；\n]{0,20})?)"
)
_TITLE = LazyPattern(r"《[^》]{2,120}》")
_FIRST_PIECES = 4


def grounds(source: Source) -> list[Element]:
    """The clause 根据《…》…制定本办法 of each part, looked for at the beginning of its text."""
    found = []
    for begin, end in source.composition.texts:
        seen = 0
        for piece in source.composition.pieces[begin:end]:
            if piece.role != "body" or piece.cell is not None:
                continue
            seen += 1
            match = _GROUNDS.search(source.text, piece.start, min(piece.end, piece.start + 900))
            if match is not None:
                count = len(_TITLE.findall(match.group()))
                text = source.printed(*match.span())
                found.append(
                    source.element("basis", match.start(), match.end(), text=text, count=count)
                )
                break
            if seen >= _FIRST_PIECES:
                break
    return found
