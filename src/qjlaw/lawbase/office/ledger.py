"""Where the office's entries are kept: read whole, and added to without a silent loss."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Any, Literal

from qjlaw.lawbase.office.columns import CHINESE
from qjlaw.lawbase.office.database import changing, reading
from qjlaw.lawbase.office.entries import Entry, RefusedRowError, entry_of
from qjlaw.lawbase.office.table import Table

Outcome = Literal["added", "replaced", "unchanged", "skipped"]

_COLUMNS = tuple(field.name for field in fields(Entry))
_LIST = ", ".join(_COLUMNS)
_INSERT = (
    f"INSERT OR REPLACE INTO instruments (key, number, {_LIST}) "  # noqa: S608  own names only
    f"VALUES ({', '.join('?' * (len(_COLUMNS) + 2))})"
)
_SELECT = f"SELECT {_LIST} FROM instruments"  # noqa: S608


@dataclass(frozen=True, slots=True)
class RowResult:
    """What became of one row: ``why`` is Chinese, and says what was there before or is wrong."""

    where: str
    title: str
    outcome: Outcome
    why: str


@dataclass(frozen=True, slots=True)
class ImportPage:
    """What became of a list, gathered for a report."""

    path: str
    store: str
    dry_run: bool
    rows: tuple[RowResult, ...]
    unknown_heads: tuple[str, ...]
    sheets_passed: tuple[str, ...]


def entries(file: Path) -> list[Entry]:
    """Read all entries, in a fixed order; none where there is no file.

    Raises
    ------
    LawbaseError
        The file cannot be read.
    """
    with reading(file) as connection:
        if connection is None:
            return []
        return list(map(_entry, connection.execute(f"{_SELECT} ORDER BY key, number, amended")))


def keep(table: Table, file: Path, *, dry_run: bool = False) -> list[RowResult]:
    """Take over a table, row by row: all of it or, where the file fails, none.

    Parameters
    ----------
    dry_run:
        Tell what would be done, and write nothing; the file need not be there.

    Raises
    ------
    LawbaseError
        The file cannot be written.
    """
    if dry_run:
        known = {entry.identity: entry for entry in entries(file)}
        return _taken(table, known)[0]
    with changing(file) as connection:
        known = {entry.identity: entry for entry in map(_entry, connection.execute(_SELECT))}
        results, changed = _taken(table, known)
        connection.executemany(_INSERT, map(_row, changed))
    return results


def _taken(
    table: Table, known: dict[tuple[str, str, str], Entry]
) -> tuple[list[RowResult], Iterable[Entry]]:
    """Judge the rows in order; ``known`` is brought up to date on the way."""
    results: list[RowResult] = []
    changed: dict[tuple[str, str, str], Entry] = {}
    seen: dict[tuple[str, str, str], str] = {}
    for row in table.rows:
        try:
            entry = entry_of(row.cells)
        except RefusedRowError as problem:
            title = row.cells.get("title", "")
            results.append(RowResult(row.where, title, "skipped", str(problem)))
            continue
        identity = entry.identity
        before = known.get(identity)
        again = f"与{seen[identity]}是同一件；" if identity in seen else ""
        seen[identity] = row.where
        if before == entry:
            results.append(RowResult(row.where, entry.title, "unchanged", again))
            continue
        known[identity] = changed[identity] = entry
        outcome: Outcome = "added" if before is None else "replaced"
        why = again + (differences(before, entry) if before is not None else "")
        results.append(RowResult(row.where, entry.title, outcome, why))
    return results, changed.values()


def differences(before: Entry, after: Entry) -> str:
    """Say in Chinese what an entry was and what it is now: 有效性由“现行有效”改为“已废止”."""
    told = []
    for name in _COLUMNS:
        old, new = _written(getattr(before, name)), _written(getattr(after, name))
        if old != new:
            head = "失效之日" if name == "ended" else CHINESE[name]
            told.append(f"{head}由“{old or '空'}”改为“{new or '空'}”")
    return "，".join(told)


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return "、".join(value)
    return "" if value is None else str(value)


def _row(entry: Entry) -> tuple[object, ...]:
    key, number, _ = entry.identity
    *values, aliases = astuple(entry)
    return (key, number, *values, json.dumps(aliases, ensure_ascii=False))


def _entry(row: Sequence[Any]) -> Entry:
    told = dict(zip(_COLUMNS, row, strict=True))
    return Entry(**{**told, "aliases": tuple(json.loads(told["aliases"]))})
