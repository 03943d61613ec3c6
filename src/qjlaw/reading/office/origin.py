"""Which program wrote a ``.docx``, by the file itself."""

from __future__ import annotations

from typing import Final

from qjlaw.reading.archive import Archive
from qjlaw.reading.errors import ReadingError

_APPLICATION: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Application"
)


def program_of(docx: bytes) -> str:
    """Name the program and its version (``"LibreOffice 7.4.7.2"``); without it where not said."""
    try:
        properties = Archive(docx).parse("docProps/app.xml")
    except ReadingError:
        properties = None
    written = "" if properties is None else properties.findtext(_APPLICATION) or ""
    name = written.partition("$")[0].replace("/", " ").strip()
    return name if name.isprintable() and 0 < len(name) < 40 else "LibreOffice"
