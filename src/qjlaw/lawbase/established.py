"""Papers, filings, deposits and charges that the law has established."""

from __future__ import annotations

import functools
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from qjlaw.lawbase.names import key_of
from qjlaw.lawbase.store import stored
from qjlaw.lazy import LazyPattern

KINDS = {
    "permit": "许可",
    "qualification": "资格",
    "filing": "备案",
    "registration": "登记",
    "inspection": "检验",
    "insurance": "保险",
    "fund": "基金",
    "deposit": "保证金",
    "fee": "收费",
}
"""Kinds of what is established, with their Chinese names."""

_OLD = "(旧)"
_LEVELS = ("law", "regulation", "decision", "local")  # the stronger first
_OBLIGES_NOBODY = LazyPattern(
    "鼓励投保|改为鼓励|自愿|优惠资格|水平评价|不向企业|未强制|未授权|起停征|降为零"
)
_UNSURE = LazyPattern("unverified|未核")
_GENERIC = 4  # characters; a name this short is part of many others, and must stand alone
_BEFORE = LazyPattern(
    r"(?:(?:有效|合法|相应|相关|本人|企业|单位|依法|已经?|取得|办理|持有|具有|具备|出具|提供|提交|申领|领取|办妥)"
    r"的?|的)+"
)
_AFTER = LazyPattern(
    r"(?:证书|证件|证明文件|证明|证|手续|批准文件|批文|文件|(?:的)?(?:原件|复印件|正本|副本|正副本|扫描件|电子证照)|及|和|或)+"
)


@dataclass(frozen=True, slots=True)
class Established:
    """One thing that the law knows, and without which something may not be done."""

    kind: str
    """One of :data:`KINDS`."""
    name: str
    aliases: tuple[str, ...]
    former_names: tuple[str, ...]
    """Names of papers that it has replaced, and that nobody can be asked for."""
    act: str
    """What may not be done without it."""
    basis: tuple[tuple[str, tuple[int, ...]], ...]
    """Short titles and articles, the strongest first."""
    level: str
    """``law``, ``regulation``, ``decision`` (of the State Council) or ``local``."""
    note: str

    @property
    def cancelled(self) -> bool:
        """True where the law once knew it and knows it no more."""
        return self.note.startswith("已取消")

    @property
    def obliges(self) -> bool:
        """False where the law knows it, and leaves it to everybody's own will."""
        return not self.cancelled and _OBLIGES_NOBODY.search(self.note) is None

    @property
    def may_ground_error(self) -> bool:
        """False where the basis was not looked up, or is of a local text of 2025."""
        return self.level in ("law", "regulation") and _UNSURE.search(self.note) is None


@dataclass(frozen=True, slots=True)
class Recognition:
    """What some words are the name of."""

    established: Established
    name: str
    """The name found among the words: that of the thing, or an alias."""
    former: bool
    """True where the name is one of a paper that is no more."""
    exact: bool
    """True where the words say nothing else; a longer name may be of something else
    (网约房特种行业许可证)."""

    @property
    def counts(self) -> bool:
        """True where the law knows today what the words ask for."""
        return not self.former and not self.established.cancelled


def established(words: str) -> Established | None:
    """Tell what the law has established under these words, the longest name in them first.

    None where nothing is held under them (which says nothing: the tables are not complete), and
    where what is held is no more: cancelled, or a former name.
    """
    found = recognise(words)
    return found[0].established if found and found[0].counts else None


def all_established() -> tuple[Established, ...]:
    """Give every row of the table, in its order."""
    return tuple(_row(place) for place in range(len(stored("established")["rows"])))


def recognise(words: str) -> tuple[Recognition, ...]:
    """Find all that the longest name in some words may be, what counts today first.

    Names of up to four characters (变更登记) must stand alone; longer ones may stand among
    other words.
    """
    wanted = key_of(words)
    names = _names()
    for size in range(min(len(wanted), _longest()), 0, -1):
        for start in range(len(wanted) - size + 1):
            name = wanted[start : start + size]
            if name not in names:
                continue
            exact = _idle(_BEFORE, wanted[:start]) and _idle(_AFTER, wanted[start + size :])
            if exact or size > _GENERIC:
                found = [Recognition(_row(i), name, old, exact) for i, old in names[name]]
                return tuple(sorted(found, key=_rank))
    return ()


def _rank(found: Recognition) -> tuple[bool, int]:
    return not found.counts, _LEVELS.index(found.established.level)


def _idle(pattern: LazyPattern, words: str) -> bool:
    return not words or pattern.fullmatch(words) is not None


@functools.cache
def _names() -> dict[str, list[tuple[int, bool]]]:
    """Give each name's rows, and whether it is a former name there."""
    names: defaultdict[str, list[tuple[int, bool]]] = defaultdict(list)
    for place, (_, name, aliases, *_) in enumerate(stored("established")["rows"]):
        for written in (name, *filter(None, aliases.split("、"))):
            names[key_of(written.removesuffix(_OLD))].append((place, written.endswith(_OLD)))
    return dict(names)


@functools.cache
def _longest() -> int:
    return max(map(len, _names()))


def _row(place: int) -> Established:
    row: list[Any] = stored("established")["rows"][place]
    kind, name, aliases, act, basis, level, note = row
    written = [alias for alias in aliases.split("、") if alias]
    return Established(
        kind=kind,
        name=name,
        aliases=tuple(alias for alias in written if not alias.endswith(_OLD)),
        former_names=tuple(alias.removesuffix(_OLD) for alias in written if alias.endswith(_OLD)),
        act=act,
        basis=tuple(map(_basis, basis.split("; "))),
        level=level,
        note=note,
    )


def _basis(written: str) -> tuple[str, tuple[int, ...]]:
    title, _, articles = written.partition(":")
    return title, tuple(int(number) for number in articles.split(",") if number)
