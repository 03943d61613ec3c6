"""The citations of one document, gathered for a report."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qjlaw.document import Document
from qjlaw.findings import AsOf
from qjlaw.lawbase.citing.citation import Citation
from qjlaw.lawbase.citing.finding import citations_of
from qjlaw.lawbase.index import load_index
from qjlaw.structure import address_of, day_of, understand


@dataclass(frozen=True, slots=True)
class CitationsPage:
    """What one document cites, as it stands on the day on which the law is read for it."""

    path: str
    sha256: str
    as_of: AsOf
    citations: tuple[Citation, ...]
    addresses: tuple[str, ...]
    """Where each citation stands, as findings say it: 第三条/第二款."""


def check_citations(document: Document, given: dt.date | None, today: dt.date) -> CitationsPage:
    """Find and judge the citations of a document.

    Parameters
    ----------
    given:
        The day on which the law is to be read; ``None`` for the document's own, else ``today``.
    """
    structure = understand(document)
    as_of = day_of(document, structure, given, today)
    citations = citations_of(document, structure, load_index(), as_of.date)
    addresses = tuple(address_of(structure, each.start, each.end) for each in citations)
    return CitationsPage(document.path, document.sha256, as_of, citations, addresses)
