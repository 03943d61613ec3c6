"""Chinese numerals, both ways: 十二 from 12, and 12 from 十二, １２ or 12."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

NumeralStyle = Literal["counting", "digits", "formal", "counting_traditional", "formal_traditional"]


@dataclass(frozen=True, slots=True)
class _Script:
    digits: str
    units: str  # tens, hundreds, thousands
    groups: str  # ten thousands, hundred millions
    bare_ten: bool  # ten to nineteen are written without the leading one


_SCRIPTS: dict[NumeralStyle, _Script] = {
    "counting": _Script("零一二三四五六七八九", "十百千", "万亿", bare_ten=True),
    "formal": _Script("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万亿", bare_ten=False),
    "counting_traditional": _Script("零一二三四五六七八九", "十百千", "萬億", bare_ten=True),
    "formal_traditional": _Script("零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬億", bare_ten=False),
}
_WRITTEN_DIGITS = "〇一二三四五六七八九"
_LIMIT = 10**12
_LONGEST = 40  # characters of a number; the longest written out, 9999 亿 and so on, has 23

_VALUES = (
    {char: value for value, char in enumerate("零一二三四五六七八九")}
    | {char: value for value, char in enumerate("〇壹贰叁肆伍陆柒捌玖")}
    | {"○": 0, "两": 2, "兩": 2, "貳": 2, "參": 3, "陸": 6}
    | {char: value for value, char in enumerate("0123456789")}
    | {char: value for value, char in enumerate("０１２３４５６７８９")}
)
_ARABIC = frozenset("0123456789０１２３４５６７８９")
_TWENTIES = {"廿": 20, "卅": 30, "卌": 40}
_GROUPS = (("亿", 10**8), ("万", 10**4))
_ZEROS = frozenset("零〇○")
_DIGIT = f"[{''.join(char for char, value in _VALUES.items() if value)}]"
_GAP = "(?:(?<![零〇○])[零〇○](?!$))?"
_GROUP = (  # compiled when a number is first read, so that importing costs nothing
    f"(?P<thousands>{_DIGIT}[千仟])?{_GAP}(?P<hundreds>{_DIGIT}[百佰])?{_GAP}"
    f"(?P<tens>{_DIGIT}?[十拾]|[廿卅卌])?{_GAP}(?P<ones>{_DIGIT})?"
)


def to_chinese(number: int, style: NumeralStyle = "counting") -> str:
    """Write a whole number in Chinese characters.

    Parameters
    ----------
    number:
        0 or more, below 10 to the 12th.
    style:
        ``counting`` is 一百零一, ``digits`` 一〇一, ``formal`` 壹佰零壹; the two
        ``_traditional`` styles write 萬, and 壹貳參 for the formal one.

    Raises
    ------
    ValueError
        Where the number is negative or too large to be written this way.
    """
    if not 0 <= number < _LIMIT:
        raise ValueError(number)
    if style == "digits":
        return "".join(_WRITTEN_DIGITS[int(digit)] for digit in str(number))
    script = _SCRIPTS[style]
    if number == 0:
        return script.digits[0]
    pieces: list[str] = []
    gap = False  # a zero is owed before the next group that is not empty
    for power in (2, 1, 0):
        group = number // 10 ** (4 * power) % 10**4
        if group == 0:
            gap = bool(pieces)
            continue
        if pieces and (gap or group < 1000):
            pieces.append(script.digits[0])
        pieces.append(_group(group, script) + (script.groups[power - 1] if power else ""))
        gap = False
    text = "".join(pieces)
    one_ten = script.digits[1] + script.units[0]
    return text[1:] if script.bare_ten and text.startswith(one_ten) else text


def _group(group: int, script: _Script) -> str:
    """Write 1 to 9999: 一千零二十."""
    pieces: list[str] = []
    gap = False
    for power in (3, 2, 1, 0):
        digit = group // 10**power % 10
        if digit == 0:
            gap = bool(pieces)
            continue
        if gap:
            pieces.append(script.digits[0])
            gap = False
        pieces.append(script.digits[digit] + (script.units[power - 1] if power else ""))
    return "".join(pieces)


def parse_chinese(text: str) -> int | None:
    """Read a whole number: 十二, 一百零五, 二〇二四, 廿三, 两千三, 3万, １２, 12.

    A digit that follows a unit with no 零 between counts the next lower unit, as it is spoken:
    两千三 is 2300. Anything else than one well-formed number, blanks included, gives ``None``.
    """
    if not text or len(text) > _LONGEST:
        return None
    if all(char in _VALUES for char in text):
        return _read_digits(text)
    total, rest = 0, text.replace("億", "亿").replace("萬", "万")
    floor = 10**12
    last_unit = 1
    for char, value in _GROUPS:
        head, mark, tail = rest.rpartition(char)
        if not mark:
            continue
        if total and head[:1] in _ZEROS:
            head = head[1:]
        number = parse_chinese(head)
        if number is None or number == 0 or number * value >= floor:
            return None
        total, rest, floor, last_unit = total + number * value, tail, value, value
    if not rest:
        return total
    number = _read_group(rest, last_unit)
    return None if number is None or number >= floor else total + number


def _read_digits(text: str) -> int | None:
    """Read positional digits; 两 is no digit among others, and 零一 is none either."""
    if len(text) == 1 or all(char in _ARABIC for char in text):
        return int("".join(str(_VALUES[char]) for char in text))
    if any(char in "两兩" or char in _ARABIC for char in text) or text[0] in _ZEROS:
        return None
    return int("".join(str(_VALUES[char]) for char in text))


def _read_group(text: str, last_unit: int) -> int | None:
    """Read what stands below 万; ``last_unit`` is the unit before it, 1 where there is none."""
    if all(char in _ARABIC for char in text):
        return _read_digits(text)
    match = re.fullmatch(_GROUP, text)
    starts_with_zero = text[0] in _ZEROS and last_unit == 1
    if match is None or starts_with_zero:
        return None
    total = 0
    spoken = last_unit  # the unit that a last digit with no 零 before it counts tenths of
    for name, unit in (("thousands", 1000), ("hundreds", 100), ("tens", 10)):
        part = match[name]
        if part:
            total += _TWENTIES.get(part) or (_VALUES[part[0]] if len(part) > 1 else 1) * unit
            spoken = unit
    ones = match["ones"]
    if not ones:
        return total
    after_zero = text[-2:-1] in _ZEROS
    return total + _VALUES[ones] * (1 if after_zero else max(spoken // 10, 1))
