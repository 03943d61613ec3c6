"""What is held of one instrument or article, gathered for whoever asks for it by name."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from qjlaw.lawbase.facts import Fact, facts_of
from qjlaw.lawbase.index import load_index
from qjlaw.lawbase.instruments import InstrumentVersion, Standing
from qjlaw.lawbase.powers import POWERS, SubArticle, articles_on, powers_of
from qjlaw.lawbase.texts.shelf import HeldArticle, held_article
from qjlaw.lazy import LazyPattern
from qjlaw.numerals import parse_chinese

_ARTICLE = LazyPattern(r"第?(?P<article>[^条之第]+)条?(?:之(?P<sub>[^条之第]+))?条?")


@dataclass(frozen=True, slots=True)
class InstrumentPage:
    """An instrument looked up by name or number."""

    asked: str
    day: dt.date
    standing: Standing
    versions: tuple[InstrumentVersion, ...]
    """Oldest first; empty where it is not held, or the name is of several."""
    candidates: tuple[str, ...]
    """Short titles, where the name or number is of several instruments."""
    nearest: tuple[str, ...]
    """Short titles like it, where nothing is held."""


@dataclass(frozen=True, slots=True)
class PowersPage:
    """The powers that an article speaks of, or those of all articles of an instrument."""

    instrument: InstrumentPage
    article: SubArticle | None
    powers: tuple[str, ...] | None
    """Of the article, in the order of POWERS; None where no article was asked for, or the text
    of that day is not held."""
    articles: dict[str, tuple[SubArticle, ...]] | None
    """Articles by power, where none was asked for; None where the text is not held."""
    facts: tuple[Fact, ...]
    """What is held of the article."""


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article looked up for its words."""

    instrument: InstrumentPage
    article: SubArticle
    held: HeldArticle | None
    """None where the office has not taken in a text with this article."""


def look_up(asked: str, day: dt.date, office: Path | None = None) -> InstrumentPage:
    """Look an instrument up by title, short title, alias or document number.

    ``office`` is the folder of the office's own instruments; the usual one by default.
    """
    index = load_index(office)
    name = asked
    candidates = index.candidates(asked)
    if not candidates:
        candidates = tuple(dict.fromkeys(v.short_title for v in index.by_number(asked)))
        name = candidates[0] if len(candidates) == 1 else asked
    versions = index.versions(name)
    return InstrumentPage(
        asked=asked,
        day=day,
        standing=index.on(name, day),
        versions=versions,
        candidates=() if versions else candidates,
        nearest=() if candidates else index.nearest(asked),
    )


def look_up_article(
    page: InstrumentPage, article: SubArticle, office: Path | None = None
) -> ArticlePage:
    """Look up the words of an article of an instrument that was looked up."""
    number, inserted = article
    name = page.standing.title or page.asked
    held = held_article(name, number, page.day, inserted=inserted, office=office)
    return ArticlePage(page, article, held)


def look_into(asked: str, article: SubArticle | None, day: dt.date) -> PowersPage:
    """Look up the powers of an article, or with None of all articles."""
    page = look_up(asked, day)
    title = page.standing.title or asked
    if article is None:
        held = {power: articles_on(title, power, day) for power in POWERS}
        known = {power: at for power, at in held.items() if at}
        return PowersPage(page, None, None, known or None, ())
    number, sub = article
    spoken = powers_of(title, number, day, sub=sub)
    powers = None if spoken is None else tuple(power for power in POWERS if power in spoken)
    facts = facts_of(title, number, day) if not sub else ()
    return PowersPage(page, article, powers, None, facts)


def article_number(written: str) -> SubArticle | None:
    """Read 33, 第三十三条, 12之1 or 第十二条之一; None where it is no number of an article."""
    match = _ARTICLE.fullmatch(written.strip())
    if match is None:
        return None
    article = parse_chinese(match["article"])
    sub = parse_chinese(match["sub"]) if match["sub"] else 0
    return (article, sub) if article and sub is not None else None
