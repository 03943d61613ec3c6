"""What the pages of changed law share: documents, citations, what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from qjlaw.document import Notice
from qjlaw.errors import QjlawError
from qjlaw.lawbase import Touched, chinese
from qjlaw.report.typeset import fill, plain


def citation_lines(touched: Touched, *, notes: bool) -> Iterator[str]:
    """Set the citations of a document, each with its clause and, where asked, its note."""
    for cited in touched.citations:
        place = f"{plain(cited.address)}：" if cited.address else ""
        words = "".join(cited.citation.text.split())
        yield from fill(f"{place}{plain(words)}", first="    ", rest="      ")
        if notes and cited.citation.status == "no_such_article":
            yield from fill(plain(cited.citation.note), first="      ", rest="      ")


def day_words(touched: Touched) -> str:
    """Write the day of a document: （2020年3月1日）."""
    return f"（{chinese(touched.day.isoformat())}）"


def rest_lines(
    unreadable: Sequence[tuple[str, QjlawError]], notices: Sequence[Notice]
) -> Iterator[str]:
    """Name what could not be read, and what was passed over."""
    if unreadable:
        yield ""
        yield f"读不了的（{len(unreadable)} 份，没有看）"
        for path, error in unreadable:
            yield from fill(plain(f"{path}：{error.message}"), first="  ", rest="    ")
    for notice in notices:
        yield ""
        yield from fill(plain(f"提示：{notice.message}"))


def citations_data(touched: Touched) -> list[dict[str, Any]]:
    """Give the citations of a document as plain data."""
    return [
        {
            "text": cited.citation.text,
            "start": cited.citation.start,
            "end": cited.citation.end,
            "address": cited.address,
            "title": cited.citation.title,
            "document_no": cited.citation.document_no,
            "article": cited.citation.article,
            "inserted": cited.citation.inserted or None,
            "paragraph": cited.citation.paragraph,
            "item": cited.citation.item,
            "status": cited.citation.status,
            "note": cited.citation.note,
        }
        for cited in touched.citations
    ]


def rest_data(
    unreadable: Sequence[tuple[str, QjlawError]], notices: Sequence[Notice]
) -> dict[str, Any]:
    """Give what could not be read, and what was passed over, as plain data."""
    return {
        "unreadable": [
            {"path": path, "code": error.code, "message": error.message}
            for path, error in unreadable
        ],
        "notices": [
            {"code": notice.code, "message": notice.message, "page": notice.page}
            for notice in notices
        ],
    }
