"""Days as the index holds them: whole, or a month or year only."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

DATA_DAY = dt.date(2026, 11, 24)
"""The day for which the data says what is in force."""


@dataclass(frozen=True, slots=True)
class Span:
    """A day known to lie between two days; both are the same where it is known exactly."""

    first: dt.date
    last: dt.date

    @property
    def exact(self) -> bool:
        """True where the day is known."""
        return self.first == self.last


def span_of(written: str) -> Span | None:
    """Read ``2026-04-01``, ``2026-04`` or ``2026``; None for an empty string.

    Raises
    ------
    ValueError
        For anything else, or a day that there is not.
    """
    if not written:
        return None
    numbers = [int(part) for part in written.split("-")]
    if len(numbers) == 3:
        day = dt.date(*numbers)
        return Span(day, day)
    if len(numbers) == 1:
        return Span(dt.date(numbers[0], 1, 1), dt.date(numbers[0], 12, 31))
    year, month = numbers
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return Span(dt.date(year, month, 1), following - dt.timedelta(days=1))


def chinese(written: str) -> str:
    """Write a day of the index in Chinese: 2026年4月1日, 2026年4月, 2026年; nothing as nothing."""
    parts = written.split("-") if written else []
    return "".join(f"{int(part)}{unit}" for part, unit in zip(parts, "年月日", strict=False))
