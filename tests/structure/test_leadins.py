from __future__ import annotations

from collections.abc import Callable

import pytest

from qjlaw.document import Document
from qjlaw.structure import understand

Make = Callable[[str], Document]

TWO_LISTS = """\
起草单位不得在文件中写入下列内容：
（一）增设办理条件；
（二）限定办理地点。
各部门应当在月底前完成自查。
摊位经营者不得有下列行为：
1.占用盲道；
2.夜间高声叫卖。"""

UNDER_A_HEADING = """\
青溪县夜市管理办法
一、经营规范
经营者不得有下列行为：
（一）占用盲道；
（二）夜间高声叫卖。
开办者应当：
（一）公示摊位费用；
（二）配备消防器材。
二、附则
本办法自印发之日起施行。"""


def addresses(document: Document) -> list[str]:
    return [provision.address for provision in understand(document).provisions]


def test_a_lead_in_is_the_parent_of_its_items(document: Make) -> None:
    made = document(TWO_LISTS)
    assert addresses(made) == [
        "第1段",
        "第1段/（一）",
        "第1段/（二）",
        "第2段",
        "第3段",
        "第3段/1.",
        "第3段/2.",
    ]
    provisions = understand(made).provisions
    assert [p.parent for p in provisions] == [None, 0, 0, None, None, 4, 4]
    over = provisions[4]
    assert TWO_LISTS[over.start : over.text_end] == "摊位经营者不得有下列行为："


def test_two_lead_ins_under_one_heading(document: Make) -> None:
    assert addresses(document(UNDER_A_HEADING)) == [
        "标题",
        "一、",
        "一、/第1段",
        "一、/第1段/（一）",
        "一、/第1段/（二）",
        "一、/第2段",
        "一、/第2段/（一）",
        "一、/第2段/（二）",
        "二、",
    ]


def test_the_words_that_open_a_notice_lead_in_no_list(document: Make) -> None:
    text = (
        "各乡镇人民政府，县政府各部门：\n现就夜市管理有关事项通知如下：\n"
        "（一）各乡镇负责日常巡查。\n（二）县城管局负责指导。"
    )
    assert addresses(document(text)) == ["主送机关", "第1段", "（一）", "（二）"]


@pytest.mark.parametrize(
    "line",
    [
        "摊位经营者不得有下列行为：",
        "各部门、各单位应当履行以下职责：",
        "县商务局受理下列材料：",
        "乡镇人民政府职责：",
        "符合条件的企业，由县财政局给予补助：",
        "县水利局负责：",
    ],
)
def test_a_lead_in_is_no_addressee(document: Make, line: str) -> None:
    found = understand(document(f"{line}\n（一）第一种情形；\n（二）第二种情形。"))
    assert found.metadata.addressee is None
    assert [p.address for p in found.provisions] == ["第1段", "第1段/（一）", "第1段/（二）"]
    assert "fragment" in found.traits
    assert found.scope.verdict == "uncertain"


@pytest.mark.parametrize(
    "line",
    [
        "各乡镇人民政府，各街道办事处，县政府各部门：",
        "各有关单位：",
        "县属各国有企业、各行业协会：",
    ],
)
def test_an_addressee_stays_one(document: Make, line: str) -> None:
    found = understand(document(f"青溪县人民政府关于整治夜市的通知\n{line}\n一、加强巡查。"))
    assert found.metadata.addressee == line[:-1]


def test_a_long_passage_without_title_is_a_fragment(document: Make) -> None:
    articles = [f"第{n}条　摊位经营者应当遵守约定。" for n in ("十", "十一", "十二", "十三")]
    text = "\n".join(articles * 5)
    found = understand(document(text))
    assert "fragment" in found.traits
    assert found.scope.verdict == "uncertain"
