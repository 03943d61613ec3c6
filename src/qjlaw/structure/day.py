"""The day on which the law is read: the one given, else the document's own, else today."""

from __future__ import annotations

import datetime as dt

from qjlaw.anatomy import Structure
from qjlaw.document import Document
from qjlaw.findings import AsOf
from qjlaw.lazy import LazyPattern
from qjlaw.structure.dates import DATE_RE, parse_date

_AMENDED = LazyPattern(r"修[正订](?![）)]?案)")
_LONGEST_HEAD = 3000


def day_of(document: Document, structure: Structure, given: dt.date | None, today: dt.date) -> AsOf:
    """Tell on which day the law is read for a document, and why.

    A document's own day counts where it has both a number and a date; of a text whose head tells
    that it was amended since, it is the day of the last amendment.
    """
    if given is not None:
        return AsOf(given, "命令行指定")
    metadata = structure.metadata
    if metadata.document_no is None or metadata.issued is None:
        return AsOf(today, "今天（文件没有同时写明发文字号和成文日期）")
    amended = _last_amended(document.text, structure)
    if amended is not None and metadata.issued < amended <= today:
        return AsOf(amended, "文件最后一次修改的日期")
    return AsOf(metadata.issued, "文件的成文日期")


def _last_amended(text: str, structure: Structure) -> dt.date | None:
    """The last day, in the words above the first article, of which 修正 or 修订 is said."""
    articles = (each.start for each in structure.provisions if each.level == "article")
    end = min(next(articles, 0), _LONGEST_HEAD)
    if not _AMENDED.search(text, 0, end):
        return None
    dates = list(DATE_RE.finditer(text, 0, end))
    ends = [*(each.start() for each in dates[1:]), end]
    days = (
        parse_date(each.group())
        for each, stop in zip(dates, ends, strict=True)
        if _AMENDED.search(text, each.end(), stop)
    )
    return max((day for day in days if day is not None), default=None)
