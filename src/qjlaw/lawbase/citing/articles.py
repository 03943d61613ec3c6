"""Articles that follow a name: 第八条第二款第（三）项, 第六、七条, 第八条至第十一条."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qjlaw.lazy import LazyPattern
from qjlaw.numerals import parse_chinese

_DIGITS = r"[一二三四五六七八九十百千零〇两\d]{1,8}"
_ONE = rf"（?{_DIGITS}）?"
_JOIN = r"(?:[、，]|以及|或者?|[和及与至到—]|并)"
_LIST = rf"{_ONE}(?:{_JOIN}{{1,2}}第?{_ONE}){{0,19}}"
_ARTICLES = LazyPattern(
    rf"第(?P<numbers>{_LIST})条(?![件例款码线约])(?:之(?P<inserted>[一二三四五六七八九十]{{1,3}})(?![款项目]))?"
)
_LONE = LazyPattern(rf"(?P<numbers>{_DIGITS})条(?![件例款码线约])(?P<inserted>)")
"""第六十四条、六十六条: the second without its 第."""

_PARAGRAPHS = LazyPattern(rf"(?:的|中的?)?第?(?P<numbers>{_LIST})款(?![项式])")
_ITEMS = LazyPattern(rf"(?:的|中的?)?第?(?P<numbers>{_LIST})项(?!目)")
_SUBITEMS = LazyPattern(rf"第?{_LIST}目(?![录标的])")
_ON = LazyPattern(rf"(?:的?规定|所列|的|中的?)?{_JOIN}{{1,2}}(?:依照|按照|违反)?(?=第|{_DIGITS}条)")
_COMMA_ONLY = frozenset("，")
_EACH = LazyPattern(_DIGITS)
_LEAD = LazyPattern(
    r"[”\"》〉]?(?:（[^（）]{1,40}）)*[”\"》〉]?(?:规定的?|中?的|之|中|里|项下|有关)?"
    r"(?:第[一二三四五六七八九十\d]{1,3}[编章](?:第[一二三四五六七八九十\d]{1,3}节)?的?)?(?=第)"
)
"""What may stand between a name and its first article."""


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """One article named; ``start``/``end`` are places in the flow."""

    start: int
    end: int
    article: int
    inserted: int = 0
    paragraph: int | None = None
    item: int | None = None


def articles_after(flow: str, place: int) -> list[ArticleRef]:
    """The articles that follow a name which ends at ``place``; none where none follows."""
    lead = _LEAD.match(flow, place, place + 80)
    return articles_at(flow, lead.end()) if lead else []


def articles_at(flow: str, place: int) -> list[ArticleRef]:
    """The list of articles that begins at a 第; ranges give their two ends."""
    return _list(flow, _ARTICLES.match(flow, place))


def lone_articles_at(flow: str, place: int) -> list[ArticleRef]:
    """The list of articles that begins with a number whose 第 is lost."""
    return _list(flow, _LONE.match(flow, place))


def _list(flow: str, group: re.Match[str] | None) -> list[ArticleRef]:
    found: list[ArticleRef] = []
    while group is not None:
        found += _group(flow, group)
        end = found[-1].end if found else group.end()
        on = _ON.match(flow, end)
        if on is None or on[0] == "，":
            break
        group = _ARTICLES.match(flow, on.end()) or _LONE.match(flow, on.end())
    return found


def article_starts(flow: str) -> Iterator[int]:
    """Places where articles are named, wherever they stand."""
    for group in _ARTICLES.finditer(flow):
        yield group.start()


def _group(flow: str, group: re.Match[str]) -> list[ArticleRef]:
    numbers = _values(flow, *group.span("numbers"))
    inserted = parse_chinese(group["inserted"]) or 0 if group["inserted"] else 0
    end, paragraph, item = _within(flow, group.end())
    found = []
    for place, (value, start, stop) in enumerate(numbers):
        last = place == len(numbers) - 1
        found.append(
            ArticleRef(
                group.start() if place == 0 else start,
                end if last else stop,
                value,
                inserted if last else 0,
                paragraph if last else None,
                item if last else None,
            )
        )
    return found


def _within(flow: str, place: int) -> tuple[int, int | None, int | None]:
    """The 款 and 项 after an article: the first of each, and where the last of them ends."""
    paragraph: int | None = None
    item: int | None = None
    end = place
    while True:
        paragraphs = _PARAGRAPHS.match(flow, end)
        if paragraphs is not None:
            paragraph = paragraph or _first(flow, paragraphs)
            end = paragraphs.end()
        items = _ITEMS.match(flow, end)
        if items is not None:
            item = item or _first(flow, items)
            end = items.end()
            subitems = _SUBITEMS.match(flow, end)
            end = subitems.end() if subitems else end
        if paragraphs is None and items is None:
            return end, paragraph, item
        on = _ON.match(flow, end)
        if on is None or on[0] in _COMMA_ONLY or _ARTICLES.match(flow, on.end()):
            return end, paragraph, item
        if not (_PARAGRAPHS.match(flow, on.end()) or _ITEMS.match(flow, on.end())):
            return end, paragraph, item
        end = on.end()


def _first(flow: str, match: re.Match[str]) -> int | None:
    values = _values(flow, *match.span("numbers"))
    return values[0][0] if values else None


def _values(flow: str, start: int, end: int) -> list[tuple[int, int, int]]:
    alone = parse_chinese(flow[start:end])
    if alone:
        return [(alone, start, end)]
    each = ((parse_chinese(m[0]), m.start(), m.end()) for m in _EACH.finditer(flow, start, end))
    return [(value, low, high) for value, low, high in each if value]
