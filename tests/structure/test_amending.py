"""Decisions that repeal and amend; what is quoted from another document is not their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qjlaw.document import Block, Cell, Document
from qjlaw.structure import Element, Structure, understand

Make = Callable[[str], Document]

HEAD = "云汀县人民政府关于{verb}部分行政规范性文件的决定\n各乡镇人民政府，县政府各部门：\n"
FIRST = "《云汀县夜市管理暂行办法》（云汀府发〔2017〕3号）"
SECOND = "《云汀县渡口管理规定》（云汀府发〔2018〕9号）"
TAIL = "云汀县人民政府\n2026年4月1日\n"
LIST = (
    "一、对下列行政规范性文件予以废止：\n"
    "（一）《云汀县夜市管理暂行办法》（云汀府发〔2017〕3号）\n"
    "（二）《云汀县渡口管理规定》（云汀府发〔2018〕9号）\n"
    "二、对下列行政规范性文件予以修改：\n"
    "（一）《云汀县河滩停车管理办法》（云汀府发〔2020〕4号）\n"
    "将第五条修改为：“停车企业应当在每月十日前报送台账。\n“停车企业不得收取押金。”\n"
    "将第九条修改为：“本办法自2027年5月1日起施行，有效期五年。《云汀县车位管理办法》同时废止。”\n"
    "本决定自2026年5月1日起施行。\n"
)


def decision(document: Make, body: str, verb: str = "废止和修改") -> Structure:
    return understand(document(HEAD.format(verb=verb) + body + TAIL))


def named(structure: Structure, name: str) -> list[Element]:
    return [element for element in structure.elements if element.name == name]


def test_a_decision_repeals_what_it_lists_and_not_what_it_amends(document: Make) -> None:
    structure = decision(document, LIST)
    assert [e.fields["text"] for e in named(structure, "repeal")] == [FIRST, SECOND]
    assert structure.metadata.repeals == ("云汀县夜市管理暂行办法", "云汀县渡口管理规定")


def test_quoted_amendments_are_no_norms_of_the_decision(document: Make) -> None:
    structure = decision(document, LIST)
    assert [e.fields["date"] for e in named(structure, "effective")] == ["2026-05-01"]
    assert named(structure, "validity") == []
    assert named(structure, "touches_undertakings") == []
    assert structure.scope.verdict == "not_normative"


def test_words_outside_the_quotation_still_count(document: Make) -> None:
    structure = decision(document, LIST + "停车企业应当在六月底前更换收费公示牌。\n")
    [found] = named(structure, "touches_undertakings")
    assert found.fields["text"] == "停车企业应当在六月底前更换收费公示牌"


@pytest.mark.parametrize(
    "body",
    [
        f"县政府决定废止{FIRST}、{SECOND}。\n",
        f"现将废止的行政规范性文件公布如下：\n1.{FIRST}\n2.{SECOND}\n",
        f"以下文件自本决定公布之日起废止。\n{FIRST}；\n{SECOND}。\n",
    ],
)
def test_lists_in_other_forms(document: Make, body: str) -> None:
    found = decision(document, body, "废止").metadata.repeals
    assert found == ("云汀县夜市管理暂行办法", "云汀县渡口管理规定")


def test_a_list_annexed_is_told_by_its_title(document: Make) -> None:
    text = (
        HEAD.format(verb="废止")
        + "经清理，现予公布。\n"
        + TAIL
        + "附件\n废止的行政规范性文件目录\n"
        "1.《云汀县夜市管理暂行办法》（云汀府发〔2017〕3号）\n"
    )
    assert understand(document(text)).metadata.repeals == ("云汀县夜市管理暂行办法",)


@pytest.mark.parametrize(
    ("clause", "numbers"),
    [
        ("云汀府发〔2019〕3号文件同时废止。", ("云汀府发〔2019〕3号",)),
        ("原云汀府发〔2019〕3号文件同时废止。", ("云汀府发〔2019〕3号",)),
        (
            "云汀府发〔2019〕3号和云汀府办发〔2020〕11号同时废止。",
            ("云汀府发〔2019〕3号", "云汀府办发〔2020〕11号"),
        ),
        ("《云汀县夜市管理办法》（云汀府发〔2019〕3号）同时废止。", ("云汀县夜市管理办法",)),
    ],
)
def test_repeal_by_number(document: Make, clause: str, numbers: tuple[str, ...]) -> None:
    text = (
        "云汀县水务局关于河滩停车的通知\n各乡镇人民政府：\n一、停车企业应当按照划线停放。\n"
        f"二、本通知自2026年5月1日起施行，{clause}\n云汀县水务局\n2026年4月1日\n"
    )
    structure = understand(document(text))
    assert len(named(structure, "repeal")) == 1
    assert structure.metadata.repeals == numbers


def test_lists_without_title_marks(document: Make) -> None:
    body = (
        "决定宣布以下行政规范性文件失效：\n"
        "1.云汀县人民政府关于印发《云汀县夜市管理办法》的通知（云汀府发〔2017〕3号）\n"
        "2.云汀县人民政府关于加强渡口管理的通知（云汀府发〔2018〕9号）\n"
    )
    structure = decision(document, body, "宣布失效")
    assert structure.metadata.repeals == ("云汀县夜市管理办法", "云汀府发〔2018〕9号")


def test_tables_count_each_row_once_and_only_under_a_title_of_repeal() -> None:
    lines: list[tuple[str, Cell | None]] = [
        ("云汀县人民政府关于公布行政规范性文件清理结果的决定", None),
        ("各乡镇人民政府：", None),
        ("经清理，决定废止2件，继续有效1件。", None),
        ("云汀县人民政府", None),
        ("2026年4月1日", None),
    ]
    tables = (
        ("废止", ("云汀县夜市管理办法", "云汀府发〔2017〕3号")),
        ("废止", ("《云汀县渡口管理规定》", "云汀府发〔2018〕9号")),
        ("继续有效", ("《云汀县停车办法》", "云汀府发〔2019〕3号")),
    )
    for table, (fate, row) in enumerate(tables, 1):
        lines += [(f"附件{table}", None), (f"{fate}的行政规范性文件目录", None)]
        lines += [(words, Cell(table, 1, column)) for column, words in enumerate(row, 1)]
    text, blocks = "", []
    for words, cell in lines:
        kind = "paragraph" if cell is None else "cell"
        blocks.append(Block(len(text), len(text) + len(words), kind, cell))  # type: ignore[arg-type]
        text += words + "\n"
    structure = understand(Document("决定.docx", "docx", "0" * 64, text, tuple(blocks)))
    assert len(named(structure, "repeal")) == 2
    assert structure.metadata.repeals == ("云汀府发〔2017〕3号", "云汀县渡口管理规定")
