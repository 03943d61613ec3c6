"""Traits of a whole document, as the rule language names them."""

from __future__ import annotations

from qjlaw.anatomy import Element
from qjlaw.structure.composition import Composition
from qjlaw.structure.titles import reports_cases

_TITLE_TRAITS = (
    (
        "emergency",
        (
            "应急预案", "应急响应", "应急处置", "应急救援", "应急管控", "突发事件", "突发公共",
            "疫情", "防汛", "抗旱", "防洪", "抢险", "救灾", "抗震", "地震", "防疫", "肺炎",
            "森林防火", "禁火", "紧急",
        ),
    ),
    ("personnel", ("任免", "任职", "免职", "职务任", "聘任", "任命", "挂职", "同志")),
    (
        "commendation",
        ("表彰", "表扬", "嘉奖", "记功", "授予", "通报奖励", "先进集体", "先进个人", "先进单位"),
    ),
    ("consultation", ("征求意见", "意见征集", "公开征集", "听证公告", "草案")),
    ("correction", ("更正", "勘误", "补正", "订正")),
    ("discretion", ("裁量",)),
)  # fmt: skip
_RULES_FOR_IT = ("办法", "细则", "规定")
"""A measure on commending or appointing is neither a commendation nor an appointment."""
_FRAGMENT_LENGTH = 3000
_FRAGMENT_PIECES = 12
_WHOLE_UNITS = 3


def traits_of(composition: Composition, elements: tuple[Element, ...]) -> frozenset[str]:
    """Read traits off the titles of outer and first annexed part, and off the text's shape."""
    titles = "\n".join(
        composition.title_of(part) or "" for part in range(len(composition.parts))[:2]
    )
    found = {name for name, signs in _TITLE_TRAITS if any(sign in titles for sign in signs)}
    if any(form in titles for form in _RULES_FOR_IT):
        found -= {"commendation", "personnel"}
    if _is_fragment(composition, elements):
        found.add("fragment")
    if reports_cases(composition.title_of(0) or ""):
        found.add("case_report")
    return frozenset(found)


def _is_fragment(composition: Composition, elements: tuple[Element, ...]) -> bool:
    """No head, no signature, no effect clause, and no row of articles or headings under a title.

    A text of any length is a fragment where it has no title and does not begin with its first
    articles or headings; under a title, only a short one is.
    """
    names = {element.name for element in elements}
    if names & {"document_no", "addressee", "issued", "effective", "publicity"}:
        return False
    if len(composition.parts) > 1:
        return False
    titled = composition.parts[0].title is not None
    whole = _numbered_whole(composition)
    if titled and whole:
        return False
    body = [piece for piece in composition.pieces if piece.role not in {"title", "page", "caption"}]
    paragraphs = sum(piece.first for piece in body)
    short = len(composition.text) <= _FRAGMENT_LENGTH and paragraphs <= _FRAGMENT_PIECES
    return short or not (titled or whole)


def _numbered_whole(composition: Composition) -> bool:
    """Whether articles, or headings 一、, run from one to three."""
    for style in ("article", "chinese"):
        values = [
            piece.marker.value
            for piece in composition.pieces
            if piece.marker is not None and piece.marker.style == style and piece.first
        ]
        if values[:_WHOLE_UNITS] == list(range(1, _WHOLE_UNITS + 1)):
            return True
    return False
