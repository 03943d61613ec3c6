"""What became of a list of the office's own instruments, for reading and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from qjlaw.lawbase import ImportPage
from qjlaw.report.typeset import fill, plain

_TOLD = {
    "added": "新登记",
    "replaced": "已更新",
    "unchanged": "没有变化",
    "skipped": "没有登记",
}


def lines(page: ImportPage) -> Iterator[str]:
    """Set the page for reading: how many of each, then the rows that need a look."""
    counts = Counter[str](row.outcome for row in page.rows)
    told = "，".join(f"{word} {counts[name]}" for name, word in _TOLD.items() if counts[name])
    yield from fill(plain(f"{page.path}：共 {len(page.rows)} 行{'，' if told else ''}{told}。"))
    for outcome in ("skipped", "replaced", "unchanged", "added"):
        rows = [row for row in page.rows if row.outcome == outcome and (row.why or row.where)]
        if outcome == "unchanged":
            rows = [row for row in rows if row.why]
        if rows:
            yield ""
            yield f"{_TOLD[outcome]}（{len(rows)} 行）"
        for row in rows:
            why = f"：{row.why.rstrip('；')}" if row.why else ""
            yield from fill(plain(f"{row.where}  {row.title}{why}"), first="  ", rest="    ")
    if page.unknown_heads or page.sheets_passed:
        yield ""
    if page.unknown_heads:
        yield from fill(plain(f"没有用到的列：{'、'.join(page.unknown_heads)}。"))
    if page.sheets_passed:
        yield from fill(plain(f"没有表头、没有读的表：{'、'.join(page.sheets_passed)}。"))
    yield ""
    done = "只是试读，没有写入。" if page.dry_run else f"登记在：{page.store}"
    yield from fill(plain(done))


def data(page: ImportPage) -> dict[str, Any]:
    """Give the page as plain data."""
    counts = Counter[str](row.outcome for row in page.rows)
    return {
        "schema": "qjlaw.laws.import/1",
        "path": page.path,
        "store": page.store,
        "dry_run": page.dry_run,
        "counts": {name: counts[name] for name in _TOLD},
        "rows": [asdict(row) for row in page.rows],
        "unknown_heads": list(page.unknown_heads),
        "sheets_passed": list(page.sheets_passed),
    }
