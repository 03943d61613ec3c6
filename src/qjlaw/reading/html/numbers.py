"""Automatic numbers of lists, as a browser shows them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from qjlaw.reading.number_formats import render

if TYPE_CHECKING:
    from lxml import etree

_TYPES: Final = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman",
                 "I": "upperRoman"}  # fmt: skip
_STYLES: Final = {
    "decimal": ("decimal", "{}."),
    "lower-alpha": ("lowerLetter", "{}."),
    "lower-latin": ("lowerLetter", "{}."),
    "upper-alpha": ("upperLetter", "{}."),
    "upper-latin": ("upperLetter", "{}."),
    "lower-roman": ("lowerRoman", "{}."),
    "upper-roman": ("upperRoman", "{}."),
    "cjk-ideographic": ("chineseCounting", "{}、"),
    "simp-chinese-informal": ("chineseCounting", "{}、"),
    "cjk-decimal": ("chineseCounting", "{}、"),
}
_CUSTOM: Final = {
    "cn": ("chineseCounting", "{},"),
    "cn1": ("chineseCounting", "{})"),
    "cn2": ("chineseCounting", "({})"),
    "num": ("decimal", "{},"),
    "num1": ("decimal", "{})"),
    "num2": ("decimal", "({})"),
}
"""Lists of UEditor, the editor of most portals, by what follows ``custom_`` in their class."""

_STYLE: Final = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?\b(none|[a-z]+-[a-z-]+|decimal)", re.IGNORECASE
)
_LONGEST: Final = 1000  # characters of an attribute that are looked at
_CLASS: Final = re.compile(r"custom_(cn[12]?|num[12]?)(?:\s|$)")
_NUMBERED: Final = re.compile(
    r"[（(]?(?:第?[一二三四五六七八九十百]+|\d{1,3}|[①-⑳])[）)、.．章节条款项]|[①-⑳]"
)


@dataclass(slots=True)
class Numbering:
    """How a list counts; ``next`` is the number of its next item."""

    number_format: str
    pattern: str
    next: int


def numbering_of(element: etree._Element) -> Numbering | None:
    """Tell how a list counts; ``None`` for lists that show no number."""
    if element.tag != "ol":
        return None
    style = _STYLE.search(element.get("style", "")[:_LONGEST])
    custom = _CLASS.search(element.get("class", "")[:_LONGEST])
    if style and style[1].lower() == "none" and not custom:
        return None
    kind, pattern = _TYPES.get(element.get("type", "1"), "decimal"), "{}."
    if style:
        kind, pattern = _STYLES.get(style[1].lower(), (kind, pattern))
    if custom:
        kind, pattern = _CUSTOM[custom[1]]
    return Numbering(kind, pattern, whole(element.get("start"), 1))


def label(numbering: Numbering, value: str | None) -> str:
    """Count one item and write its number; ``value`` is what the item itself asks for."""
    number = whole(value, numbering.next)
    numbering.next = number + 1
    written = render(number, numbering.number_format) if number > 0 else None
    return numbering.pattern.format(written or number)


def is_numbered(text: str) -> bool:
    """Say whether an item begins with a number that was typed."""
    return _NUMBERED.match(text) is not None


def whole(value: str | None, default: int) -> int:
    """Read a small whole number of an attribute."""
    try:
        number = int(value) if value else default
    except ValueError:
        return default
    return number if -32768 <= number <= 32767 else default
