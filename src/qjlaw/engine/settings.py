"""What a run is told: profile, day, instrument, and which rules speak."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qjlaw.rulebook import CompiledRule


@dataclass(frozen=True, slots=True)
class Settings:
    """How to check.

    Attributes
    ----------
    today:
        Used where neither ``as_of`` nor the document says on which day the law is read. The
        engine has no clock of its own.
    instrument:
        Kind of instrument, where the user knows better than the classifier.
    select, ignore:
        Rule id prefixes, category codes, or plan items (``"17"``). Nothing selected is all.
    """

    today: dt.date
    profile: str = "national"
    as_of: dt.date | None = None
    instrument: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def speaks(self, rule: CompiledRule) -> bool:
        """Whether a rule is among those that the user asked for."""
        chosen = not self.select or any(_names(word, rule) for word in self.select)
        return chosen and not any(_names(word, rule) for word in self.ignore)


def _names(word: str, rule: CompiledRule) -> bool:
    if word.isdigit():
        return int(word) in rule.plan
    return word in rule.categories or rule.id.startswith(word)
