"""The documents that cite an instrument, for reading and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qjlaw.lawbase import AffectedPage
from qjlaw.report.laws_touched import (
    citation_lines,
    citations_data,
    day_words,
    rest_data,
    rest_lines,
)
from qjlaw.report.typeset import fill, plain


def lines(page: AffectedPage) -> Iterator[str]:
    """Set the page for reading."""
    if not page.titles:
        yield from fill(f"“{plain(page.asked)}”没有收录，按这个名称查找。")
    elif page.titles != (page.asked,):
        yield from fill(f"“{plain(page.asked)}”：{plain('、'.join(page.titles))}")
    yield from fill(f"看了 {page.documents} 份文件，{len(page.touched)} 份引用了它。")
    for touched in page.touched:
        yield ""
        count = len(touched.citations)
        yield from fill(plain(f"{touched.path}{day_words(touched)}：{count} 处"), rest="  ")
        yield from citation_lines(touched, notes=False)
    yield from rest_lines(page.unreadable, page.notices)


def data(page: AffectedPage) -> dict[str, Any]:
    """Give the page as plain data."""
    return {
        "schema": "qjlaw.laws.affected/1",
        "asked": page.asked,
        "titles": list(page.titles),
        "read": page.documents,
        "documents": [
            {
                "path": touched.path,
                "as_of": {"date": touched.day.isoformat(), "why": touched.day_why},
                "citations": citations_data(touched),
            }
            for touched in page.touched
        ],
        **rest_data(page.unreadable, page.notices),
    }
