from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjlaw.report import fill, plain, style_runs, styled, width_of, without_styles

NOT_FIRST = "，。、；：？！）》」』】”’…"
NOT_LAST = "（《「『【“‘"
CHINESE = st.text(
    alphabet="县城市管理局备案证明，。、；：（）《》“”【】—…PERMIT-101 0123%/\u3000", max_size=200
)
ANY = st.text(max_size=120)


def test_a_chinese_character_is_two_columns_and_a_combining_mark_none() -> None:
    assert width_of("备案a1") == 6
    assert width_of("e\u0301") == 1
    assert width_of(styled("error", "备案")) == 4


def test_lines_hang_under_the_first() -> None:
    lines = fill("开展活动的企业应当先备案", first="1. ", rest="   ", width=15)
    assert lines == ["1. 开展活动的企", "   业应当先备案"]


def test_a_stop_is_never_at_the_start_of_a_line() -> None:
    assert fill("一二三四五。六", width=10) == ["一二三四", "五。六"]


def test_an_opening_bracket_is_never_at_the_end_of_a_line() -> None:
    assert fill("一二三四《办法》", width=10) == ["一二三四", "《办法》"]


def test_a_rule_id_is_kept_whole() -> None:
    assert fill("一二三四 PERMIT-101", width=16) == ["一二三四", "PERMIT-101"]


def test_what_is_wider_than_a_line_is_cut() -> None:
    assert fill("a" * 25, width=10) == ["a" * 10, "a" * 10, "a" * 5]


def test_a_style_ends_with_its_line_and_goes_on_in_the_next() -> None:
    lines = fill(styled("mark", "一二三四五六"), width=8)
    assert [list(style_runs(line)) for line in lines] == [
        [("一二三四", "mark")],
        [("五六", "mark")],
    ]


@given(CHINESE, st.integers(10, 80), st.integers(0, 6))
def test_no_line_is_too_wide_and_no_word_is_lost(text: str, width: int, indent: int) -> None:
    lines = fill(text, first=" " * indent, rest=" " * indent, width=width)
    assert all(width_of(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(CHINESE)
def test_line_breaks_follow_the_rules_of_print(text: str) -> None:
    lines = fill(text, width=40)
    whole = [line for line in lines if line]
    # A row of marks wider than a line must break somewhere: only then may it break among them.
    if all(c in NOT_FIRST + NOT_LAST for c in text) and text:
        return
    for before, after in itertools.pairwise(whole):
        if width_of(before) <= 38 and " " not in before[-1]:
            assert after[0] not in NOT_FIRST or before[-1] in NOT_FIRST + NOT_LAST
            assert before[-1] not in NOT_LAST or after[0] in NOT_FIRST + NOT_LAST


@given(ANY)
def test_plain_text_cannot_steer_a_terminal(text: str) -> None:
    safe = plain(text)
    assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") for char in safe)
    assert without_styles(safe) == safe


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m红", r"\x1b[31m红"),
        ("办法\u202ecod.exe", r"办法\u202ecod.exe"),
        ("名\udc80称", r"名\udc80称"),
        ("甲\t乙\n丙", "甲 | 乙 丙"),
        ("空\u200b宽", r"空\u200b宽"),
        ("\ufdd2", r"\ufdd2"),
        ("〔2026〕3号　—·×", "〔2026〕3号　—·×"),
    ],
)
def test_what_cannot_be_seen_is_shown(text: str, shown: str) -> None:
    assert plain(text) == shown
