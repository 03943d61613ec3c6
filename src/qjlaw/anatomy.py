"""The values that describe how a document is built."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

InstrumentKind = Literal[
    "law",
    "administrative_regulation",
    "state_council_document",
    "local_regulation",
    "rule",
    "normative",
    "plan",
    "agreement",
    "tender",
    "minutes",
    "internal",
]
INSTRUMENTS: tuple[str, ...] = get_args(InstrumentKind)
Verdict = Literal["normative", "not_normative", "uncertain"]
PartKind = Literal["outer", "annexed"]
ProvisionLevel = Literal[
    "title",  # a title of a part
    "head",  # number, addressee, and what else stands before the text
    "chapter",  # 第一章 (also 编)
    "section",  # 第一节
    "article",  # 第一条
    "paragraph",  # 款, or an unnumbered paragraph
    "item",  # （一） under an article
    "subitem",  # 1. under an item
    "heading1",  # 一、
    "heading2",  # （一）
    "heading3",  # 1.
    "heading4",  # （1）
    "row",  # a row of a table
    "signature",  # issuer and date at the end
    "note",  # footnote, endnote, text box
]
Field = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Part:
    """The outer document (a notice with number, addressee, date) or an annexed one.

    ``name`` is what addresses and reports call it: ``"通知"`` for an outer notice, else the
    short form of its title (``"办法"``) or ``"附件1"``. A document without an annexed measure
    is one part of kind ``"outer"``. ``title`` is a span, ``None`` where no title was found.
    """

    kind: PartKind
    name: str
    start: int
    end: int
    title: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Provision:
    """A unit of text with an address.

    ``start``/``end`` span the unit with all that stands under it; ``text_end`` is where its
    own text ends (a chapter's heading, an article's own paragraphs before its first child).
    ``parent`` and ``part`` are indices into :attr:`Structure.provisions` and
    :attr:`Structure.parts`. ``label`` is the number as printed (``"第三条"``, ``"（一）"``),
    empty where there is none; ``number`` its value.
    """

    level: ProvisionLevel
    label: str
    number: int | None
    start: int
    text_end: int
    end: int
    parent: int | None
    part: int
    address: str


ReferenceStatus = Literal["resolved", "broken", "ambiguous"]


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that point to a place in the same document: 本办法第八条第二款第（三）项, 前款, 附件2.

    ``start``/``end`` span the words, the ones that say whose place it is included; ``part`` is
    where they stand. What they name stands unit by unit, as printed, ``None`` where they do
    not name the unit (前款 names no number); ``inserted`` is the 一 of 第八条之一. ``target``
    is an index into :attr:`Structure.provisions`, ``address`` its address; both are ``None``
    unless the status is ``"resolved"``. ``why`` is a Chinese phrase for a ``"broken"`` one,
    else empty. ``"ambiguous"`` is what honestly cannot be told. An article of another
    instrument is no reference.
    """

    start: int
    end: int
    part: int
    status: ReferenceStatus
    target: int | None = None
    address: str | None = None
    why: str = ""
    chapter: int | None = None
    section: int | None = None
    article: int | None = None
    inserted: int = 0
    paragraph: int | None = None
    item: int | None = None
    subitem: int | None = None
    attachment: int | None = None


TermKind = Literal["short_title", "short_name", "defined"]


@dataclass(frozen=True, slots=True)
class Term:
    """A short name or a term that a document declares: （以下简称《办法》）, 本办法所称工地，是指….

    ``start``/``end`` span the name without its quotation marks. ``stands_for`` spans the title
    with its 《》, the noun phrase in front, or the words of the definition; ``None`` where its
    ends are not sure. ``kind`` is ``"short_title"`` where the name stands for an instrument.
    """

    name: str
    start: int
    end: int
    kind: TermKind
    stands_for: tuple[int, int] | None
    part: int


@dataclass(frozen=True, slots=True)
class Element:
    """A formal element of a document, found in its text; see ``docs/rule-language.md``.

    ``name`` is one of the element names of the rule language, ``fields`` what was read from
    it, ``part`` an index into :attr:`Structure.parts`.
    """

    name: str
    start: int
    end: int
    part: int
    fields: Mapping[str, Field]


@dataclass(frozen=True, slots=True)
class Scope:
    """Whether this is an administrative normative document, with reasons in Chinese."""

    verdict: Verdict
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Instrument:
    """What kind of document this is, and why (a Chinese phrase)."""

    kind: InstrumentKind
    why: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the document says of itself. Texts as printed, white space folded; dates parsed.

    ``validity`` is the words (``"有效期五年"``), ``expires`` the day computed from them.
    ``status`` is the portal's word where a portal page gives one.
    """

    title: str | None = None
    document_no: str | None = None
    issuers: tuple[str, ...] = ()
    addressee: str | None = None
    issued: dt.date | None = None
    published: dt.date | None = None
    effective: dt.date | None = None
    expires: dt.date | None = None
    validity: str | None = None
    repeals: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    publicity: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Structure:
    """A document understood in its parts. ``provisions`` are sorted by ``start``, outer first."""

    parts: tuple[Part, ...]
    provisions: tuple[Provision, ...]
    elements: tuple[Element, ...]
    metadata: Metadata
    instrument: Instrument
    scope: Scope
    traits: frozenset[str] = frozenset()
