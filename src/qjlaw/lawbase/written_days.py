"""Days as lists and texts write them, turned into the index's way: 2026-04-01, 2026-04, 2026."""

from __future__ import annotations

import datetime as dt
import unicodedata

from qjlaw.lazy import LazyPattern
from qjlaw.numerals import parse_chinese

_DIGITS = LazyPattern(
    r"(?P<year>(?:19|20)\d{2})(?:[-/.年](?P<month>\d{1,2})(?:[-/.月](?P<day>\d{1,2})日?|月)?|年)?"
)
_RUN_TOGETHER = LazyPattern(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})")
_NUMERALS = LazyPattern(
    r"(?P<year>[一二][〇○零一二三四五六七八九]{3})年(?P<month>[一二三四五六七八九十]{1,2})月"
    r"(?P<day>[一二三四五六七八九十]{1,3})日"
)
_CLOCK = LazyPattern(r"[ T]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?$")
_IN_TEXT = LazyPattern(
    r"(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[一二][〇○零一二三四五六七八九]{3}年"
    r"[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_YEAR = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_NORMALISED = str.maketrans("－—–．", "---.")


def iso_day(written: str) -> str | None:
    """Read one day of a list; empty for an empty cell, ``None`` where it is no day.

    Read are 2020-01-02, 2020/1/2, 2020.1.2, 20200102, 2020年1月2日, 二〇二〇年一月二日, 2020年1月,
    2020年, and the same with the time of day that a spreadsheet adds.
    """
    words = unicodedata.normalize("NFKC", written).translate(_NORMALISED)
    words = _CLOCK.sub("", words.strip()).replace(" ", "")
    if not words:
        return ""
    found = _RUN_TOGETHER.fullmatch(words) or _DIGITS.fullmatch(words) or _NUMERALS.fullmatch(words)
    if found is None:
        return None
    year = int(found["year"].translate(_YEAR))
    month, day = _number(found["month"]), _number(found["day"])
    try:
        dt.date(year, month or 1, day or 1)
    except ValueError:
        return None
    return "-".join([f"{year}", *(f"{number:02}" for number in (month, day) if number)])


def days_in(text: str) -> list[tuple[str, int]]:
    """List the whole days that a text names, ISO, each with the offset at which it ends."""
    days = ((iso_day(found[0]), found.end()) for found in _IN_TEXT.finditer(text))
    return [(day, end) for day, end in days if day]


def _number(written: str | None) -> int:
    if not written:
        return 0
    return int(written) if written.isdecimal() else parse_chinese(written) or 0
