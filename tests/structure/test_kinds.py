"""Whom a document addresses, who made it, and what kind it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qjlaw.document import Document
from qjlaw.structure import Structure, understand

Make = Callable[[str], Document]


def notice(document: Make, *clauses: str, issuer: str = "云汀县水务局") -> Structure:
    body = "".join(f"{n}、{words}\n" for n, words in zip("一二三", clauses, strict=False))
    text = f"关于规范河滩停车的通知\n各乡镇人民政府：\n{body}{issuer}\n2026年4月1日\n"
    return understand(document(text))


@pytest.mark.parametrize(
    ("issuer", "kind"),
    [
        ("云汀县河道管理所", "other"),
        ("云汀县市政设施管理站", "other"),
        ("云汀县政务服务中心", "other"),
        ("云汀县水务局河道管理所", "internal_unit"),
        ("云汀县水务局河道管理中心", "internal_unit"),
        ("云汀县水政监察大队", "department"),
        ("云汀县水务局", "department"),
    ],
)
def test_who_signs(document: Make, issuer: str, kind: str) -> None:
    structure = notice(document, "停车单位应当按照划线停放。", issuer=issuer)
    assert [e.fields["kind"] for e in structure.elements if e.name == "issuer"] == [kind]
    assert structure.metadata.issuers == (issuer,)
    assert any(issuer in reason for reason in structure.scope.reasons)


@pytest.mark.parametrize(
    "words",
    [
        "任何单位不得要求企业参加评比。",
        "任何单位不得以任何形式向企业下达赞助任务。",
        "任何单位和个人不得向企业收取费用。",
        "支持企业，任何部门和单位不得干预其用工。",
    ],
)
def test_what_protects_firms_binds_authorities(document: Make, words: str) -> None:
    assert notice(document, "各部门要改进作风。", words).scope.verdict == "not_normative"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("任何单位和个人不得向河道倾倒垃圾。", "「任何单位和个人不得向河道倾倒垃圾」"),
        ("在河滩停车的单位应当按照划线停放。", "「在河滩停车的单位应当按照划线停放」"),
    ],
)
def test_the_reason_quotes_a_whole_clause(document: Make, words: str, shown: str) -> None:
    scope = notice(document, "任何单位不得要求企业参加评比。", words).scope
    assert scope.verdict == "normative"
    assert shown in scope.reasons[0]


@pytest.mark.parametrize(
    ("masthead", "issuer"),
    [
        ("专题会议纪要\n第12期\n云汀县人民政府办公室　　　2026年4月1日\n", "云汀县人民政府办公室"),
        (
            "专题会议纪要\n〔2026〕12号\n云汀县人民政府办公室\n2026年4月1日\n",
            "云汀县人民政府办公室",
        ),
        ("云汀县人民政府\n专题会议纪要\n（2026年第3期）\n2026年4月1日\n", "云汀县人民政府"),
    ],
)
def test_minutes_with_a_masthead_are_one_part(document: Make, masthead: str, issuer: str) -> None:
    text = (
        f"{masthead}关于研究河滩停车有关事项的会议纪要\n2026年3月28日，县长主持召开会议。\n"
        "一、会议认为，河滩停车秩序需要改进。\n二、会议议定，由县水务局牵头。\n"
    )
    structure = understand(document(text))
    assert [part.name for part in structure.parts] == ["纪要"]
    assert structure.metadata.title == "关于研究河滩停车有关事项的会议纪要"
    assert (structure.metadata.issuers, str(structure.metadata.issued)) == ((issuer,), "2026-04-01")
    assert structure.instrument.kind == "minutes"
    assert not any("纪要2" in provision.address for provision in structure.provisions)


ARTICLES = (
    "第一条　为了规范网络摊位交易，制定本办法。\n第二条　{second}\n"
    "第三条　经营者应当公示登记信息。\n第四条　本办法自2026年5月1日起施行。\n"
)


@pytest.mark.parametrize(
    "second",
    [
        "市场总局监督全国网络摊位交易工作。",
        "在中华人民共和国境内从事网络摊位交易，适用本办法。",
        "国务院有关部门依法指导全国网络摊位交易。",
    ],
)
@pytest.mark.parametrize("title", ["", "网络摊位交易管理办法\n"])
@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ("违反本办法的，处一千元以下罚款。", "rule"),
        ("市场监管部门应当公布投诉渠道。", "state_council_document"),
    ],
)
def test_national_measures_are_rules_where_they_set_fines(
    document: Make, second: str, title: str, more: str, kind: str
) -> None:
    structure = understand(document(title + ARTICLES.format(second=second + more)))
    assert structure.instrument.kind == kind
    assert "全国" in structure.instrument.why
    assert structure.scope.verdict == "not_normative"


@pytest.mark.parametrize("second", ["县市场监管局监督全县网络摊位交易工作。"])
@pytest.mark.parametrize("title", ["", "云汀县网络摊位交易管理办法\n"])
def test_measures_of_a_county_are_none(document: Make, second: str, title: str) -> None:
    structure = understand(document(title + ARTICLES.format(second=second)))
    assert structure.instrument.kind == "normative"


@pytest.mark.parametrize(
    ("words", "days", "starts"),
    [
        ("起草部门应当将《夜市管理办法（征求意见稿）》公开征求意见，期限为5个工作日。", 5, "公开"),
        ("对《夜市管理办法（征求意见稿）》公示并征求意见，公示期为5个工作日。", 5, "公示"),
        ("涉企文件应当公开征求意见，期限不少于7日。", 7, "公开"),
        ("制定规范性文件应当征求《夜市管理办法》草案意见，时间不少于10日。", 10, "征求"),
    ],
)
def test_days_of_public_comment(document: Make, words: str, days: int, starts: str) -> None:
    structure = notice(document, words)
    [found] = [e for e in structure.elements if e.name == "comment_period"]
    assert found.fields["days"] == days
    text = words[words.index(starts) :].rstrip("。")
    assert found.end - found.start == len(text)
