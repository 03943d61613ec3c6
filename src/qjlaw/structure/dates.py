"""Dates as official Chinese writes them."""

from __future__ import annotations

import datetime as dt
import re

from qjlaw.lazy import LazyPattern
from qjlaw.structure.numbering import value_of

LEFT_OPEN = r"[ \u3000_＿×XxＸ※*○〇]"
"""Pattern of one sign that a draft prints where a number is to be filled in."""

_FILLED = r"[\d \u3000_＿×XxＸ※*○〇一二三四五六七八九十]"
BLANK_DATE = rf"{_FILLED}{{0,12}}年{_FILLED}{{0,10}}月{_FILLED}{{0,10}}日"
"""Pattern of a date some of whose numbers are left open, without groups; a full one fits too."""

DATE = rf"(?:[\d一二][^，。]{{5,16}}?日|\d{{4}}[-./．]\d{{1,2}}[-./．]\d{{1,2}}|{BLANK_DATE})"
"""Pattern of what may be one date, without groups: cheap, for use inside other patterns.

:func:`is_date` tells whether it is one, :func:`is_blank_date` whether its numbers are left open.
"""

DATE_RE = LazyPattern(
    r"(?:19|20)\d{2}[ \u3000]?年[ \u3000]?\d{1,2}[ \u3000]?月[ \u3000]?\d{1,2}[ \u3000]?日"
    r"|[一二][^，。]{3}年[一-龥]{1,3}?月[一-龥]{1,3}?日"
    r"|(?<!\d)(?:19|20)\d{2}[-/.．－]\d{1,2}[-/.．－]\d{1,2}(?!\d)"
)
"""2026年1月1日, 二〇二六年一月一日, 2026-01-01."""

_BLANK_DATE_RE = LazyPattern(BLANK_DATE)
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


def is_blank_date(words: str) -> bool:
    """Whether words are one date that a draft leaves open: 2026年　月　日, ××年×月×日."""
    bare = words.strip()
    return not is_date(bare) and _BLANK_DATE_RE.fullmatch(bare) is not None


def date_in(text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """Find the first date between two offsets, else the first that is left open."""
    return DATE_RE.search(text, start, end) or _BLANK_DATE_RE.search(text, start, end)


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


def months_between(first: dt.date, last: dt.date) -> int | None:
    """Months of a term from its first day to its last one, both within it, rounded down.

    A last day that is the first one's anniversary is taken for the day before it, as drafts
    write both (自5月1日起至4月30日, 自5月1日起至5月1日). ``None`` where the last is not later.
    """
    end = last + dt.timedelta(days=1) if last < dt.date.max else last
    months = (end.year - first.year) * 12 + end.month - first.month - (end.day < first.day)
    return months if months > 0 else None
