"""Citations. In: a document, its structure, the index, a day. Out: :class:`Citation` values.

The text is read as a flow without blanks, so that a broken line breaks no name; names in 《》 and
without, document numbers and lists of articles are found from their literals; short names and
该法 are led back to what they stand for; the document's own places come from its structure.
"""

from __future__ import annotations

from qjlaw.lawbase.citing.citation import Citation, CitationStatus
from qjlaw.lawbase.citing.finding import citations_of
from qjlaw.lawbase.citing.page import CitationsPage, check_citations

__all__ = [
    "Citation",
    "CitationStatus",
    "CitationsPage",
    "check_citations",
    "citations_of",
]
