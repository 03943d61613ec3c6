"""A PDF opened, or refused with a sentence."""

from __future__ import annotations

from typing import Final

import pypdfium2

from qjlaw.reading.pdf.refusals import damaged, encrypted, too_many_pages

MAX_PAGES: Final = 3_000
"""Pages of a document; the longest yearbooks and codes have about 2,000."""

_LOCKED: Final = frozenset({4, 5})  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY


def open_pdf(data: bytes) -> pypdfium2.PdfDocument:
    """Open the bytes of a PDF; the caller closes it.

    Raises
    ------
    ReadingError
        ``encrypted``, ``damaged``, ``too_large``.
    """
    try:
        document = pypdfium2.PdfDocument(data)
        pages = len(document)
    except pypdfium2.PdfiumError as problem:
        # The library keeps its last code when it fails without one.
        if getattr(problem, "err_code", None) in _LOCKED and b"/Encrypt" in data:
            raise encrypted() from problem
        raise damaged("不是完整的 PDF") from problem
    if 0 < pages <= MAX_PAGES:
        return document
    document.close()
    raise too_many_pages(pages, MAX_PAGES) if pages > 0 else damaged("里面没有页")
