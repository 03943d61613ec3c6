"""Words in quotation marks and in 《》: they are named, and say nothing themselves."""

from __future__ import annotations

_WINDOW = 300
_MARKS = (("“", "”"), ("「", "」"), ("『", "』"), ("《", "》"), ("〈", "〉"))


def is_quoted(text: str, offset: int) -> bool:
    """Whether a place stands inside quotation marks or 《》 that opened on its line."""
    low = max(0, offset - _WINDOW)
    low = max(low, text.rfind("\n", low, offset) + 1)
    return any(
        text.rfind(opening, low, offset) > text.rfind(closing, low, offset)
        for opening, closing in _MARKS
    )
