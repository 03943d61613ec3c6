"""Titles and numbers are found however they are written."""

from __future__ import annotations

import pytest
from tests.lawbase.conftest import Index, row

from qjlaw.lawbase import key_of, number_key, version_year

SPRUCE = row("中华人民共和国云杉法", articles="9", adopted="2010-01-01", effective="2010-03-01")


@pytest.mark.parametrize(
    "written",
    [
        "中华人民共和国云杉法",
        "云杉法",
        "《云杉法》",
        "《 中华人民共和国\n云杉法 》",
        "云杉法（2019年修正）",
        "云杉法(2019修订)",
        "云杉法（2015年第二次修正）",
    ],
)
def test_a_title_is_found_by_all_its_ways_of_writing(index_of: Index, written: str) -> None:
    (version,) = index_of(SPRUCE).versions(written)
    assert version.title == "中华人民共和国云杉法"
    assert version.short_title == "云杉法"


@pytest.mark.parametrize(
    "other",
    [
        "云杉法实施条例",
        "云杉法实施办法",
        "云杉",
        "云杉法（草案）",
        "云杉法（试行）",
        "甲省实施《云杉法》办法",
        "某法",
        "",
    ],
)
def test_another_title_is_not_taken_for_it(index_of: Index, other: str) -> None:
    assert index_of(SPRUCE).versions(other) == ()


def test_a_law_its_regulation_and_the_measures_of_a_place_are_three(index_of: Index) -> None:
    family = ["云杉法", "云杉法实施条例", "甲市实施《中华人民共和国云杉法》办法"]
    index = index_of(*(row(title) for title in family))
    assert [index.versions(title)[0].title for title in family] == family
    assert index.versions("甲市实施云杉法办法")[0].title == family[2]


def test_an_instrument_on_trial_is_found_without_its_bracket_while_in_force(
    index_of: Index,
) -> None:
    index = index_of(
        row("云杉采运规则（试行）"),
        row("云杉检疫规则（试行）", status="已废止"),
        row("云杉运输规则（试行）"),
        row("云杉运输规则"),
    )
    assert index.versions("云杉采运规则")[0].title == "云杉采运规则（试行）"
    assert index.versions("云杉检疫规则") == ()
    assert index.versions("云杉运输规则")[0].title == "云杉运输规则"


def test_an_organ_may_be_left_out_or_shortened(index_of: Index) -> None:
    index = index_of(
        row("国务院办公厅关于保护云杉的通知"), row("甲市人民代表大会常务委员会议事规则")
    )
    assert index.versions("关于保护云杉的通知")[0].short_title == "国务院办公厅关于保护云杉的通知"
    assert index.versions("甲市人大常委会议事规则") != ()


def test_an_alias_of_two_is_told_as_of_two(index_of: Index) -> None:
    index = index_of(row("国务院关于保护云杉的通知"), row("国务院办公厅关于保护云杉的通知"))
    assert index.versions("关于保护云杉的通知") == ()
    assert len(index.candidates("关于保护云杉的通知")) == 2


def test_editions_of_a_list_are_one_instrument_under_the_name_without_its_year(
    index_of: Index,
) -> None:
    index = index_of(
        row("云杉名录（2022年版）", adopted="2022-03-01", kind="国务院文件"),
        row("云杉名录（2025年版）", adopted="2025-04-01", kind="国务院文件"),
    )
    assert [v.adopted for v in index.versions("云杉名录")] == ["2022-03-01", "2025-04-01"]
    assert [v.adopted for v in index.versions("云杉名录（2022年版）")] == ["2022-03-01"]


def test_what_is_misspelt_is_near_and_not_held(index_of: Index) -> None:
    index = index_of(row("云杉采运管理条例"), row("公海航标法"))
    assert index.versions("云衫采运管理条例") == ()
    assert index.nearest("云衫采运管理条例") == ("云杉采运管理条例",)
    assert index.nearest("星际贸易协定书") == ()


@pytest.mark.parametrize(
    ("written", "same_as"),
    [
        ("国办发[2018]37号", "国办发〔2018〕37号"),
        ("国办发（2018）37号", "国办发〔2018〕37号"),
        ("国办发【2018】第37号", "国办发〔2018〕37号"),
        ("国办发〔2018)37 号", "国办发〔2018〕37号"),
        ("国办发2018年37号", "国办发〔2018〕37号"),
        ("中华人民共和国国务院令第七百八十三号", "国务院令第783号"),
        ("国务院第783号令", "国务院令第783号"),
        ("国务院令（第783号）", "国务院令第783号"),
        ("国令第783号", "国务院令第783号"),
        ("渝府令第329号", "重庆市人民政府令第329号"),
        ("交通运输部2022年第2号令", "交通运输部令2022年第2号"),
    ],
)
def test_a_number_is_one_in_all_notations(written: str, same_as: str) -> None:
    assert number_key(written) == number_key(same_as)


def test_numbers_that_differ_stay_apart() -> None:
    written = ["国办发〔2018〕37号", "国办发〔2018〕38号", "国发〔2018〕37号", "国务院令第37号"]
    assert len(set(map(number_key, written))) == 4


def test_a_number_finds_its_versions_alone(index_of: Index) -> None:
    index = index_of(
        row("云杉条例", document_no="国务院令第801号", amended_last="2015-01-01"),
        row("云杉条例", document_no="国务院令第905号", amended_last="2024-01-01"),
    )
    assert [v.amended for v in index.by_number("国务院令第905号")] == ["2024-01-01"]
    assert index.by_number("国务院令第906号") == ()


def test_numbers_that_would_lead_astray_find_nothing(index_of: Index) -> None:
    index = index_of(
        row("云杉法", document_no="主席令第五号"),
        row("云杉解释", kind="司法解释", document_no="法释〔1999〕3号", adopted="2018-01-01"),
        row("冷杉解释", kind="司法解释", document_no="法释〔2018〕4号", adopted="2018-01-01"),
    )
    assert index.by_number("主席令第五号") == ()
    assert index.by_number("法释〔1999〕3号") == ()
    assert index.by_number("法释〔2018〕4号")[0].short_title == "冷杉解释"


def test_the_year_of_a_version_is_read_at_the_end_alone() -> None:
    assert version_year("《云杉法》（2019年修正）") == 2019
    assert version_year("云杉法（2012年6月30日修订）") == 2012
    assert version_year("云杉名录（2022年版）") == 2022
    assert version_year("云杉法（修订）") is None
    assert version_year("2019年云杉计划") is None
    assert key_of("《云杉、冷杉法》") == "云杉冷杉法"
