"""The index of instruments: exact titles, their aliases, and document numbers."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from qjlaw.lawbase.instruments import OFFICE, InstrumentVersion, Standing, not_held
from qjlaw.lawbase.names import STATE, key_of, number_key, without_version
from qjlaw.lawbase.office.place import store_file
from qjlaw.lawbase.standing import standing_on
from qjlaw.lawbase.store import stored

_OFFICE_SAYS = "（据本单位登记。）"
_CLOSE_ENOUGH = 75  # of 100; below that two titles of law share little more than their endings


class LawIndex:
    """Instruments by name and number; made by :func:`load_index`.

    Rows stay as they were read until they are asked for, so that loading costs what reading the
    file costs.
    """

    __slots__ = ("_instruments", "_keys", "_numbers", "_words", "about")

    def __init__(self, data: dict[str, Any]) -> None:
        self._instruments: list[list[Any]] = data["instruments"]
        self._keys: dict[str, int | list[int]] = data["keys"]
        self._numbers: dict[str, list[int]] = data["numbers"]
        self._words: list[str] = data["words"]
        self.about: dict[str, str] = data["about"]

    @property
    def titles(self) -> tuple[str, ...]:
        """Short titles of all instruments, in the order of the data."""
        return tuple(row[0] for row in self._instruments)

    @property
    def keys(self) -> frozenset[str]:
        """What :func:`~qjlaw.lawbase.names.key_of` makes of every title and alias held."""
        return frozenset(self._keys)

    def candidates(self, name: str) -> tuple[str, ...]:
        """Short titles that a name, written in any usual way, may stand for; mostly one or none."""
        return tuple(self._instruments[i][0] for i in self._found(name))

    def versions(self, name: str) -> tuple[InstrumentVersion, ...]:
        """Versions of the instrument of this name, oldest first.

        The name is a title, short title or alias; 《》, blanks, width of characters,
        中华人民共和国 and a bracket of version at the end do not matter. Empty where it is not
        held, or where the name stands for more than one instrument (see :meth:`candidates`).
        """
        found = self._found(name)
        if len(found) > 1 and not self._one_family(found):
            return ()
        return self._versions(found)

    def on(self, name: str, day: dt.date) -> Standing:
        """Say how the instrument of this name stands on a day."""
        versions = self.versions(name)
        if not versions:
            return not_held()
        standing = standing_on(versions, day, self)
        if standing.version is not None and OFFICE in standing.version.sources:
            return replace(standing, note=standing.note + _OFFICE_SAYS)
        return standing

    def by_number(self, document_no: str) -> tuple[InstrumentVersion, ...]:
        """Versions that bear this number, in any notation of brackets and numerals."""
        return self._versions(self._numbers.get(number_key(document_no), ()), document_no)

    def nearest(self, name: str, count: int = 3) -> tuple[str, ...]:
        """Short titles most like a name that is not held, the most alike first."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415  only where a name is not held

        matches = process.extract(
            key_of(name),
            [row[0] for row in self._instruments],
            processor=key_of,
            scorer=fuzz.ratio,
            limit=count,
            score_cutoff=_CLOSE_ENOUGH,
        )
        return tuple(title for title, _, _ in matches)

    def _found(self, name: str) -> Sequence[int]:
        key = key_of(name)
        entry = self._keys.get(key)
        if entry is None:
            entry = self._keys.get(without_version(key), [])
        return (entry,) if isinstance(entry, int) else entry

    def _one_family(self, found: Sequence[int]) -> bool:
        return len({without_version(key_of(self._instruments[i][0])) for i in found}) == 1

    def _versions(self, found: Sequence[int], number: str = "") -> tuple[InstrumentVersion, ...]:
        wanted = number and number_key(number)
        versions = [
            self._version(self._instruments[i], row)
            for i in found
            for row in self._instruments[i][4]
            if not wanted or number_key(row[0]) == wanted
        ]
        return tuple(sorted(versions, key=lambda v: max(v.effective, v.dated)))

    def _version(self, instrument: list[Any], row: list[Any]) -> InstrumentVersion:
        short_title, title, kind, issuer, _ = instrument
        number, adopted, amended, effective, status, articles, replaced_by, sources = row
        return InstrumentVersion(
            title=title or (STATE + short_title if title is None else short_title),
            short_title=short_title,
            kind=self._words[kind],
            issuer=self._words[issuer],
            document_no=number,
            adopted=adopted,
            amended=amended,
            effective=effective,
            status=self._words[status],
            articles=articles,
            replaced_by=replaced_by,
            sources=tuple(self._words[sources].split("+")),
        )


def load_index(office: Path | None = None) -> LawIndex:
    """Load the index of the package with the office's own instruments, once a process.

    Parameters
    ----------
    office:
        The folder in which the office's own are kept; the usual one by default.

    Raises
    ------
    LawbaseError
        There are some, and they cannot be read.
    """
    file = store_file(office)
    try:
        state = None if file is None else file.stat()
    except OSError:
        state = None
    if file is None or state is None:
        return _package_index()
    return _joined_index(file, (state.st_mtime_ns, state.st_size))


@functools.cache
def _package_index() -> LawIndex:
    return LawIndex(stored("instruments"))


@functools.lru_cache(maxsize=2)
def _joined_index(file: Path, _state: tuple[int, int]) -> LawIndex:
    from qjlaw.lawbase.office.joining import joined  # noqa: PLC0415  only where there are some
    from qjlaw.lawbase.office.ledger import entries  # noqa: PLC0415

    own = entries(file)
    return LawIndex(joined(stored("instruments"), own)) if own else _package_index()
