"""The outline of a document: what was understood of it, before any rule speaks.

A reader sees which text is which provision, what the document is taken for and why, which of
its references lead where; a program gets the same with offsets (``qjlaw.outline/1``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from qjlaw.anatomy import Element, Part, Provision, Reference, Structure, Term
from qjlaw.document import Document
from qjlaw.report.card import Line, judged, told
from qjlaw.report.json_report import metadata_object, notice_object
from qjlaw.report.typeset import WIDTH, fill, plain, styled, width_of
from qjlaw.report.wording import INSTRUMENT_NAMES

SCHEMA = "qjlaw.outline/1"
"""Name of the contract."""

_INDENT = "  "
_LABEL = 12
_STEP = 2
_SHOWN = 200  # code points of a provision's own words, more than any line shows
_REFERENCES = {"resolved": "→", "broken": "×", "ambiguous": "？"}


@dataclass(frozen=True, slots=True)
class Outline:
    """A document with all that was understood of it."""

    document: Document
    structure: Structure
    references: tuple[Reference, ...]
    terms: tuple[Term, ...]


def render_json(outline: Outline) -> str:
    """Write an outline as one JSON object, indented, ended by a newline."""
    return json.dumps(outline_object(outline), ensure_ascii=False, indent=2) + "\n"


def outline_object(outline: Outline) -> dict[str, Any]:
    """Turn an outline into plain data."""
    document, structure = outline.document, outline.structure
    return {
        "schema": SCHEMA,
        "path": document.path,
        "sha256": document.sha256,
        "format": document.format,
        "instrument": {"kind": structure.instrument.kind, "why": structure.instrument.why},
        "scope": {"verdict": structure.scope.verdict, "reasons": list(structure.scope.reasons)},
        "metadata": metadata_object(structure.metadata),
        "parts": [_part(part, document.text) for part in structure.parts],
        "provisions": [_provision(each) for each in structure.provisions],
        "elements": [_element(each, document.text) for each in structure.elements],
        "references": [_reference(each, document.text) for each in outline.references],
        "terms": [_term(each, document.text) for each in outline.terms],
        "notices": [notice_object(notice) for notice in document.notices],
    }


def _part(part: Part, text: str) -> dict[str, Any]:
    return {
        "kind": part.kind,
        "name": part.name,
        "title": part.title and text[part.title[0] : part.title[1]],
        "start": part.start,
        "end": part.end,
    }


def _provision(provision: Provision) -> dict[str, Any]:
    return {
        "address": provision.address,
        "level": provision.level,
        "label": provision.label,
        "number": provision.number,
        "start": provision.start,
        "text_end": provision.text_end,
        "end": provision.end,
        "parent": provision.parent,
        "part": provision.part,
    }


def _element(element: Element, text: str) -> dict[str, Any]:
    return {
        "name": element.name,
        "part": element.part,
        "start": element.start,
        "end": element.end,
        "excerpt": text[element.start : element.end],
        "fields": dict(element.fields),
    }


def _reference(reference: Reference, text: str) -> dict[str, Any]:
    return {
        "start": reference.start,
        "end": reference.end,
        "excerpt": text[reference.start : reference.end],
        "status": reference.status,
        "address": reference.address,
        "target": reference.target,
        "why": reference.why or None,
    }


def _term(term: Term, text: str) -> dict[str, Any]:
    stands_for = term.stands_for
    return {
        "name": term.name,
        "kind": term.kind,
        "start": term.start,
        "end": term.end,
        "stands_for": stands_for and text[stands_for[0] : stands_for[1]],
    }


def render_terminal(outline: Outline, *, width: int = WIDTH) -> str:
    """Set an outline in lines with style tags, one line a provision."""
    document, structure = outline.document, outline.structure
    title = structure.metadata.title
    lines = fill(styled("dim", plain(document.path)), width=width)
    lines += fill(styled("title", plain(title) if title else "（没有找到标题）"), width=width)
    lines += ["", *_card(structure, width), "", styled("title", "结构")]
    for number, part in enumerate(structure.parts):
        kind = "正文部分" if part.kind == "outer" else "附件部分"
        lines += ["", f"{_INDENT}{plain(part.name)}（{kind}）"]
        lines += _provisions(structure, number, document.text, width)
    lines += _references(outline, width)
    lines += _terms(outline, width)
    if document.notices:
        lines += ["", styled("title", "读取说明")]
        for notice in document.notices:
            lines += fill(plain(notice.message), first=_INDENT, rest=_INDENT, width=width)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _card(structure: Structure, width: int) -> Iterator[str]:
    instrument = structure.instrument
    kind: Line = ("按何种文件", (f"{INSTRUMENT_NAMES[instrument.kind]}：{instrument.why}",))
    for label, texts in [*told(structure.metadata), *judged(structure.scope), kind]:
        first = _INDENT + label + " " * max(_LABEL - width_of(label), 1)
        for text in texts:
            rest = " " * width_of(first)
            yield from fill(plain(text), first=first, rest=rest, width=width)
            first = rest


def _provisions(structure: Structure, part: int, text: str, width: int) -> Iterator[str]:
    depths: dict[int, int] = {}
    for index, provision in enumerate(structure.provisions):
        depth = 0 if provision.parent is None else depths.get(provision.parent, 0) + 1
        depths[index] = depth
        if provision.part == part:
            lead = _INDENT * 2 + " " * (_STEP * depth) + f"[{plain(provision.address)}] "
            words = text[provision.start : min(provision.text_end, provision.start + _SHOWN)]
            yield styled("dim", lead) + _fitted(plain(words.strip()), width - width_of(lead))


def _fitted(words: str, room: int) -> str:
    """The beginning of a text that fits a line, with …… where it goes on."""
    if width_of(words) <= room:
        return words
    kept, used = 0, width_of("……")
    for char in words:
        used += width_of(char)
        if used > room:
            break
        kept += 1
    return f"{words[:kept]}……"


def _references(outline: Outline, width: int) -> Iterator[str]:
    if outline.references:
        yield ""
        yield styled("title", "引用本文件其他条款")
    text = outline.document.text
    for reference in outline.references:
        words = plain(text[reference.start : reference.end])
        target = reference.address or reference.why or "不能确定"
        line = f"{words} {_REFERENCES[reference.status]} {plain(target)}"
        style = "warning" if reference.status == "broken" else ""
        yield from fill(styled(style, line), first=_INDENT, rest=_INDENT * 2, width=width)


def _terms(outline: Outline, width: int) -> Iterator[str]:
    if outline.terms:
        yield ""
        yield styled("title", "简称和定义")
    text = outline.document.text
    for term in outline.terms:
        meaning = text[slice(*term.stands_for)] if term.stands_for else "未能确定所指"
        line = f"{plain(term.name)}：{_fitted(plain(meaning), 2 * width)}"
        yield from fill(line, first=_INDENT, rest=_INDENT * 2, width=width)
