"""Word's binary format, as far as it must be known before another program opens it.

Source: [MS-DOC] 2.5.1 and 2.5.2, the first 32 bytes of the stream ``WordDocument`` (FibBase).
"""

from __future__ import annotations

import struct
from typing import Final

import olefile

from qjlaw.reading.refusals import damaged, encrypted, wrong_suffix

_HEAD: Final = struct.Struct("<HH6xH")  # wIdent, nFib, six bytes apart, the flags
_WORD: Final = frozenset({0xA5EC, 0xA5DC})
_ENCRYPTED: Final = 0x0100
_OTHER_TABLE: Final = 0x0200
_WORD_6: Final = 101  # the highest nFib of Word 6
_WORD_95: Final = 105  # the highest nFib of Word 95


def import_filter(data: bytes, suffix: str) -> str:
    """Name LibreOffice's filter for a Word binary, once it is known to be whole and open.

    Raises
    ------
    ReadingError
        ``damaged`` where the streams that hold the text are cut off or are no Word's,
        ``encrypted`` where it has a password, whatever the method, ``wrong_suffix`` where what
        came under ``suffix`` is another program's.
    """
    try:
        with olefile.OleFileIO(data) as streams:
            if not streams.exists("WordDocument"):
                raise wrong_suffix(suffix, "ole")
            words = streams.openstream("WordDocument").read(_HEAD.size)
            magic, version, flags = _HEAD.unpack(words)
            if magic not in _WORD:
                raise damaged("Word 的正文数据流不合格式")
            if flags & _ENCRYPTED:
                raise encrypted()
            if version > _WORD_95:
                streams.openstream("1Table" if flags & _OTHER_TABLE else "0Table")
    except (OSError, ValueError, IndexError, struct.error) as problem:
        raise damaged("Word 的数据流不完整") from problem
    if version > _WORD_95:
        return "MS Word 97"
    return "MS Word 95" if version > _WORD_6 else "MS WinWord 6.0"
