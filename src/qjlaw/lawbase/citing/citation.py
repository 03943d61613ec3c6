"""The value that extraction gives: one reference of a document to an instrument or to itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

CitationStatus = Literal[
    "in_force", "amended", "repealed", "not_yet_in_force", "no_such_article", "not_held", "internal"
]


@dataclass(frozen=True, slots=True)
class Citation:
    """One reference: an article of an instrument, an instrument, a number, or an own place.

    ``start``/``end`` are code points in ``Document.text``; ``text`` is what stands there.
    ``title`` is the short title of the index; where it is not held, the words inside 《》 or the
    bare name as printed, blanks aside; ``None`` for an own place, and for a number that is not
    held. ``article`` 8 with ``inserted`` 1 is 第八条之一.
    """

    text: str
    start: int
    end: int
    title: str | None
    document_no: str | None
    article: int | None
    inserted: int
    paragraph: int | None
    item: int | None
    status: CitationStatus
    note: str
    """A Chinese sentence for whoever reads the report; empty where nothing is to be said."""
    version: str | None
    """Year of the version that the citation names, （2018年修正）."""
    part: int
    """Index into ``Structure.parts``."""
    may_ground_error: bool
    """Whether ``status`` is known well enough for a finding of severity ``error``."""
