"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import io
import zipfile
from typing import Final

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP: Final = b"PK\x03\x04"

_MAGIC: Final = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"Rar!\x1a\x07", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b\x08", "archive"),
    (b"PK\x05\x06", "archive"),
)
# Names of streams in the directory of an OLE file, which is written in UTF-16.
_STREAMS: Final = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "sheet"),
    ("PowerPoint Document", "slides"),
)
_ZIP_MEMBERS: Final = (
    ("word/", "docx"),
    ("xl/", "sheet"),
    ("ppt/", "slides"),
    ("ofd.xml", "ofd"),
    ("meta-inf/container.xml", "epub"),
)


def kind_of(data: bytes) -> str | None:
    """Name what the bytes are, ``None`` where nothing gives it away (plain text, above all).

    One of ``docx``, ``doc``, ``encrypted``, ``ole``, ``sheet``, ``slides``, ``odt``, ``ofd``,
    ``epub``, ``archive``, ``broken_zip``, ``pdf``, ``rtf``, ``image``.
    """
    if data.startswith(ZIP):
        return _zip_kind(data)
    if data.startswith(OLE):
        streams = (kind for name, kind in _STREAMS if name.encode("utf-16-le") in data)
        return next(streams, "ole")
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)


def _zip_kind(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name.lstrip("/").lower() for name in archive.namelist()]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "broken_zip"
    for start, kind in _ZIP_MEMBERS:
        if any(name.startswith(start) for name in names):
            return kind
    if "mimetype" in names and "content.xml" in names:
        return "odt"
    return "archive"
