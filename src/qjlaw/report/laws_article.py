"""An article whose words may be held, for reading and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from qjlaw.lawbase import ArticlePage, HeldArticle, chinese
from qjlaw.numerals import to_chinese
from qjlaw.report import laws_show
from qjlaw.report.typeset import fill, plain


def lines(page: ArticlePage) -> Iterator[str]:
    """Set the page for reading: how the instrument stands, then the words of the article."""
    yield from laws_show.heading(page.instrument)
    number, inserted = page.article
    named = f"第{to_chinese(number)}条" + (f"之{to_chinese(inserted)}" if inserted else "")
    last = page.instrument.standing.articles
    if last is not None and number > last:
        yield from fill(f"没有{named}：当日共 {last} 条。")
    yield ""
    if page.held is None:
        yield from fill(
            f"{named}的条文没有收存。有文本的，用 qjlaw laws import-texts 导入；"
            "条文以官方公布的文本为准。"
        )
        return
    for line in page.held.words.splitlines():
        yield from fill(plain(line), first="  ", rest="  ")
    yield ""
    yield from fill(plain(_source(page.held)))


def _source(held: HeldArticle) -> str:
    version = f"{chinese(held.dated)}的文本" if held.dated else "版本不详的文本"
    sure = "" if held.of_the_day else "，不能确定是当日的版本，请核对"
    return f"据本单位导入的《{held.title}》（{version}{sure}）：{held.file}"


def data(page: ArticlePage) -> dict[str, Any]:
    """Give the page as plain data: that of the instrument, with the article added."""
    number, inserted = page.article
    return {
        **laws_show.data(page.instrument),
        "article": number,
        "inserted": inserted or None,
        "text": page.held and asdict(page.held),
    }
