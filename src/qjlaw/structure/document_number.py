"""发文字号: the number that an organ gives a document."""

from __future__ import annotations

from dataclasses import dataclass

from qjlaw.lazy import LazyPattern
from qjlaw.structure.dates import LEFT_OPEN

NUMBER = (
    r"[\w（）()]{1,20}?[ \u3000]?[〔\[［【(（﹝〖][ \u3000]?(?:19|20)\d{2}[ \u3000]?"
    r"[〕\]］】)）﹞〗][ \u3000]?第?[ \u3000]?\d{1,5}[ \u3000]?号"
)
"""Pattern of a number with brackets, without groups."""

NUMBER_RE = LazyPattern(NUMBER)
_PARTS = LazyPattern(
    r"(?P<organ>[\w（）()]{1,20}?)[ \u3000]?"
    r"(?P<open>[〔\[［【(（﹝〖])[ \u3000]?(?P<year>(?:19|20)\d{2})[ \u3000]?[〕\]］】)）﹞〗]"
    r"[ \u3000]?(?P<ordinal>第)?[ \u3000]?(?P<serial>\d{1,5})[ \u3000]?号"
)
_PLAIN = LazyPattern(
    r"(?P<organ>\w{2,16}?)?(?P<open>)[ \u3000]?(?P<year>(?:19|20)\d{2})"
    r"[ \u3000]?[年\-—－]?[ \u3000]?(?P<ordinal>第)?[ \u3000]?(?P<serial>\d{1,5})[ \u3000]?号"
)
_LEFT_OPEN = LazyPattern(
    r"(?P<organ>[\w（）()]{1,20}?)[ \u3000]?(?P<open>[〔\[［【(（﹝〖])"
    rf"(?:[ \u3000]?(?P<year>(?:19|20)\d{{2}})[ \u3000]?|(?:\d|{LEFT_OPEN}){{0,8}})"
    rf"[〕\]］】)）﹞〗](?P<ordinal>[ \u3000]?第)?"
    rf"(?P<serial>\d{{1,5}}|{LEFT_OPEN}{{0,8}})[ \u3000]?号"
)
"""A number that a draft leaves open, in its year or in its serial."""


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number, read: the fields of the element ``document_no``.

    ``year`` and ``serial`` are ``None`` where a draft leaves them open.
    """

    text: str
    organ: str | None
    year: int | None
    serial: int | None
    brackets: str
    padded: bool
    ordinal: bool


def read_number(words: str) -> DocumentNumber | None:
    """Read a text that is one number and nothing else."""
    line = words.strip()
    if len(line) > 48 or not line.endswith("号"):
        return None
    found = _PARTS.fullmatch(line) or _PLAIN.fullmatch(line) or _LEFT_OPEN.fullmatch(line)
    if found is None:
        return None
    bracket, year, serial = found["open"], found["year"], found["serial"]
    return DocumentNumber(
        text="".join(line.split()),
        organ=found["organ"] or None,
        year=int(year) if year else None,
        serial=int(serial) if serial.isdigit() else None,
        brackets="hexagonal" if bracket == "〔" else "other" if bracket else "none",
        padded=serial[:1] in {"0", "０"},
        ordinal=found["ordinal"] is not None,
    )
