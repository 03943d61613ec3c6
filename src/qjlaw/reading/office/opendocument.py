"""OpenDocument, looked over before LibreOffice opens it."""

from __future__ import annotations

from typing import Final

from qjlaw.reading.archive import MAX_TOTAL_BYTES, Archive
from qjlaw.reading.limits import require_size
from qjlaw.reading.refusals import encrypted, too_large, wrong_suffix

_ENCRYPTION: Final = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}encryption-data"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_PARAGRAPHS: Final = (f"{_TEXT}p", f"{_TEXT}h")
_OTHERS: Final = ((b"spreadsheet", "sheet"), (b"presentation", "slides"))


def require_text(data: bytes, suffix: str) -> None:
    """Refuse what is no text document of a usual size, without a password.

    Raises
    ------
    ReadingError
        ``damaged``, ``encrypted``, ``too_large``, ``wrong_suffix``.
    """
    archive = Archive(data)
    if archive.declared_bytes > MAX_TOTAL_BYTES:
        raise too_large(f"文件展开后有 {archive.declared_bytes // 2**20} MB，超过上限")
    named = archive.unpack("mimetype") or b""
    for word, kind in _OTHERS:
        if word in named:
            raise wrong_suffix(suffix, kind)
    manifest = archive.parse("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(_ENCRYPTION), None) is not None:
        raise encrypted()
    archive.parse("styles.xml")
    content = archive.parse("content.xml")
    if content is not None:
        require_size(blocks=sum(1 for _ in content.iter(*_PARAGRAPHS)), characters=0)
