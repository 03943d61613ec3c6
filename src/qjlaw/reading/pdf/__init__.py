"""The printed page read back into paragraphs and tables.

In: the bytes of a PDF. Out: :class:`~qjlaw.reading.content.Content`.

- Lines are joined into paragraphs by the margins they keep to; a paragraph may pass from column
  to column and from page to page. Titles over several lines are joined.
- Ruled tables by rows and cells, each cell a block with its place; a table that goes on over a
  page with the same columns stays one table.
- Tables without rulings where three rows keep to the same columns; what is less certain is text.
- Two columns in the order they are read; a page whose words stand sideways is turned.
- Footnotes at the end, without their marks, which are left out of the text as well.
- Page numbers, running heads and feet, watermarks set askew, and what a browser prints around a
  page are left out and told in a notice; running heads are kept as margins.
- Letter-spaced names are joined, and room between Chinese and Latin letters is no blank.
- A page without words is told by its number; a PDF without any is refused.
"""

from __future__ import annotations

from qjlaw.reading.content import Content
from qjlaw.reading.pdf.apart import Reader

_READER = Reader()


def read_pdf(data: bytes) -> Content:
    """Read a PDF, in a process apart that can be stopped.

    Raises
    ------
    ReadingError
        ``encrypted``, ``damaged``, ``too_large``, ``too_slow``, ``scanned`` (no page has words).
    """
    return _READER.read(data)
