"""What became of a folder of the office's own texts, for reading and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from qjlaw.lawbase import TextResult, TextsPage
from qjlaw.report.typeset import fill, plain

_TOLD = {
    "added": "新导入",
    "replaced": "已更新",
    "unchanged": "没有变化",
    "skipped": "没有导入",
    "unreadable": "读不了",
}


def lines(page: TextsPage) -> Iterator[str]:
    """Set the page for reading: how many of each, then file by file."""
    counts = Counter[str](each.outcome for each in page.files)
    told = "，".join(f"{word} {counts[name]}" for name, word in _TOLD.items() if counts[name])
    yield from fill(f"共 {len(page.files)} 份文件，{told}。")
    yield ""
    for each in page.files:
        yield from fill(plain(_told(each)), first="  ", rest="    ")
    for notice in page.notices:
        yield ""
        yield from fill(plain(f"提示：{notice.message}"))
    yield ""
    yield from fill(plain(f"存放在：{page.store}"))


def _told(each: TextResult) -> str:
    titles = "".join(f"《{title}》" for title in each.titles)
    count = f"，{each.articles} 条" if each.articles else ""
    why = f"（{each.why.rstrip('；。')}）" if each.why else ""
    return f"{_TOLD[each.outcome]}  {each.path}{'：' if titles else ''}{titles}{count}{why}"


def data(page: TextsPage) -> dict[str, Any]:
    """Give the page as plain data."""
    counts = Counter[str](each.outcome for each in page.files)
    return {
        "schema": "qjlaw.laws.import-texts/1",
        "store": page.store,
        "counts": {name: counts[name] for name in _TOLD},
        "files": [
            {
                "path": each.path,
                "outcome": each.outcome,
                "titles": list(each.titles),
                "articles": each.articles,
                "why": each.why,
                "code": each.code or None,
            }
            for each in page.files
        ],
        "notices": [
            {"code": notice.code, "message": notice.message, "page": notice.page}
            for notice in page.notices
        ],
    }
