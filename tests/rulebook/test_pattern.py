"""Patterns: every match holds one of the literals."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjlaw.rulebook import pattern as patterns

LEXICONS = {"organ": ["局", "市场监管局", "主管部门"], "fine": ["罚款", "罚金"]}


@pytest.mark.parametrize(
    ("source", "literals"),
    [
        ("收取保证金", ("收取保证金",)),
        ("{@fine}", ("罚款", "罚金")),
        ("处{gap:6}(?:以上|以下){gap:4}罚", ("以上", "以下")),
        ("(?:查封|扣押)财物", ("扣押财物", "查封财物")),
        ("未(?:经|取得)许可", ("未取得许可", "未经许可")),
        ("[0-9]{1,4}元罚款", ("元罚款",)),
        ("(?:应当)?备案", ("备案", "应当备案")),
        ("(?:甲{gap:3}乙|丙丁)戊己", ("戊己",)),
    ],
)
def test_literals_are_the_most_telling_words(source: str, literals: tuple[str, ...]) -> None:
    assert patterns.prepare(source, LEXICONS).literals == literals


SOURCES = [
    "{@organ}{gap:8}处{gap:6}{@fine}",
    "(?:未|没有)(?:经|取得){gap:5}(?:许可|批准){gap:5}不得",
    "(?P<sum>[0-9]{1,5})元(?:以上|以下)?{@fine}",
    "(?:甲|乙{gap:2}丙)丁?戊",
]


@given(st.data())
def test_every_match_holds_a_literal(data: st.DataObject) -> None:
    prepared = patterns.prepare(data.draw(st.sampled_from(SOURCES)), LEXICONS)
    matched = data.draw(st.from_regex(prepared.regex, fullmatch=True))
    assert any(literal in matched for literal in prepared.literals)


def test_a_gap_stays_inside_the_sentence() -> None:
    prepared = patterns.prepare("收取{gap:10}保证金", LEXICONS)
    assert re.search(prepared.regex, "收取一定数额的保证金")
    assert not re.search(prepared.regex, "收取费用。退还保证金")
    assert not re.search(prepared.regex, "收取费用\n保证金")
    assert not re.search(prepared.regex, "收取" + "费" * 11 + "保证金")


def test_longer_words_of_a_lexicon_win() -> None:
    found = re.search(patterns.prepare("{@organ}处罚", LEXICONS).regex, "由市场监管局处罚")
    assert found is not None
    assert found.group() == "市场监管局处罚"
