"""Units: the provisions of a document as references look them up, part by part."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from qjlaw.anatomy import Provision, ProvisionLevel, Structure
from qjlaw.lazy import LazyPattern
from qjlaw.numerals import parse_chinese
from qjlaw.structure.pieces import BLANKS

_HEADINGS: tuple[ProvisionLevel, ...] = ("heading1", "heading2", "heading3", "heading4")
_NUMBERED: frozenset[ProvisionLevel] = frozenset({"item", "subitem", *_HEADINGS})
_LAST_WORDS = LazyPattern(
    r"自[^。\n]{0,30}(?:施行|实施|执行|生效)|解释|废止|(?:施行|实施|执行)(?:日期|时间|之日)|之日起"
)
_FEWEST_ARTICLES = 3
_WRAPPED_SHARE = 0.1
_LAID_OUT = frozenset({"pdf", "ofd"})
"""Formats without paragraphs: 款 are told from where lines end, and may be wrong."""

_OFFICE = frozenset({"docx", "doc", "wps", "rtf", "odt"})
"""Formats that keep paragraphs; text that was copied may have lost some of them."""

_SENTENCE_ENDS = "。；：;:！？!?”》）)"


class Row:
    """Numbered provisions beside one another, as indices in ascending order."""

    __slots__ = ("_by_number", "_numbers", "indices")

    def __init__(self, indices: list[int], provisions: tuple[Provision, ...]) -> None:
        self.indices = indices
        self._numbers = [provisions[index].number for index in indices]
        self._by_number: dict[int | None, list[int]] | None = None

    @property
    def counted(self) -> bool:
        """Whether there are two at least, numbered from 1 without gap or repetition."""
        return len(self.indices) > 1 and self._numbers == list(range(1, len(self.indices) + 1))

    def of_number(self, number: int) -> list[int]:
        """The provisions of a number: none, one, or several where numbers repeat."""
        if self._by_number is None:
            self._by_number = {}
            for index, each in zip(self.indices, self._numbers, strict=True):
                self._by_number.setdefault(each, []).append(index)
        return self._by_number.get(number, [])

    def place(self, index: int | None) -> int | None:
        """Which in the row a provision is, from 0; ``None`` where it is not in it."""
        if index is None:
            return None
        at = bisect_left(self.indices, index)
        return at if at < len(self.indices) and self.indices[at] == index else None


@dataclass(frozen=True, slots=True)
class PartUnits:
    """The numbered units of one part.

    ``articles`` are all, 第八条之一 among them. ``chapters`` are apart by the word after the
    number; ``tops`` are the headings of the first rank, ``deeper`` the numbers of the others.
    """

    articles: Row
    by_number: dict[tuple[int, int], list[int]]
    chapters: dict[str, Row]
    tops: Row
    deeper: frozenset[int | None]


class Units:
    """Looks up the provisions of one structure. ``form`` is the format of the document."""

    def __init__(self, text: str, structure: Structure, form: str) -> None:
        self.provisions = structure.provisions
        self.parts = structure.parts
        self._text = text
        self._form = form
        self._starts = [provision.start for provision in self.provisions]
        self._children: dict[int, list[int]] = {}
        self._in_part: dict[int, list[int]] = {}
        for index, provision in enumerate(self.provisions):
            self._in_part.setdefault(provision.part, []).append(index)
            if provision.parent is not None:
                self._children.setdefault(provision.parent, []).append(index)
        self._of_parts: dict[int, PartUnits] = {}
        self._items: dict[int, Row] = {}
        self._paragraphs: dict[int, Row] = {}
        self._sections: dict[int, Row] = {}
        self._whole: dict[int, bool] = {}
        self._lined: dict[int, bool] = {}

    def at(self, offset: int) -> int | None:
        """The index of the smallest provision that holds an offset."""
        index: int | None = bisect_right(self._starts, offset) - 1
        while index is not None and index >= 0:
            if self.provisions[index].end > offset:
                return index
            index = self.provisions[index].parent
        return None

    def over(self, index: int | None, *levels: ProvisionLevel) -> int | None:
        """The nearest provision of one of the levels that holds another, itself included."""
        while index is not None and self.provisions[index].level not in levels:
            index = self.provisions[index].parent
        return index

    def first_of(self, part: int) -> int | None:
        """The first provision of a part, its title where it has one."""
        return next(iter(self._in_part.get(part, ())), None)

    def paragraphs(self, index: int) -> Row:
        """The 款 of an article; the article itself where it has only one."""
        if index not in self._paragraphs:
            found = [i for i in self._under(index) if self.provisions[i].level == "paragraph"]
            self._paragraphs[index] = Row(found or [index], self.provisions)
        return self._paragraphs[index]

    def sections(self, index: int) -> Row:
        """The sections of a chapter."""
        if index not in self._sections:
            found = [i for i in self._under(index) if self.provisions[i].level == "section"]
            self._sections[index] = Row(found, self.provisions)
        return self._sections[index]

    def items(self, index: int) -> Row:
        """The numbered units right under a paragraph or unit, or under its paragraphs."""
        if index not in self._items:
            found = [
                i
                for child in self._under(index)
                for i in (self._under(child) if self._is_paragraph(child) else (child,))
                if self.provisions[i].level in _NUMBERED
            ]
            self._items[index] = Row(found, self.provisions)
        return self._items[index]

    def of_part(self, part: int) -> PartUnits:
        """The numbered units of a part."""
        if part not in self._of_parts:
            self._of_parts[part] = self._gather(part)
        return self._of_parts[part]

    def _under(self, index: int) -> list[int]:
        return self._children.get(index, [])

    def _is_paragraph(self, index: int) -> bool:
        return self.provisions[index].level == "paragraph"

    def _gather(self, part: int) -> PartUnits:
        articles: list[int] = []
        by_number: dict[tuple[int, int], list[int]] = {}
        chapters: dict[str, list[int]] = {}
        headings: list[int] = []
        for index in self._in_part.get(part, ()):
            provision = self.provisions[index]
            if provision.number is None:
                continue
            if provision.level == "article":
                articles.append(index)
                key = (provision.number, inserted_in(provision.label))
                by_number.setdefault(key, []).append(index)
            elif provision.level == "chapter":
                chapters.setdefault(_word_of(provision.label), []).append(index)
            elif provision.level in _HEADINGS:
                headings.append(index)
        top = min((self.provisions[index].level for index in headings), default=None)
        tops = [index for index in headings if self.provisions[index].level == top]
        deeper = (p for p in map(self.provisions.__getitem__, headings) if p.level != top)
        return PartUnits(
            Row(articles, self.provisions),
            by_number,
            {word: Row(each, self.provisions) for word, each in chapters.items()},
            Row(tops, self.provisions),
            frozenset(provision.number for provision in deeper),
        )

    def is_whole(self, part: int) -> bool:
        """Whether the articles count from 1 without a gap to a last one that closes the text."""
        if part not in self._whole:
            self._whole[part] = self._judge_whole(self.of_part(part))
        return self._whole[part]

    def is_lined(self, part: int) -> bool:
        """Whether the paragraphs of articles stand on lines of their own, as they were written.

        Articles begin lines, some hold several paragraphs, and few paragraphs break off in
        mid-sentence.
        """
        if part not in self._lined:
            self._lined[part] = self._judge_lined(self.of_part(part).articles.indices)
        return self._lined[part]

    def may_hide(self, index: int, missing: int) -> bool:
        """Whether so many more 款 may have been run together with those of an article."""
        if self._form in _OFFICE:
            return False
        paragraphs = [self.provisions[i] for i in self.paragraphs(index).indices]
        inner = sum(
            self._text.count("。", each.start, max(each.start, each.text_end - 1))
            for each in paragraphs
        )
        return inner >= missing

    def _judge_whole(self, units: PartUnits) -> bool:
        numbers = [number for number, inserted in units.by_number if not inserted]
        if len(numbers) < _FEWEST_ARTICLES or numbers != list(range(1, len(numbers) + 1)):
            return False
        articles = units.articles.indices
        if len(units.by_number) < len(articles):
            return False
        last = self.provisions[articles[-2]].start, self.provisions[articles[-1]].end
        return _LAST_WORDS.search(self._text, *last) is not None

    def _judge_lined(self, articles: list[int]) -> bool:
        if self._form in _LAID_OUT or not articles:
            return False
        several, wrapped, count = False, 0, 0
        for index in articles:
            if not self._begins_line(self.provisions[index].start):
                return False
            paragraphs = [i for i in self._under(index) if self._is_paragraph(i)]
            several = several or len(paragraphs) > 1
            count += len(paragraphs)
            wrapped += sum(not self._ends_sentence(self.provisions[one]) for one in paragraphs)
        return several and wrapped <= count * _WRAPPED_SHARE

    def _begins_line(self, offset: int) -> bool:
        line = self._text.rfind("\n", max(0, offset - 20), offset) + 1
        return offset == 0 or (line > 0 and not self._text[line:offset].strip(BLANKS + "*#"))

    def _ends_sentence(self, provision: Provision) -> bool:
        words = self._text[max(provision.start, provision.end - 12) : provision.end]
        return words.rstrip(BLANKS + "*\n")[-1:] in _SENTENCE_ENDS


def inserted_in(label: str) -> int:
    """The 一 of 第八条之一, 0 where there is none."""
    after = label.partition("之")[2]
    return (parse_chinese(after) or 0) if after else 0


def _word_of(label: str) -> str:
    return "部分" if label.endswith("部分") else label[-1:]
