"""Reading: from a file to its text.

In: a path, its bytes where the caller has them, or the bytes of standard input. Out: a
:class:`~qjlaw.document.Document` whose blocks are in order, do not overlap, leave out the
separators between them, and slice back from its text; or a :class:`ReadingError`.

Codes of :class:`ReadingError`: ``missing``, ``directory``, ``lock_file``, ``no_permission``,
``locked``, ``unreadable``, ``empty``, ``too_large``, ``encrypted``, ``damaged``, ``binary``,
``wrong_suffix``, ``unsupported_format``, ``no_text``, ``needs_office``, ``conversion_failed``,
``scanned``, ``too_slow``.

Codes of notices: ``tracked_changes``, ``comments``, ``hidden_text``, ``images``, ``embedded``,
``ruby``, ``symbols``, ``number_format``, ``encoding``, ``entities``, ``other_content``,
``converted``, ``structure_lost``, ``shell_dropped``, ``attachments``, ``no_text_page``,
``lost_characters``, ``page_furniture``.

To add a format, add its module to :mod:`qjlaw.reading.formats`.
"""

from __future__ import annotations

import hashlib
import os

from qjlaw.document import Document
from qjlaw.reading import formats, limits, refusals
from qjlaw.reading.children import stop_children
from qjlaw.reading.errors import ReadingError
from qjlaw.reading.opening import MAX_BYTES, is_lock_file, read_bytes, require_file, too_large
from qjlaw.reading.signatures import kind_of

__all__ = [
    "MAX_BYTES",
    "SUPPORTED_SUFFIXES",
    "ReadingError",
    "is_lock_file",
    "read",
    "read_text",
    "stop_children",
]

SUPPORTED_SUFFIXES: tuple[str, ...] = tuple(f".{name}" for name in formats.NAMES)
"""The suffixes that :func:`read` takes, lower case, with their dots."""


def read(
    path: str | os.PathLike[str], data: bytes | None = None, *, shown_path: str | None = None
) -> Document:
    """Read one file.

    Parameters
    ----------
    path:
        Where it is; its suffix says how it is read.
    data:
        Its bytes, where they are at hand; then the path is not opened.
    shown_path:
        What the document calls itself; ``path`` where it is not given.

    Raises
    ------
    ReadingError
        With a code of the list above and a sentence that says what to do.
    """
    path = os.fspath(path)
    if data is None:
        require_file(path)
    suffix = _suffix(path)
    if suffix not in formats.NAMES and suffix:
        raise refusals.unsupported(suffix, SUPPORTED_SUFFIXES)
    found = read_bytes(path) if data is None else data
    if not suffix:
        kind = kind_of(found)
        if kind in formats.NAMES:
            raise refusals.wrong_suffix(suffix, kind)
        raise refusals.unsupported(suffix, SUPPORTED_SUFFIXES)
    return _read_as(suffix, found, shown_path or path)


def read_text(text_bytes: bytes, *, path: str = "-") -> Document:
    """Read plain text that came without a file, as from standard input.

    Raises
    ------
    ReadingError
        ``empty``, ``binary``, ``too_large``, or ``wrong_suffix`` where the bytes are of a known
        binary format.
    """
    if len(text_bytes) > MAX_BYTES:
        raise too_large(len(text_bytes))
    kind = kind_of(text_bytes)
    if kind is not None:
        raise refusals.not_text(kind)
    return _read_as("txt", text_bytes, path)


def _suffix(path: str) -> str:
    """Take the suffix of a path, lower case, without its dot."""
    name = path.replace("\\", "/").rpartition("/")[2]
    stem, dot, suffix = name.rpartition(".")
    return suffix.lower() if dot and stem else ""


def _read_as(name: str, data: bytes, shown: str) -> Document:
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise ReadingError("empty", "文件是空的，没有可以检查的文字。请核对是不是给错了文件")
    _refuse_other_content(name, data)
    content = formats.read_as(name, data)
    limits.require_content(content)
    if not content.text.strip():  # a file without words is never a file without faults
        raise refusals.without_text(content.notices)
    return Document(
        path=shown,
        format=name,
        sha256=hashlib.sha256(data).hexdigest(),
        text=content.text,
        blocks=content.blocks,
        margins=content.margins,
        notices=content.notices,
    )


def _refuse_other_content(name: str, data: bytes) -> None:
    """Refuse content that is plainly of another format than the suffix says."""
    kind = kind_of(data)
    if kind in formats.kinds_of(name):
        return
    if kind == "encrypted":
        raise refusals.encrypted()
    if kind == "broken_zip":
        raise refusals.damaged("压缩包结构不完整")
    if kind is not None:
        raise refusals.wrong_suffix(name, kind)
    if name == "docx":
        raise refusals.damaged("内容不是 Word 文档（.docx 应当是压缩包）")
