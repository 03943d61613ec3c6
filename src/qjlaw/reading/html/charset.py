"""From the bytes of a page to its characters, whatever it says of its own encoding.

Declarations of portals are often wrong or missing. Valid UTF-8 that holds Chinese is UTF-8,
whatever is declared; GB18030 covers all of GBK and GB2312; a page with a few broken bytes is
read with a mark in their place rather than not at all.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from qjlaw.document import Notice
from qjlaw.reading.errors import ReadingError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([a-z0-9_-]{3,20})")
_DECLARATION_ZONE: Final = 8192  # bytes; browsers look at 1024, pages put scripts before it
_CHINESE: Final = frozenset({"gb2312", "gbk", "gb18030", "x-gbk", "cp936", "hz-gb-2312"})
_BIG5: Final = frozenset({"big5", "big5-hkscs", "x-x-big5"})
_NAMES: Final = {
    "utf-8": "UTF-8", "gb18030": "GBK（GB18030）", "big5hkscs": "Big5",
    "utf-16-le": "UTF-16", "utf-16-be": "UTF-16",
}  # fmt: skip
_SAMPLE: Final = 4096
_MAX_BROKEN: Final = 0.02  # share of marks for broken bytes above which a page is no text
_REPLACED: Final = "\ufffd"
_CONTROLS: Final = bytes(code for code in range(32) if code not in {9, 10, 12, 13})


def utf8(data: bytes) -> tuple[bytes, tuple[Notice, ...]]:
    """Write a page in UTF-8, without control characters.

    A notice tells of a wrong declaration and of bytes that read as nothing.

    Raises
    ------
    ReadingError
        ``binary`` where the bytes are no text in any of the encodings.
    """
    declared = _declared(data)
    encoding, valid = _encoding(data, declared)
    page = data
    if encoding != "utf-8" or not valid:
        page = data.decode(encoding, "replace").encode("utf-8", "replace")
    page = page.removeprefix(codecs.BOM_UTF8)
    clean = page.translate(None, _CONTROLS)
    broken = clean.count(_REPLACED.encode())
    controls = len(page) - len(clean)
    if broken > max(4, len(clean) // 3 * _MAX_BROKEN) or controls > max(8, len(page) * 0.002):
        raise ReadingError(
            "binary",
            "内容不是网页（或者编码不是 UTF-8、UTF-16、GB18030），没有读取。"
            "请在浏览器中打开原网页，另存为“网页，仅 HTML”（.html）再检查",
        )
    return clean, _notices(declared, encoding, broken)


def _encoding(data: bytes, declared: str) -> tuple[str, bool]:
    """Tell the encoding, and whether all bytes are known to be valid in it."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, False
    wide = _utf16(data)
    if wide:
        return wide, False
    candidates = ["utf-8", "gb18030"]
    if declared in _BIG5:
        candidates.insert(1, "big5hkscs")
    elif declared in _CHINESE and _is_short_gb(data):
        candidates.reverse()
    for encoding in candidates:
        if _is_valid(data, encoding):
            return encoding, True
    best = min(candidates, key=lambda name: data.decode(name, "replace").count(_REPLACED))
    return best, False


def _is_valid(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _declared(data: bytes) -> str:
    zone = data[:_DECLARATION_ZONE].lower()
    found = _DECLARED.search(zone) if b"charset" in zone or b"encoding" in zone else None
    return found[1].decode("ascii") if found else ""


def _utf16(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by its tags, whose characters have a zero byte on one side."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 10 < len(sample):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_short_gb(data: bytes) -> bool:
    """Say whether bytes that are declared GBK hold no character of three bytes in UTF-8.

    A few words of GBK may happen to be valid UTF-8; Chinese in UTF-8 takes three bytes.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not text.isascii() and max(text) < "\u0800"


def _notices(declared: str, encoding: str, broken: int) -> tuple[Notice, ...]:
    notices = []
    name = _NAMES[encoding]
    wrong = declared and not _agree(declared, encoding)
    if wrong and encoding != "utf-8":
        notices.append(
            Notice("encoding", f"网页自称的编码与内容不符，按 {name} 读取；如有乱码请核对原网页")
        )
    if broken:
        notices.append(
            Notice(
                "encoding",
                f"网页有 {broken} 处字节按 {name} 读不出字，以“{_REPLACED}”代替，请核对原网页",
            )
        )
    return tuple(notices)


def _agree(declared: str, encoding: str) -> bool:
    if encoding == "gb18030":
        return declared in _CHINESE
    if encoding == "big5hkscs":
        return declared in _BIG5
    return declared.startswith(encoding[:6]) or declared == encoding.replace("-", "")
