"""发文字号: the number that an organ gives a document."""

from __future__ import annotations

from dataclasses import dataclass

from qjlaw.structure.lazy import LazyPattern

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


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number, read: the fields of the element ``document_no``."""

    text: str
    organ: str | None
    year: int
    serial: int
    brackets: str
    padded: bool
    ordinal: bool


def read_number(words: str) -> DocumentNumber | None:
    """Read a text that is one number and nothing else."""
    line = words.strip()
    if len(line) > 48 or not line.endswith("号"):
        return None
    found = _PARTS.fullmatch(line) or _PLAIN.fullmatch(line)
    if found is None:
        return None
    bracket = found["open"]
    return DocumentNumber(
        text="".join(line.split()),
        organ=found["organ"] or None,
        year=int(found["year"]),
        serial=int(found["serial"]),
        brackets="hexagonal" if bracket == "〔" else "other" if bracket else "none",
        padded=found["serial"][0] in "0０",
        ordinal=found["ordinal"] is not None,
    )
