"""Texts that lost their line ends are understood as if they had them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.structure import broken_texts
from tests.structure.broken_texts import BROKEN

from qjlaw.document import Block, Document
from qjlaw.structure import provision_at, understand

Make = Callable[[str], Document]
Unit = tuple[str, str, str]

JOINTS = {
    "nothing": "",
    "a blank": " ",
    "a wide blank": "　",
    "two blanks": "  ",
    "two wide blanks": "　　",
    "no-break blanks": "\xa0" * 4,
}
_PARAGRAPH = re.compile(r"/?第(?:[一二三四五六七八九十]+款|\d+段)")


def one_line(text: str) -> Document:
    return Document("a.txt", "txt", "0" * 64, text, (Block(0, len(text)),))


def units(document: Document) -> list[Unit]:
    """Label, address and first signs of every unit, paragraphs that no number tells left out."""
    found = []
    for unit in understand(document).provisions:
        if unit.level == "paragraph" and unit.label == "":
            continue
        words = "".join(document.text[unit.start : unit.end].split())
        found.append((unit.label, _PARAGRAPH.sub("", unit.address), words[:8]))
    return found


def addresses(document: Document) -> list[str]:
    return [provision.address for provision in understand(document).provisions]


@pytest.mark.parametrize("joint", JOINTS.values(), ids=JOINTS)
@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_a_text_run_together_has_the_units_of_the_broken_one(
    document: Make, text: str, joint: str
) -> None:
    assert units(one_line(joint.join(text.split("\n")))) == units(document(text))


@settings(max_examples=150, deadline=None)
@given(data=st.data(), text=st.sampled_from(list(BROKEN.values())))
def test_it_does_not_matter_what_the_line_ends_became(data: st.DataObject, text: str) -> None:
    lines = text.split("\n")
    joint = st.sampled_from(list(JOINTS.values()))
    joints = data.draw(st.lists(joint, min_size=len(lines), max_size=len(lines)))
    mixed = "".join(line + between for line, between in zip(lines, joints, strict=True))
    assert units(one_line(mixed)) == units(one_line("".join(lines)))


@pytest.mark.parametrize("joint", JOINTS.values(), ids=JOINTS)
@pytest.mark.parametrize("words", ["附件：", "沐阳市人民政府办公室", "2026年9月3日", "抄送："])
def test_what_closes_a_document_is_no_part_of_its_last_unit(words: str, joint: str) -> None:
    document = one_line(joint.join(broken_texts.COPIED_IN.split("\n")))
    found = provision_at(understand(document), document.text.rindex(words))
    assert found is not None
    assert found.address == ("附件说明" if words == "附件：" else "落款")


@pytest.mark.parametrize("joint", JOINTS.values(), ids=JOINTS)
def test_a_farewell_ends_the_last_unit(joint: str) -> None:
    document = one_line(joint.join(broken_texts.REPLY.split("\n")))
    found = provision_at(understand(document), document.text.index("特此批复"))
    assert found is not None
    assert found.address == "第2段"


@pytest.mark.parametrize("between", ["", " ", "　　"], ids=["nothing", "blank", "blanks"])
def test_a_document_pasted_twice_is_two_parts_with_the_same_units(between: str) -> None:
    text = "".join(broken_texts.UNTITLED.split("\n"))
    once = addresses(one_line(text))
    structure = understand(one_line(text + between + text))
    twice = [provision.address for provision in structure.provisions]
    assert [part.name for part in structure.parts] == ["通知", "细则", "通知2", "细则2"]
    assert structure.parts[2].start == len(text + between)
    assert len(twice) == 2 * len(once)
    assert len(set(twice)) == len(twice)
    assert "细则2/第四条/第（二）项" in twice


def test_a_reply_pasted_twice_has_no_address_twice() -> None:
    text = "".join(broken_texts.REPLY.split("\n"))
    found = addresses(one_line(text + text))
    assert "批复/一、" in found
    assert "批复2/一、" in found
    assert len(set(found)) == len(found)


def test_a_date_set_apart_ends_a_text_without_an_issuer() -> None:
    text = (
        "各镇人民政府：为了做好秋收工作，现就有关事项通知如下：一、各镇要在九月底前完成农机检修，"
        "安排专人值守，发现故障及时处理。二、各村要组织劳力，优先帮助缺少劳力的农户抢收，做到颗粒归仓，"
        "并于每周五上报进度。三、粮食收储企业应当敞开收购，不得压级压价，不得打白条。"
        "四、各有关部门要加强指导，及时协调解决秋收中的困难和问题，确保秋粮应收尽收。"
    )
    document = one_line(f"{text}{' ' * 20}2026年9月1日")
    found = understand(document).provisions
    assert [unit.address for unit in found[-2:]] == ["四、", "落款"]
    assert found[-2].end == len(text)


def test_a_number_cited_in_the_first_sentence_is_not_the_documents_own() -> None:
    text = (
        "各镇人民政府：为了贯彻《云岭县消防安全规划》（云岭府发〔2025〕7号）精神，进一步做好农村消防工作，"
        "现将有关事项通知如下：一、建设消防水源，每村至少一处，由村民委员会负责管护，冬季应当采取防冻措施。"
        "二、组建义务消防队，每队不少于六人，每季度训练一次。三、开展用电检查，对私拉乱接的责令改正。"
        "各镇要将落实情况于十月底前报县消防救援大队。"
    )
    assert addresses(one_line(text)) == ["主送机关", "第1段", "一、", "二、", "三、"]


def test_a_preface_that_names_towns_and_ends_in_a_colon_is_no_addressee(document: Make) -> None:
    text = (
        "云汀县春季植树方案\n"
        "为进一步做好全县各镇、各单位植树工作，特制定本方案：\n一、任务。全县植树五千亩。"
    )
    assert addresses(document(text)) == ["标题", "第1段", "一、"]


def test_headings_over_decimal_numbers_are_units(document: Make) -> None:
    assert addresses(document(broken_texts.DECIMAL))[:5] == [
        "标题",
        "1.",
        "1./1.1",
        "1./1.2",
        "2.",
    ]


def test_an_annexed_text_named_in_the_list_needs_no_mark(document: Make) -> None:
    text = broken_texts.ANNEXED.replace("\n附件\n", "\n").replace("工作规范", "联系情况表")
    structure = understand(document(text))
    assert [part.name for part in structure.parts] == ["通知", "附件"]
    assert structure.parts[1].start == text.rindex("助老员联系情况表")


def test_an_attachment_named_in_brackets_begins_no_list() -> None:
    text = (
        "云汀县河湖管护方案一、主要任务（一）开展巡查。乡镇河长每周巡查一次，村级河长每三天巡查一次，"
        "发现问题当场处置，不能处置的逐级上报（附件1：巡查记录表；附件2：问题交办单）。（二）清理河道。"
        "各乡镇在汛期前完成一次全面清理，重点河段每季度清理一次。二、保障措施各乡镇要落实经费，安排专人，"
        "县水利局每半年通报一次进展情况，对工作不力的乡镇进行约谈，限期整改。"
    )
    assert addresses(one_line(text)) == ["标题", "一、", "一、/（一）", "一、/（二）", "二、"]


def test_the_title_of_a_standard_with_parts_is_no_chapter() -> None:
    text = (
        "云汀县农村集中饮水设备安装导则一、依据。设备应当符合《饮水处理装置 第1部分：通用要求》和"
        "《饮水处理装置 第2部分：检验方法》的规定，以及县水利局公布的其他技术要求和本导则的规定。"
        "二、安装。设备安装应当由具有资质的单位实施，安装完成后由使用单位、监理单位共同验收，"
        "验收资料报县水利局备查，保存期限不少于五年，并接受随机抽查和社会监督。"
    )
    assert addresses(one_line(text)) == ["标题", "一、", "二、"]


def test_numbers_listed_in_a_reference_are_no_items(document: Make) -> None:
    text = (
        "第一条　引进下列人员：\n（一）博士；\n（二）硕士；\n（三）技师；\n（四）工匠。\n"
        "第二条 符合第一条第（一）（二）（三）（四）项条件的，给予安家补贴。"
    )
    items = [f"第一条/第（{number}）项" for number in "一二三四"]
    assert addresses(document(text)) == ["第一条", *items, "第二条"]


def test_a_row_of_a_table_in_markdown_is_not_cut(document: Make) -> None:
    row = (
        "| 联系人："
        + " " * 40
        + "传真："
        + " " * 40
        + "资料： 1. 申请表 2. 说明 3. 图纸"
        + " " * 60
        + "|"
    )
    assert addresses(document(f"云汀县用水申请须知\n一、填写下表。\n{row}\n二、按期提交。")) == [
        "标题",
        "一、",
        "一、/第1段",
        "一、/第2段",
        "二、",
    ]
