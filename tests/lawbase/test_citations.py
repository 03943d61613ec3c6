"""Citations in sentences: found, placed exactly, and judged on the day."""

from __future__ import annotations

import datetime as dt
import json
import time
from pathlib import Path
from typing import Any

import pytest

from qjlaw.document import Document
from qjlaw.lawbase import Citation, check_citations, citations_of, load_index
from qjlaw.reading import read_text
from qjlaw.structure import understand

DAY = dt.date(2026, 11, 24)
ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "citations.jsonl").read_text("utf-8").splitlines()
]


def document_of(text: str) -> Document:
    return read_text(f"{text}\n".encode(), path="文件.txt")


def cited(text: str, day: dt.date = DAY) -> tuple[Citation, ...]:
    document = document_of(text)
    return citations_of(document, understand(document), load_index(), day)


def test_the_set_is_large_and_names_no_row_twice() -> None:
    assert len(ROWS) >= 200
    assert len({row["id"] for row in ROWS}) == len({row["text"] + row["as_of"] for row in ROWS})


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_references_of_a_sentence(row: dict[str, Any]) -> None:
    """All that are expected, and no other but an instrument named again without article."""
    found = [
        (None if each.status == "internal" else each.title, each.article, each.status)
        for each in cited(row["text"], dt.date.fromisoformat(row["as_of"]))
    ]
    for each in row["expect"]:
        wanted = (each["title"], each["article"], each["status"])
        assert wanted in found, found
        found.remove(wanted)
    titles = {each["title"] for each in row["expect"]}
    assert not [each for each in found if not (each[1] is None and each[0] in titles)]


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_offsets_slice_back(row: dict[str, Any]) -> None:
    document = document_of(row["text"])
    before = -1
    for each in citations_of(document, understand(document), load_index(), DAY):
        assert document.text[each.start : each.end] == each.text != ""
        assert each.start >= before
        before = each.start


def test_spans_begin_with_the_name_and_end_with_the_last_place() -> None:
    first, second = cited("依照《行政许可法》第八条第二款第（一）项、\n第十条的规定办理。")
    assert first.text == "《行政许可法》第八条第二款第（一）项"
    assert (first.paragraph, first.item) == (2, 1)
    assert second.text == "第十条"
    inserted, numbered = cited("《刑法》第一百三十三条之一；国办发[2018] 37 号文件。")
    assert (inserted.article, inserted.inserted) == (133, 1)
    assert numbered.text == "国办发[2018] 37 号文件"
    assert numbered.document_no == "国办发[2018]37号"


def test_a_name_broken_by_a_line_keeps_its_span() -> None:
    (found,) = cited("依照中华人民共和国行政处\n罚法第三十\n三条，不予处罚。")
    assert found.text == "中华人民共和国行政处\n罚法第三十\n三条"
    assert (found.title, found.article) == ("行政处罚法", 33)


MEASURE = """\
綦江区户外招牌管理办法

第一章 总则

第一条 为了规范户外招牌设置，根据《中华人民共和国行政许可法》等规定，制定本办法。

第二条 本办法适用于本区城市建成区内的户外招牌。

第三条 违反本办法第二条的，依照《行政处罚法》
第三十三条处理；情节较重的，该法第八十七条不适用。

第四条 本办法自2026年1月1日起施行。《綦江区户外招牌管理办法》（綦江府发〔2016〕7号）同时废止。
"""


def test_labels_and_the_own_title_are_no_citations() -> None:
    found = [(each.title, each.article, each.status) for each in cited(MEASURE)]
    assert found == [
        ("行政许可法", None, "in_force"),
        (None, 2, "internal"),
        ("行政处罚法", 33, "in_force"),
        ("行政处罚法", 87, "no_such_article"),
        ("綦江区户外招牌管理办法", None, "not_held"),
    ]


def test_the_own_number_is_no_citation() -> None:
    notice = (
        "石江县人民政府文件\n石江府发〔2026〕3号\n\n石江县人民政府\n关于规范招牌设置的通知\n\n"
        "各镇人民政府：\n\n按照渝府令第329号的要求，现通知如下。\n\n石江县人民政府\n2026年3月2日\n"
    )
    assert [each.document_no for each in cited(notice)] == ["渝府令第329号"]


def test_the_documents_day_decides_and_is_told() -> None:
    notice = (
        "石江县人民政府文件\n石江府发〔2020〕3号\n\n石江县人民政府\n关于规范租赁合同的通知\n\n"
        "各镇人民政府：\n\n订立租赁合同依照《合同法》第二百一十二条。\n\n石江县人民政府\n"
        "2020年3月2日\n"
    )
    own = check_citations(document_of(notice), None, DAY)
    assert own.as_of.date == dt.date(2020, 3, 2)
    assert [each.status for each in own.citations] == ["in_force"]
    later = check_citations(document_of(notice), DAY, DAY)
    assert [each.status for each in later.citations] == ["repealed"]


def test_a_text_amended_since_is_read_on_the_day_of_its_last_amendment() -> None:
    rule = (
        "# 石江省河道采砂规定\n\n2001年6月29日石江省人民政府令第12号发布\n\n"
        "根据2012年3月1日石江省人民政府令第88号修正\n\n"
        "第一条 为了规范采砂，根据《中华人民共和国禁毒法》以外的法律，制定本规定。\n\n"
        "第二条 本规定自2001年8月1日起施行。\n"
    )
    page = check_citations(document_of(rule), None, DAY)
    assert page.as_of.date == dt.date(2012, 3, 1)
    assert [each.status for each in page.citations if each.title == "禁毒法"] == ["in_force"]


def test_what_was_not_yet_adopted_is_no_ground_for_an_error() -> None:
    (early,) = cited("依照《禁毒法》第三条。", dt.date(2001, 6, 29))
    assert early.status == "not_yet_in_force"
    assert not early.may_ground_error
    assert "先核对文件日期" in early.note
    (waiting,) = cited("依照《民法典》第三条。", dt.date(2020, 8, 1))
    assert waiting.may_ground_error


def test_what_is_only_remembered_grounds_no_error() -> None:
    (remembered,) = cited("依照《合同法》第三条。")
    assert remembered.status == "repealed"
    assert not remembered.may_ground_error
    (read,) = cited("依照《治安管理处罚法》第一百四十五条。")
    assert read.status == "no_such_article"
    assert read.may_ground_error


def test_a_short_count_of_a_text_cut_off_accuses_nobody() -> None:
    """The index holds three articles of it, which an instrument of this kind does not have."""
    (found,) = cited("依照《进出口商品检验法实施条例》第四十五条。", dt.date(2024, 1, 1))
    assert found.status == "in_force"


HOSTILE = (
    *(
        "《",
        "《〈",
        "（",
        "法",
        "法\n",
        "号",
        "行政处罚法",
        "管理规定",
        "第三条、",
        "第一、二、",
        "令第3号",
    ),
    *(
        "行政处罚法第三条、",
        "某发〔2018〕37号",
        "该法第三条",
        "某某管理办法第三条",
        "《条例》第三条",
    ),
    "《行政处罚法》（以下简称《处罚法》），处罚法第三条",
    "，第三条",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_time_grows_with_the_text(words: str) -> None:
    """Ten times the text may take fifteen times as long."""

    def seconds(length: int) -> float:
        document = document_of((words * length)[:length])
        structure = understand(document)
        index = load_index()
        taken = []
        for _ in range(9):  # the least of many: neighbours on the machine make one longer
            begun = time.process_time()
            citations_of(document, structure, index, DAY)
            taken.append(time.process_time() - begun)
        return min(taken)

    cited("《行政处罚法》")  # the index and the patterns are ready
    short = seconds(2000)
    assert seconds(20000) <= 15 * short + 0.02
