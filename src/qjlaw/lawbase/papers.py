"""Whether a paper, filing, deposit or fee that a draft demands is one that the law knows."""

from __future__ import annotations

import datetime as dt
import functools
from collections import defaultdict
from dataclasses import dataclass

from qjlaw.lawbase.established import Established, all_established, recognise
from qjlaw.lawbase.index import LawIndex
from qjlaw.lawbase.names import key_of
from qjlaw.lazy import LazyPattern
from qjlaw.numerals import to_chinese

_KINDS: dict[str, frozenset[str]] = {
    "permit": frozenset({"permit", "qualification", "registration", "inspection"}),
    "proof": frozenset({"qualification", "permit", "registration", "inspection"}),
    "registration": frozenset({"registration", "filing"}),
    "filing": frozenset({"filing", "registration"}),
    "inspection": frozenset({"inspection"}),
    "fee": frozenset({"fee", "fund", "deposit", "insurance"}),
}
"""Kinds of the table of what is established that stand under a power."""

_YEAR = LazyPattern("20[0-9]{2}(?=年)")


@dataclass(frozen=True, slots=True)
class PaperEstablished:
    """A paper that the law knows, as it stands on a day."""

    name: str
    kind: str
    obliges: bool
    """False where the law only encourages it, leaves it free, or attaches an advantage to it."""
    exact: bool
    """False where the words name more than the paper: 网约房特种行业许可证."""
    basis: str
    """The strongest basis in force on the day: 《食品安全法》第三十五条."""
    note: str
    may_ground_error: bool
    """Whether row and basis are known well enough for an ``error``."""


def paper_established(words: str, day: dt.date, index: LawIndex) -> PaperEstablished | None:
    """Say whether the law knows the paper that words name, the longest name first.

    None where it does not: old names, papers that were abolished, and names that are not held.
    Not to be held proves nothing against a paper; it is only no reason for it.

    Parameters
    ----------
    words:
        The paper in the words of the clause: 食品经营许可证, 健康证.
    day:
        The day of the document: a basis counts that is in force on it.
    """
    for found in recognise(words):
        row = found.established
        where, firm = _basis_on(row, day, index)
        if found.counts and where is not None:
            firm = firm and found.exact and row.may_ground_error
            exact = found.exact or _stands_alone(words, found.name)
            return PaperEstablished(row.name, row.kind, row.obliges, exact, where, row.note, firm)
    return None


def is_abolished(words: str, power: str, day: dt.date) -> bool:
    """Whether words name a paper that is no more on a day, and that none of its kind replaced.

    Only where the table tells the year: before it the paper was good.
    A permit that became a filing (养老机构设立许可证) is abolished; a permit that bears another
    name today (食品流通许可证) is only called by an old one.
    """
    found = [one for one in recognise(words) if one.exact]
    kinds = _KINDS.get(power, frozenset())
    return bool(found) and all(
        (one.established.cancelled or (one.former and one.established.kind not in kinds))
        and (year := _YEAR.search(one.established.note)) is not None
        and int(year[0]) < day.year
        for one in found
    )


def papers_by(title: str, article: int | None, power: str, what: str) -> bool:
    """Whether an article, or an instrument named whole, has set up a paper of this power.

    Where the paper is named (``what``), it is that one and no other.
    """
    rows = _by_basis().get(key_of(title), ())
    named = {found.established.name for found in recognise(what) if found.counts}
    kinds = _KINDS.get(power, frozenset())
    return any(
        row.kind in kinds
        and row.obliges
        and (article is None or article in articles)
        and (not named or row.name in named)
        for row, articles in rows
    )


def _basis_on(row: Established, day: dt.date, index: LawIndex) -> tuple[str | None, bool]:
    """Write the first basis in force on a day, the strongest standing first."""
    for title, articles in row.basis:
        standing = index.on(title, day)
        if standing.state != "in_force":
            continue
        name = f"《{title}》"
        if articles:
            name += f"第{to_chinese(articles[0])}条"
        return name, standing.version is not None
    return None, False


def _stands_alone(words: str, name: str) -> bool:
    """Whether what is before a name is only said of it: 从事餐饮服务的食品经营许可证."""
    plain = key_of(words)
    before = plain[: plain.find(name)]
    return plain.endswith(name) and before.endswith(("的", "办理", "取得", "持", "和", "或", "及"))


@functools.cache
def _by_basis() -> dict[str, list[tuple[Established, tuple[int, ...]]]]:
    found: defaultdict[str, list[tuple[Established, tuple[int, ...]]]] = defaultdict(list)
    for row in all_established():
        if row.cancelled:
            continue
        for title, articles in row.basis:
            found[key_of(title)].append((row, articles))
    return dict(found)
