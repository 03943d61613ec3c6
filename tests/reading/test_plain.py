from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjlaw.document import Block
from qjlaw.reading import ReadingError, read, read_text

TEXT = "某区摊点管理办法\n第一条 为规范管理，制定本办法。\n第二条 本办法自2024年6月1日起施行。\n"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (TEXT.encode(), False),
        (codecs.BOM_UTF8 + TEXT.encode(), False),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), True),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), True),
        (TEXT.encode("utf-16-le"), True),
        (TEXT.encode("utf-16-be"), True),
        (TEXT.encode("gbk"), True),
        (TEXT.encode("gb18030"), True),
    ],
)
def test_the_encodings_of_chinese_offices(data: bytes, *, told: bool) -> None:
    document = read("办法.txt", data)
    assert document.text == TEXT
    assert [notice.code for notice in document.notices] == (["encoding"] if told else [])


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("通知", "gbk"),
        ("联通", "gbk"),
        ("同意。", "gbk"),
        ("綦江区㑇𠮷", "gb18030"),
        ("关于加强管理的通知", "utf-16-le"),
        ("关于加强管理的通知", "utf-16-be"),
        ("请示", "utf-8"),
    ],
)
def test_short_texts_are_told_apart_without_guessing(text: str, encoding: str) -> None:
    assert read_text(text.encode(encoding)).text == text


def test_all_line_ends_become_newlines() -> None:
    document = read_text("一\r\n二\r三\x0c四\u2028五\x0b六\n".encode())
    assert document.text == "一\n二\n三\n四\n五\n六\n"


def test_everything_else_stands_as_it_was() -> None:
    text = "\t第一\u200b条\u3000\ufeff规定\xa0 \n\n\n末"
    document = read("办法.md", text.encode())
    assert document.text == text
    assert document.format == "md"


def test_each_line_is_a_block() -> None:
    document = read_text("标题\n\n正文\n".encode())
    assert document.blocks == (Block(0, 2), Block(3, 3), Block(4, 6), Block(7, 7))
    assert (document.path, document.format) == ("-", "txt")


def test_markdown_is_read_as_it_is() -> None:
    assert read("办法.md", "# 标题\n\n* 一\n".encode()).text == "# 标题\n\n* 一\n"


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        "第一条\0为规范管理，制定本办法。".encode(),
        b"\x01\x02\x03\x04\x05\x06\x07text",
        b"\xff\xfe\xff",
        b"\x81\x81\x20\xff\xff\xff",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReadingError) as caught:
        read("办法.txt", data)
    assert caught.value.code == "binary"
    assert "另存为" in caught.value.message


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_utf8_is_kept_character_by_character(text: str) -> None:
    line = f"第{text}条"
    document = read_text(line.encode())
    assert document.text == line.replace("\u2028", "\n").replace("\u2029", "\n")
    assert "\n".join(document.text[b.start : b.end] for b in document.blocks) == document.text


@given(st.text("第一条为规范管理，。（）《》1２a\n", min_size=4))
def test_utf16_with_its_mark_reads_as_utf8_does(text: str) -> None:
    body = f"文{text}"
    assert read_text(body.encode("utf-16")).text == read_text(body.encode()).text


@given(st.text("第一条为规范管理制定本办法施行，。（）《》1 \n", min_size=1))
def test_gb18030_reads_as_utf8_does(text: str) -> None:
    body = f"办法{text}"
    assert read_text(body.encode("gb18030")).text == body


@given(st.binary(min_size=1, max_size=64))
def test_any_bytes_are_read_or_refused_with_a_reason(data: bytes) -> None:
    try:
        document = read_text(data)
    except ReadingError:
        return
    assert "\n".join(document.text[b.start : b.end] for b in document.blocks) == document.text
