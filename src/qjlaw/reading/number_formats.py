"""How Word writes a number in each format of ``w:numFmt``.

Sources: ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat), and what Word does instead, [MS-OI29500]
2.1.540 and [MS-DOCX] 2.4 (the forms that ``chineseCounting`` and its kin take from 100 on).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from qjlaw.numerals import to_chinese

_MOST: Final = 32767  # where Word's lists end; some formats would take a page for a larger one
_MOST_TURNS: Final = 30  # Word's letters end with thirty z, at 780
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_JAPANESE_LEGAL: Final = str.maketrans("壹貳參萬", "壱弐参萬")
_FULL_WIDTH: Final = str.maketrans("0123456789", "０１２３４５６７８９")
_RAISED_ZERO: Final = str.maketrans("〇", "○")


def _roman(value: int) -> str:
    pieces: list[str] = []
    for size, letters in _ROMAN:
        count, value = divmod(value, size)
        pieces.append(letters * count)
    return "".join(pieces)


def _letters(value: int) -> str:
    """Write a … z, aa, bb …: Word repeats the letter, thirty times at most."""
    if value > _MOST_TURNS * 26:
        return str(value)
    turns, index = divmod(value - 1, 26)
    return chr(ord("a") + index) * (turns + 1)


def _counting_to_99(value: int) -> str:
    """Count up to 九十九, then spell digits: 一○○."""
    return to_chinese(value) if value < 100 else to_chinese(value, "digits").translate(_RAISED_ZERO)


def _japanese(value: int) -> str:
    """Count as Japanese does: no 零, no 一 before 百 and 千."""
    text = to_chinese(value).replace("零", "")
    for unit in "十百千":
        text = text.replace(f"一{unit}", unit)
    return text


def _ordinal(value: int) -> str:
    teens = value % 100 in {11, 12, 13}
    return f"{value}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"


def _sequence(first: str, length: int) -> Callable[[int], str]:
    """Take characters that follow one another, and plain digits past the last."""
    return lambda value: chr(ord(first) + value - 1) if value <= length else str(value)


def _list(characters: str) -> Callable[[int], str]:
    return lambda value: characters[value - 1] if value <= len(characters) else str(value)


def _sexagenary(value: int) -> str:
    return _STEMS[(value - 1) % 10] + _BRANCHES[(value - 1) % 12]


def _dingus(value: int) -> str:
    """Write the marks of the Chicago manual: *, †, ‡, §, then each twice."""
    if value > _MOST_TURNS * 4:
        return str(value)
    turns, index = divmod(value - 1, 4)
    return "*†‡§"[index] * (turns + 1)


_FORMATS: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda value: f"{value:02}",
    "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda value: str(value).translate(_FULL_WIDTH),
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerLetter": _letters,
    "ordinal": _ordinal,
    "hex": lambda value: f"{value:X}",
    "chicago": _dingus,
    "numberInDash": lambda value: f"- {value} -",
    "decimalEnclosedCircle": _sequence("①", 20),
    "decimalEnclosedCircleChinese": _sequence("①", 20),
    "decimalEnclosedParen": _sequence("⑴", 20),
    "decimalEnclosedFullstop": _sequence("⒈", 20),
    "ideographEnclosedCircle": _sequence("㈠", 10),
    "ideographTraditional": _list(_STEMS),
    "ideographZodiac": _list(_BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "ideographDigital": lambda value: to_chinese(value, "digits"),
    "japaneseDigitalTenThousand": lambda value: to_chinese(value, "digits"),
    "taiwaneseDigital": lambda value: to_chinese(value, "digits").translate(_RAISED_ZERO),
    "chineseCounting": _counting_to_99,
    "taiwaneseCounting": _counting_to_99,
    "koreanDigital2": lambda value: to_chinese(value, "digits"),
    "chineseCountingThousand": to_chinese,
    "taiwaneseCountingThousand": lambda value: to_chinese(value, "counting_traditional"),
    "japaneseCounting": _japanese,
    "chineseLegalSimplified": lambda value: to_chinese(value, "formal"),
    "ideographLegalTraditional": lambda value: to_chinese(value, "formal_traditional"),
    "japaneseLegal": lambda value: to_chinese(value, "formal_traditional").translate(
        _JAPANESE_LEGAL
    ),
    "none": lambda _: "",
    "bullet": lambda _: "",
}


def render(value: int, number_format: str) -> str | None:
    """Write ``value`` in a format of ST_NumberFormat; ``None`` where the format is not known.

    ``number_format`` may also be ``"0:3"``, digits padded with zeros to a width of three, for
    Word's custom formats ``001, 002, 003, …``. Zero, which no ideographic list holds, negative
    numbers, and those that are larger than Word counts, are written in digits.
    """
    if number_format.startswith("0:"):
        return f"{value:0{number_format[2:]}}"
    write = _FORMATS.get(number_format)
    if write is None:
        return None
    if not 1 <= value <= _MOST and number_format not in {"none", "bullet"}:
        return f"{value:02}" if number_format == "decimalZero" else str(value)
    return write(value)
