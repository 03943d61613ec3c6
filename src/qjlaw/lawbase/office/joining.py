"""The office's entries among the instruments of the package, in the form that the index reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qjlaw.lawbase.instruments import OFFICE
from qjlaw.lawbase.names import STATE, key_of, number_key, without_version
from qjlaw.lawbase.office.entries import IN_FORCE, REPEALED, Entry

_UNSURE = "CUR-m"
_TRIAL = "(试行)"


def joined(data: dict[str, Any], entries: Iterable[Entry]) -> dict[str, Any]:
    """Add entries to the data of the index; the data given stays as it is.

    An entry of an instrument that is held, and that tells no other number or day, is about its
    version held (the newest, where it names none): what it tells goes before, what it leaves
    empty stays. Else it is a version of its own.
    """
    joining = _Joining(data)
    for entry in entries:
        joining.add(entry)
    joining.name_aliases()
    return joining.data


class _Joining:
    def __init__(self, data: dict[str, Any]) -> None:
        self.data = {
            **data,
            **{name: list(data[name]) for name in ("words", "instruments")},
            **{name: dict(data[name]) for name in ("keys", "numbers")},
        }
        self._words = {word: number for number, word in enumerate(data["words"])}
        self._aliases: list[tuple[str, int]] = []
        self._own: dict[int, list[Any]] = {}

    def add(self, entry: Entry) -> None:
        key = key_of(entry.title)
        place = self._place_of(key)
        if place is None:
            place = self._made(entry, key)
        versions = self._versions(place)
        at = _matching(versions, entry)
        if at is None:
            versions.append(self._version(entry, None))
        else:
            versions[at] = self._version(entry, versions[at])
        if entry.document_no:
            self._number(entry.document_no, place)
        self._aliases += ((key_of(alias), place) for alias in entry.aliases)
        self._aliases.append((without_version(key), place))
        if key.endswith(_TRIAL) and entry.status == IN_FORCE:
            self._aliases.append((key.removesuffix(_TRIAL), place))

    def name_aliases(self) -> None:
        """Enter the short names, last: one that is somebody's title stays with that one."""
        keys = self.data["keys"]
        for alias, place in self._aliases:
            held = keys.get(alias)
            places = [held] if isinstance(held, int) else list(held or ())
            if place not in places and not any(self._key(other) == alias for other in places):
                keys[alias] = [*places, place] if places else place

    def _place_of(self, key: str) -> int | None:
        held = self.data["keys"].get(key)
        return held if isinstance(held, int) and self._key(held) == key else None

    def _key(self, place: int) -> str:
        short_title, title, *_ = self.data["instruments"][place]
        return key_of(title or short_title)

    def _made(self, entry: Entry, key: str) -> int:
        short_title = entry.title.replace(STATE, "")
        code = None if entry.title == STATE + short_title else entry.title
        place = len(self.data["instruments"])
        kind, issuer = self._word(entry.kind), self._word(entry.issuer)
        title = "" if code == short_title else code
        self.data["instruments"].append([short_title, title, kind, issuer, []])
        self.data["keys"][key] = place
        return place

    def _versions(self, place: int) -> list[Any]:
        """Give the versions of an instrument, in a list that may be written to."""
        if place not in self._own:
            instrument = list(self.data["instruments"][place])
            instrument[4] = self._own[place] = list(instrument[4])
            self.data["instruments"][place] = instrument
        return self._own[place]

    def _version(self, entry: Entry, held: list[Any] | None) -> list[Any]:
        """Make the row of a version; an empty cell takes what a row that is held tells."""
        row = held or ["", "", "", "", self._word(IN_FORCE), None, "", None]
        number, adopted, amended, effective, status, articles, replaced_by, sources = row
        known = self.data["words"][sources] if held else ""
        if entry.status or entry.ended:
            if _UNSURE in known:  # what the package only remembers, the office does not vouch for
                number, adopted, effective, articles = "", "", "", None
            word = REPEALED if entry.ended else entry.status
            told = f"（{entry.ended}起）" if entry.ended else ""
            status, replaced_by = self._word(word), entry.replaced_by + told
            known = ""
        return [
            entry.document_no or number,
            entry.adopted or adopted,
            entry.amended or amended,
            entry.effective or effective,
            status,
            entry.articles or articles,
            replaced_by or entry.replaced_by,
            self._word(f"{OFFICE}+{known}" if known else OFFICE),
        ]

    def _number(self, number: str, place: int) -> None:
        key = number_key(number)
        known = self.data["numbers"].get(key, [])
        if place not in known:
            self.data["numbers"][key] = [*known, place]

    def _word(self, word: str) -> int:
        if word not in self._words:
            self._words[word] = len(self.data["words"])
            self.data["words"].append(word)
        return self._words[word]


def _matching(versions: list[Any], entry: Entry) -> int | None:
    """Find the version that an entry is about: of its day, else of its number, else the newest."""
    order = sorted(
        range(len(versions)),
        key=lambda at: max(versions[at][3], versions[at][2] or versions[at][1]),
    )
    dated = entry.amended or entry.adopted
    for at in reversed(order):
        _, adopted, amended, effective, *_ = versions[at]
        if (dated and dated == (amended or adopted)) or (
            entry.effective and entry.effective == effective
        ):
            return at
    if entry.amended:
        return None
    for at in reversed(order):
        if entry.document_no and number_key(entry.document_no) == number_key(versions[at][0]):
            return at
    if entry.document_no or dated or entry.effective:
        return None
    return order[-1] if order else None
