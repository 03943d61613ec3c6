"""Plain text: UTF-8, UTF-16 and GB18030, told apart in a fixed order and without guessing."""

from __future__ import annotations

import codecs
from typing import Final

from qjlaw.document import Block, Notice
from qjlaw.reading.content import Content
from qjlaw.reading.errors import ReadingError
from qjlaw.reading.limits import require_size

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NAMES: Final = {"utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "gb18030": "GBK（GB18030）"}
_LINE_ENDS: Final = str.maketrans("\r\x0b\x0c\x85\u2028\u2029", "\n\n\n\n\n\n")
_ALLOWED_CONTROLS: Final = frozenset("\t\n\r\x0b\x0c\x1a\x1b\x85")
_PUNCTUATION: Final = frozenset("，。、；：（）《》“”　")
_COMMON: Final = frozenset("\t\n\r，；：（）！？％～“”‘’…—·")
_SAMPLE: Final = 4096  # bytes looked at for the zero bytes of UTF-16
_MAX_CONTROLS: Final = 0.002  # share of control characters above which text is no text


def read_plain(data: bytes) -> Content:
    """Read text; each line is a block.

    A carriage return with its line feed, either alone, a form feed, a vertical tab and the line
    separators of Unicode end a line; all else stands as it was, zero-width characters and
    byte-order marks inside the text included. A notice tells of any encoding but UTF-8.

    Raises
    ------
    ReadingError
        ``binary`` where the bytes are no text in any of the encodings, ``too_large``.
    """
    text, encoding = _decode(data)
    text = text.replace("\r\n", "\n").translate(_LINE_ENDS).removesuffix("\x1a")
    if _is_binary(text):
        raise _binary()
    require_size(blocks=text.count("\n") + 1, characters=len(text))
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line)))
        start += len(line) + 1
    notices: tuple[Notice, ...] = ()
    if encoding in _NAMES:
        name = _NAMES[encoding]
        notices = (Notice("encoding", f"文件不是 UTF-8 编码，按 {name} 读取；如有乱码请核对原文"),)
    return Content(text, tuple(blocks), notices=notices)


def _decode(data: bytes) -> tuple[str, str]:
    """Decode by byte-order mark, else as UTF-16 with zero bytes, UTF-8, UTF-16, GB18030."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding), encoding
    wide = _utf16_by_zeros(data)
    if wide is not None:
        text = _strict(data, wide)
        if not _is_usual(text):
            raise _binary()
        return text, wide
    if _is_short_gb(data):
        return data.decode("gb18030"), "gb18030"
    for candidate in ("utf-8", _utf16_by_words(data), "gb18030"):
        if candidate is not None:
            try:
                return data.decode(candidate), candidate
            except UnicodeDecodeError:
                continue
    raise _binary()


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        raise _binary() from problem


def _utf16_by_zeros(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by its line ends, digits and Latin letters.

    Their high byte is zero, always on the same side; no other text has zero bytes at all.
    """
    sample = data[:_SAMPLE]
    if len(data) % 2 or 0 not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd and even * 10 < odd:
        return "utf-16-le"
    if even and odd * 10 < even:
        return "utf-16-be"
    return None


def _is_usual(text: str) -> bool:
    """Say whether nine characters of ten are of Chinese text: ideographs, their marks, ASCII."""
    usual = sum(
        " " <= char <= "~" or "\u3000" <= char <= "\u9fff" or char in _COMMON for char in text
    )
    return usual >= len(text) * 0.9


def _utf16_by_words(data: bytes) -> str | None:
    """Tell UTF-16 that holds Chinese alone, and so no zero byte.

    Read the right way round, all characters are of the Chinese block and its punctuation. Bytes
    that also read as GB2312, the common level of GBK, are taken for that.
    """
    if len(data) % 2 or len(data) < 4:
        return None
    sample = data[: _SAMPLE - _SAMPLE % 2]
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, "replace")
        usual = sum(
            "\u4e00" <= char <= "\u9fa5" or char in "，。、；：（）《》“”　\n" for char in text
        )
        if usual == len(text) and not _reads_as_gb(sample):
            return encoding
    return None


def _is_short_gb(data: bytes) -> bool:
    """Tell a few words of GBK that happen to be valid UTF-8 (通知, 联通).

    Chinese takes three bytes a character in UTF-8; text with characters of two bytes only is
    none, and is GBK where it reads as usual text there.
    """
    try:
        text = data.decode("utf-8")
        if text.isascii() or max(text) >= "\u0800":
            return False
        return _is_usual(data.decode("gb18030"))
    except UnicodeDecodeError:
        return False


def _reads_as_gb(sample: bytes) -> bool:
    """Say whether bytes are GB2312 text through and through."""
    try:
        sample.decode("gb2312")
    except UnicodeDecodeError:
        return False
    return True


def _is_binary(text: str) -> bool:
    if "\0" in text:
        return True
    controls = sum(char < " " and char not in _ALLOWED_CONTROLS for char in set(text))
    if not controls:
        return False
    count = sum(text.count(chr(code)) for code in range(32) if chr(code) not in _ALLOWED_CONTROLS)
    return count > max(2, len(text) * _MAX_CONTROLS)


def _binary() -> ReadingError:
    return ReadingError(
        "binary",
        "内容不是文字（或者编码不是 UTF-8、UTF-16、GB18030），没有读取。"
        "请用原来的软件打开，另存为 .docx 或 UTF-8 编码的 .txt 再检查",
    )
