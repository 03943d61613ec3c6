"""References: whose place the words name, and where it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qjlaw.document import Document
from qjlaw.structure import Reference, Structure, references_of, understand

Make = Callable[[str], Document]

MEASURE = """\
云汀县人民政府关于印发《云汀县集市管理办法（试行）》的通知
云汀府发〔2026〕60号
各乡镇人民政府、街道办事处，县政府各部门：
现将《云汀县集市管理办法（试行）》（以下简称《集市办法》）印发给你们。{outer}
云汀县人民政府
2026年7月9日
云汀县集市管理办法（试行）
第一章　总则
第一条　为了规范集市经营，结合本县实际，制定本办法。{first}
第二条　县市场监督管理局负责集市的监督管理。
乡镇人民政府负责集市的日常巡查。
第二章　经营
第三条　举办者应当公示下列内容：
（一）摊位数量；
（二）收费标准，包括：
1.摊位费；
2.水电费；
（三）投诉电话。
公示的内容应当保持清晰。
第四条　经营者应当诚信经营。
第五条　经营者应当亮证经营。
{line}
第六条　举办者有下列情形之一的，由县市场监督管理局责令改正：
（一）没有公示的；
（二）{item}
第六条之一　临时集市参照执行。
第三章　附则
第七条　本办法由县市场监督管理局负责解释。
第八条　本办法自2026年9月1日起施行，有效期二年。"""

FILLED = {
    "outer": "请认真贯彻执行。",
    "first": "",
    "line": "经营者应当明码标价。",
    "item": "占用通道的。",
}


def read(make: Make, place: str, words: str, text: str = MEASURE) -> list[tuple[str, str]]:
    """The references of a line, each with its address, its ``why`` or its status."""
    document = make(text.format(**{**FILLED, place: words}))
    start = document.text.index(words) if words else 0
    return [
        (document.text[each.start : each.end], told(each))
        for each in references_of(document, understand(document))
        if start <= each.start < start + len(words)
    ]


def told(reference: Reference) -> str:
    if reference.status == "resolved":
        return str(reference.address)
    return reference.why or reference.status


def lines() -> list[tuple[str, str, list[tuple[str, str]]]]:
    """The lines of ``reference_lines.txt``: place, words, references wanted."""
    found: list[tuple[str, str, list[tuple[str, str]]]] = []
    for line in Path(__file__).with_name("reference_lines.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            place, _, words = line[1:].partition("] ")
            found.append((place, words, []))
        elif line.startswith("    "):
            words, _, wanted = line.strip().partition(" => ")
            found[-1][2].append((words, wanted))
    return found


LINES = lines()


def test_the_table_is_read() -> None:
    assert len(LINES) > 80


@pytest.mark.parametrize(("place", "words", "wanted"), LINES, ids=[line[1] for line in LINES])
def test_a_reference_leads_where_a_reader_is_led(
    document: Make, place: str, words: str, wanted: list[tuple[str, str]]
) -> None:
    assert read(document, place, words) == wanted


PLAN = """\
云汀县人民政府关于规范集市秩序的通知
云汀府发〔2026〕61号
各乡镇人民政府、街道办事处，县政府各部门：
现将有关事项通知如下：
一、严格公示
（一）公示摊位数量。
（二）公示收费标准。
二、加强巡查
（一）乡镇每日巡查。
（二）{line}
三、本通知自2026年9月1日起施行，有效期二年。
附件：1.收费公示表
2.巡查记录表
云汀县人民政府
2026年7月9日
附件1
收费公示表
一、摊位费。
附件2
巡查记录表
一、巡查时间。"""


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("依照本通知第一条第（二）项公示。", [("本通知第一条第（二）项", "通知/一、/（二）")]),
        ("依照本通知第一条执行。", [("本通知第一条", "通知/一、")]),
        ("依照本通知第一点执行。", [("本通知第一点", "通知/一、")]),
        ("依照本通知第一部分的要求执行。", [("本通知第一部分", "通知/一、")]),
        ("依照本通知第七条执行。", [("本通知第七条", "本通知共三条，没有第七条")]),
        ("依照第一部分的要求执行。", [("第一部分", "ambiguous")]),
        ("费用公示见附件1。", [("附件1", "附件1/标题")]),
        ("巡查情况填写附件2。", [("附件2", "附件2/标题")]),
        ("巡查情况见本通知附件2。", [("本通知附件2", "附件2/标题")]),
        ("费用公示见附件4。", [("附件4", "附件说明只列到附件2，没有附件4")]),
        ("按照《集市评价标准》附件5评分。", []),
        ("每月评价三次，第三点五十分开市。", []),
    ],
)
def test_headings_and_attachments_of_a_notice_are_found(
    document: Make, words: str, wanted: list[tuple[str, str]]
) -> None:
    assert read(document, "line", words, PLAN) == wanted


ONE_LINE = """\
云汀县集市管理规定第一条　为了规范集市经营，制定本规定。
第二条　经营者应当亮证经营，在摊位显著位置公示营业执照、经营范围和投诉电话。
前款规定的证照应当有效。
第三条　违反本规定第二条第三款的，责令改正。
第四条　违反第二条的，责令改正。集市举办者应当建立巡查记录，发现占道经营、短斤缺两的，及时报告。
第五条　举办者应当每年清点摊位，及时更新公示内容，并接受乡镇人民政府的监督检查。
第六条　本规定自2026年9月1日起施行。""".replace("\n", "")


def test_paragraphs_that_lost_their_lines_are_never_said_to_be_missing(document: Make) -> None:
    told_of = [told(each) for each in references_of(*understood(document(ONE_LINE)))]
    assert told_of == ["ambiguous", "ambiguous", "第二条"]


def test_paragraphs_of_an_office_file_are_counted_as_they_stand(document: Make) -> None:
    text = MEASURE.format(**{**FILLED, "first": "前款规定的集市包括夜市。"})
    office = replace(document(text), format="docx")
    assert [told(each) for each in references_of(*understood(office))] == [
        "第一条只有一款，前面没有别的款"
    ]


def test_items_under_a_lead_in_are_those_of_the_article_it_names(document: Make) -> None:
    text = MEASURE.replace(
        "举办者有下列情形之一的，由县市场监督管理局责令改正",
        "违反本办法第三条规定的，依照下列规定处理",
    ).format(**{**FILLED, "item": "违反第三项规定的，通报批评。"})
    assert [told(each) for each in references_of(*understood(document(text)))] == [
        "第二章/第三条",
        "第二章/第三条/第一款/第（三）项",
    ]


def test_paragraphs_told_from_a_page_are_never_said_to_be_missing(document: Make) -> None:
    text = MEASURE.format(**{**FILLED, "line": "违反本办法第二条第三款的，责令改正。"})
    page = replace(document(text), format="pdf")
    assert [told(each) for each in references_of(*understood(page))] == ["ambiguous"]


def understood(document: Document) -> tuple[Document, Structure]:
    return document, understand(document)


@pytest.mark.parametrize(
    "without",
    ["第六条　", "第七条　", "第八条　"],
    ids=["a number is gone", "another number is gone", "the last number is gone"],
)
def test_articles_that_do_not_count_through_are_never_said_to_be_missing(
    document: Make, without: str
) -> None:
    text = MEASURE.format(**{**FILLED, "line": "违反本办法第八十条的，责令改正。"})
    text = text.replace(without, "")
    if without.startswith("第八条"):
        text = text.replace("本办法自2026年9月1日起施行，有效期二年。", "").replace(
            "第七条　本办法由县市场监督管理局负责解释。", "第七条　集市应当整洁。"
        )
    assert "broken" not in {each.status for each in references_of(*understood(document(text)))}


def test_a_passage_of_a_longer_text_breaks_nothing(document: Make) -> None:
    passage = "第二十一条　违反本办法第五十条的，责令改正。\n第二十二条　违反本办法第五条的，罚款。"
    assert {each.status for each in references_of(*understood(document(passage)))} == {"ambiguous"}


def test_words_written_into_another_document_refer_to_nothing_here(document: Make) -> None:
    text = """\
云汀县人民政府关于修改《云汀县集市管理办法》的决定
云汀府发〔2026〕62号
县政府决定对《云汀县集市管理办法》作如下修改：
一、将第八条修改为：“违反本办法第四十条第二款的，责令改正。
前款规定的期限为三日。”
二、删去第九条第二款。
三、本决定自2026年9月1日起施行。"""
    found = references_of(*understood(document(text)))
    assert {each.status for each in found} <= {"ambiguous"}
    assert not [each for each in found if "第四十条" in text[each.start : each.end]]


def test_what_a_reference_names_stands_unit_by_unit(document: Make) -> None:
    text = MEASURE.format(**{**FILLED, "line": "本办法第三条第一款第（二）项第1目不得上浮。"})
    (found,) = references_of(*understood(document(text)))
    assert (found.article, found.paragraph, found.item, found.subitem) == (3, 1, 2, 1)
    assert (found.chapter, found.attachment, found.inserted) == (None, None, 0)


def test_a_broken_reference_is_an_element_with_its_reason(document: Make) -> None:
    text = MEASURE.format(**{**FILLED, "line": "违反本办法第十三条规定的，责令改正。"})
    structure = understand(document(text))
    (broken,) = [each for each in structure.elements if each.name == "broken_reference"]
    assert text[broken.start : broken.end] == "本办法第十三条"
    assert broken.fields == {
        "text": "本办法第十三条",
        "why": "本办法到第八条为止，没有第十三条",
        "address": "第二章/第五条/第二款",
    }
    assert structure.elements == tuple(
        sorted(structure.elements, key=lambda each: (each.start, each.end, each.name))
    )


HANDBOOK = """\
云汀县集市工作手册
第一条　本手册供内部学习使用。
附件1
云汀县集市管理办法
第一条　经营者应当填写登记表（见附件2）。
第二条　本办法自印发之日起施行。
附件2
登记表
一、摊位编号，依照{own}第二条填写。"""


@pytest.mark.parametrize(
    ("own", "wanted"),
    [("本办法", "附件1/第二条"), ("本细则", "ambiguous"), ("本手册", "ambiguous")],
)
def test_an_attachment_speaks_of_the_text_of_that_form(
    document: Make, own: str, wanted: str
) -> None:
    found = references_of(*understood(document(HANDBOOK.format(own=own))))
    assert [told(each) for each in found] == ["附件2/标题", wanted]
