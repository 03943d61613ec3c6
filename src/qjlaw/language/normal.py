"""One character for one: the form of a text in which words are looked for.

Offsets do not move, so a match in the normal form is a match in the document. Half-width
punctuation becomes the full-width one that official Chinese uses, full-width letters and
digits become plain, and the odd blanks become a space.
"""

from __future__ import annotations

_PUNCTUATION = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
_BRACKETS = {"﹝": "〔", "﹞": "〕", "［": "〔", "］": "〕"}
_BLANKS = dict.fromkeys("\u00a0\u2002\u2003\u2009\u3000\t\v\f", " ")
_WIDE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()}
_TABLE = str.maketrans({**_PUNCTUATION, **_BRACKETS, **_BLANKS, **_WIDE, "\r": "\n"})


def normalise(text: str) -> str:
    """Return the text in its normal form, of the same length."""
    return text.translate(_TABLE)
