"""Evaluate rules of kind ``element``: a part of the document is missing, or is so.

``find`` and each ``when`` are ``{mode: missing | present | differ, element, on, in, where}``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from qjlaw.anatomy import Element
from qjlaw.engine.case import Case, FieldValue, Hit
from qjlaw.engine.excerpt import short
from qjlaw.language import Span
from qjlaw.rulebook import CompiledRule

Find = Mapping[str, Any]


def evaluate(rule: CompiledRule, case: Case) -> Iterator[Hit]:
    """Yield what an element rule finds in a document."""
    entries = [case.profile.values.get(key) for key in _profile_keys(rule)]
    if None in entries:
        return  # this place sets no such value, so there is nothing to compare with
    if not all(any(True for _ in _found(when, case)) for when in rule.when):
        return
    for span, element, related in _found(rule.find, case):
        start, end = short(span)
        yield Hit(
            start,
            end,
            marks=((start, end),) if element is not None else (),
            fields=dict(element.fields) if element is not None else {},
            related=related,
            unverified=any(not entry.verified for entry in entries if entry is not None),
        )


def _profile_keys(rule: CompiledRule) -> list[str]:
    """Keys of the profile that a rule compares with."""
    return [
        operand["profile"]
        for find in (rule.find, *rule.when)
        for tests in find["where"].values()
        for operand in tests.values()
        if isinstance(operand, dict) and "profile" in operand
    ]


def _found(find: Find, case: Case) -> Iterator[tuple[Span, Element | None, tuple[Span, ...]]]:
    elements = [e for e in case.structure.elements if _in_part(e, find, case)]
    elements = [e for e in elements if e.name == find["element"]]
    passing = [e for e in elements if _passes(e, find["where"], case)]
    if find["mode"] == "missing":
        if not passing:
            yield _anchor(case), None, ()
    elif find["mode"] == "present":
        for element in passing:
            yield (element.start, element.end), element, ()
    else:
        known = [e for e in passing if e.fields.get(find["on"]) is not None]
        for element in known[1:]:
            if element.fields[find["on"]] != known[0].fields[find["on"]]:
                first = (known[0].start, known[0].end)
                yield (element.start, element.end), element, (first,)


def _in_part(element: Element, find: Find, case: Case) -> bool:
    wanted: str = find["in"]
    return wanted == "document" or case.structure.parts[element.part].kind == wanted


def _passes(element: Element, where: Mapping[str, Any], case: Case) -> bool:
    return all(
        _holds(element.fields.get(name), word, operand, element, case)
        for name, tests in where.items()
        for word, operand in tests.items()
    )


def _holds(value: FieldValue, word: str, operand: Any, element: Element, case: Case) -> bool:
    wanted = operand
    if isinstance(operand, dict) and "field" in operand:
        wanted = element.fields.get(operand["field"])
    elif isinstance(operand, dict):
        wanted = case.profile.values[operand["profile"]].value
    if word == "is":
        return bool(value == wanted)
    if value is None or (wanted is None and word != "not"):
        return False
    if word == "not":
        return bool(value != wanted)
    if word == "in":
        return bool(value in wanted)
    return _ordered(value, word, wanted)


def _ordered(value: FieldValue, word: str, wanted: Any) -> bool:
    if word in ("over", "under"):
        if not isinstance(value, (int, float)) or not isinstance(wanted, (int, float)):
            return False
        return value > wanted if word == "over" else value < wanted
    left, right = _day(value), _day(wanted)
    if left is None or right is None:
        return False
    return left > right if word == "after" else left < right


def _day(value: Any) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _anchor(case: Case) -> Span:
    """Where a finding on something missing stands: the effect clause, else the title."""
    for name in ("effective", "title"):
        for element in case.structure.elements:
            if element.name == name:
                return element.start, element.end
    block = next((b for b in case.document.blocks if b.end > b.start), None)
    return (block.start, block.end) if block is not None else (0, 0)
