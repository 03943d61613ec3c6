"""What was made to keep a computer busy is refused before it does."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.build import (
    Docx,
    abstract,
    field_code,
    level,
    num,
    override,
    p,
    pack,
    r,
    tbl,
    tr,
)

from qjlaw.numerals import parse_chinese
from qjlaw.reading import ReadingError, limits, read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def refusal(path: str, data: bytes) -> ReadingError:
    with pytest.raises(ReadingError) as caught:
        read(path, data)
    return caught.value


def test_a_text_of_too_many_lines() -> None:
    problem = refusal("a.txt", b"a\n" * limits.MAX_BLOCKS)
    assert (problem.code, "30 万段" in problem.message) == ("too_large", True)


def test_a_text_of_too_many_characters() -> None:
    assert refusal("a.md", b"a" * (limits.MAX_CHARACTERS + 1)).code == "too_large"


def test_a_document_of_too_many_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_BLOCKS", 10_000)
    body = tbl(tr(*["甲"] * 5)) * 2_001
    assert refusal("a.docx", Docx(body).build()).code == "too_large"
    assert len(read("a.docx", Docx(p("甲") * 10_000).build()).blocks) == 10_000


def test_labels_count_as_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CHARACTERS", 100_000)
    numbering = abstract(1, level(0, "decimal", "长" * 10_000)) + num(1, 1)
    body = p("甲", num=(1, 0)) * 20
    assert refusal("a.docx", Docx(body, numbering=numbering).build()).code == "too_large"


def test_a_tree_of_too_many_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qjlaw.reading.archive.MAX_TAGS", 1_000)
    problem = refusal("a.docx", Docx(p("甲") * 200).build())
    assert (problem.code, "标记" in problem.message) == ("too_large", True)


def test_parts_are_limited_together(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = {"styles": "<w:x/>" * 2_000, "comments": "<w:x/>" * 2_000}
    whole = Docx(p("甲"), parts=parts).build()
    assert read("a.docx", whole).text == "甲"
    monkeypatch.setattr("qjlaw.reading.archive.MAX_TOTAL_BYTES", 20_000)
    assert refusal("a.docx", whole).code == "too_large"


def test_entities_in_attributes_are_not_expanded() -> None:
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    xml = (
        f'<!DOCTYPE d [<!ENTITY e0 "攻击">{lines}]><w:document xmlns:w="{W}"><w:body>'
        '<w:p w:x="&e9;"><w:r><w:t>正文&e9;</w:t></w:r></w:p></w:body></w:document>'
    )
    begin = time.perf_counter()
    problem = refusal("a.docx", pack({"word/document.xml": xml.encode()}))
    assert (problem.code, "实体" in problem.message) == ("too_large", True)
    assert time.perf_counter() - begin < 5


@pytest.mark.parametrize(
    "number_format", ["upperRoman", "lowerLetter", "chicago", "hex", "decimal"]
)
@pytest.mark.parametrize("start", [10**9, 2**31, -5, "9" * 5_000])
def test_a_list_that_starts_beyond_all_lists(number_format: str, start: int) -> None:
    numbering = abstract(1, level(0, number_format, "%1.", start=start)) + num(1, 1)
    text = read("a.docx", Docx(p("甲", num=(1, 0)), numbering=numbering).build()).text
    assert text.endswith("甲")
    assert len(text) < 30


@pytest.mark.parametrize("written", ["²", "12", "-1", "9" * 5_000, "", "x"])
def test_levels_that_no_list_has(written: str) -> None:
    own = level(0, "decimal", "%1.").replace('w:ilvl="0"', f'w:ilvl="{written}"')
    numbering = abstract(1, own) + num(1, 1, override(0, start=3).replace('"0"', f'"{written}"'))
    properties = f'<w:numPr><w:ilvl w:val="{written}"/><w:numId w:val="1"/></w:numPr>'
    body = p("甲", props=properties)
    assert read("a.docx", Docx(body, numbering=numbering).build()).text.endswith("甲")


@pytest.mark.parametrize("written", ["²", "-1", "9" * 5_000, "x"])
def test_a_choice_that_no_drop_down_list_has(written: str) -> None:
    entries = f'<w:ddList><w:result w:val="{written}"/><w:listEntry w:val="乙"/></w:ddList>'
    begin = f'<w:fldChar w:fldCharType="begin"><w:ffData>{entries}</w:ffData></w:fldChar>'
    field = field_code("FORMDROPDOWN", "").replace('<w:fldChar w:fldCharType="begin"/>', begin)
    assert read("a.docx", Docx(p("甲", field)).build()).text == "甲"


@pytest.mark.parametrize("code", ["D800", "DFFF", "0000", "0007", "110000", "zz"])
def test_a_symbol_that_is_no_character(code: str) -> None:
    symbol = r(f'<w:sym w:font="宋体" w:char="{code}"/>')
    assert read("a.docx", Docx(p("甲", symbol)).build()).text == "甲"


@given(st.sampled_from("一十百千万亿〇0９"), st.integers(1_000, 20_000))
def test_a_numeral_without_end_is_no_number(character: str, length: int) -> None:
    assert parse_chinese(character * length) is None
