"""Terms: the short names and terms that a document declares for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qjlaw.anatomy import Structure, Term, TermKind
from qjlaw.document import Document
from qjlaw.lazy import LazyPattern
from qjlaw.structure.amendments import amendments_in, is_amended
from qjlaw.structure.lookup import part_at
from qjlaw.structure.titles import fold, read_title, without_brackets

_QUOTED = r"[“\"「『‘](?P<quoted>[^“”\"「」『』‘’\n]{1,30})[”\"」』’]"
_TITLED = r"《(?P<titled>[^《》\n]{1,40})》"
_SHORT = LazyPattern(
    r"(?P<lead>以下|下)?(?:均|分别|一并|合并|统一)?(?P<verb>[简统合并]称|称)(?:为|之为|作)?[：:]?"
    rf"(?:{_QUOTED}|{_TITLED}|(?P<bare>[^，。；：、“”\"「」《》（）()\n]{{1,16}})(?=[）)]))"
)
_DEFINED = LazyPattern(
    r"所称的?(?:[“\"「](?P<quoted>[^”\"」\n]{1,30})[”\"」]|(?P<bare>[^，。；：“”《》（）()\n]{1,30}?))"
    r"(?:[（(][^（）()\n]{1,40}[）)])?[，,]?(?:系指|是指|指的是|包括|，是|指|，为)"
)
_MEANING = LazyPattern(r"(?:含义|定义|用语|术语)[^。\n]{0,12}[：:。]?$")
_ITEM = LazyPattern(
    r"(?:[“\"「](?P<quoted>[^”\"」\n]{1,30})[”\"」]|(?P<bare>[^，。；：“”《》\n]{1,20}?))"
    r"[，,：:]?(?:系指|是指|指)"
)
_TITLE_BEFORE = LazyPattern(
    r"《[^《》\n]{2,80}》(?:[（(][^（）()\n]{1,60}[）)])*(?:[（(][^（）()\n]{1,60})?$"
)
_PHRASE = LazyPattern(r"[^，。；：、（）()《》“”\"\s]{2,60}$")
_BEFORE_PHRASE = LazyPattern(
    r".*(?:应当|必须|可以|适用于|是指|所称|通过|决定|成立|设立|组建|建立|实施|取得|开展|作为|根据|按照|委托"
    r"|第[一二三四五六七八九十百]+条|现将|向|由|将|在|到|经(?![济营贸办销])|对(?!外)|报(?![告社]))"
)
"""What a noun phrase does not hold: it begins after the last of these words."""

_JOINS = LazyPattern("[和与及或]")
_OPENING = "（(，,"
_BEFORE = 160
_STOP = LazyPattern("[。；\n]")
_LONGEST = 300


def terms_of(document: Document, structure: Structure) -> tuple[Term, ...]:
    """Find every short name and term that a document declares, in the order of the text.

    What is written into another document is left out.
    """
    text = document.text
    amended = amendments_in(text)
    found = [*_short_names(text, structure), *_definitions(text, structure)]
    found.sort(key=lambda term: (term.start, term.end))
    return tuple(term for term in found if not is_amended(amended, term.start))


def declared_parts(text: str, structure: Structure) -> dict[str, int | None]:
    """Every short title declared, with the part of this document that it stands for.

    ``None`` where it stands for another instrument, or for several things.
    """
    titles: dict[str, int] = {}
    for number, part in enumerate(structure.parts):
        if part.title is not None:
            titles[_bare(text[slice(*part.title)])] = number
    found: dict[str, int | None] = {}
    for term in _short_names(text, structure):
        if term.kind != "short_title" or term.stands_for is None:
            continue
        full = text[slice(*term.stands_for)]
        part_named = titles.get(_bare(full[: full.rfind("》") + 1]))
        found[term.name] = part_named if found.get(term.name, part_named) == part_named else None
    return found


def _bare(title: str) -> str:
    return without_brackets(fold(title).strip("《》"))


def _short_names(text: str, structure: Structure) -> Iterator[Term]:
    if "称" not in text:
        return
    for match in _SHORT.finditer(text):
        if match["lead"] is None and (match["verb"] == "称" or not _stands_alone(text, match)):
            continue
        group = next(name for name in ("quoted", "titled", "bare") if match[name] is not None)
        before = _before(text, match.start())
        title = _TITLE_BEFORE.search(text, max(0, before - _BEFORE), before)
        span = _title_span(text, title) if title else None
        kind: TermKind = "short_title" if _is_title(text, span, group) else "short_name"
        if span is None and kind == "short_name" and match["verb"] not in {"统称", "合称"}:
            span = _phrase(text, before, match[group])
        start, end = match.span(group)
        yield Term(match[group].strip(), start, end, kind, span, _part(structure, start))


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether 简称 without 以下 opens a bracket or a clause: （简称“办法”）."""
    return text[match.start() - 1 : match.start()] in set(_OPENING)


def _before(text: str, offset: int) -> int:
    """Where the words in front end: before the bracket or comma that leads the name in."""
    while offset and text[offset - 1] in _OPENING + " \u3000":
        offset -= 1
    return offset


def _is_title(text: str, span: tuple[int, int] | None, group: str) -> bool:
    """Whether a name stands for an instrument, not for a form or a certificate in 《》."""
    if span is None:
        return group == "titled"
    read = read_title(text[span[0] + 1 : span[1] - 1])
    return read.form is not None or read.genre is not None


def _title_span(text: str, title: re.Match[str]) -> tuple[int, int]:
    end = text.rfind("》", title.start(), title.end()) + 1
    return title.start(), end


def _phrase(text: str, end: int, name: str) -> tuple[int, int] | None:
    """The noun phrase that ends here, where every character of the name is taken from it."""
    phrase = _PHRASE.search(text, max(0, end - _BEFORE), end)
    if phrase is None or "的" in phrase.group():
        return None
    lead = _BEFORE_PHRASE.match(phrase.group())
    start = phrase.start() + (lead.end() if lead else 0)
    if not _abbreviates(name, text[start:end]):
        return None
    several = any(
        _abbreviates(name, text[join.end() : end]) for join in _JOINS.finditer(text, start, end)
    )
    return None if several else (start, end)


def _abbreviates(name: str, phrase: str) -> bool:
    """Whether every character of a name is taken from a phrase, in its order."""
    rest = iter(phrase)
    return all(char in rest for char in name)


def _definitions(text: str, structure: Structure) -> Iterator[Term]:
    for match in _DEFINED.finditer(text) if "所称" in text else ():
        yield _defined(text, structure, match)
    for provision in structure.provisions:
        if provision.label and provision.parent is not None:
            over = structure.provisions[provision.parent]
            if _MEANING.search(text, over.start, over.text_end) is None:
                continue
            begin = provision.start + len(provision.label)
            match_item = _ITEM.match(text, _past_blanks(text, begin), provision.end)
            if match_item is not None:
                yield _defined(text, structure, match_item)


def _past_blanks(text: str, offset: int) -> int:
    while text[offset : offset + 1] in {" ", "\u3000"}:
        offset += 1
    return offset


def _defined(text: str, structure: Structure, match: re.Match[str]) -> Term:
    group = "quoted" if match["quoted"] is not None else "bare"
    start, end = match.span(group)
    stop = _STOP.search(text, match.end(), match.end() + _LONGEST)
    span = (match.end(), stop.start()) if stop and stop.start() > match.end() else None
    return Term(match[group].strip(), start, end, "defined", span, _part(structure, start))


def _part(structure: Structure, offset: int) -> int:
    return structure.parts.index(part_at(structure, offset))
