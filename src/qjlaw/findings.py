"""What a run finds: frozen values that the engine makes and the renderers read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from qjlaw.anatomy import Metadata, Scope
from qjlaw.document import Notice


class Severity(StrEnum):
    """How bad a finding is. The order of severities is :meth:`rank`."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for ``info``, 1 for ``warning``, 2 for ``error``."""
        return {"info": 0, "warning": 1, "error": 2}[self.value]

    @property
    def chinese(self) -> str:
        """应当修改, 建议修改, 提示: the words that reviewers use."""
        return {"info": "提示", "warning": "建议修改", "error": "应当修改"}[self.value]


@dataclass(frozen=True, slots=True)
class Basis:
    """A legal ground, as cited: instrument and article, in force over a span of dates.

    ``article`` is the number as printed after 第 (``"17"``, ``"59(2)"`` for a paragraph,
    ``"一(一)"`` for a numbered point), or ``None`` for the whole instrument. ``start`` and
    ``end`` bound the days on which this ground may be cited; ``None`` leaves a side open.
    ``verified`` says whether the article was read.
    """

    instrument: str
    article: str | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A span of the text with its words and address, related to a finding."""

    start: int
    end: int
    excerpt: str
    address: str


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a finding is set aside, by whom, until when."""

    reason: str
    who: str
    until: dt.date | None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. Field by field as in ``docs/contracts.md``.

    ``marks`` are the spans inside the excerpt whose words triggered the rule (absolute
    offsets); they are shown on a terminal and are no part of the JSON contract.
    """

    rule: str
    rules: tuple[str, ...]
    categories: tuple[str, ...]
    severity: Severity
    rule_severity: Severity
    confidence: float | None
    support: int | None
    title: str
    message: str
    basis: tuple[Basis, ...]
    plan: tuple[int, ...]
    part: str
    address: str
    start: int
    end: int
    excerpt: str
    related: tuple[Place, ...]
    suggestion: str
    replacement: str | None
    ask: str | None
    fingerprint: str
    suppressed: Suppression | None = None
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class CoverageItem:
    """One line of what was checked, what needs a person, or what is not covered."""

    id: str
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a run did and did not look at, so that silence is never read as approval."""

    checked: tuple[CoverageItem, ...] = ()
    needs_person: tuple[CoverageItem, ...] = ()
    not_covered: tuple[CoverageItem, ...] = ()


@dataclass(frozen=True, slots=True)
class AsOf:
    """The day on which the law is read, and why that day (a Chinese phrase)."""

    date: dt.date
    why: str


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a document could not be checked."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """Everything that is said of one document.

    Where ``error`` is set, the document was not checked: ``findings`` is empty, and
    ``as_of``, ``instrument``, ``scope`` and ``metadata`` are ``None``. ``text`` is kept for
    the renderers that show a finding in its sentence; it is no part of the JSON contract.
    """

    path: str
    sha256: str | None
    format: str | None
    as_of: AsOf | None
    instrument: str | None
    scope: Scope | None
    metadata: Metadata | None
    findings: tuple[Finding, ...]
    coverage: Coverage
    notices: tuple[Notice, ...]
    error: Failure | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Tool:
    """Which program and which rulebook spoke. ``rulebook`` is a hash of all rule data."""

    name: str
    version: str
    rulebook: str
    profile: str


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over a whole run; severities and categories in a fixed order."""

    documents: int
    unreadable: int
    by_severity: tuple[tuple[str, int], ...]
    by_category: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A whole run. ``notices`` speak of the run, not of a document (skipped suffixes …)."""

    tool: Tool
    documents: tuple[DocumentReport, ...]
    summary: Summary
    notices: tuple[Notice, ...] = ()
