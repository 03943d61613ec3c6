from __future__ import annotations

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjlaw.numerals import NumeralStyle, parse_chinese, to_chinese

NUMBERS = st.integers(0, 10**12 - 1)


@pytest.mark.parametrize(
    ("number", "style", "text"),
    [
        (0, "counting", "零"),
        (10, "counting", "十"),
        (11, "counting", "十一"),
        (20, "counting", "二十"),
        (101, "counting", "一百零一"),
        (110, "counting", "一百一十"),
        (1010, "counting", "一千零一十"),
        (10001, "counting", "一万零一"),
        (110000, "counting", "十一万"),
        (100000010, "counting", "一亿零一十"),
        (101, "digits", "一〇一"),
        (2024, "digits", "二〇二四"),
        (10, "formal", "壹拾"),
        (105, "formal", "壹佰零伍"),
        (20300, "counting_traditional", "二萬零三百"),
        (236, "formal_traditional", "貳佰參拾陸"),
    ],
)
def test_numbers_are_written_as_official_texts_write_them(
    number: int, style: NumeralStyle, text: str
) -> None:
    assert to_chinese(number, style) == text


@pytest.mark.parametrize("number", [-1, 10**12])
def test_a_number_that_cannot_be_written_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        to_chinese(number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("十", 10),
        ("十二", 12),
        ("廿", 20),
        ("廿三", 23),
        ("卅一", 31),
        ("一百零五", 105),
        ("一百廿五", 125),
        ("两千", 2000),
        ("两千三", 2300),
        ("三万五", 35000),
        ("十万零五百", 100500),
        ("二百五十三万零五十", 2530050),
        ("一亿二千万", 120000000),
        ("二〇二四", 2024),
        ("二零二四", 2024),
        ("二○二四", 2024),
        ("壹佰零伍", 105),
        ("12", 12),
        ("１２", 12),
        ("3万", 30000),
        ("5万3千", 53000),
        ("零", 0),
        ("007", 7),
    ],
)
def test_numbers_are_read_as_official_texts_write_them(text: str, number: int) -> None:
    assert parse_chinese(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "百",
        "万",
        "十十",
        "零一",
        "一百零",
        "一二十",
        "三五百",
        "三 十",
        "1.5万",
        "第三",
        "两两",
    ],
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse_chinese(text) is None


@given(NUMBERS)
def test_counting_agrees_with_an_independent_library(number: int) -> None:
    theirs = cn2an.an2cn(number)
    assert to_chinese(number) == (theirs[1:] if theirs.startswith("一十") else theirs)
    assert cn2an.cn2an(to_chinese(number), "smart") == parse_chinese(to_chinese(number))


@given(
    NUMBERS,
    st.sampled_from(["counting", "formal", "counting_traditional", "formal_traditional"]),
)
def test_what_is_written_is_read_back(number: int, style: NumeralStyle) -> None:
    assert parse_chinese(to_chinese(number, style)) == number


@given(st.text("〇零一二十百千万亿两廿1２ 第", max_size=8))
def test_reading_never_fails(text: str) -> None:
    number = parse_chinese(text)
    assert number is None or number >= 0
