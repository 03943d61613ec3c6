"""Terms: the short names and terms that a document declares, and what they stand for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qjlaw.document import Document
from qjlaw.structure import terms_of, understand

Make = Callable[[str], Document]
Told = tuple[str, str, str | None]

LINES: list[tuple[str, list[Told]]] = [
    (
        "根据《云江省集市条例》（以下简称《条例》），制定本办法。",
        [("条例", "short_title", "《云江省集市条例》")],
    ),
    (
        "《云汀县集市管理办法》（云汀府发〔2020〕8号，以下简称《办法》）继续有效。",
        [("办法", "short_title", "《云汀县集市管理办法》")],
    ),
    (
        "根据《云江省集市条例》(以下简称“省条例”)，制定本办法。",
        [("省条例", "short_title", "《云江省集市条例》")],
    ),
    (
        "根据《云江省集市条例》（以下称条例），制定本办法。",
        [("条例", "short_title", "《云江省集市条例》")],
    ),
    (
        "县住房和城乡建设委员会（以下简称“县住建委”）负责监督。",
        [("县住建委", "short_name", "县住房和城乡建设委员会")],
    ),
    (
        "由县商务局（下称县商务局）负责监督。",
        [("县商务局", "short_name", "县商务局")],
    ),
    (
        "县城市管理局（简称“城管局”）负责监督。",
        [("城管局", "short_name", "县城市管理局")],
    ),
    (
        "经营者应当填写《集市摊位申请表》（以下简称《申请表》）。",
        [("申请表", "short_name", "《集市摊位申请表》")],
    ),
    (
        "经营者应当向县人民政府商务主管部门（以下简称商务部门）报送。",
        [("商务部门", "short_name", "县人民政府商务主管部门")],
    ),
    (
        "集市内的生产企业和经营企业（以下简称企业）应当守法。",
        [("企业", "short_name", None)],
    ),
    (
        "本办法所称电子商务经营（以下简称电商经营），是指在网上销售。",
        [
            ("电子商务经营", "defined", "在网上销售"),
            ("电商经营", "short_name", "电子商务经营"),
        ],
    ),
    (
        "各乡镇人民政府、街道办事处（以下统称“镇街”）负责巡查。",
        [("镇街", "short_name", None)],
    ),
    (
        "在集市内从事经营的单位和个人（以下简称经营者）应当守法。",
        [("经营者", "short_name", None)],
    ),
    (
        "县市场监督管理局，以下简称“市场局”，负责监督。",
        [("市场局", "short_name", "县市场监督管理局")],
    ),
    (
        "本办法所称集市，是指供农户定期交易的场所。",
        [("集市", "defined", "供农户定期交易的场所")],
    ),
    (
        "本办法所称“夜市”是指夜间开放的集市。",
        [("夜市", "defined", "夜间开放的集市")],
    ),
    (
        "本办法所称举办者包括村民委员会。",
        [("举办者", "defined", "村民委员会")],
    ),
    ("前款所称证照包括营业执照和许可证。", [("证照", "defined", "营业执照和许可证")]),
    ("举办者的名称应当真实，名称为“云汀集市”的除外。", []),
    ("经营者不得自称“第一家”，不得使用简称误导他人。", []),
    ("评为先进的，授予“文明集市”称号。", []),
    ("将第八条修改为：“根据《云江省集市条例》（以下简称《条例》）处理。”", []),
]  # fmt: skip


@pytest.mark.parametrize(("line", "wanted"), LINES, ids=[line[0] for line in LINES])
def test_a_term_is_found_with_what_it_stands_for(
    document: Make, line: str, wanted: list[Told]
) -> None:
    text = f"云汀县集市管理办法\n第一条　{line}\n第二条　本办法自印发之日起施行。"
    made = document(text)
    found = terms_of(made, understand(made))
    assert [
        (each.name, each.kind, each.stands_for and text[slice(*each.stands_for)]) for each in found
    ] == wanted
    assert all(text[each.start : each.end] == each.name for each in found)


def test_the_list_of_definitions_at_the_end_declares_each_term(document: Make) -> None:
    text = """\
云汀县集市管理办法
第一条　经营者应当亮证经营。
第二条　本办法下列用语的含义：
（一）集市，是指供农户定期交易的场所；
（二）“举办者”，指开办集市的单位。
第三条　有下列情形之一的，是指情节严重：
（一）拒不改正，是指两次以上。"""
    made = document(text)
    assert [each.name for each in terms_of(made, understand(made))] == ["集市", "举办者"]


def test_a_term_stands_in_the_part_that_declares_it(document: Make) -> None:
    text = """\
云汀县人民政府关于印发《云汀县集市管理办法》的通知
云汀府发〔2026〕63号
各乡镇人民政府：
现将《云汀县集市管理办法》（以下简称《办法》）印发给你们。
云汀县人民政府
2026年7月9日
云汀县集市管理办法
第一条　县商务局（以下简称“商务局”）负责监督。
第二条　本办法自印发之日起施行。"""
    made = document(text)
    assert [(each.name, each.part) for each in terms_of(made, understand(made))] == [
        ("办法", 0),
        ("商务局", 1),
    ]
