"""From mentions to citations: own places among them, each judged on the day."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator

from qjlaw.anatomy import Reference, Structure
from qjlaw.document import Document
from qjlaw.lawbase.citing.citation import Citation
from qjlaw.lawbase.citing.flow import Flow
from qjlaw.lawbase.citing.mentions import Mention, Mentions
from qjlaw.lawbase.index import LawIndex
from qjlaw.lawbase.names import key_of, number_key
from qjlaw.lawbase.status import Judgement, judge, not_held
from qjlaw.lazy import LazyPattern
from qjlaw.structure import references_of

_SOMETHING = LazyPattern(
    r"[《〈]|法|条例|办法|规定|细则|规则|第.{1,9}[条款项]|[前本][一二两三]?[条款项]|号"
)


_JOIN = 4
"""Code points, at most, between the places of one list."""

_LINE = 90
_NAME_ENDS = ("》", "法", "条例", "办法", "规定", "细则", "规则", "典")
_NAME_SIGNS = frozenset(name[-1] for name in _NAME_ENDS)
_GOES_ON = LazyPattern(r"(?:依照|按照|根据|依据|违反|适用|参照|执行|符合)[^。；：\n]{2,80}$")
_AFTER = LazyPattern(r"[ \u3000\n]?(?:[的规所至、，。；：）和及或与之以情有到—－-]|$)")


def citations_of(
    document: Document, structure: Structure, index: LawIndex, as_of: dt.date
) -> tuple[Citation, ...]:
    """Find every citation of a document and judge it on a day, in the order of the text.

    One for each article named (a list of three is three, a range its two ends), for an instrument
    named without article, for a document number; and one, ``internal``, for each reference to a
    place of the document itself. Its own title and 本办法 alone are none.
    """
    if _SOMETHING.search(document.text) is None:
        return ()
    labels = _labels(document.text, structure)
    flow = Flow(document.text, labels)
    own = _OwnNames(document, structure)
    mentions = Mentions(flow, index, own, lambda place: flow.origin(place) in labels).all()
    assembler = _Assembler(document, structure, index, as_of, flow)
    found = [each for mention in mentions for each in assembler.of_mention(mention)]
    taken = sorted((each.start, each.end) for each in found)
    found += _own_places(document, structure, assembler, taken)
    found.sort(key=lambda each: (each.start, each.end))
    return tuple(found)


def _labels(text: str, structure: Structure) -> frozenset[int]:
    """Where a number stands over its own unit.

    One at the head of a line that goes on from a name which ends the line above, 依照《…法》, is
    the article of that name.
    """
    labels = {each.start for each in structure.provisions if each.label}
    for start in tuple(labels):
        if text[max(0, start - 3) : start].rstrip()[-1:] not in _NAME_SIGNS:
            continue
        line = text.rfind("\n", 0, start)
        above = text[max(0, line - _LINE) : max(0, line)].rstrip()
        if line >= 0 and above.endswith(_NAME_ENDS) and _GOES_ON.search(above):
            labels.discard(start)
    return frozenset(labels)


def _own_places(
    document: Document,
    structure: Structure,
    assembler: _Assembler,
    taken: list[tuple[int, int]],
) -> Iterator[Citation]:
    """References to places of the document itself; several 款 of one article are one."""
    before: Citation | None = None
    for reference in references_of(document, structure):
        if reference.attachment is not None or _overlaps(taken, reference.start, reference.end):
            continue
        goes_on = before is not None and reference.start - before.end <= _JOIN
        if not goes_on and not _is_said(document.text, reference):
            continue
        citation = assembler.of_reference(reference)
        if not (goes_on and before is not None and _same_article(before, citation)):
            yield citation
        before = citation


def _is_said(text: str, reference: Reference) -> bool:
    """Whether words name a place: 第一条生产线 does not, where no such place was found."""
    if reference.status == "resolved" or text[reference.start] != "第":
        return True
    return _AFTER.match(text, reference.end) is not None


def _same_article(before: Citation, after: Citation) -> bool:
    """Whether a reference names another 款 or 项 of the article named right before it."""
    if after.article is None:
        return False
    return (before.article, before.inserted) == (after.article, after.inserted)


def _overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    place = bisect_right(spans, (start, end))
    near = spans[max(0, place - 2) : place + 1]
    return any(low < end and start < high for low, high in near)


class _OwnNames:
    """The titles and the number that the document bears itself, those of its parts included."""

    def __init__(self, document: Document, structure: Structure) -> None:
        text = document.text
        titles = [text[slice(*part.title)] for part in structure.parts if part.title]
        titles += [structure.metadata.title or "", *structure.metadata.attachments]
        self._keys = frozenset(key for title in titles if len(key := key_of(title)) > 2)
        articles = (each.start for each in structure.provisions if each.level == "article")
        self._first_article = next(articles, 0)
        number = structure.metadata.document_no
        self._number = number_key(number) if number else ""

    def holds(self, title: str) -> bool:
        """Whether a title is one of them."""
        return key_of(title) in self._keys

    def bears(self, number: str) -> bool:
        """Whether a document number is the document's own."""
        return bool(self._number) and number_key(number) == self._number

    def is_caption(self, offset: int) -> bool:
        """Whether a place stands above the first article of a document that has some."""
        return offset < self._first_article


class _Assembler:
    """Makes citations of mentions and references."""

    def __init__(
        self,
        document: Document,
        structure: Structure,
        index: LawIndex,
        as_of: dt.date,
        flow: Flow,
    ) -> None:
        self._text = document.text
        self._structure = structure
        self._index = index
        self._as_of = as_of
        self._flow = flow
        self._judged: dict[tuple[str, int | None, str | None, str | None], Judgement] = {}
        self._part_starts = [part.start for part in structure.parts]

    def of_mention(self, mention: Mention) -> Iterator[Citation]:
        """One citation for each article of a mention, else one for the instrument."""
        if mention.is_own and not mention.articles:
            return
        begin = mention.start
        if not mention.articles:
            yield self._citation(mention, begin, mention.end, None)
        for number, each in enumerate(mention.articles):
            start = begin if number == 0 else each.start
            yield self._citation(mention, start, each.end, number)

    def of_reference(self, reference: Reference) -> Citation:
        """A reference to a place of the document itself."""
        return Citation(
            text=self._text[reference.start : reference.end],
            start=reference.start,
            end=reference.end,
            title=None,
            document_no=None,
            article=reference.article,
            inserted=reference.inserted,
            paragraph=reference.paragraph,
            item=reference.item,
            status="internal",
            note=f"{reference.why}。" if reference.why else "",
            version=None,
            part=reference.part,
            may_ground_error=False,
        )

    def _citation(self, mention: Mention, low: int, high: int, place: int | None) -> Citation:
        article = None if place is None else mention.articles[place]
        start, end = self._flow.span(low, high)
        number = mention.number
        judgement = self._judge(mention, article.article if article else None)
        internal = judgement.status == "internal"
        return Citation(
            text=self._text[start:end],
            start=start,
            end=end,
            title=None if internal else mention.title,
            document_no=self._flow.printed(number.start, number.end) if number else None,
            article=article.article if article else None,
            inserted=article.inserted if article else 0,
            paragraph=article.paragraph if article else None,
            item=article.item if article else None,
            status=judgement.status,
            note=judgement.note,
            version=mention.year,
            part=max(0, bisect_right(self._part_starts, start) - 1),
            may_ground_error=judgement.may_ground_error,
        )

    def _judge(self, mention: Mention, article: int | None) -> Judgement:
        if mention.is_own:
            return Judgement("internal")
        if not mention.held or mention.title is None:
            return not_held()
        number = mention.number.written if mention.number else None
        asked = (mention.title, article, mention.year, number)
        if asked not in self._judged:
            self._judged[asked] = judge(
                self._index,
                mention.title,
                self._as_of,
                article=article,
                year=mention.year,
                number=number,
            )
        return self._judged[asked]
