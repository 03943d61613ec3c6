"""Radicals that print programs write in place of the ideographs of the same shape."""

from __future__ import annotations

import unicodedata
from typing import Final

_SIMPLIFIED: Final = (
    "⺎兀⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼"
    "⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺀冫⻣骨"
)

RADICALS: Final[dict[int, str]] = {
    code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)
} | {ord(_SIMPLIFIED[i]): _SIMPLIFIED[i + 1] for i in range(0, len(_SIMPLIFIED), 2)}
"""For :meth:`str.translate`, one character for one."""
