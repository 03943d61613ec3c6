"""The citations of one document, for reading and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qjlaw.lawbase import Citation, CitationsPage, chinese
from qjlaw.report.typeset import fill, plain

_STANDINGS = (
    ("repealed", "已经废止"),
    ("no_such_article", "没有这一条"),
    ("not_yet_in_force", "尚未施行"),
    ("amended", "引用的版本已被修改"),
    ("not_held", "未收录，需要人工核对（未收录不等于不存在或者无效）"),
    ("in_force", "现行有效"),
    ("internal", "指向本文件自己"),
)
"""Status to its heading; what needs a person comes first."""


def lines(page: CitationsPage) -> Iterator[str]:
    """Set the page for reading: citations grouped by standing."""
    day = chinese(page.as_of.date.isoformat())
    yield from fill(f"{plain(page.path)}：{len(page.citations)} 处引用")
    yield from fill(f"按{day}的法律看，依据：{page.as_of.why}。")
    for status, heading in _STANDINGS:
        group = [
            (citation, address)
            for citation, address in zip(page.citations, page.addresses, strict=True)
            if citation.status == status
        ]
        if group:
            yield ""
            yield from fill(f"{heading}（{len(group)} 处）")
            for citation, address in group:
                yield from _line(citation, address)
    if page.citations:
        yield ""
        yield from fill("只核对名称、文号、条号和效力，不核对内容；引用以官方公布的文本为准。")


def _line(citation: Citation, address: str) -> Iterator[str]:
    place = f"{plain(address)}：" if address else ""
    yield from fill(f"{place}{plain(_joined(citation.text))}", first="  ", rest="    ")
    if citation.note and citation.status != "not_held":
        yield from fill(plain(citation.note), first="    ", rest="    ")


def _joined(words: str) -> str:
    return "".join(words.split())


def data(page: CitationsPage) -> dict[str, Any]:
    """Give the page as plain data."""
    return {
        "schema": "qjlaw.laws.check/1",
        "path": page.path,
        "sha256": page.sha256,
        "as_of": {"date": page.as_of.date.isoformat(), "why": page.as_of.why},
        "citations": [
            _data(citation, address)
            for citation, address in zip(page.citations, page.addresses, strict=True)
        ],
    }


def _data(citation: Citation, address: str) -> dict[str, Any]:
    return {
        "text": citation.text,
        "start": citation.start,
        "end": citation.end,
        "title": citation.title,
        "document_no": citation.document_no,
        "article": citation.article,
        "inserted": citation.inserted,
        "paragraph": citation.paragraph,
        "item": citation.item,
        "status": citation.status,
        "note": citation.note,
        "version": citation.version,
        "address": address,
        "may_ground_error": citation.may_ground_error,
    }
