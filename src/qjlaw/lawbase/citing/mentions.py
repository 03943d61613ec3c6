"""Mentions: every instrument that a flow names, by title or number, before it is judged."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace

from qjlaw.lawbase.citing.aliases import alias_before, back_form, fits
from qjlaw.lawbase.citing.articles import (
    ArticleRef,
    article_starts,
    articles_after,
    articles_at,
)
from qjlaw.lawbase.citing.bare import HeldNames, held_names, name_before
from qjlaw.lawbase.citing.flow import Flow
from qjlaw.lawbase.citing.kinds import is_alone, is_work, names_instrument
from qjlaw.lawbase.citing.marked import Marked, Tail, marked_names, tail_of, unclosed_names
from qjlaw.lawbase.citing.numbers import Number, end_with_word, numbers_in
from qjlaw.lawbase.index import LawIndex
from qjlaw.lazy import LazyPattern

_BETWEEN_NUMBER_AND_TITLE = LazyPattern(r"(?:文件?)?(?:的|公布的?|发布的?|印发的?|颁布的?|：|）)?")
_LOOK_BACK = 40
"""Mentions: 该法 points to none further back."""

_CLOSING_SIGNS = "》”\"〉"


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
    is_alias: bool = False


class Mentions:
    """Finds the mentions of one flow.

    ``own`` says whether a title is one of the document itself; ``is_label`` whether a place of
    the flow holds a number that stands over its own unit.
    """

    def __init__(
        self,
        flow: Flow,
        index: LawIndex,
        own: Callable[[str], bool],
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
        self._taken = bytearray(len(flow.text))

    def all(self) -> list[Mention]:
        """Every mention, in the order of the text."""
        numbers = {number.end: number for number in numbers_in(self._text)}
        marked = marked_names(self._text)
        for each in marked:
            self._marked(each, numbers)
        self._bare(marked)
        for number in numbers.values():
            self._number(number)
        self._by_articles()
        self._mentions.sort(key=lambda mention: mention.start)
        return self._mentions

    # ---- names in 《》

    def _marked(self, each: Marked, numbers: dict[int, Number]) -> None:
        text = self._text
        printed = self._flow.printed(*each.inner)
        tail = tail_of(text, each.end, numbers)
        articles = self._after(tail.end)
        title, held = self._title_of(printed + (f"（{tail.trial}）" if tail.trial else ""))
        if tail.trial and not held:
            title, held = self._title_of(printed)
        alias = self._aliases.get(printed)
        is_alias = alias is not None
        if alias is not None:
            title, held = alias.title or printed, alias.held
        elif is_alone(printed):
            alias = self._only_one_called(printed) if articles else None
            if alias is None and not articles:
                return
            title, held = (alias.title or printed, alias.held) if alias else (printed, False)
        elif not names_instrument(printed, held=held):
            return
        elif not articles and is_work(text, each.start, each.end):
            return
        if text[each.start] == "〈" and not (held or articles):
            return
        if text[each.start - 1 : each.start] == "本" and each.start:
            return
        number = tail.number or self._number_before(each.start, numbers)
        start = number.start if number and number.end <= each.start else each.start
        is_own = alias.is_own if alias else self._own(printed)
        year = tail.year or _year_in(printed, title)
        mention = Mention(
            start, tail.end, title, held, articles, number, year, is_own, is_alias
        )
        self._add(mention)
        if tail.alias and tail.alias not in self._aliases:
            self._aliases[tail.alias] = mention

    def _only_one_called(self, form: str) -> Mention | None:
        """The only instrument named so far that a bare 《条例》 can stand for."""
        called = [each for title, each in self._by_title.items() if fits(title, form)]
        return called[0] if len(called) == 1 else None

    def _number_before(self, start: int, numbers: dict[int, Number]) -> Number | None:
        """The number right before a title: 国办发〔2018〕37号《…》, 国务院令第711号公布的《…》."""
        for gap in range(5):
            number = numbers.get(start - gap)
            if number is not None:
                between = self._text[number.end : start]
                return number if _BETWEEN_NUMBER_AND_TITLE.pattern.fullmatch(between) else None
        return None

    # ---- names without

    def _bare(self, marked: list[Marked]) -> None:
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
            if not articles and not text.startswith("中华人民共和国", named.start) and _short(
                named.held
            ):
                continue
            title, held = self._title_of(named.held)
            if not held:
                continue
            last_end = named.end
            tail = tail_of(text, end, {})
            articles = articles or self._after(tail.end)
            mention = Mention(
                opened, max(end, tail.end), title, held, articles, None, tail.year, self._own(title)
            )
            self._add(mention)
            alias = tail.alias
            if alias and alias not in self._aliases:
                self._aliases[alias] = mention

    # ---- numbers

    def _number(self, number: Number) -> None:
        if self._is_taken(number.start, number.end):
            return
        versions = self._index.by_number(number.written)
        titles = {version.short_title for version in versions}
        title = next(iter(titles)) if len(titles) == 1 else None
        end = end_with_word(self._text, number.end)
        articles = self._after(end)
        mention = Mention(
            number.start, end, title, title is not None, articles, number, None, False
        )
        self._add(mention)

    # ---- articles that nothing has claimed yet

    def _by_articles(self) -> None:
        self._mentions.sort(key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]
        aliases = {name: name for name in self._aliases}
        past = 0
        for start in article_starts(self._text):
            if start < past or self._is_label(start) or self._is_taken(start, start + 1):
                continue
            mention = self._led(start, aliases)
            if mention is None:
                continue
            articles = tuple(articles_at(self._text, start))
            if articles:
                self._add(replace(mention, articles=articles))
                past = articles[-1].end

    def _led(self, start: int, aliases: dict[str, str]) -> Mention | None:
        """What the words before an article name: a short name, 该法, a name that is not held."""
        text = self._text
        short = alias_before(text, start, aliases) if aliases else None
        if short is not None:
            meant = self._aliases[short[1]]
            return replace(
                meant, start=short[0], end=start, number=None, articles=(), is_alias=True
            )
        back = back_form(text, start)
        if back is not None:
            meant_back = self._last_before(back[0], back[1])
            if meant_back is None:
                return None
            return replace(
                meant_back, start=back[0], end=start, number=None, articles=(), is_alias=True
            )
        named = name_before(text, start, self._flow.breaks)
        if named is None or self._is_taken(named.end - 1, named.end):
            return None
        printed = self._flow.printed(named.start, named.end)
        title, held = self._title_of(printed)
        return Mention(named.start, start, title, held, is_own=self._own(printed))

    def _last_before(self, place: int, form: str) -> Mention | None:
        last = bisect_left(self._starts, place)
        near = self._mentions[max(0, last - _LOOK_BACK) : last]
        return next((m for m in reversed(near) if m.title and fits(m.title, form)), None)

    # ---- shared

    def _after(self, place: int) -> tuple[ArticleRef, ...]:
        articles = articles_after(self._text, place)
        if articles and self._is_label(articles[0].start):
            return ()
        return tuple(articles)

    def _title_of(self, printed: str) -> tuple[str, bool]:
        """The short title of the index and True, or the words as printed and False."""
        versions = self._index.versions(printed)
        if versions:
            return versions[-1].short_title, True
        return printed, False

    def _add(self, mention: Mention) -> None:
        self._mentions.append(mention)
        if mention.title:
            self._by_title.setdefault(mention.title, mention)
        end = max([mention.end, *(article.end for article in mention.articles)])
        self._taken[mention.start : end] = b"\1" * (end - mention.start)

    def _is_taken(self, start: int, end: int) -> bool:
        return self._taken.find(1, start, end) >= 0


def _short(key: str) -> bool:
    """Whether a name is too short to be told from common words without an article behind it."""
    return len(key) < 3


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
