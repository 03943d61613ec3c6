"""Resolving: which provision a place is, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from qjlaw.numerals import to_chinese
from qjlaw.structure.references.chains import Place
from qjlaw.structure.references.units import PartUnits, Row, Units
from qjlaw.structure.references.words import Unit

_CAN_BE_CALLED = frozenset(
    {"办法", "细则", "规定", "规则", "方案", "通知", "意见", "措施", "条例", "通告", "公告", "决定"}
)


@dataclass(frozen=True, slots=True)
class Found:
    """Where a place leads: ``target`` resolved, ``why`` broken, neither: it cannot be told."""

    target: int | None = None
    why: str = ""


UNTOLD = Found()


class Resolver:
    """Resolves the places of one document."""

    def __init__(self, units: Units) -> None:
        self._units = units

    def resolve(self, place: Place, part: int, here: int | None) -> Found:
        """Where a place in a part leads; ``here`` is the provision that its words stand in."""
        unit, number = place.top, place.numbers.get(place.top)
        if place.step is not None:
            found = self._stepped(*place.step, here)
        elif unit == "article" and number is not None:
            found = self._article(place, part, number)
        elif unit == "chapter" and number is not None:
            found = self._chapter(place, part, number)
        else:
            found = self._from_here(place, here)
        for inner in ("section", "paragraph", "item", "subitem"):
            number = place.numbers.get(inner)
            if found.target is None:
                break
            if number is not None and (inner != unit or place.step is not None):
                found = self._inside(found.target, inner, number)
        return found

    def has_articles(self, part: int) -> bool:
        """Whether a part stands in articles."""
        return bool(self._units.of_part(part).articles.indices)

    def _article(self, place: Place, part: int, number: int) -> Found:
        units = self._units.of_part(part)
        if not units.articles.indices or place.printed == "点":
            return self._heading(units, part, number, printed=place.printed)
        held = units.by_number.get((number, place.inserted), [])
        if len(held) == 1:
            return Found(held[0])
        if held or not self._units.is_whole(part):
            return UNTOLD
        name, count = self._name(part), len(units.articles.indices)
        if (number, 0) in units.by_number:
            return Found(why=f"{name}没有第{to_chinese(number)}条之{to_chinese(place.inserted)}")
        last = self._units.provisions[units.articles.indices[-1]].label
        total = f"共{to_chinese(count)}条" if units.articles.counted else f"到{last}为止"
        return Found(why=f"{name}{total}，没有第{to_chinese(number)}条")

    def _name(self, part: int) -> str:
        name = self._units.parts[part].name
        return f"本{name}" if name in _CAN_BE_CALLED else "本文件"

    def _heading(self, units: PartUnits, part: int, number: int, *, printed: str) -> Found:
        """第三条 of a document in 一、（一）1.: its heading of that number."""
        held = units.tops.of_number(number)
        if len(held) == 1:
            return Found(held[0])
        if held or not units.tops.counted or printed != "条" or number in units.deeper:
            return UNTOLD
        count = to_chinese(len(units.tops.indices))
        return Found(why=f"{self._name(part)}共{count}条，没有第{to_chinese(number)}条")

    def _chapter(self, place: Place, part: int, number: int) -> Found:
        units = self._units.of_part(part)
        row = units.chapters.get(place.printed)
        if row is None:
            plain = place.printed == "部分" and not units.chapters
            return self._heading(units, part, number, printed="部分") if plain else UNTOLD
        held = row.of_number(number)
        if len(held) == 1:
            return Found(held[0])
        if held or not row.counted or not self._units.is_whole(part):
            return UNTOLD
        count, unit = to_chinese(len(row.indices)), place.printed
        return Found(why=f"{self._name(part)}共{count}{unit}，没有第{to_chinese(number)}{unit}")

    def _from_here(self, place: Place, here: int | None) -> Found:
        """第一款, 第（三）项 without an article: of the article or paragraph they stand in."""
        unit, number = place.top, place.numbers[place.top]
        article = self._units.over(here, "article")
        if article is None or unit == "subitem":
            return UNTOLD
        if unit == "section":
            chapter = self._units.over(here, "chapter")
            found = UNTOLD if chapter is None else self._inside(chapter, unit, number)
        elif unit == "paragraph":
            found = self._inside(article, unit, number)
        else:
            paragraph = self._units.over(here, "paragraph", "article")
            found = self._inside(article if paragraph is None else paragraph, unit, number)
            if found.target is None:
                found = self._inside(article, unit, number)
        return found if found.target is not None else UNTOLD

    def _stepped(self, unit: Unit, step: int, here: int | None) -> Found:
        """前款, 前条, 前项, 本条: the unit of that kind that holds the words, and so far back."""
        if here is None:
            return UNTOLD
        if unit == "paragraph":
            return self._paragraph_back(step, here)
        if unit == "article":
            return self._article_back(step, here)
        if unit == "item":
            return self._item_back(step, here)
        own = self._units.over(here, unit)
        if own is None or step == 0:
            return Found(own)
        chapters = self._units.of_part(self._units.provisions[own].part).chapters
        return _back(chapters.get("章"), own, step)

    def _paragraph_back(self, step: int, here: int) -> Found:
        article = self._units.over(here, "article")
        if article is None:
            return self._plain_paragraph_back(step, here)
        row = self._units.paragraphs(article)
        place = row.place(self._units.over(here, "paragraph", "article"))
        if place is None or self._units.over(here, "row", "note") is not None:
            return UNTOLD
        if place + step >= 0:
            return Found(row.indices[place + step])
        if not self._sure_of_paragraphs(article, -place - step):
            return UNTOLD
        label = self._units.provisions[article].label
        if len(row.indices) == 1:
            return Found(why=f"{label}只有一款，前面没有别的款")
        return Found(why=f"写在{label}第{to_chinese(place + 1)}款，前面没有这一款")

    def _plain_paragraph_back(self, step: int, here: int) -> Found:
        """前款 outside articles: the unnumbered paragraph before, under the same heading."""
        own = self._units.over(here, "paragraph")
        parent = None if own is None else self._units.provisions[own].parent
        if own is None or parent is None or step == 0:
            return Found(own if step == 0 else None)
        return _back(self._units.paragraphs(parent), own, step)

    def _article_back(self, step: int, here: int) -> Found:
        article = self._units.over(here, "article")
        if article is None:
            heading = self._units.over(here, "heading1")
            if heading is None:
                return UNTOLD
            tops = self._units.of_part(self._units.provisions[heading].part).tops
            return _back(tops, heading, step)
        units = self._units.of_part(self._units.provisions[article].part)
        found = _back(units.articles, article, step)
        if found.target is None and self._units.is_whole(self._units.provisions[article].part):
            label = self._units.provisions[article].label
            return Found(why=f"写在{label}，前面没有这一条")
        return found

    def _item_back(self, step: int, here: int) -> Found:
        item = self._units.over(here, "item")
        if item is None:
            return UNTOLD
        parent = self._units.provisions[item].parent
        return _back(None if parent is None else self._units.items(parent), item, step)

    def _inside(self, over: int, unit: Unit, number: int) -> Found:
        """A unit of a number inside a provision."""
        if unit == "paragraph":
            return self._paragraph_inside(over, number)
        row = self._units.sections(over) if unit == "section" else self._units.items(over)
        held = row.of_number(number)
        if len(held) == 1:
            return Found(held[0])
        provision = self._units.provisions[over]
        sure = unit == "item" and row.counted and self._units.is_whole(provision.part)
        if held or not sure:
            return UNTOLD
        count = to_chinese(len(row.indices))
        return Found(why=f"{self._printed(over)}共{count}项，没有第{to_chinese(number)}项")

    def _paragraph_inside(self, over: int, number: int) -> Found:
        provision = self._units.provisions[over]
        row = self._units.paragraphs(over).indices
        if 0 < number <= len(row):
            return Found(row[number - 1])
        if provision.level != "article" or not self._sure_of_paragraphs(over, number - len(row)):
            return UNTOLD
        count = "只有一款" if len(row) == 1 else f"共{to_chinese(len(row))}款"
        return Found(why=f"{provision.label}{count}，没有第{to_chinese(number)}款")

    def _sure_of_paragraphs(self, article: int, missing: int) -> bool:
        """Whether an article surely lacks so many 款 more than it has."""
        if self._units.may_hide(article, missing):
            return False
        return self._units.is_lined(self._units.provisions[article].part)

    def _printed(self, over: int) -> str:
        """An article or paragraph as a sentence names it: 第八条第二款."""
        provision = self._units.provisions[over]
        if provision.level != "paragraph":
            return provision.label
        article = self._units.over(over, "article")
        label = "" if article is None else self._units.provisions[article].label
        return f"{label}第{to_chinese(provision.number or 1)}款"


def _back(row: Row | None, own: int, step: int) -> Found:
    """The unit of a row that stands so many before one of them."""
    place = None if row is None else row.place(own)
    if row is None or place is None or place + step < 0:
        return UNTOLD
    return Found(row.indices[place + step])
