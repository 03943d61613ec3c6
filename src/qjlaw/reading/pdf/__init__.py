"""The printed page read back into paragraphs and tables.

In: the bytes of a PDF. Out: :class:`~qjlaw.reading.content.Content`.

- Lines are joined into paragraphs by the margins they keep to; a paragraph may pass from column
  to column and from page to page. Titles over several lines are joined.
- Ruled tables by rows and cells, each cell a block with its place; a table that goes on over a
  page with the same columns stays one table.
- Two columns in the order they are read.
- Page numbers, running heads and feet, watermarks set askew, and what a browser prints around a
  page are left out and told in a notice; running heads are kept as margins.
- Letter-spaced names are joined, and room between Chinese and Latin letters is no blank.
- A page without words is told by its number; a PDF without any is refused.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from qjlaw.reading.content import Content
from qjlaw.reading.pdf.furniture import Sheet, strip_furniture
from qjlaw.reading.pdf.notices import margins_of, notices_of
from qjlaw.reading.pdf.opening import open_pdf, scanned, too_long, too_slow
from qjlaw.reading.pdf.page import Page, read_page
from qjlaw.reading.pdf.writing import write_pages

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MAX_SECONDS: Final = 120.0
"""Time for a document; 3,000 pages of text take about ten seconds."""

MAX_CHARACTERS: Final = 20_000_000

__all__ = ["MAX_CHARACTERS", "MAX_SECONDS", "Page", "pages_of", "read_pdf", "write_content"]

_WORDLESS: Final = frozenset({"picture", "lost", "broken", "blank"})
_LOCK: Final = threading.Lock()  # the library keeps state of its own between calls


def read_pdf(data: bytes) -> Content:
    """Read a PDF.

    Raises
    ------
    ReadingError
        ``encrypted``, ``damaged``, ``too_large``, ``too_slow``, ``scanned`` (no page has words).
    """
    pages = pages_of(data)
    if all(page.state in _WORDLESS for page in pages) and any(
        page.state != "blank" for page in pages
    ):
        raise scanned(len(pages))
    return write_content(pages)


def pages_of(data: bytes, numbers: Sequence[int] | None = None) -> list[Page]:
    """Read the pages of a PDF, all or those with the ``numbers``, counted from 1.

    Raises
    ------
    ReadingError
        ``encrypted``, ``damaged``, ``too_large``, ``too_slow``.
    """
    with _LOCK:
        document = open_pdf(data)
        try:
            count = len(document)
            return _read_pages(document, range(1, count + 1) if numbers is None else numbers)
        finally:
            document.close()


def write_content(pages: Sequence[Page]) -> Content:
    """Take the furniture off pages and write them as one text."""
    sheets = [Sheet(page.lines, page.width, page.height) for page in pages]
    kept, removed = strip_furniture(sheets)
    writer = write_pages(pages, kept)
    notices = notices_of(pages, removed, writer.repeated_heads)
    return Content(writer.text, tuple(writer.blocks), margins_of(removed), notices)


def _read_pages(document: PdfDocument, numbers: Sequence[int]) -> list[Page]:
    pages: list[Page] = []
    begin, characters = time.monotonic(), 0
    for number in numbers:
        page = read_page(document, number)
        pages.append(page)
        characters += sum(len(line.text) for line in page.lines)
        if characters > MAX_CHARACTERS:
            raise too_long(MAX_CHARACTERS)
        if time.monotonic() - begin > MAX_SECONDS:
            raise too_slow(MAX_SECONDS, number, len(document))
    return pages
