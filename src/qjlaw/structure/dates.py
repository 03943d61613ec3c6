"""Dates as official Chinese writes them."""

from __future__ import annotations

import datetime as dt

from qjlaw.structure.lazy import LazyPattern
from qjlaw.structure.numbering import value_of

DATE = r"(?:[\d一二][^，。]{5,16}?日|\d{4}[-./．]\d{1,2}[-./．]\d{1,2})"
"""Pattern of what may be one date, without groups: cheap, for use inside other patterns.

:func:`is_date` tells whether it is one.
"""

DATE_RE = LazyPattern(
    r"(?:19|20)\d{2}[ \u3000]?年[ \u3000]?\d{1,2}[ \u3000]?月[ \u3000]?\d{1,2}[ \u3000]?日"
    r"|[一二][^，。]{3}年[一-龥]{1,3}?月[一-龥]{1,3}?日"
    r"|(?<!\d)(?:19|20)\d{2}[-/.．－]\d{1,2}[-/.．－]\d{1,2}(?!\d)"
)
"""2026年1月1日, 二〇二六年一月一日, 2026-01-01."""

_NUMBERS = LazyPattern(r"\d+")
_NOT_NUMERAL = LazyPattern("[年月日]")
_YEAR_DIGITS = {sign: str(value) for value, sign in enumerate("〇一二三四五六七八九")} | {
    "○": "0",
    "零": "0",
    "Ｏ": "0",
}


def is_date(words: str) -> bool:
    """Whether words are one date and nothing else."""
    return DATE_RE.fullmatch(words.strip()) is not None


def parse_date(text: str) -> dt.date | None:
    """Read the first date in a text; ``None`` where there is none or no such day."""
    found = DATE_RE.search(text)
    if found is None:
        return None
    words = found.group()
    if not words[0].isdigit():
        year, month, day, _ = _NOT_NUMERAL.pattern.split(words)
        digits = "".join(_YEAR_DIGITS.get(sign, "") for sign in year)
        numbers = [int(digits or 0), value_of(month) or 0, value_of(day) or 0]
    else:
        numbers = [int(number) for number in _NUMBERS.findall(words)]
    try:
        return dt.date(*numbers)
    except (ValueError, TypeError):
        return None


def years_after(day: dt.date, months: int) -> dt.date | None:
    """Return the last day of a term of so many months that begins on ``day``."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR - 1:
        return None
    try:
        end = dt.date(year, month + 1, day.day)
    except ValueError:  # the month is shorter: the term ends with it
        return dt.date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - dt.timedelta(days=1)
    return end - dt.timedelta(days=1)
