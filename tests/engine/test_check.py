"""What the engine makes of rules and documents: severity, basis, merging, day, coverage."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from qjlaw.engine import Settings, check
from qjlaw.findings import DocumentReport, Finding, Severity
from qjlaw.reading import read_text
from qjlaw.rulebook import Rulebook, RulebookError

Run = Callable[..., DocumentReport]
FINE = "第二条　对乱摆摊的商户，处二百元罚款。\n"


def only(report: DocumentReport, rule: str) -> Finding:
    (finding,) = [f for f in report.findings if rule in f.rules]
    return finding


def test_a_finding_names_words_place_basis_and_way_out(run: Run) -> None:
    finding = only(run(FINE), "FINE-101")
    assert finding.excerpt == "对乱摆摊的商户，处二百元罚款"
    assert finding.address == "第二条"
    assert finding.part == "办法"
    assert finding.severity is Severity.ERROR
    assert [(b.instrument, b.article) for b in finding.basis] == [("行政处罚法", "16")]


def test_findings_on_one_span_merge_and_lose_no_word(run: Run) -> None:
    finding = only(run(FINE), "FINE-102")
    assert finding.rule == "FINE-101"
    assert finding.rules == ("FINE-101", "FINE-102")
    assert finding.categories == ("penalty_no_basis", "enforcement")
    assert finding.plan == (29, 32)
    assert finding.title == "罚款要有依据；数额要有上限"
    assert finding.message.endswith("写了罚款。数额是二百元。")
    assert finding.suggestion == "删去罚款。写明上限。"


@pytest.mark.parametrize(
    ("clause", "severity"),
    [
        ("对商户处以罚款。", Severity.ERROR),
        ("对商户依照《中华人民共和国城乡规划法》第六十四条处以罚款。", Severity.WARNING),
        ("对商户，法律、法规规定处以罚款的，从其规定。", Severity.INFO),
    ],
)
def test_contexts_lower_by_a_step_or_to_a_level(run: Run, clause: str, severity: Severity) -> None:
    finding = only(run(f"第二条　{clause}\n"), "FINE-101")
    assert finding.severity is severity
    assert finding.rule_severity is Severity.ERROR


def test_a_basis_that_nobody_read_caps_at_info(run: Run) -> None:
    finding = only(run("第二条　商户进场应当缴纳押金五百元。\n"), "NOBASIS-101")
    assert finding.severity is Severity.INFO
    assert finding.ask == "请写明依据。"
    assert not [f for f in run("第二条　商户自愿缴纳押金。\n").findings if f.rule == "NOBASIS-101"]


def test_all_within_a_sentence_crosses_no_stop(run: Run) -> None:
    report = run("第二条　商户应当缴纳摊位费。押金可以不交。\n")
    assert not [f for f in report.findings if f.rule == "NOBASIS-101"]


@pytest.mark.parametrize(
    ("profile", "severity", "limit"),
    [("national", Severity.INFO, "3"), ("yunting", Severity.WARNING, "4")],
)
def test_a_value_that_nobody_verified_is_a_hint(
    run: Run, profile: str, severity: Severity, limit: str
) -> None:
    finding = only(run(FINE, profile=profile), "TERM-101")
    assert finding.severity is severity
    assert finding.message == f"有效期5年，上限{limit}年。"


def test_an_unknown_profile_is_refused_with_those_that_exist(run: Run) -> None:
    with pytest.raises(RulebookError, match="yunting（云汀县）"):
        run(profile="nowhere")


def test_the_day_is_the_flag_else_the_documents_else_today(run: Run) -> None:
    flagged = run(FINE, as_of=dt.date(2020, 1, 1))
    assert flagged.as_of is not None
    assert flagged.as_of.date == dt.date(2020, 1, 1)
    assert only(flagged, "FINE-101").basis[0].article == "14"
    own = run(FINE).as_of
    assert own is not None
    assert own.date == dt.date(2026, 3, 3)
    today = run(whole="对乱摆摊的商户，处二百元罚款。").as_of
    assert today is not None
    assert today.date == dt.date(2026, 11, 1)


def test_before_any_basis_was_law_the_finding_is_a_hint_with_the_dates(run: Run) -> None:
    finding = only(run("第二条　交一千元的罚款。\n", as_of=dt.date(2020, 1, 1)), "FINE-102")
    assert finding.severity is Severity.INFO
    assert finding.basis[0].start == dt.date(2021, 7, 15)


@pytest.mark.parametrize("instrument", ["local_regulation", "rule", "law"])
def test_instruments_with_the_power_are_left_alone(run: Run, instrument: str) -> None:
    assert run(FINE, instrument=instrument).findings == ()


def test_form_is_not_asked_of_a_passage(run: Run) -> None:
    report = run(whole="对乱摆摊的商户，处二百元罚款。")
    assert {rule for f in report.findings for rule in f.rules} == {"FINE-101", "FINE-102"}


def test_what_is_missing_stands_on_the_effect_clause(run: Run, rulebook: Rulebook) -> None:
    del rulebook
    whole = run(FINE).text.replace("（此件公开发布）\n", "")
    finding = only(run(whole=whole), "PUBLIC-101")
    assert "自2026年6月1日起施行" in finding.excerpt


@pytest.mark.parametrize(
    ("settings", "rules"),
    [
        ({"select": ("FINE-101",)}, {"FINE-101"}),
        ({"select": ("FINE",)}, {"FINE-101", "FINE-102"}),
        ({"select": ("enforcement",)}, {"FINE-102"}),
        ({"select": ("32",)}, {"FINE-102"}),
        ({"ignore": ("penalty_no_basis", "form")}, set()),
        ({"select": ("FINE",), "ignore": ("32",)}, {"FINE-101"}),
    ],
)
def test_select_and_ignore(run: Run, settings: dict[str, object], rules: set[str]) -> None:
    assert {r for f in run(FINE, **settings).findings for r in f.rules} == rules


def test_coverage_tells_checked_person_and_not_covered(run: Run) -> None:
    coverage = run(FINE).coverage
    assert {item.id for item in coverage.checked} == {"plan-17", "plan-29", "plan-32", "plan-57"}
    assert {item.id for item in coverage.needs_person} == {"judgement", "plan-17", "plan-29"}
    assert {item.id: item.why for item in coverage.not_covered} == {
        "plan-31": "不是文本的事",
        "plan-82": "规则库还没有这方面的规则。",
    }
    some = run(FINE, select=("FINE",)).coverage
    assert {i.id: i.why for i in some.not_covered}["plan-57"] == "有规则，本次没有选用。"
    law = run(FINE, instrument="law").coverage
    assert "plan-29" not in {item.id for item in law.checked}


def test_fingerprints_survive_edits_elsewhere_and_tell_equals_apart(run: Run) -> None:
    first = run(FINE + FINE.replace("第二条", "第三条"))
    prints = [f.fingerprint for f in first.findings if f.rule == "FINE-101"]
    assert len(set(prints)) == 2
    moved = run("第二条　集贸市场应当公示摊位。\n" + FINE.replace("第二条", "第三条"))
    assert only(moved, "FINE-101").fingerprint == prints[0]
    wide = run(FINE.replace("，", ","))
    assert only(wide, "FINE-101").fingerprint == prints[0]
    assert unicodedata.normalize("NFKC", "，") == ","


def test_a_long_sentence_is_cut_to_the_clauses_that_matter(run: Run) -> None:
    padding = "，".join(["按照统一规划合理布局方便群众的原则开展日常巡查"] * 8)
    finding = only(run(f"第二条　{padding}，对商户处以罚款，{padding}。\n"), "FINE-101")
    assert finding.excerpt == "对商户处以罚款"


WORDS = st.sampled_from(
    ["处二百元罚款", "缴纳", "押金", "，", "。", "；", "\n", "第三条　", "（一）", "：", "不得",
     "商户", "《", "》", "“", "”", "县市场监管局", "本办法", "施行", "有效期", "\t", "　", "a,b"]
)  # fmt: skip


@hypothesis_settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=60).map("".join), st.booleans())
def test_every_excerpt_is_the_text_at_its_place(
    rulebook: Rulebook, words: str, whole: bool
) -> None:
    text = f"云汀县办法\n{words}" if whole else f"对商户{words}罚款"
    report = check(read_text(text.encode()), rulebook, Settings(today=dt.date(2026, 1, 1)))
    for finding in report.findings:
        assert report.text[finding.start : finding.end] == finding.excerpt
        assert 0 < len(finding.excerpt) <= 120
        assert finding.address.encode("gbk")
        for start, end in finding.marks:
            assert finding.start <= start <= end <= finding.end
        for place in finding.related:
            assert report.text[place.start : place.end] == place.excerpt
