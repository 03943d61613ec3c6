"""The powers that articles speak of, for reading and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from qjlaw.lawbase import POLARITIES, POWERS, Fact, PowersPage, SubArticle
from qjlaw.numerals import to_chinese
from qjlaw.report import laws_show
from qjlaw.report.typeset import fill, plain

_NAMES = {**POWERS, "procedure": "程序"}


def lines(page: PowersPage) -> Iterator[str]:
    """Set the page for reading."""
    yield from laws_show.heading(page.instrument)
    if not page.instrument.versions:
        return
    if page.article is None:
        yield from _by_power(page)
    else:
        yield from _of_article(page, page.article)
    yield ""
    yield from fill("说到某种权力，不等于设定了它；没有说到的，不能作为它的依据。")


def _by_power(page: PowersPage) -> Iterator[str]:
    if page.articles is None:
        yield from fill("当日版本的条文没有收录，不能说哪一条说到什么。")
        return
    for power, at in page.articles.items():
        yield from fill(f"  {POWERS[power]}：{'、'.join(_runs(at))}", rest=" " * 4)


def _of_article(page: PowersPage, article: SubArticle) -> Iterator[str]:
    last = page.instrument.standing.articles
    if page.powers is None:
        yield from fill("当日版本的条文没有收录，不能说这一条说到什么。")
    elif last is not None and article[0] > last:
        yield from fill(f"没有{_written(article)}：当日共 {last} 条。")
    else:
        spoken = "；".join(POWERS[power] for power in page.powers)
        yield from fill(f"{_written(article)}说到：{spoken or '以下各种权力都没有说到'}")
        if not page.powers:
            yield from fill("；".join(POWERS.values()), first="  ", rest="  ")
    if page.facts:
        yield ""
        yield "这一条的事实"
        for fact in page.facts:
            yield from fill(plain(_fact(fact)), first="  ", rest="    ")


def _fact(fact: Fact) -> str:
    at = f"第{to_chinese(fact.paragraph)}款 " if fact.paragraph else ""
    parts = [f"{at}{POLARITIES[fact.polarity]}（{_NAMES[fact.power]}）"]
    named = (("权在", fact.holder), ("对", fact.addressee), ("", fact.object), ("限", fact.cap))
    parts += [f"{label}{words}" for label, words in named if words]
    if fact.note:
        parts.append(f"注：{fact.note}")
    return "，".join(parts)


def _written(article: SubArticle) -> str:
    number, sub = article
    return f"第{to_chinese(number)}条" + (f"之{to_chinese(sub)}" if sub else "")


def _runs(articles: tuple[SubArticle, ...]) -> Iterator[str]:
    """Write three and more articles in a row by the first and the last: 15-24."""
    places = {article: place for place, article in enumerate(articles)}
    run: list[SubArticle] = []
    for article in articles:
        run.append(article)
        number, sub = article
        if sub or places.get((number + 1, 0)) != places[article] + 1:
            if len(run) > 2:
                yield f"{_short(run[0])}-{_short(article)}"
            else:
                yield from map(_short, run)
            run = []


def _short(article: SubArticle) -> str:
    number, sub = article
    return f"{number}之{sub}" if sub else str(number)


def data(page: PowersPage) -> dict[str, Any]:
    """Give the page as plain data; articles with 之 are strings like ``12之1``."""
    found = page.instrument
    articles = page.articles
    return {
        "schema": "qjlaw.laws.powers/1",
        "asked": found.asked,
        "as_of": found.day.isoformat(),
        "standing": laws_show.standing_data(found.standing),
        "candidates": list(found.candidates),
        "nearest": list(found.nearest),
        "article": page.article and page.article[0],
        "sub_article": page.article[1] if page.article and page.article[1] else None,
        "powers": None if page.powers is None else list(page.powers),
        "articles": articles and {power: list(map(_short, at)) for power, at in articles.items()},
        "facts": [asdict(fact) for fact in page.facts],
    }
