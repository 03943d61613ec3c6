"""A PDF read in this process, with nothing to hold the library back."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from qjlaw.reading.content import Content
from qjlaw.reading.pdf.furniture import Sheet, strip_furniture
from qjlaw.reading.pdf.notices import margins_of, notices_of
from qjlaw.reading.pdf.opening import open_pdf
from qjlaw.reading.pdf.page import Page, read_page
from qjlaw.reading.pdf.refusals import MAX_SECONDS, damaged, scanned, too_long, too_slow
from qjlaw.reading.pdf.writing import write_pages

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MAX_CHARACTERS: Final = 10_000_000
"""Characters of a document, as for every format."""

_WORDLESS: Final = frozenset({"picture", "lost", "broken", "blank"})


def read_here(data: bytes) -> Content:
    """Read a PDF in this process: :func:`qjlaw.reading.pdf.read_pdf` without its process apart."""
    pages = pages_of(data)
    states = {page.state for page in pages}
    if states <= {"broken", "blank"} and "broken" in states:
        raise damaged("没有一页打得开")
    if states <= _WORDLESS and states != {"blank"}:
        raise scanned(len(pages))
    return write_content(pages)


def pages_of(data: bytes, numbers: Sequence[int] | None = None) -> list[Page]:
    """Read the pages of a PDF, all or those with the ``numbers``, counted from 1.

    Raises
    ------
    ReadingError
        ``encrypted``, ``damaged``, ``too_large``, ``too_slow``.
    """
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
    notices = notices_of(pages, removed, writer.repeated_heads, writer.shell)
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
            raise too_slow()
    return pages
