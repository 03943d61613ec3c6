"""Count a whole run, and put a document that could not be read into it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from qjlaw.categories import CATEGORIES
from qjlaw.errors import QjlawError
from qjlaw.findings import Coverage, DocumentReport, Failure, Severity, Summary


def failed(
    path: str, error: QjlawError, *, sha256: str | None = None, file_format: str | None = None
) -> DocumentReport:
    """Return the entry of a document that could not be checked."""
    return DocumentReport(
        path=path,
        sha256=sha256,
        format=file_format,
        as_of=None,
        instrument=None,
        scope=None,
        metadata=None,
        findings=(),
        coverage=Coverage(),
        notices=(),
        error=Failure(error.code, error.message),
    )


def summarise(documents: Iterable[DocumentReport]) -> Summary:
    """Count documents, and findings that are not suppressed, by severity and by category.

    All severities are listed, and those categories that occur, in the contract's order. A
    finding counts once in each of its categories.
    """
    every = tuple(documents)
    live = [f for document in every for f in document.findings if f.suppressed is None]
    severities = Counter(finding.severity for finding in live)
    categories = Counter(category for finding in live for category in finding.categories)
    return Summary(
        documents=len(every),
        unreadable=sum(document.error is not None for document in every),
        by_severity=tuple((severity.value, severities[severity]) for severity in Severity),
        by_category=tuple((name, categories[name]) for name in CATEGORIES if categories[name]),
    )
