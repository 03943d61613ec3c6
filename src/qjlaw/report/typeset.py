"""Set Chinese text in lines: by display width, with the line-breaking rules of Chinese print.

Widths are columns of a terminal. A character whose width is ambiguous (``“``, ``—``, ``×``) is
counted as two, as a Chinese console draws it, so that no line is ever too long.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterator

WIDTH = 80
"""Columns of the narrowest terminal that reports are set for."""

STYLE_TAGS = {
    "": "\ufdd0",
    "title": "\ufdd1",
    "error": "\ufdd2",
    "warning": "\ufdd3",
    "info": "\ufdd4",
    "mark": "\ufdd5",
    "dim": "\ufdd6",
}
"""A style is switched on by one zero-width tag, and off by the tag of ``""``.

Tags are noncharacters, which no text holds: :func:`plain` takes them out of what is read.
"""

_STYLE_OF = {tag: name for name, tag in STYLE_TAGS.items()}
_TAGS = "".join(_STYLE_OF)
# GB/T 15834: these never start a line, those never end one.
_NOT_FIRST = "，。、；：？！,.;:?!）》」』】〕〗”’)]}…—％%·～"
_NOT_LAST = "（《「『【〔〖“‘([{"
_SPACES = " \u3000"
_ATOM = "(?:[!-~]+|.)"
_CHUNK = re.compile(
    f"{_ATOM}(?:(?:(?=[{re.escape(_SPACES + _NOT_FIRST)}])|(?<=[{re.escape(_NOT_LAST)}])){_ATOM})*",
    re.DOTALL,
)
"""What stands between two places where a line may break."""

_CONTROL = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def width_of(text: str) -> int:
    """Columns that ``text`` takes on a terminal."""
    return _columns(text) if len(text) == 1 else sum(map(_columns, text))


@functools.cache
def _columns(char: str) -> int:
    if char < "\x7f":
        return 1
    if char in _STYLE_OF or unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1


def plain(text: str) -> str:
    r"""Make text of unknown origin safe to print on one line.

    Line breaks and tabs become visible separators; escape sequences, bidirectional controls,
    lone surrogates and other characters that could move the cursor or reorder what is read are
    shown as ``\x1b``-like escapes, so that nothing is hidden.
    """
    text = text.replace("\r\n", "\n").replace("\n", " ").replace("\t", " | ")
    return text if text.isprintable() else "".join(map(_visible, text))


@functools.cache
def _visible(char: str) -> str:
    if char.isascii() and char.isprintable():
        return char
    if unicodedata.category(char) not in _CONTROL:
        return char
    return char.encode("unicode_escape").decode("ascii")


def styled(style: str, text: str) -> str:
    """Wrap text in a style; see :data:`STYLE_TAGS`."""
    return f"{STYLE_TAGS[style]}{text}{STYLE_TAGS['']}" if style else text


def without_styles(text: str) -> str:
    """Take the style tags out."""
    return text.translate(dict.fromkeys(map(ord, _TAGS)))


def style_runs(text: str) -> Iterator[tuple[str, str]]:
    """Part tagged text into ``(text, style)`` runs, in order."""
    style = ""
    for piece in re.split(f"([{_TAGS}])", text):
        if piece in _STYLE_OF:
            style = _STYLE_OF[piece]
        elif piece:
            yield piece, style


def fill(text: str, *, first: str = "", rest: str = "", width: int = WIDTH) -> list[str]:
    """Break text into lines.

    Parameters
    ----------
    text:
        May hold style tags; each line closes what it opens.
    first, rest:
        What stands before the first line, and before every later one (a hanging indent).
    width:
        Columns of a whole line, indent included.

    Returns
    -------
    list of str
        Lines without trailing spaces, none wider than ``width``.
    """
    runs = list(style_runs(text))
    bare = "".join(piece for piece, _ in runs)
    lines = []
    indent = first
    for start, end in _lines(bare, width - width_of(first), width - width_of(rest)):
        lines.append((indent + _tagged(runs, start, end)).rstrip())
        indent = rest
    return lines


def _tagged(runs: list[tuple[str, str]], start: int, end: int) -> str:
    """Cut the characters from ``start`` to ``end`` out of runs; neighbours of one style join."""
    pieces: list[tuple[str, str]] = []
    at = 0
    for piece, style in runs:
        if held := piece[max(start - at, 0) : max(end - at, 0)]:
            pieces.append((held, style))
        at += len(piece)
    groups = itertools.groupby(pieces, key=lambda piece: piece[1])
    return "".join(styled(style, "".join(held for held, _ in group)) for style, group in groups)


@functools.lru_cache(maxsize=256)  # findings of one rule say the same
def _lines(text: str, first: int, later: int) -> tuple[tuple[int, int], ...]:
    """Give the lines as spans of ``text``, spaces at their ends left out."""
    if width_of(text) <= first:
        return ((0, len(text.rstrip(_SPACES))),)
    lines: list[tuple[int, int]] = []
    start, used, room = 0, 0, first
    end = 0
    for at, chunk, size in _chunks(text, max(min(first, later), 2)):
        hanging = size - width_of(chunk.rstrip(_SPACES)) if chunk[-1] in _SPACES else 0
        if end > start and used + size - hanging > room:
            lines.append((start, start + len(text[start:end].rstrip(_SPACES))))
            start, used, room = at, 0, later
        used += size
        end = at + len(chunk)
    lines.append((start, start + len(text[start:end].rstrip(_SPACES))))
    return tuple(lines)


def _chunks(text: str, longest: int) -> Iterator[tuple[int, str, int]]:
    """Yield pieces between which a line may break: offset, words, columns; none too wide."""
    for chunk in _CHUNK.finditer(text):
        size = width_of(chunk[0])
        if size <= longest:
            yield chunk.start(), chunk[0], size
        else:
            yield from _cut(text, *chunk.span(), longest)


def _cut(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, str, int]]:
    used = 0
    for at in range(start, end):
        size = _columns(text[at])
        if at > start and used + size > longest:
            yield start, text[start:at], used
            start, used = at, 0
        used += size
    yield start, text[start:end], used
