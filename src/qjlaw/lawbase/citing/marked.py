"""Names in 《》: nested ones, ones with a sign lost or mistaken, and the brackets behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qjlaw.lawbase.citing.numbers import Number
from qjlaw.lazy import LazyPattern

_SIGNS = LazyPattern(r"[《》〈〉。\n]")
_LONGEST = 200
_NESTED = 4
"""Signs, at most, that one title opens."""

_TAIL = LazyPattern(r"（(?P<words>[^（）\n]{1,90}(?:（[^（）\n]{1,40}）[^（）\n]{0,30})?)）")
_VERSION = LazyPattern(
    r"^(?:[^，；]{0,6}?(?P<year>(?:19|20)\d{2})年?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:第[一二三四五六七八九十]次)?"
    r"(?:修正|修订|修改|版|版本|文本|施行|公布|发布|通过|实施|最新)*(?:文本|版本?|本)?)$"
)
_YEAR = LazyPattern(r"(?:19|20)\d{2}")
_ALIAS = LazyPattern(
    r"(?:以下|下)?(?:均|统一|分别|合并)?(?:[简统合]称|下称|称)(?:为|作)?[：:]?"
    r"(?:《(?P<titled>[^《》\n]{1,30})》|[“\"「‘'](?P<quoted>[^“”\"「」‘’'\n]{1,24})[”\"」’']"
    r"|(?P<bare>[^，。；：、“”\"「」《》（）\n]{1,16})(?=$|[）]))"
)
_ALIAS_AFTER_COMMA = LazyPattern(
    r"，(?:以下|下)[简统]?称(?:为)?(?:《(?P<titled>[^《》\n]{1,30})》|“(?P<quoted>[^“”\n]{1,24})”"
    r"|(?P<bare>[一-龥]{2,10})(?=[，。；）]))"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A title in 《》: ``start``/``end`` hold the signs, ``inner`` the words between them."""

    start: int
    end: int
    inner: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tail:
    """What the brackets behind a title say."""

    end: int
    year: str | None = None
    number: Number | None = None
    alias: str | None = None
    trial: str = ""


def marked_names(flow: str) -> list[Marked]:
    """Every title that opens and closes, in order; what stands inside another is left out.

    A 〉 may close what 《 opened, and the other way round. What is not closed before its sentence
    ends is none.
    """
    pairs = sorted(_pairs(flow), key=lambda pair: (pair[0], -pair[1]))
    found: list[Marked] = []
    for start, end in pairs:
        if not found or start >= found[-1].end:
            found.append(Marked(start, end, (start + 1, end - 1)))
    return found


def _pairs(flow: str) -> Iterator[tuple[int, int]]:
    stack: list[tuple[int, str]] = []
    for sign in _SIGNS.finditer(flow):
        char, place = sign[0], sign.start()
        if char in "《〈":
            stack.append((place, char))
        elif char in "。\n":
            stack.clear()
        elif stack and not (char == "〉" and stack[-1][1] == "《" and _closes_later(flow, place)):
            start = _opened_by(stack, char)
            if 2 < place + 1 - start <= _LONGEST:
                yield start, place + 1


def _opened_by(stack: list[tuple[int, str]], char: str) -> int:
    """Take off the stack what a sign closes: a 》 its 《, past a 〈 that nothing closed."""
    if char == "》" and any(each == "《" for _, each in stack[-_NESTED:]):
        while stack[-1][1] == "〈":
            stack.pop()
    return stack.pop()[0]


def _closes_later(flow: str, place: int) -> bool:
    """Whether a 》 comes before the next 《: the 〉 then closed nothing."""
    close = flow.find("》", place, place + 60)
    return close >= 0 and "《" not in flow[place:close]


def tail_of(flow: str, place: int, numbers: dict[int, Number]) -> Tail:
    """Read the brackets behind a title: （2019年修正）, （渝府令第329号，以下简称《办法》）.

    ``numbers`` are the document numbers of the flow by the place where they end.
    """
    end, year, number, alias, trial = place, None, None, None, ""
    while (bracket := _TAIL.match(flow, end)) is not None:
        words = bracket["words"]
        told = _VERSION.match(words)
        inside = _number_in(bracket, numbers)
        name = _ALIAS.search(words)
        if told is not None and inside is None:
            year = year or told["year"]
        elif words in {"试行", "暂行"}:
            trial = words
        elif inside is None and name is None:
            break
        number = number or inside
        alias = alias or (_name_of(name) if name else None)
        if year is None and told is None:
            year = _year_said(words)
        end = bracket.end()
    after = _ALIAS_AFTER_COMMA.match(flow, end)
    if alias is None and after is not None:
        alias = _name_of(after)
    return Tail(end, year, number, alias, trial)


def _year_said(words: str) -> str | None:
    """The year of a version told beside other things: 2019年修正，以下简称…."""
    first = words.partition("，")[0]
    told = _VERSION.match(first)
    return told["year"] if told else None


def _number_in(bracket: re.Match[str], numbers: dict[int, Number]) -> Number | None:
    start, end = bracket.span("words")
    place = bracket.string.find("号", start, end)
    while place >= 0:
        for stop in (place + 1, place + 2):
            number = numbers.get(stop)
            if number is not None and number.start >= start:
                return number
        place = bracket.string.find("号", place + 1, end)
    return None


def _name_of(match: re.Match[str]) -> str:
    return match["titled"] or match["quoted"] or match["bare"]


def unclosed_names(flow: str, marked: list[Marked]) -> Iterator[int]:
    """Places right behind a 《 that nothing closes."""
    ends = iter([*marked, None])
    current = next(ends)
    place = flow.find("《")
    while place >= 0:
        while current is not None and current.end <= place:
            current = next(ends)
        if current is None or not current.start <= place < current.end:
            yield place + 1
        place = flow.find("《", place + 1)
