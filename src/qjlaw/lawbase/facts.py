"""What much-cited articles say, as facts: who may do what, to whom, up to what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from qjlaw.lawbase.days import DATA_DAY
from qjlaw.lawbase.index import load_index
from qjlaw.lawbase.instruments import InstrumentVersion
from qjlaw.lawbase.store import stored
from qjlaw.lazy import LazyPattern

Polarity = Literal[
    "grants",
    "requires",
    "requires_authority",
    "permits",
    "forbids",
    "forbids_authority",
    "defines",
    "principle",
]

POLARITIES: dict[str, str] = {
    "grants": "授权",
    "requires": "要求相对人",
    "requires_authority": "要求机关",
    "permits": "允许",
    "forbids": "禁止",
    "forbids_authority": "禁止机关这样做",
    "defines": "定义",
    "principle": "原则",
}
"""What an article does, with its Chinese name."""

_OF_TEXT = LazyPattern(r"条号依(\d{4})年文本")
"""Facts are of the texts in force on the day of the data, but for a few that say so."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that an article says; an article may have several, and none may be held."""

    instrument: str
    article: int
    paragraph: int | None
    """None where the fact is of the article as a whole, or its paragraph was not noted."""
    power: str
    """One of :data:`qjlaw.lawbase.POWERS`, or ``procedure``."""
    polarity: Polarity
    holder: str
    """Who has the power, and of which level, in Chinese."""
    addressee: str
    object: str
    cap: str
    """Amount, time or condition; empty where there is none."""
    note: str

    @property
    def may_ground_error(self) -> bool:
        """False for local texts of 2025 and for texts known to be old."""
        return not self.instrument.startswith("重庆") and _OF_TEXT.search(self.note) is None


def facts_of(
    name: str, article: int, day: dt.date, *, paragraph: int | None = None
) -> tuple[Fact, ...]:
    """Give what is held of an article, in the version in force on a day.

    Empty where nothing is held, which says nothing of the article; and where that day's version
    is not the one that was read.

    Parameters
    ----------
    paragraph:
        Leaves out what is known to be said in another paragraph.
    """
    return tuple(
        fact
        for fact in _read(name, day, article)
        if paragraph is None or fact.paragraph in (None, paragraph)
    )


def facts_on(name: str, day: dt.date) -> tuple[Fact, ...]:
    """Give what is held of all articles of an instrument, in the version in force on a day."""
    return tuple(_read(name, day))


def has_facts(short_title: str) -> bool:
    """Say whether any article of an instrument was read for facts."""
    return bool(_rows(short_title))


def _read(name: str, day: dt.date, article: int | None = None) -> Iterator[Fact]:
    index = load_index()
    version = index.on(name, day).version
    if version is None:
        return
    current = index.on(name, DATA_DAY).version
    for row in _rows(version.short_title):
        if article is None or row[0] == article:
            fact = Fact(version.short_title, *row)
            if _was_read(fact, version, current):
                yield fact


def _rows(short_title: str) -> list[list[Any]]:
    rows: list[list[Any]] = stored("facts")["instruments"].get(short_title, [])
    return rows


def _was_read(fact: Fact, version: InstrumentVersion, current: InstrumentVersion | None) -> bool:
    year = _OF_TEXT.search(fact.note)
    if year is not None:
        return version.dated.startswith(year[1])
    return version == current
