"""How much of a document is read at most, whatever its format.

The longest text that an office holds, a compilation of regulations, has some million characters,
its longest table some ten thousand rows; what goes beyond these limits was made to keep a
computer busy.
"""

from __future__ import annotations

from typing import Final

from qjlaw.reading.content import Content
from qjlaw.reading.errors import ReadingError
from qjlaw.reading.refusals import too_large

MAX_BLOCKS: Final = 300_000
MAX_CHARACTERS: Final = 5_000_000


def require_size(*, blocks: int, characters: int) -> None:
    """Refuse what has more blocks or characters (code points) than is read: ``too_large``."""
    if blocks > MAX_BLOCKS:
        raise _beyond("段", MAX_BLOCKS)
    if characters > MAX_CHARACTERS:
        raise _beyond("字", MAX_CHARACTERS)


def require_content(content: Content) -> None:
    """Refuse content that is beyond the limits: ``too_large``."""
    require_size(blocks=len(content.blocks), characters=len(content.text))


def _beyond(unit: str, most: int) -> ReadingError:
    return too_large(f"文件的正文超过 {most // 10_000} 万{unit}")
