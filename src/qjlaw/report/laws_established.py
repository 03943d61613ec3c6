"""What the law has established under some words, for reading and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qjlaw.lawbase import KINDS, Recognition
from qjlaw.numerals import to_chinese
from qjlaw.report.typeset import fill, plain

_LEVELS = {
    "law": "法律",
    "regulation": "行政法规",
    "decision": "国务院决定",
    "local": "重庆市地方性法规（2025年4月的文本）",
}

Subject = tuple[str, tuple[Recognition, ...]]
"""The words asked for, and what they are the name of."""


def lines(subject: Subject) -> Iterator[str]:
    """Set the page for reading."""
    asked, found = subject
    if not found:
        yield from fill(f"“{plain(asked)}”没有收录。资料不全，没有收录不等于没有依据。")
        return
    for number, recognition in enumerate(found):
        if number:
            yield ""
        yield from _one(recognition)


def _one(found: Recognition) -> Iterator[str]:
    thing = found.established
    yield from fill(plain(f"{found.name}：{_verdict(found)}"))
    if not found.exact:
        yield from _field("注意", "问的名称里还有别的词，可能是另一种事项，请核对。")
    basis = "；".join(_basis(title, articles) for title, articles in thing.basis)
    for label, words in (
        ("名称", thing.name),
        ("种类", KINDS[thing.kind]),
        ("做什么要", thing.act),
        ("依据", basis),
        ("层级", _LEVELS[thing.level]),
        ("又称", "、".join(thing.aliases)),
        ("旧称", "、".join(thing.former_names)),
        ("说明", thing.note),
    ):
        if words:
            yield from _field(label, words)
    if not thing.may_ground_error:
        yield from _field("把握", "依据未逐条核对，只作提示。")


def _verdict(found: Recognition) -> str:
    if found.established.cancelled:
        return "已经取消，不能再要求"
    if found.former:
        return f"旧称，已由{found.established.name}代替，不能再要求"
    if not found.established.obliges:
        return "法律认得，但不强制任何人"
    return "法律已经设立"


def _basis(title: str, articles: tuple[int, ...]) -> str:
    return f"《{title}》" + "、".join(f"第{to_chinese(article)}条" for article in articles)


def _field(label: str, words: str) -> list[str]:
    return fill(plain(words), first=f"  {label}" + " " * (10 - 2 * len(label)), rest=" " * 12)


def data(subject: Subject) -> dict[str, Any]:
    """Give the page as plain data."""
    asked, found = subject
    return {
        "schema": "qjlaw.laws.established/1",
        "asked": asked,
        "established": bool(found) and found[0].counts,
        "found": [_data(recognition) for recognition in found],
    }


def _data(found: Recognition) -> dict[str, Any]:
    thing = found.established
    return {
        "matched": found.name,
        "exact": found.exact,
        "former": found.former,
        "cancelled": thing.cancelled,
        "obliges": thing.obliges,
        "may_ground_error": thing.may_ground_error,
        "kind": thing.kind,
        "name": thing.name,
        "aliases": list(thing.aliases),
        "former_names": list(thing.former_names),
        "act": thing.act,
        "basis": [
            {"instrument": title, "articles": list(articles)} for title, articles in thing.basis
        ],
        "level": thing.level,
        "note": thing.note,
    }
