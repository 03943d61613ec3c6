"""Characters of symbol fonts (Wingdings, Symbol), as ordinary characters that look alike."""

from __future__ import annotations

from typing import Final

_PRIVATE: Final = 0xF000  # symbol fonts are mapped to U+F000–U+F0FF

_FONTS: Final[dict[str, dict[int, str]]] = {
    "wingdings": {
        0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x74: "◆",
        0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA4: "◎", 0xA7: "▪",
        0xA8: "□", 0xAB: "★", 0xB5: "☆", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨",
        0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {
        0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA2: "■",
        0xA3: "□",
    },
    "symbol": {
        0x2D: "−", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0x61: "α", 0x62: "β", 0x64: "δ", 0x65: "ε",
        0x67: "γ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x71: "θ", 0x72: "ρ", 0x73: "σ", 0x77: "ω",
        0xA3: "≤", 0xA5: "∞", 0xA8: "♦", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×",
        0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD7: "·", 0xE5: "∑",
    },
}  # fmt: skip


def plain(character: str, font: str | None) -> str | None:
    """Give the ordinary character for one of a symbol font.

    A character that is of no symbol font comes back as it is; ``None`` says that it is of one,
    and that what it looks like is not known here.
    """
    code = ord(character)
    known = _FONTS.get((font or "").lower())
    if _PRIVATE < code <= _PRIVATE + 0xFF:
        low = code - _PRIVATE
        if known is not None:
            return known.get(low)
        return _FONTS["wingdings"].get(low) or _FONTS["symbol"].get(low)
    if known is not None and code <= 0xFF:
        return known.get(code)
    return character
