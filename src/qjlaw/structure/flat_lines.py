"""Where the lines of a document ended that were run together: blanks, signatures, lists."""

from __future__ import annotations

from qjlaw.lazy import LazyPattern
from qjlaw.structure.dates import DATE_RE
from qjlaw.structure.organs import organs_in
from qjlaw.structure.pieces import BLANKS
from qjlaw.structure.titles import END

_OPENING = 30
"""A text that begins with so many characters once more was pasted twice."""
_SHORTEST_COPY = 160
_MOST_COPIES = 3
"""What comes more often is a line of a list."""

_ANY_BLANK = r"[ \u3000\xa0\u2002\u2003]"
_GAP = LazyPattern(rf"{_ANY_BLANK}{{2,}}")
_WIDE_GAP = LazyPattern(r"\u3000[ \xa0]?\u3000|[ \xa0\u2002]{4}|\u2003\u2003")
_AFTER_NUMBER = LazyPattern(r"第[ \u3000]?[一二三四五六七八九十百\d]{1,5}[ \u3000]?[编章节条]$")
_SPREAD_WORD = LazyPattern(
    r"[^\W\d](?:[ \u3000]|第|[一1][、.]|$)|年[，。；）]|日[起止施实执前，。；）]"
)
_DAY = LazyPattern(r"月[ \u3000]?[\d一二三四五六七八九十]{1,3}[ \u3000]?日")
_DATE_LENGTH = 16
_SIGNED_ZONE = 90
_SENTENCE_END = LazyPattern(r"[。！？；：）)”]")
_AFTER_DATE = LazyPattern(rf"{_ANY_BLANK}*(?:[前起至以之后的止，。、；]|\d)")
_PRINTED = LazyPattern(rf"{_ANY_BLANK}*印发")
_SET_APART = LazyPattern(rf"(?:附|[（(]|{_ANY_BLANK}{{2}}|{_ANY_BLANK}*$)")
_NOTE = LazyPattern(r"[ \u3000]*[（(](?:此件|联系|主动公开|公开)[^）)]{1,60}[）)]")
_STOPS = frozenset("。；）")
_NAME = 4
"""A name in a list of attachments has no fewer signs."""
_GAPS = LazyPattern(rf"{_ANY_BLANK}+")
_ANNEX_MARK = LazyPattern(rf"{_ANY_BLANK}*(?:附件?[ \u3000]?(?:\d{{1,2}})?[：:]?{_ANY_BLANK}*)?")
_TITLE_END = LazyPattern(rf"{END}|[表图册]")
_BEGINS = (
    rf"(?={_ANY_BLANK}*(?:第一[编章条]|[一—]、|（一）|1[.．、 \u3000]|为|根据|按照|依据|"
    r"总[ \u3000]*则|目[ \u3000]*录))"
)
TITLE_BEFORE_TEXT = LazyPattern(
    rf"{_ANY_BLANK}*(?:(?P<mark>附件(?:[ \u3000]?\d{{1,2}}(?!\d))?)[：:]?)?{_ANY_BLANK}*"
    rf"(?P<title>[^。；！？：\n]{{4,90}}?{END}(?:[（(][^（）()。]{{1,12}}[）)])?){_BEGINS}"
)
"""A title, 附件2 perhaps before it, and behind it the words that a text begins with."""
_LISTED = LazyPattern(
    rf"(?<=[。{BLANKS}])附[ \u3000]?件?[ \u3000]?\d{{0,2}}[：:]"
    rf"|(?<=[。）{BLANKS}])(?:抄[送报]|主送)[：:]"
)
_BETWEEN_NAMES = LazyPattern(rf"[：:]|\d{{1,2}}[.．、]|{_ANY_BLANK}+")
_FAREWELL = LazyPattern(
    rf"(?<=[。；])[ \u3000]*特此(?:[通公]告|通知|[批函]复|报告|通报)。?"
    rf"|(?<=。){_ANY_BLANK}*此[复致]。?(?=\W|$)"
)


def copies(text: str) -> list[int]:
    """Where a text that was pasted twice into one line begins again."""
    opening = text[:_OPENING]
    found: list[int] = []
    at = text.find(opening, _SHORTEST_COPY)
    while at > 0 and len(found) <= _MOST_COPIES:
        found.append(at)
        at = text.find(opening, at + _SHORTEST_COPY)
    return found if len(found) <= _MOST_COPIES else []


def line_ends(text: str) -> set[int]:
    """Offsets at which a line of the document began, in a text that was run together."""
    cuts = set(_wide_gaps(text))
    listed = [mark.start() for mark in _LISTED.finditer(text)] if "：" in text else []
    cuts.update(listed)
    if "此" in text:
        for farewell in _FAREWELL.finditer(text):
            cuts.update(farewell.span())
    for start, end in _signatures(text, listed):
        over = max((at for at in listed if at < start), default=start)
        cuts.update((start, end))
        cuts.update(_after_signature(text, end, _names(text[over:start])))
    return cuts


def _wide_gaps(text: str) -> list[int]:
    """Runs of blanks that stand for a line's end, not in 附　　则, after 第一条, or left open."""
    found = []
    for gap in _GAP.finditer(text):
        if not _WIDE_GAP.search(gap.group()):
            continue
        before = text[max(0, gap.start() - 12) : gap.start()]
        if not before or _AFTER_NUMBER.search(before) or _SPREAD_WORD.match(text, gap.end()):
            continue
        found.append(gap.end())
    return found


def _signatures(text: str, listed: list[int]) -> list[tuple[int, int]]:
    """Find an issuer and a date that stand together between sentences, or a date set apart."""
    found = []
    for day in _DAY.finditer(text):
        date = DATE_RE.search(text, max(0, day.start() - _DATE_LENGTH), day.end())
        if date is None or date.end() != day.end() or _AFTER_DATE.match(text, date.end()):
            continue
        printed = _PRINTED.match(text, date.end())
        end = printed.end() if printed else date.end()
        over = max((at for at in listed if at < date.start()), default=None)
        begin = _signed_from(text, date.start())
        if over is not None and (begin is None or over >= date.start() - _SIGNED_ZONE):
            begin = _after_list(text, max(over, begin or 0), date.start()) or begin
        if begin is not None:
            found.append((begin, end))
        elif text[: date.start()].rstrip(BLANKS)[-1:] in _STOPS and _SET_APART.match(text, end):
            found.append((date.start(), end))
    return found


def _signed_from(text: str, date: int) -> int | None:
    """Where the issuers begin whose names stand before a date."""
    begin = max(0, date - _SIGNED_ZONE)
    for stop in _SENTENCE_END.finditer(text, begin, date):
        begin = stop.end()
    for gap in (None, *_GAPS.finditer(text, begin, date)):
        start = begin if gap is None else gap.end()
        if organs_in(text[start:date].strip(BLANKS)):
            return start
    return None


def _after_list(text: str, start: int, date: int) -> int | None:
    """Where the issuer begins, behind a list of attachments that ran into its name."""
    for name in _TITLE_END.finditer(text, start, date):
        if organs_in(text[name.end() : date].strip(BLANKS)):
            return name.end()
    return None


def _names(words: str) -> tuple[str, ...]:
    """The names in a list of attachments."""
    return tuple(name for name in _BETWEEN_NAMES.pattern.split(words) if len(name) >= _NAME)


def _after_signature(text: str, end: int, names: tuple[str, ...]) -> list[int]:
    """Cut the notes that follow a signature, and the title of what is annexed."""
    cuts = []
    while note := _NOTE.match(text, end):
        end = note.end()
        cuts.append(end)
    if title := TITLE_BEFORE_TEXT.match(text, end):
        return [*cuts, title.start("title"), title.end()]
    mark = _ANNEX_MARK.match(text, end)
    begin = mark.end() if mark else end
    name = next((name for name in names if text.startswith(name, begin)), None)
    return cuts if name is None else [*cuts, begin, begin + len(name)]
