"""发文字号: the number that an organ gives a document."""

from __future__ import annotations

from dataclasses import dataclass

from qjlaw.lazy import LazyPattern
from qjlaw.structure.dates import DATE_RE, LEFT_OPEN

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
_ORDER_SERIAL = (
    r"[ \u3000]*[（(〔\[]?(?:(?P<year>(?:19|20)\d{2})年?)?[）)〕\]]?"
    r"[ \u3000]*第?[ \u3000]*(?P<serial>\d{1,4})[ \u3000]*号"
)
_ORGANS = r"[^\W\d_](?:[^\W\d_]|[、 ]){0,30}?"
_ORDERS = (
    LazyPattern(rf"(?P<organ>{_ORGANS}(?:令|公告)){_ORDER_SERIAL}"),
    LazyPattern(rf"(?P<organ>{_ORGANS}){_ORDER_SERIAL}令"),
    LazyPattern(
        r"[（(〔\[［【](?P<year>\d{2})[）)〕\]］】](?P<organ>[^\W\d_]{2,12}?)第?(?P<serial>\d{1,4})号"
    ),
)
"""国务院令第707号, 交通部令1996年第8号; 某省人民政府第239号令; （89）交水字75号, as before 1990."""
_NUMBERED_NOTICE = LazyPattern(
    r"(?P<organ>[^\W\d_]{2,40})?"
    r"(?P<number>(?:19|20)\d{2}年[ \u3000]?第?[ \u3000]?\d{1,4}[ \u3000]?号)(?:通告|公告|令)"
)
_GIVEN = LazyPattern(r"[ \u3000]*(?:公布|发布|颁布|施行|[）)]|$)")
"""What stands behind the order by which a document itself was given out."""


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


def order_in(caption: str) -> tuple[int, int] | None:
    """Find the number of the order by which a document was given out, in its caption.

    The caption also names, after 根据, the orders that amended it: only one before that, with
    公布 or the like behind it, or nothing, is the document's own. Returns a span of ``caption``.
    """
    begin = 0
    whole = len(unamended(caption))
    for date in (*DATE_RE.finditer(caption[:whole]), None):
        end = date.start() if date else whole
        for pattern in _ORDERS:
            found = pattern.search(caption, begin, end)
            if found and _GIVEN.match(caption, found.end()):
                return found.span()
        begin = date.end() if date else end
    return None


def unamended(caption: str) -> str:
    """The words of a caption before those that tell of amendments."""
    return caption.partition("根据")[0]


def notice_number(line: str) -> tuple[int, int] | None:
    """Find the number in a line that is an organ's numbered notice: 某局2026年第3号通告."""
    found = _NUMBERED_NOTICE.fullmatch(line)
    return found.span("number") if found else None


def notice_organ(line: str) -> str | None:
    """Give the organ that such a line names."""
    found = _NUMBERED_NOTICE.fullmatch(line)
    return found["organ"] if found else None


def read_order(words: str) -> DocumentNumber | None:
    """Read a text that is the number of one order and nothing else: 国令第707号."""
    line = words.strip()
    found = next((match for each in _ORDERS if (match := each.fullmatch(line))), None)
    if found is None:
        return None
    year = found["year"]
    return DocumentNumber(
        text="".join(line.split()),
        organ=found["organ"],
        year=int(year if len(year) > 2 else f"19{year}") if year else None,
        serial=int(found["serial"]),
        brackets="none",
        padded=found["serial"][0] == "0",
        ordinal="第" in line,
    )


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
