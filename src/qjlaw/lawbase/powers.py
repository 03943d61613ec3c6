"""Which article speaks of which power."""

from __future__ import annotations

import datetime as dt
import functools
from typing import Any

from qjlaw.lawbase.index import load_index
from qjlaw.lawbase.store import stored

POWERS = {
    "penalty": "处罚",
    "permit": "许可、审批、资格",
    "filing": "备案",
    "registration": "登记",
    "inspection": "检查检验",
    "coercion": "强制",
    "fee": "费、税、基金、保证金",
    "requisition": "征收征用",
    "shutdown": "停产停业",
    "report": "报告",
    "credit": "信用",
    "personal_data": "个人信息",
    "proof": "证明材料",
    "duty": "应当、不得",
    "benefit": "补贴奖励",
    "town": "镇街村居",
    "remedy": "救济",
    "price": "价格",
    "secret": "保密",
}
"""Powers that articles are read for, with their Chinese names."""

SubArticle = tuple[int, int]
"""第十二条之一 is ``(12, 1)``, 第十二条 ``(12, 0)``."""


def powers_of(name: str, article: int, day: dt.date, *, sub: int = 0) -> frozenset[str] | None:
    """Tell which of :data:`POWERS` an article speaks of, in the version in force on a day.

    Speaking of a power is not giving it: what matters is an article that does *not* speak of
    the power that it is cited for.

    Parameters
    ----------
    name:
        Title, short title or alias.
    sub:
        The number after 之, as 1 in 第十二条之一.

    Returns
    -------
    frozenset of str or None
        None where the text of the version of that day is not held.
    """
    spoken = _spoken(name, day)
    if spoken is None:
        return None
    return frozenset(power for power, at in spoken.items() if (article, sub) in at)


def articles_on(name: str, power: str, day: dt.date) -> tuple[SubArticle, ...] | None:
    """List the articles that speak of a power, in order; None where the text is not held.

    Raises
    ------
    KeyError
        Where the power is none of :data:`POWERS`.
    """
    if power not in POWERS:
        raise KeyError(power)
    spoken = _spoken(name, day)
    return None if spoken is None else tuple(sorted(spoken.get(power, frozenset())))


def _spoken(name: str, day: dt.date) -> dict[str, frozenset[SubArticle]] | None:
    standing = load_index().on(name, day)
    if standing.version is None or standing.articles is None:
        return None
    return _of_version(standing.version.short_title, standing.version.dated)


@functools.lru_cache(maxsize=256)
def _of_version(short_title: str, dated: str) -> dict[str, frozenset[SubArticle]] | None:
    data: dict[str, Any] = stored("powers")
    for version, *columns in data["instruments"].get(short_title, ()):
        if version == dated:
            return {
                power: _articles(column)
                for power, column in zip(data["powers"], columns, strict=True)
                if column
            }
    return None


def _articles(written: str) -> frozenset[SubArticle]:
    """Read ``60-66,70,12之1``."""
    found: set[SubArticle] = set()
    for piece in written.split(","):
        first, _, last = piece.partition("-")
        article, _, sub = first.partition("之")
        if last:
            found.update((number, 0) for number in range(int(article), int(last) + 1))
        else:
            found.add((int(article), int(sub or 0)))
    return frozenset(found)
