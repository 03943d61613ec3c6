"""Element ``touches_undertakings``: the first clause that binds or pays undertakings."""

from __future__ import annotations

from qjlaw.anatomy import Element
from qjlaw.structure.elements.source import Source
from qjlaw.structure.outsiders import undertakings_bound


def touches_undertakings(source: Source) -> list[Element]:
    """The first place, if any; a fair competition review is owed because of it."""
    for start, end in undertakings_bound(source.text):
        piece = source.piece_at(start)
        if piece is None or piece.role not in {"body", "cell"} or source.composition.amends(start):
            continue
        begin, finish = source.clause(start, end)
        words = source.printed(begin, finish)
        return [source.element("touches_undertakings", begin, finish, text=words)]
    return []
