"""The characters of a page with their places, asked of the library one by one.

Places are in points from the upper left corner of the page as it is shown: x to the right,
y downwards. To ask for all of them would take as long as reading the text; who needs few asks
for few.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from typing import TYPE_CHECKING, Final

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pypdfium2 import PdfPage, PdfTextPage

MAX_CHARACTERS_OF_PAGE: Final = 200_000
_RIGHT_ANGLE: Final = math.pi / 2
_SAMPLE: Final = 12  # characters asked for how they stand
_MOST: Final = 0.6  # share of them


class Frame:
    """How the space that a page is drawn in lies on the page that is shown.

    Where the words of a page stand sideways, it is turned until they can be read.
    """

    def __init__(self, page: PdfPage, words: PdfTextPage) -> None:
        self._box = page.get_bbox()
        self._turn = _turn_of(words, page.get_rotation())
        self.is_upright = self._turn == 0
        self.left, self.top = self._box[0], self._box[3]
        left, bottom, right, top = self._box
        wide, high = right - left, top - bottom
        self.width, self.height = (high, wide) if self._turn in (90, 270) else (wide, high)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Turn a point of the drawing into one of the page shown."""
        left, bottom, right, top = self._box
        if self._turn == 90:
            return y - bottom, x - left
        if self._turn == 180:
            return right - x, y - bottom
        if self._turn == 270:
            return top - y, right - x
        return x - left, top - y

    def box(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        """Turn a box of the drawing into (x0, top, x1, bottom) on the page shown."""
        ax, ay = self.place(left, bottom)
        bx, by = self.place(right, top)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def _turn_of(words: PdfTextPage, turn: int) -> int:
    """Give the degrees by which a page is to be turned so that most of its words are upright."""
    count = words.count_chars()
    ask = raw.FPDFText_GetCharAngle
    if turn == 0 and not any(ask(words.raw, at) for at in (0, count // 2, count - 1)):
        return turn
    angles = [ask(words.raw, at) for at in range(0, count, max(count // _SAMPLE, 1))]
    turns = Counter(
        -round(angle / _RIGHT_ANGLE) * 90 % 360
        for angle in angles
        if abs(angle / _RIGHT_ANGLE - round(angle / _RIGHT_ANGLE)) < 0.01
    )
    if not turns:
        return turn
    found, times = turns.most_common(1)[0]
    return found if times > _MOST * len(angles) else turn


class Glyphs:
    r"""The characters of one page.

    Attributes
    ----------
    text:
        One code point for each character, in the order of drawing; ``\r\n`` ends a line, and
        ``\x02`` stands where a hyphen ended one.
    """

    def __init__(self, page: PdfTextPage, frame: Frame) -> None:
        self._box_of, self._origin_of = raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin
        self._handle = page.raw
        self._frame = frame
        self._upright, self._left, self._top = frame.is_upright, frame.left, frame.top
        self._rect = raw.FS_RECTF()
        self._at_rect = ctypes.byref(self._rect)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._at_x, self._at_y = ctypes.byref(self._x), ctypes.byref(self._y)
        count = min(page.count_chars(), MAX_CHARACTERS_OF_PAGE)
        text = page.get_text_range(0, count) if count else ""
        self.text = text if len(text) == count else self._one_by_one(count)

    def _one_by_one(self, count: int) -> str:
        """Text with one code point a character, where the library leaves some out of its own."""
        code = raw.FPDFText_GetUnicode
        return "".join(
            chr(found) if 0 < found < 0x110000 and not 0xD800 <= found < 0xE000 else "\ufffd"
            for found in (code(self._handle, index) for index in range(count))
        )

    def leave_out(self, places: Iterable[int]) -> None:
        """Take characters out of the text; the others keep their index."""
        letters = list(self.text)
        for place in places:
            letters[place] = "\u200b"
        self.text = "".join(letters)

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Give (x0, top, x1, bottom) of a character, as wide as it moves the next one on."""
        rect = self._rect
        if not self._box_of(self._handle, index, self._at_rect):
            return 0.0, 0.0, 0.0, 0.0
        if self._upright:
            left, top = self._left, self._top
            return rect.left - left, top - rect.top, rect.right - left, top - rect.bottom
        return self._frame.box(rect.left, rect.bottom, rect.right, rect.top)

    def baseline(self, index: int) -> float:
        """Give the height on the page of the line that a character stands on."""
        self._origin_of(self._handle, index, self._at_x, self._at_y)
        if self._upright:
            return float(self._top - self._y.value)
        return self._frame.place(self._x.value, self._y.value)[1]

    def is_slanted(self, index: int) -> bool:
        """Say whether a character stands askew on the page, as those of watermarks do."""
        angle: float = raw.FPDFText_GetCharAngle(self._handle, index)
        return min(angle % 1.5707963, 1.5707963 - angle % 1.5707963) > 0.1

    def is_generated(self, index: int) -> bool:
        """Say whether a blank is not in the file but told from a gap."""
        found: int = raw.FPDFText_IsGenerated(self._handle, index)
        return found == 1
