"""What an article, or an instrument named whole, says of a power on a day."""

from __future__ import annotations

import datetime as dt

from qjlaw.lawbase.answers import Asked, Basis, Carrying, Ground, refused, speaks
from qjlaw.lawbase.facts import facts_of, facts_on
from qjlaw.lawbase.granting import Said, Word, gives_to_bodies, word_of
from qjlaw.lawbase.instruments import Standing
from qjlaw.lawbase.papers import papers_by
from qjlaw.lawbase.powers import POWERS, articles_on, powers_of
from qjlaw.numerals import to_chinese

_BY_REFERENCE = frozenset({"penalty", "permit"})
"""Powers told narrowly enough by the table of words that a law named whole carries them."""


_GROUNDS: dict[Said, Ground] = {"limited": "limits", "contrary": "contrary", "loose": "contrary"}


def article_says(asked: Asked, basis: Basis, standing: Standing, day: dt.date) -> Carrying:
    """Judge the article that a basis names, of an instrument in force on the day.

    Facts first; then whether the article set up the paper asked for; then whether it speaks of
    the power at all.
    """
    title, article = standing.title or "", basis.article or 0
    last = standing.articles
    if last is not None and article > last:
        why = f"《{title}》当日只有{to_chinese(last)}条。"
        return refused("article", why, firm=standing.articles_may_ground_error)
    facts = () if basis.inserted else facts_of(title, article, day, paragraph=basis.paragraph)
    word = word_of(facts, asked, basis.paragraph)
    return (
        _of_word(word, loose=False)
        or (None if basis.inserted else _of_papers(asked, title, article))
        or _of_word(word, loose=True)
        or _of_words(asked, title, powers_of(title, article, day, sub=basis.inserted))
    )


def _of_word(word: Word, *, loose: bool) -> Carrying | None:
    """Answer by facts; what is only defined waits for the table of what is established."""
    why = f"{word.why}。"
    if word.said == "given":
        return Carrying("carried", "", why, None, word.firm)
    if word.said == "unsure":
        return speaks(why)
    if word.said == "silent" or (word.said in {"near", "loose"} and not loose):
        return None
    if word.said == "near":
        return speaks(why)
    return refused(_GROUNDS[word.said], why, firm=word.firm)


def _of_papers(asked: Asked, title: str, article: int | None) -> Carrying | None:
    if not papers_by(title, article, asked.power, asked.what):
        return None
    if asked.amount or asked.holder:
        return speaks("该条设立了这一事项，由谁、多少请核对。")
    return Carrying("carried", "", "该条设立了这一事项。", None, may_ground_error=False)


def _of_words(asked: Asked, title: str, spoken: frozenset[str] | None) -> Carrying:
    if spoken is None or asked.power not in POWERS:
        return _no_text(title)
    if asked.power in spoken:
        return speaks("该条说到这一权力，但条文内容没有收录，条款所加的内容请核对。")
    return refused("silent", "该条没有说到这一权力。", firm=False)


def instrument_says(asked: Asked, title: str, day: dt.date) -> Carrying:
    """Judge an instrument that is named without an article: 依照《食品安全法》处罚.

    A law that carries the power somewhere carries it by reference, as long as the clause adds no
    amount of its own.
    """
    facts = facts_on(title, day)
    gives = gives_to_bodies(facts, asked.power)
    if gives is False:
        return speaks(f"《{title}》规范这一权力怎样设定和行使，没有写明哪一条，请核对。")
    named = _of_papers(asked, title, None) if asked.what else None
    if named is not None:
        return named
    articles = articles_on(title, asked.power, day) if asked.power in POWERS else None
    if articles or gives:
        return _by_reference(asked, title, word_of(facts, asked), gives=bool(gives))
    if articles is None:
        return _no_text(title)
    return refused("silent", f"《{title}》没有说到这一权力。", firm=False)


def _by_reference(asked: Asked, title: str, word: Word, *, gives: bool) -> Carrying:
    if asked.amount or not (gives or asked.power in _BY_REFERENCE):
        return speaks(f"《{title}》说到这一权力，条款没有写明哪一条，所加的内容请核对。")
    if asked.holder and word.said in {"limited", "unsure"}:
        return speaks(f"{word.why}；条款没有写明哪一条，请核对。")
    why = f"《{title}》有这一权力的条文，条款按它行使。"
    return Carrying("carried", "", why, None, may_ground_error=True)


def _no_text(title: str) -> Carrying:
    why = f"《{title}》没有可供核对的条文。"
    return Carrying("not_held", "", why, None, may_ground_error=False)
