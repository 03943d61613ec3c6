"""The numbers that stand before units of a text: 第八条, 一、, （一）, 1., （1）, ①."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from qjlaw.lazy import LazyPattern
from qjlaw.numerals import parse_chinese, to_chinese

Style = Literal[
    "book",  # 第一编
    "chapter",  # 第一章, 第一部分
    "section",  # 第一节
    "article",  # 第一条
    "chinese",  # 一、
    "chinese_bracket",  # （一）
    "arabic",  # 1.
    "arabic_bracket",  # （1）
    "circle",  # ①
    "decimal",  # 1.1
]

_CHINESE = "[〇一-龥]"
"""Any Chinese character: what is no number is told by its value, and a range compiles fast."""

_NUMBER = rf"(?:{_CHINESE}{{1,7}}?|\d{{1,4}})"
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_BRACKET_CHINESE = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_BRACKET_ARABIC = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_DOTTED = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_SIGN_STYLES: dict[Style, str] = {
    "circle": _CIRCLES,
    "chinese_bracket": _BRACKET_CHINESE,
    "arabic_bracket": _BRACKET_ARABIC,
    "arabic": _DOTTED,
}
_SIGNS = {
    sign: (style, value)
    for style, signs in _SIGN_STYLES.items()
    for value, sign in enumerate(signs, 1)
}
_UNITS: dict[str, Style] = {
    "编": "book",
    "篇": "book",
    "章": "chapter",
    "部分": "chapter",
    "节": "section",
    "条": "article",
}

_MARKER = LazyPattern(
    rf"第[ \u3000]?(?P<ordinal>{_NUMBER}(?:[ \u3000]{_CHINESE}{{1,3}}?)?)[ \u3000]?"
    rf"(?P<unit>编|篇|章|部分|节|条)(?:之(?P<inserted>[一二三四五六七八九十]{{1,3}}))?"
    rf"|[（(][ \u3000]?(?P<bracket>{_CHINESE}{{1,5}}|\d{{1,3}})[ \u3000]?[）)]"
    rf"|(?P<chinese>{_CHINESE}{{1,5}}|[—―])[ \u3000]?、"
    r"|(?P<decimal>\d{1,2}(?:[.．]\d{1,2}){1,3})(?=[ \u3000]|\w)"
    r"|(?P<arabic>\d{1,3})[ \u3000]?\\?[.．、](?!\d(?!\d{3}年))"
    r"|(?P<half>\d{1,2})[）)]"
    r"|(?P<sign>[①-⒛㈠-㈩])"
)
_JOINED = tuple(word + "第" for word in "、和及或与")
_CITED_AFTER = (
    "规定", "的规定", "之规定", "所列", "所称", "中的", "中规定", "以外", "至", "款", "项", "目",
    *_JOINED,
)  # fmt: skip
_HEADING_CITED_AFTER = ("的", "规定", "所列", "所称", "至", "第一", "第二", "第三", *_JOINED)
_RANGE_AFTER = ("至", *(word + bracket for word in "、和及或与" for bracket in "（("))
_AMOUNT_AFTER = (
    *"%％‰元万亿倍米吨年月日个人天千", "公里", "公斤", "公顷", "平方",
)  # fmt: skip
_UNITS_AFTER = frozenset("款项章节条目")
_NUMERALS = frozenset("一二三四五六七八九十")
_CLASSES = frozenset("级类等期层年月日、")


def _is_cited(style: Style, rest: str) -> bool:
    """Whether what follows a number shows that it is a citation or an amount."""
    after = rest[1:] if rest[:1] in {" ", "\u3000"} else rest
    if style == "article":
        inner = after[:1] == "第" and not _UNITS_AFTER.isdisjoint(after[1:7])
        return inner or after.startswith(_CITED_AFTER)
    if style in {"book", "chapter", "section"}:
        return after.startswith(_HEADING_CITED_AFTER)
    if style == "chinese_bracket":
        unit = after[:1] in {"款", "项", "目"} and after[1:2] not in {"录", "标", "的", "前"}
        listed = after[:1] in {"（", "("} and after[1:2] in _NUMERALS
        return unit or listed or after.startswith(_RANGE_AFTER)
    if style == "chinese":
        stop = 1 if rest[1:2] not in _NUMERALS else 2
        return rest[:1] in _NUMERALS and rest[stop : stop + 1] in _CLASSES
    return style == "decimal" and after.startswith(_AMOUNT_AFTER)


@dataclass(frozen=True, slots=True)
class Marker:
    """A number at the start of a unit.

    ``length`` counts code points of the label with its own punctuation; ``value`` is its
    number (the last one of 1.2.3); ``inserted`` is the 一 of 第八条之一, else 0.
    """

    style: Style
    label: str
    value: int
    length: int
    inserted: int = 0
    depth: int = 0


_NUMERAL_SIGNS = frozenset("一二三四五六七八九十百千零〇○两0123456789０１２３４５６７８９")
_COMMON = {to_chinese(value): value for value in range(1, 100)}
"""The numbers that nearly every document counts with, read without a pattern."""


def value_of(digits: str) -> int | None:
    """The value of a number as printed, in Chinese or Arabic; ``None`` where it is none."""
    bare = digits.replace(" ", "").replace("\u3000", "")
    value = _COMMON.get(bare)
    if value is not None:
        return value
    if bare.isascii() and bare.isdigit():
        return int(bare)
    return parse_chinese(bare) if _NUMERAL_SIGNS.issuperset(bare) else None


def marker_at(text: str, start: int, end: int) -> Marker | None:
    """Read the number that stands at ``start``, if one does; offsets into ``text``."""
    found = _MARKER.match(text, start, end)
    return None if found is None else _marker_of(found, text, end)


def _marker_of(found: re.Match[str], text: str, end: int) -> Marker | None:
    """Make a marker of a match, unless what follows shows that it is a citation."""
    kind = found.lastgroup if found.lastgroup != "inserted" else "unit"
    style, digits = _style_of(found, kind or "")
    if _is_cited(style, text[found.end() : min(end, found.end() + 8)]):
        return None
    value = digits if isinstance(digits, int) else value_of(digits)
    if value is None or value == 0:
        return None
    inserted = value_of(found["inserted"]) if found["inserted"] else 0
    depth = len(re.findall(r"\d+", found.group())) if style == "decimal" else 0
    length = found.end() - found.start()
    return Marker(style, found.group(), value, length, inserted or 0, depth)


def _style_of(found: re.Match[str], kind: str) -> tuple[Style, str | int]:
    """Read style and number off a match; ``kind`` names the group that matched last."""
    if kind == "unit":
        return _UNITS[found["unit"]], found["ordinal"]
    if kind == "sign":
        return _SIGNS[found["sign"]]
    if kind == "bracket":
        digits = found["bracket"]
        return ("arabic_bracket" if digits.isdigit() else "chinese_bracket"), digits
    if kind == "chinese":
        return "chinese", 1 if found["chinese"] in "—―" else found["chinese"]
    if kind == "decimal":
        return "decimal", re.split(r"[.．]", found["decimal"])[-1]
    return ("arabic_bracket" if kind == "half" else "arabic"), found[kind]


def name_of(marker: Marker) -> str:
    """Write a marker as addresses do: full width, no blanks, no characters outside GBK."""
    label = "".join(marker.label.split())
    if marker.style == "chinese_bracket":
        return label if label in _BRACKET_CHINESE else "（" + label.strip("（）()") + "）"
    if marker.style == "arabic_bracket":
        return f"（{marker.value}）"
    if marker.style == "circle":
        return label if marker.value <= 10 else f"（{marker.value}）"
    if marker.style == "arabic":
        return f"{marker.value}."
    if marker.style == "chinese":
        return "一、" if label[0] in "—―" else label
    return label.replace("．", ".")
