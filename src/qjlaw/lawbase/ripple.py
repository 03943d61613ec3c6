"""Which documents a change of law touches: those that cite it, and what has changed since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from qjlaw.document import Document, Notice
from qjlaw.errors import QjlawError
from qjlaw.lawbase.citing import Citation, citations_of
from qjlaw.lawbase.index import LawIndex
from qjlaw.lawbase.instruments import Standing
from qjlaw.lawbase.names import key_of, without_version
from qjlaw.structure import Structure, address_of, day_of, understand

ChangeKind = Literal["repealed", "amended", "came_into_force"]


@dataclass(frozen=True, slots=True)
class CitedAt:
    """A citation with the address of its clause."""

    citation: Citation
    address: str


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an instrument between two days.

    ``days`` are those from which versions held apply that came in between (ISO, or shorter where
    no more is known), ``since`` the last of them, or that of the repeal; empty where not known.
    """

    kind: ChangeKind
    days: tuple[str, ...]
    since: str
    successor: str
    note: str
    may_ground_error: bool


@dataclass(frozen=True, slots=True)
class Touched:
    """One document that cites an instrument; ``change`` is ``None`` where none was asked for."""

    path: str
    day: dt.date
    """The document's own day, or the one given."""
    day_why: str
    title: str
    """Short title of the instrument as in the index, else as cited."""
    change: Change | None
    citations: tuple[CitedAt, ...]


@dataclass(frozen=True, slots=True)
class AffectedPage:
    """The documents of a run that cite an instrument, gathered for a report."""

    asked: str
    titles: tuple[str, ...]
    """Short titles of the index that the name stands for; empty where it is not held."""
    documents: int
    touched: tuple[Touched, ...]
    unreadable: tuple[tuple[str, QjlawError], ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class RipplePage:
    """What changed under the documents of a run up to a day, gathered for a report."""

    as_of: dt.date
    documents: int
    touched: tuple[Touched, ...]
    without_day: tuple[str, ...]
    """Paths of those that have not both number and date."""
    unreadable: tuple[tuple[str, QjlawError], ...]
    notices: tuple[Notice, ...]


def titles_meant(index: LawIndex, name: str) -> tuple[str, ...]:
    """Short titles of the index that a name or number stands for; none where it is not held."""
    return index.candidates(name) or tuple(
        dict.fromkeys(version.short_title for version in index.by_number(name))
    )


def affected(
    document: Document, name: str, index: LawIndex, given: dt.date | None, today: dt.date
) -> Touched | None:
    """Find the citations of an instrument, in any version and under any name; None without any.

    Parameters
    ----------
    name:
        Title, short title, alias or number. What the index does not hold is found by its title.
    given:
        The day on which the law is read; the document's own, else ``today``, by default.
    """
    structure = understand(document)
    day = day_of(document, structure, given, today)
    wanted = frozenset(map(_family, titles_meant(index, name) or (name,)))
    found = tuple(
        CitedAt(citation, address_of(structure, citation.start, citation.end))
        for citation in citations_of(document, structure, index, day.date)
        if citation.title is not None and _family(citation.title) in wanted
    )
    if not found:
        return None
    title = found[0].citation.title or name
    return Touched(document.path, day.date, day.why, title, None, found)


def changed_since(
    document: Document, index: LawIndex, as_of: dt.date
) -> tuple[Touched, ...] | None:
    """Find what changed under a document between its own day and another one.

    Each instrument that it cites and that was repealed, amended or came into force in between
    gives one :class:`Touched`; the citations are judged on the later day.

    Returns
    -------
    tuple of Touched, or None
        ``None`` where the document has not both number and date, and so no day of its own.
    """
    structure = understand(document)
    if structure.metadata.document_no is None or structure.metadata.issued is None:
        return None
    own = day_of(document, structure, None, as_of)
    return tuple(
        Touched(document.path, own.date, own.why, title, change, cited)
        for title, cited in _by_title(document, structure, index, as_of)
        if (change := change_between(index, title, own.date, as_of)) is not None
    )


def _by_title(
    document: Document, structure: Structure, index: LawIndex, as_of: dt.date
) -> Iterator[tuple[str, tuple[CitedAt, ...]]]:
    """Yield the citations of each instrument held, in the order of the first of each."""
    grouped: dict[str, list[CitedAt]] = {}
    for citation in citations_of(document, structure, index, as_of):
        if citation.title is not None and citation.status not in ("internal", "not_held"):
            address = address_of(structure, citation.start, citation.end)
            grouped.setdefault(citation.title, []).append(CitedAt(citation, address))
    for title, cited in grouped.items():
        yield title, tuple(cited)


def change_between(index: LawIndex, title: str, before: dt.date, after: dt.date) -> Change | None:
    """Tell what became of an instrument after one day, up to another; None where nothing did."""
    if after <= before:
        return None
    then, now = index.on(title, before), index.on(title, after)
    kind = _kind(then, now, before)
    if kind is None:
        return None
    days = tuple(
        began
        for version in index.versions(title)
        if before.isoformat() < (began := version.effective or version.dated) <= after.isoformat()
    )
    # A version that is not held may be the same as the first one held, but for its day.
    known = then.version is not None or kind == "repealed"
    return Change(
        kind=kind,
        days=days,
        since=now.since or (days[-1] if days else ""),
        successor=now.successor,
        note=now.note,
        may_ground_error=now.may_ground_error and known,
    )


def _kind(then: Standing, now: Standing, before: dt.date) -> ChangeKind | None:
    if now.state in ("repealed", "amended"):
        word: ChangeKind = "repealed" if now.state == "repealed" else "amended"
        return None if then.state == now.state else word
    if now.state != "in_force":
        return None
    if then.state == "not_yet":
        return "came_into_force"
    return "amended" if then.state == "in_force" and _is_another(then, now, before) else None


def _is_another(then: Standing, now: Standing, before: dt.date) -> bool:
    """Whether the version in force is another one than before."""
    if now.version is None:
        return False
    if then.version is None:  # the one of that day is not held, so an earlier one than any held
        return (now.version.effective or now.version.dated) > before.isoformat()
    return then.version.dated != now.version.dated


def _family(title: str) -> str:
    return without_version(key_of(title))
