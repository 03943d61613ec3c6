"""What changed in the law under a folder of documents, for reading and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qjlaw.lawbase import Change, RipplePage, Touched, chinese
from qjlaw.report.laws_touched import (
    citation_lines,
    citations_data,
    day_words,
    rest_data,
    rest_lines,
)
from qjlaw.report.typeset import fill, plain

_KINDS = {"repealed": "此后废止", "amended": "此后修改", "came_into_force": "此后施行"}
_UNSURE = "（依据未核实，或者文件当日的版本未收录，请核对）"


def lines(page: RipplePage) -> Iterator[str]:
    """Set the page for reading: by instrument, then by document."""
    day = chinese(page.as_of.isoformat())
    grouped = _by_title(page)
    yield from fill(
        f"看了 {page.documents} 份文件；到{day}为止，有 {len(grouped)} 件所引法规在文件之后变了。"
    )
    for title, touched in grouped.items():
        yield ""
        yield from fill(plain(f"《{title}》：{len(touched)} 份文件"))
        for each in touched:
            told = plain(f"{each.path}{day_words(each)}：{_told(each.change)}")
            yield from fill(told, first="  ", rest="    ")
            yield from citation_lines(each, notes=True)
    if page.without_day:
        yield ""
        yield from fill(f"没有同时写明发文字号和成文日期、无从比较的（{len(page.without_day)} 份）")
        for path in page.without_day:
            yield from fill(plain(path), first="  ", rest="    ")
    yield from rest_lines(page.unreadable, page.notices)


def _told(change: Change | None) -> str:
    if change is None:
        return ""
    days = [chinese(written) for written in change.days]
    if change.kind == "repealed" and change.since:
        days = [chinese(change.since)]
    when = f"（{'、'.join(days)}起）" if days else "（日期不详）"
    by = f"，由《{change.successor}》取代" if change.successor else ""
    return f"{_KINDS[change.kind]}{when}{by}{'' if change.may_ground_error else _UNSURE}"


def _by_title(page: RipplePage) -> dict[str, list[Touched]]:
    grouped: dict[str, list[Touched]] = {}
    for touched in page.touched:
        grouped.setdefault(touched.title, []).append(touched)
    return dict(sorted(grouped.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def data(page: RipplePage) -> dict[str, Any]:
    """Give the page as plain data."""
    return {
        "schema": "qjlaw.laws.ripple/1",
        "as_of": page.as_of.isoformat(),
        "read": page.documents,
        "instruments": [
            {"title": title, "documents": [_document(each) for each in touched]}
            for title, touched in _by_title(page).items()
        ],
        "without_day": list(page.without_day),
        **rest_data(page.unreadable, page.notices),
    }


def _document(touched: Touched) -> dict[str, Any]:
    change = touched.change
    return {
        "path": touched.path,
        "day": {"date": touched.day.isoformat(), "why": touched.day_why},
        "change": change and change.kind,
        "days": list(change.days) if change else [],
        "since": (change.since or None) if change else None,
        "successor": (change.successor or None) if change else None,
        "note": change.note if change else "",
        "may_ground_error": change.may_ground_error if change else False,
        "citations": citations_data(touched),
    }
