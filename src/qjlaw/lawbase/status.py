"""The status of a citation on a day: what is held of the instrument, asked for one article."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qjlaw.lawbase.citing.citation import CitationStatus
from qjlaw.lawbase.index import LawIndex
from qjlaw.lawbase.instruments import InstrumentVersion, Standing
from qjlaw.lawbase.names import number_key
from qjlaw.lazy import LazyPattern

_STATUS: dict[str, CitationStatus] = {
    "in_force": "in_force",
    "amended": "amended",
    "repealed": "repealed",
    "not_yet": "not_yet_in_force",
    "not_held": "not_held",
}
_SERIAL = LazyPattern(r"(\d+)$")
_FEWEST = 7
"""An instrument, not a judicial interpretation, of fewer articles was cut off when it was read."""

_SHORT_KINDS = frozenset({"司法解释", "宪法"})
_NUMBERED_ANEW = frozenset({"行政法规", "地方政府规章"})
"""Kinds whose number in the index is that of the text, not of a decision that amends it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is said of a citation, and whether well enough known for an ``error``."""

    status: CitationStatus
    note: str = ""
    may_ground_error: bool = False


def judge(
    index: LawIndex,
    title: str,
    day: dt.date,
    *,
    article: int | None = None,
    year: str | None = None,
    number: str | None = None,
) -> Judgement:
    """Judge a citation of a title that the index holds, on a day.

    Parameters
    ----------
    year:
        Of the version that the citation names, ``"2018"`` of （2018年修正）.
    number:
        Of the document, as the citation gives it.
    """
    standing = index.on(title, day)
    status = _STATUS[standing.state]
    if status == "in_force":
        older = _older_number(index, standing, title, number) if number else None
        older = older or (_other_version(index, standing, title, year, day) if year else None)
        if older is not None:
            return older
        return _with_article(standing, article)
    note, sure = standing.note, standing.may_ground_error
    if status == "not_yet_in_force" and number and _is_other_text(index, title, number):
        return not_held(f"{number}是同名的旧文件，索引未收录，请人工核对。")
    if status == "not_yet_in_force" and _unborn(standing, day):
        note += "该日尚未公布，文件可能是后来修改过的文本，请先核对文件日期。"
        sure = False
    return Judgement(status, note, sure)


def _is_other_text(index: LawIndex, title: str, number: str) -> bool:
    """Whether a number is none of those held for a title: an older text bore the title too."""
    held = {number_key(version.document_no) for version in index.versions(title)}
    return number_key(number) not in held


def _unborn(standing: Standing, day: dt.date) -> bool:
    """Whether an instrument was not even adopted on a day: no text of that day can cite it."""
    version = standing.version
    return version is not None and version.adopted > day.isoformat()


def not_held(note: str = "索引未收录，不能判断效力，请人工核对。") -> Judgement:
    """Judge what the index does not hold: nothing is said of its validity."""
    return Judgement("not_held", note)


def _with_article(standing: Standing, article: int | None) -> Judgement:
    last, version = standing.articles, standing.version
    if article is None or last is None or version is None or article <= last:
        return Judgement("in_force", standing.note)
    if last < _FEWEST and version.kind not in _SHORT_KINDS:
        return Judgement("in_force", standing.note)
    said = f"《{standing.title}》共{last}条，没有第{article}条。"
    return Judgement("no_such_article", said + standing.note, standing.articles_may_ground_error)


def _other_version(
    index: LawIndex, standing: Standing, title: str, year: str, day: dt.date
) -> Judgement | None:
    """Say that the year names a version superseded on the day, or one to come."""
    version = standing.version
    current = version.dated[:4] if version else ""
    if not current or year == current:
        return None
    if year > current:
        return _to_come(index, title, year, day)
    effective = f"，{_chinese(version)}" if version else ""
    note = f"引用的是{year}年的版本，《{standing.title}》已于{current}年修改{effective}。"
    return Judgement("amended", note, standing.may_ground_error)


def _to_come(index: LawIndex, title: str, year: str, day: dt.date) -> Judgement | None:
    for version in index.versions(title):
        if version.dated.startswith(year) and version.effective > day.isoformat():
            note = (
                f"引用的是《{version.short_title}》{year}年的版本，{_chinese(version)}，尚未施行。"
            )
            return Judgement("not_yet_in_force", note, version.may_ground_error)
    return None


def _chinese(version: InstrumentVersion) -> str:
    day = version.effective
    if len(day) != len("2024-07-01"):
        return "施行日请核对"
    written = dt.date.fromisoformat(day)
    return f"{written.year}年{written.month}月{written.day}日起施行"


def _older_number(index: LawIndex, standing: Standing, title: str, number: str) -> Judgement | None:
    """Say that a number is that of a text superseded on the day; None where it is not."""
    current = standing.version
    if current is None or not current.document_no:
        return None
    cited, held = number_key(number), number_key(current.document_no)
    if cited == held:
        return None
    own = [v for v in index.versions(title) if number_key(v.document_no) == cited]
    if not _precedes(cited, held) or (not own and current.kind not in _NUMBERED_ANEW):
        return None
    if own and own[-1].status == "已废止":
        note = f"{number}公布的《{standing.title}》已废止，现行的是{current.document_no}。"
        return Judgement("repealed", note, own[-1].may_ground_error)
    note = f"{number}是《{standing.title}》旧版本的文号，现行版本为{current.document_no}。"
    return Judgement("amended", note, bool(own) and standing.may_ground_error)


def _precedes(cited: str, held: str) -> bool:
    """Whether a number of the same organ is the earlier one: 国务院令492 before 国务院令711."""
    low, high = _SERIAL.search(cited), _SERIAL.search(held)
    if low is None or high is None or cited[: low.start()] != held[: high.start()]:
        return False
    return int(low[1]) < int(high[1])
