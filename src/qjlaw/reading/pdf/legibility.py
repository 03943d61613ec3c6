"""Whether the characters of a page are words, or what a font without a code table gives."""

from __future__ import annotations

import re
from typing import Final

_NO_CHARACTER: Final = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
_HYPHEN_ENDS: Final = re.compile(r"[\x02\ufffe](?=\r|$)")
_IDEOGRAPHS: Final = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
_COMMON_ROWS: Final = bytes(range(0xB0, 0xD8))  # first bytes of rows 16 to 55
_SYMBOL: Final = re.compile(r"[\xa1-\xff\u0100-\u02ff]")

SOME_LOST: Final = 0.05
"""Share of characters without meaning above which a page is said to have lost words."""

MOST_LOST: Final = 0.5
"""Share above which the rest is no text either, and is left out."""

_MANY: Final = 80  # characters from which on a share says something
_COMMON: Final = 0.4  # least share of common ideographs; old poems have more


def lost_share(text: str) -> float:
    """Give the share of a page's characters that stand for nothing, 0 to 1.

    Unassigned and private codes and controls are counted; a page of rare ideographs alone, or of
    accented letters without words, is what a font with codes of its own gives, and counts whole.
    """
    letters = "".join(_HYPHEN_ENDS.sub("", text).split())
    if not letters:
        return 0.0
    lost = len(_NO_CHARACTER.findall(letters)) / len(letters)
    if lost >= MOST_LOST or len(letters) < _MANY:
        return lost
    ideographs = "".join(_IDEOGRAPHS.findall(letters))
    if len(ideographs) >= _MANY:
        return max(lost, 1.0 if _common_share(ideographs) < _COMMON else 0.0)
    symbols = len(_SYMBOL.findall(letters))
    return 1.0 if symbols > 0.4 * len(letters) else lost


def _common_share(ideographs: str) -> float:
    """Share of the 3,755 common characters, the first level of GB 2312, rows 16 to 55."""
    rows = ideographs.encode("gb2312", "ignore")[::2]
    return (len(rows) - len(rows.translate(None, _COMMON_ROWS))) / len(ideographs)
