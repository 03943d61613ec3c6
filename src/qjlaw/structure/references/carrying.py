"""Carrying over: 违反第二款规定的, said after an article was named, is a 款 of that article."""

from __future__ import annotations

from dataclasses import replace

from qjlaw.structure.references.chains import Place
from qjlaw.structure.references.resolving import UNTOLD, Found, Resolver
from qjlaw.structure.references.units import Units

_INNER = frozenset({"paragraph", "item"})
_SAME_LEAD = "违反"


class Carrying:
    """Remembers, provision by provision, the article that was named last."""

    def __init__(self, text: str, units: Units, resolver: Resolver) -> None:
        self._text = text
        self._units = units
        self._resolver = resolver
        self._named: dict[int, tuple[Place, int] | None] = {}

    def remember(self, chain: list[Place], here: int, start: int) -> None:
        """Note the article that a chain names whose words begin at ``start``.

        本条 takes it back.
        """
        last = chain[-1]
        if last.step is not None:
            self._named[here] = None
        elif "article" in last.numbers:
            self._named[here] = last, start

    def resolve(self, place: Place, part: int, here: int, first: int) -> Found:
        """Where a bare place leads; ``first`` is where its chain begins.

        A 款 or 项 may be one of the article that was named before it in the same provision or
        its lead-in, or one of the article that it stands in. Where both are there it is told by
        the words before them, else not at all.
        """
        own = self._resolver.resolve(place, part, here)
        before = self._before(here) if place.step is None and place.top in _INNER else None
        if before is None:
            return own
        over, start = before
        larger = {"article"} if place.top == "paragraph" else {"article", "paragraph"}
        carried = {unit: n for unit, n in over.numbers.items() if unit in larger}
        other = replace(place, numbers={**carried, **place.numbers}, inserted=over.inserted)
        found = self._resolver.resolve(other, part, here)
        if found.target is None:
            return own if own.target is not None else UNTOLD
        same_lead = self._text[start - 2 : start] == self._text[first - 2 : first] == _SAME_LEAD
        return found if same_lead or own.target in {None, found.target} else UNTOLD

    def _before(self, here: int) -> tuple[Place, int] | None:
        """The article named last in a provision, or in one that holds it and leads it in."""
        index: int | None = here
        while index is not None:
            if index in self._named:
                return self._named[index]
            if self._units.provisions[index].level == "article":
                return None
            index = self._units.provisions[index].parent
        return None
