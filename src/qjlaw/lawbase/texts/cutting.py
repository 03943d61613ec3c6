"""From a document to the texts of instruments in it: title, version, and articles by number."""

from __future__ import annotations

from dataclasses import dataclass

from qjlaw.anatomy import Part, Provision, Structure
from qjlaw.document import Document
from qjlaw.lawbase.index import LawIndex
from qjlaw.lawbase.instruments import InstrumentVersion
from qjlaw.lawbase.names import key_of, version_year, without_version
from qjlaw.lawbase.written_days import days_in
from qjlaw.lazy import LazyPattern
from qjlaw.numerals import parse_chinese

_LABEL = LazyPattern(
    r"第(?P<article>[^第条]{1,8})条(?:之(?P<inserted>[一二三四五六七八九十]{1,3}))?"
)
_FROM_THEN_ON = LazyPattern("[^年月日]{0,3}(?:起|开始)(?:施行|实施|执行|生效)")
_LONGEST_HEAD = 3000  # code points, over the first article


@dataclass(frozen=True, slots=True)
class ArticleText:
    """One article: its number, its 之 (0 without), its address in its file, and its words."""

    article: int
    inserted: int
    address: str
    words: str


@dataclass(frozen=True, slots=True)
class InstrumentText:
    """The text of one version of an instrument.

    ``key`` is that of the title without its version, ``dated`` the day that tells the version
    from others (ISO; empty where the file does not say), as in ``InstrumentVersion.dated``.
    """

    title: str
    key: str
    dated: str
    articles: tuple[ArticleText, ...]


def texts_in(document: Document, structure: Structure, index: LawIndex) -> list[InstrumentText]:
    """Find the texts of instruments in a document: each part that has a title and articles."""
    found = []
    for number, part in enumerate(structure.parts):
        provisions = [p for p in structure.provisions if p.part == number and p.level == "article"]
        title = _title(document, structure, part)
        articles = _articles(document, provisions)
        if title and articles:
            head = document.text[part.start : provisions[0].start][:_LONGEST_HEAD]
            dated = _dated(title, head, index.versions(title))
            key = without_version(key_of(title))
            found.append(InstrumentText(title, key, dated, articles))
    return found


def _title(document: Document, structure: Structure, part: Part) -> str:
    if part.title is not None:
        return "".join(document.text[slice(*part.title)].split())
    return (structure.metadata.title or "") if len(structure.parts) == 1 else ""


def _articles(document: Document, provisions: list[Provision]) -> tuple[ArticleText, ...]:
    """Take the first of each number; one that comes again is of something quoted or added."""
    found: dict[tuple[int, int], ArticleText] = {}
    for provision in provisions:
        label = _LABEL.match(provision.label)
        article = parse_chinese(label["article"].strip()) if label else None
        if label is None or not article:
            continue
        inserted = parse_chinese(label["inserted"] or "") or 0
        words = document.text[provision.start : provision.end].strip()
        text = ArticleText(article, inserted, provision.address, words)
        found.setdefault((article, inserted), text)
    return tuple(found.values())


def _dated(title: str, head: str, versions: tuple[InstrumentVersion, ...]) -> str:
    """Tell the version by the last day that the head gives for adoption or amendment."""
    made: list[str] = []
    from_then_on: list[str] = []
    for day, end in days_in(head):
        (from_then_on if _FROM_THEN_ON.match(head, end) else made).append(day)
    if made:
        last = max(made)
        of_that_day = (v.dated for v in versions if v.dated and last.startswith(v.dated))
        return next(of_that_day, None) or next(
            (v.dated for v in versions if last == v.effective and v.dated), last
        )
    year = version_year(title)
    for version in reversed(versions):
        if (from_then_on and version.effective == max(from_then_on)) or (
            year and version.dated.startswith(str(year))
        ):
            return version.dated
    return ""
