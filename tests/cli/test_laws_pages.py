"""``qjlaw laws show | powers | established``: what is held, for reading and as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import InProcess

from qjlaw.report import width_of

ASKED = ("--as-of", "2026-11-24")


def as_json(qjlaw: InProcess, *words: str) -> dict[str, Any]:
    ran = qjlaw("laws", *words, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    data: dict[str, Any] = json.loads(ran.out)
    return data


def test_an_instrument_is_shown_with_versions_and_provenance(qjlaw: InProcess) -> None:
    ran = qjlaw("laws", "show", "《中华人民共和国治安管理处罚法》", *ASKED)
    assert ran.code == 0
    assert "《治安管理处罚法》  2026年11月24日：现行有效" in ran.out
    assert "所收版本（2 个，新的在后）" in ran.out
    assert "→ 2025年6月27日修改；2026年1月1日起施行；共 144 条；来自法规文本库" in ran.out
    assert max(map(width_of, ran.out.splitlines())) <= 80


def test_the_day_decides(qjlaw: InProcess) -> None:
    ran = qjlaw("laws", "show", "治安管理处罚法", "--as-of", "2025-12-31")
    assert "→ 2012年10月26日修改" in ran.out
    repealed = qjlaw("laws", "show", "合同法", *ASKED)
    assert "《合同法》  2026年11月24日：已废止" in repealed.out
    assert "由《民法典》取代" in repealed.out
    assert "未核验" in repealed.out
    assert "→" not in repealed.out


def test_what_is_not_held_is_not_called_invalid_and_near_titles_are_told(
    qjlaw: InProcess,
) -> None:
    ran = qjlaw("laws", "show", "优化营商环境管理条例", *ASKED)
    assert ran.code == 0
    assert "没有收录，不等于不存在或者无效" in ran.out
    assert "  优化营商环境条例" in ran.out


def test_an_instrument_as_data(qjlaw: InProcess) -> None:
    data = as_json(qjlaw, "show", "国务院令第783号", *ASKED)
    assert data["schema"] == "qjlaw.laws.show/1"
    assert data["as_of"] == "2026-11-24"
    assert data["standing"]["title"] == "公平竞争审查条例"
    assert data["standing"]["state"] == "in_force"
    (version,) = data["versions"]
    assert version["document_no"] == "国务院令第783号"
    assert version["effective"] == "2024-08-01"
    assert version["amended"] is None
    missing = as_json(qjlaw, "show", "没有这部法的名字")
    assert missing["versions"] == []
    assert missing["standing"]["state"] == "not_held"


def test_an_article_and_what_it_speaks_of(qjlaw: InProcess) -> None:
    ran = qjlaw("laws", "powers", "行政处罚法", "第七十二条", *ASKED)
    assert ran.code == 0
    assert "第七十二条说到：处罚；" in ran.out
    facts = qjlaw("laws", "powers", "行政处罚法", "24", *ASKED)
    assert "第一款 授权（处罚），权在省级" in facts.out
    beyond = qjlaw("laws", "powers", "行政处罚法", "87", *ASKED)
    assert "没有第八十七条：当日共 86 条。" in beyond.out
    unknown = qjlaw("laws", "powers", "行政处罚法", "33", "--as-of", "2005-01-01")
    assert "当日版本的条文没有收录" in unknown.out


def test_all_articles_by_power(qjlaw: InProcess) -> None:
    ran = qjlaw("laws", "powers", "行政许可法", *ASKED)
    assert "  处罚：" in ran.out
    assert "-" in ran.out
    data = as_json(qjlaw, "powers", "刑法", *ASKED)
    assert "134之1" in data["articles"]["penalty"]
    one = as_json(qjlaw, "powers", "行政处罚法", "24", *ASKED)
    assert (one["article"], one["articles"]) == (24, None)
    assert "penalty" in one["powers"]
    assert one["facts"][0]["holder"] == "省级"


def test_a_paper_that_the_law_knows(qjlaw: InProcess) -> None:
    ran = qjlaw("laws", "established", "食品经营许可证")
    assert ran.code == 0
    assert "食品经营许可证：法律已经设立" in ran.out
    assert "《食品安全法》第三十五条" in ran.out
    data = as_json(qjlaw, "established", "食品经营许可证")
    assert data["established"] is True
    assert data["found"][0]["basis"][0] == {"instrument": "食品安全法", "articles": [35]}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("木材运输证", "木材运输证：已经取消，不能再要求"),
        ("食品流通许可证", "食品流通许可证：旧称，已由食品经营许可代替"),
        ("环境污染责任保险", "环境污染责任保险：法律认得，但不强制任何人"),
        ("云杉守护证", "没有收录不等于没有依据"),
    ],
)
def test_what_does_not_count_is_told_as_such(qjlaw: InProcess, words: str, told: str) -> None:
    assert told in qjlaw("laws", "established", words).out.replace("\n", "")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("show", " "), "法规的名称是空的"),
        (("powers", "行政处罚法", "若干"), "条号“若干”看不懂"),
        (("show", "民法典", "--format", "xml"), "不认识“xml”"),
        (("show", "民法典", "--as-of", "昨天"), "不认识日期“昨天”"),
        (("show",), "缺少"),
    ],
)
def test_mistakes_are_told_in_chinese(qjlaw: InProcess, words: tuple[str, ...], told: str) -> None:
    ran = qjlaw("laws", *words)
    assert ran.code == 2
    assert told in ran.err


def test_a_page_goes_to_the_file_named(qjlaw: InProcess, tmp_path: Path) -> None:
    target = tmp_path / "法规.json"
    ran = qjlaw("laws", "show", "民法典", "--format", "json", "-o", target)
    assert (ran.code, ran.out) == (0, "")
    assert json.loads(target.read_text("utf-8"))["standing"]["title"] == "民法典"


def test_a_name_that_moves_the_cursor_is_shown(qjlaw: InProcess) -> None:
    ran = qjlaw("laws", "show", "假\x1b[2J法")
    assert "\x1b" not in ran.out
