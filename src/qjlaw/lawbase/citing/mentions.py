"""Mentions: every instrument that a flow names, by title or number, before it is judged."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from qjlaw.lawbase.citing.aliases import alias_before, back_form, fits
from qjlaw.lawbase.citing.articles import (
    ArticleRef,
    article_starts,
    articles_after,
    articles_at,
    lone_articles_at,
)
from qjlaw.lawbase.citing.bare import HeldNames, held_names, led_in, name_before
from qjlaw.lawbase.citing.flow import Flow
from qjlaw.lawbase.citing.kinds import is_alone, is_given_out, is_work, names_instrument
from qjlaw.lawbase.citing.marked import Marked, Tail, marked_names, tail_of, unclosed_names
from qjlaw.lawbase.citing.numbers import Number, end_with_word, numbers_in
from qjlaw.lawbase.index import LawIndex
from qjlaw.lazy import LazyPattern

_BETWEEN_NUMBER_AND_TITLE = LazyPattern(r"(?:文件?)?(?:的|公布的?|发布的?|印发的?|颁布的?|：)?")
_GIVEN_OUT = LazyPattern(r"）?(?:第[一二三四五六七八九十]次)?(?:公布|发布|颁布|修正|修订|修改)")
_LOOK_BACK = 40
"""Mentions: 该法 points to none further back."""

_BEFORE_UNITS = frozenset("\n。；：！？*#")
_TELLING = 3
"""Characters of a bare name that is told from common words without an article behind it."""

_CLOSING_SIGNS = '》”"〉'


@dataclass(frozen=True, slots=True)
class Mention:
    """One instrument named in the flow, with the articles that follow it.

    ``title`` is the short title of the index where ``held``, else the words printed; ``None`` for
    a number whose instrument is not held.
    """

    start: int
    end: int
    title: str | None
    held: bool
    articles: tuple[ArticleRef, ...] = ()
    number: Number | None = None
    year: str | None = None
    is_own: bool = False


class OwnNames(Protocol):
    """Tells the titles and the number that a document bears itself."""

    def holds(self, title: str) -> bool:
        """Whether a title is one of them."""

    def bears(self, number: str) -> bool:
        """Whether a document number is the document's own."""

    def is_caption(self, offset: int) -> bool:
        """Whether a place stands above the first article of a document that has some."""


class Mentions:
    """Finds the mentions of one flow.

    ``own`` tells the document's own names; ``is_label`` whether a place of
    the flow holds a number that stands over its own unit.
    """

    def __init__(
        self,
        flow: Flow,
        index: LawIndex,
        own: OwnNames,
        is_label: Callable[[int], bool],
    ) -> None:
        self._flow = flow
        self._text = flow.text
        self._index = index
        self._own = own
        self._is_label = is_label
        self._mentions: list[Mention] = []
        self._aliases: dict[str, Mention] = {}
        self._by_title: dict[str, Mention] = {}
        self._ending: dict[int, Mention] = {}
        self._beginning: dict[int, Number] = {}
        self._taken = bytearray(len(flow.text))

    def all(self) -> list[Mention]:
        """Every mention, in the order of the text."""
        numbers = {number.end: number for number in numbers_in(self._text, self._flow.breaks)}
        self._beginning = {number.start: number for number in numbers.values()}
        marked = marked_names(self._text)
        for each in marked:
            self._marked(each, numbers)
        self._bare(marked, numbers)
        for number in numbers.values():
            self._number(number)
        self._by_articles()
        self._mentions.sort(key=lambda mention: mention.start)
        return self._mentions

    # ---- names in 《》

    def _marked(self, each: Marked, numbers: dict[int, Number]) -> None:
        text = self._text
        tail = tail_of(text, each.end, numbers)
        articles = self._after(tail.end) or self._after_sign(each, tail)
        printed = self._flow.printed(*each.inner)
        meant = self._meant(printed, tail.trial, has_articles=bool(articles))
        if meant is None:
            if tail.number is not None:  # the number of a paper: 《建议书》（…建〔2022〕3号）
                self._take(tail.number.start, tail.number.end)
            return
        if not articles and is_work(text, each.start, each.end):
            return
        if text[each.start] == "〈" and not (meant.held or articles):
            return
        if each.start and text[each.start - 1] == "本":
            return
        if not articles and self._is_in_caption(each.start, tail.end):
            before = self._number_before(each.start, numbers)
            self._take(before.start if before else each.start, tail.end)
            return
        number = tail.number or self._number_before(each.start, numbers)
        number = number or self._number_behind(tail.end)
        mention = replace(
            meant,
            start=number.start if number and number.end <= each.start else each.start,
            end=max(tail.end, number.end) if number else tail.end,
            articles=articles,
            number=number,
            year=tail.year or _year_in(printed, meant.title or ""),
            is_own=self._is_own(meant, printed, number, (each.start, tail.end)),
        )
        self._add(mention)
        if tail.alias:
            self._aliases.setdefault(tail.alias, mention)

    def _meant(self, printed: str, trial: str, *, has_articles: bool) -> Mention | None:
        """What a title in 《》 stands for; ``None`` where it names no instrument."""
        alias = self._aliases.get(printed)
        if alias is None and is_alone(printed):
            alias = self._only_one_called(printed) if has_articles else None
            if alias is None:
                return Mention(0, 0, printed, held=False) if has_articles else None
        if alias is not None:
            return Mention(0, 0, alias.title, alias.held, is_own=alias.is_own)
        title, held = self._title_of(f"{printed}（{trial}）") if trial else (printed, False)
        if not held:
            title, held = self._title_of(printed)
        return Mention(0, 0, title, held) if names_instrument(printed, held=held) else None

    def _is_own(
        self, meant: Mention, printed: str, number: Number | None, span: tuple[int, int]
    ) -> bool:
        """Whether a title is the document's own; under another number it is an older text."""
        if number is not None and not self._own.bears(number.written):
            return False
        own = meant.is_own or self._own.holds(printed)
        return own or is_given_out(self._text, *span)

    def _after_sign(self, each: Marked, tail: Tail) -> tuple[ArticleRef, ...]:
        """Articles whose 第 is lost, right behind 》: 《…条例》一百零四条."""
        return tuple(lone_articles_at(self._text, tail.end)) if tail.end == each.end else ()

    def _only_one_called(self, form: str) -> Mention | None:
        """The only instrument named so far that a bare 《条例》 can stand for."""
        called = [each for title, each in self._by_title.items() if fits(title, form)]
        return called[0] if len(called) == 1 else None

    def _number_before(self, start: int, numbers: dict[int, Number]) -> Number | None:
        """The number right before a title: 国办发〔2018〕37号《…》, 国务院令第711号公布的《…》."""
        for gap in range(5):
            number = numbers.get(start - gap)
            if number is not None and not self._is_taken(number.start, number.end):
                between = self._text[number.end : start]
                return number if _BETWEEN_NUMBER_AND_TITLE.pattern.fullmatch(between) else None
        return None

    def _number_behind(self, end: int) -> Number | None:
        """The number right behind a title and a colon, as lists of references have it."""
        return self._beginning.get(end + 1) if self._text[end : end + 1] in {"：", "；"} else None

    # ---- names without

    def _bare(self, marked: list[Marked], numbers: dict[int, Number]) -> None:
        text = self._text
        unclosed = set(unclosed_names(text, marked)) if "《" in text else set()
        spans = iter([*((each.start, each.end) for each in marked), (len(text) + 1, 0)])
        inside = next(spans)
        last_end = 0
        for named, parted in held_names(text, _names_of(self._index)):
            while inside[1] <= named.start and inside[0] <= len(text):
                inside = next(spans)
            if inside[0] < named.end or named.start < last_end:
                continue
            opened = named.start - 1 if named.start in unclosed else named.start
            end = named.end + (text[named.end : named.end + 1] in set(_CLOSING_SIGNS))
            articles = self._after(end)
            if not articles and not parted:
                continue
            if not articles and len(named.held) < _TELLING and not led_in(text, named):
                continue
            title, held = self._title_of(named.held)
            if not held:
                continue
            last_end = named.end
            tail = tail_of(text, end, numbers)
            articles = articles or self._after(tail.end)
            number = tail.number or (None if articles else self._number_behind(tail.end))
            mention = Mention(
                start=opened,
                end=max(end, tail.end, number.end if number else 0),
                title=title,
                held=held,
                articles=articles,
                number=number,
                year=tail.year,
                is_own=self._own.holds(title),
            )
            self._add(mention)
            alias = tail.alias
            if alias:
                self._aliases.setdefault(alias, mention)

    # ---- numbers

    def _number(self, number: Number) -> None:
        if self._is_taken(number.start, number.end) or self._is_own_number(number):
            return
        versions = self._index.by_number(number.written)
        titles = {version.short_title for version in versions}
        title = next(iter(titles)) if len(titles) == 1 else None
        end = end_with_word(self._text, number.end)
        articles = self._after(end)
        self._add(Mention(number.start, end, title, title is not None, articles, number))

    def _is_own_number(self, number: Number) -> bool:
        """Whether a number is that of the document or part that it heads."""
        if self._own.bears(number.written) or self._flow.is_line(number.start, number.end):
            return True
        return self._is_in_caption(number.start, number.end)

    def _is_in_caption(self, start: int, end: int) -> bool:
        """Whether words tell, above the articles, by what these were given out or amended."""
        if not self._own.is_caption(self._flow.origin(start)):
            return False
        return _GIVEN_OUT.match(self._text, end) is not None

    # ---- articles that nothing has claimed yet

    def _by_articles(self) -> None:
        self._mentions.sort(key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]
        aliases = {name: name for name in self._aliases}
        past = 0
        for start in article_starts(self._text):
            if start < past or self._heads(start) or self._taken[start]:
                continue
            mention = self._led(start, aliases)
            if mention is None:
                continue
            articles = tuple(articles_at(self._text, start))
            if articles:
                self._add(replace(mention, articles=articles))
                past = articles[-1].end

    def _led(self, start: int, aliases: dict[str, str]) -> Mention | None:
        """What the words before an article name: a short name, 该法, a name that is not held.

        A comma goes on with the list of articles that it follows.
        """
        text = self._text
        if text[start - 1 : start] == "，":
            over = self._ending.get(start - 1)
            return replace(over, start=start, end=start, number=None) if over else None
        short = alias_before(text, start, aliases) if aliases else None
        if short is not None:
            meant = self._aliases[short[1]]
            return replace(meant, start=short[0], end=start, number=None, articles=())
        back = back_form(text, start)
        if back is not None:
            meant_back = self._last_before(back[0], back[1])
            if meant_back is None:
                return None
            return replace(meant_back, start=back[0], end=start, number=None, articles=())
        named = name_before(text, start, self._flow.breaks)
        if named is None or self._is_taken(named.end - 1, named.end):
            return None
        printed = self._flow.printed(named.start, named.end)
        title, held = self._title_of(printed)
        return Mention(named.start, start, title, held, is_own=self._own.holds(printed))

    def _last_before(self, place: int, form: str) -> Mention | None:
        last = bisect_left(self._starts, place)
        near = self._mentions[max(0, last - _LOOK_BACK) : last]
        return next((m for m in reversed(near) if m.title and fits(m.title, form)), None)

    # ---- shared

    def _after(self, place: int) -> tuple[ArticleRef, ...]:
        articles = articles_after(self._text, place)
        if articles and self._heads(articles[0].start):
            return ()
        return tuple(articles)

    def _heads(self, start: int) -> bool:
        """Whether a number stands over its own unit: cheap, where no line or sentence begins."""
        begins = start == 0 or self._text[start - 1] in _BEFORE_UNITS or start in self._flow.breaks
        return begins and self._is_label(start)

    def _title_of(self, printed: str) -> tuple[str, bool]:
        """The short title of the index and True, or the words as printed and False."""
        titles = self._index.candidates(printed)
        if len(titles) > 1:
            titles = tuple(version.short_title for version in self._index.versions(printed)[-1:])
        return (titles[0], True) if titles else (printed, False)

    def _add(self, mention: Mention) -> None:
        self._mentions.append(mention)
        if mention.title:
            self._by_title.setdefault(mention.title, mention)
        end = max([mention.end, *(article.end for article in mention.articles)])
        if mention.articles:
            self._ending[end] = mention
        self._take(mention.start, end)

    def _take(self, start: int, end: int) -> None:
        self._taken[start:end] = b"\1" * (end - start)

    def _is_taken(self, start: int, end: int) -> bool:
        return self._taken.find(1, start, end) >= 0


def _year_in(printed: str, title: str) -> str | None:
    """The year of a version named inside 《》, where the title itself does not hold it."""
    found = _VERSION_INSIDE.search(printed)
    return found["year"] if found and found["year"] not in title else None


_VERSION_INSIDE = LazyPattern(
    r"[（(](?P<year>(?:19|20)\d{2})年?(?:第[一二三四五六七八九十]次)?(?:修正|修订|修改)?(?:文本|版本?)?[）)]$"
)


@functools.lru_cache(maxsize=2)
def _names_of(index: LawIndex) -> HeldNames:
    return HeldNames(index.keys)
