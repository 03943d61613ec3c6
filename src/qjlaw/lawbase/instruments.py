"""What is known of an instrument: its versions, and which of them a day finds in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Provenance = Literal["text", "verified", "memory", "inferred", "office"]
"""How a fact was learnt: read in a collection of texts, looked up, remembered, concluded from a
title's absence in a later list, or told by the office's own list."""

OFFICE = "office"
"""Source of what the office's own list tells."""

State = Literal["in_force", "amended", "repealed", "not_yet", "not_held"]

_UNSURE_NUMBERS = frozenset({"司法解释", "部门规章"})


@dataclass(frozen=True, slots=True)
class InstrumentVersion:
    """One version of one instrument, as facts.

    Days are ISO, and may be a month (``2026-04``), a year (``2025``) or empty, as they are held.
    """

    title: str
    short_title: str
    """The title without 中华人民共和国."""
    kind: str
    """法律, 行政法规, 部门规章 …, as the index says it."""
    issuer: str
    document_no: str
    adopted: str
    """First adopted or promulgated, whatever the version."""
    amended: str
    """Last amendment that this version holds; empty where there was none, or none is known."""
    effective: str
    """Day from which this version applies."""
    status: str
    """现行有效, 已修改, 已废止 or 尚未生效, on the day of the index."""
    articles: int | None
    """Number of the last article; None where it has none, or the text was not at hand."""
    replaced_by: str
    sources: tuple[str, ...]

    @property
    def provenance(self) -> Provenance:
        """The weakest of the sources: what one of them only remembers is only remembered."""
        if "CUR-m" in self.sources:
            return "memory"
        if "absent-from-LST" in self.sources and self.status == "已废止":
            return "inferred"
        if OFFICE in self.sources:
            return "office"
        return "verified" if "CUR-v" in self.sources else "text"

    @property
    def may_ground_error(self) -> bool:
        """True where the row was read, looked up, or is the office's own.

        What is remembered or concluded is none of these.
        """
        return self.provenance in ("text", "verified", "office")

    @property
    def number_may_ground_error(self) -> bool:
        """True where the number is as sure as the row.

        Numbers of judicial interpretations and departmental rules are not, but the office's own.
        """
        if self.kind in _UNSURE_NUMBERS and self.provenance != "office":
            return False
        return self.may_ground_error

    @property
    def dated(self) -> str:
        """Day that tells this version from others: of its last amendment, else of adoption."""
        return self.amended or self.adopted


@dataclass(frozen=True, slots=True)
class Standing:
    """How an instrument stands on a day."""

    title: str | None
    """Short title as in the index; None where it is not held."""
    state: State
    """``amended`` is said of a title that names its own version or period, 纲要（2015—2020年）."""
    version: InstrumentVersion | None
    """In force on the day; repealed: the last one; not yet: the one to come. None where the
    version of that day is not held."""
    articles: int | None
    """The last article that day; None where articles cannot be checked."""
    since: str
    """Repealed or superseded from this day, or in force from it; empty where not known."""
    successor: str
    """What took its place, in the words of the index."""
    note: str
    """A Chinese sentence for whoever reads the report; empty where nothing is to be said."""
    may_ground_error: bool
    """Whether ``state`` is known well enough for an ``error``."""
    articles_may_ground_error: bool
    """Whether ``articles`` is known well enough, for that day, for an ``error``."""


def not_held() -> Standing:
    """Give the standing of what the index does not hold, which says nothing of its validity."""
    note = "索引未收录，不能判断效力，请人工核对。"
    return Standing(None, "not_held", None, None, "", "", note, False, False)
