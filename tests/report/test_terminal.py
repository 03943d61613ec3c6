from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report.made_up import TEXT, finding, full_run, run, whole

from qjlaw.findings import Finding, Severity
from qjlaw.report import render, style_runs, width_of, without_styles


def shown(*findings: Finding) -> str:
    return without_styles(render(run(replace(whole(), findings=findings)), "terminal"))


@pytest.mark.parametrize("name", ["full.txt", "one.txt", "empty.txt"])
def test_no_line_is_wider_than_80_columns(name: str) -> None:
    kept = (Path(__file__).parent / "snapshots" / name).read_text(encoding="utf-8")
    assert max(width_of(line) for line in kept.splitlines()) <= 80


@given(st.text(max_size=150), st.text(max_size=150))
def test_no_words_of_a_document_break_the_layout(title: str, message: str) -> None:
    odd = replace(finding("制定本办法"), title=title, message=message, address=title)
    for line in shown(odd).splitlines():
        assert width_of(line) <= 80
        assert line == line.rstrip()


def test_an_escape_sequence_in_a_path_does_not_reach_the_terminal() -> None:
    printed = render(run(replace(whole(), path="草案\x1b]0;x\x07\u202e.txt")), "terminal")
    assert "\x1b" not in printed
    assert "\u202e" not in printed
    assert r"草案\x1b]0;x\x07\u202e.txt" in without_styles(printed)


def test_the_worst_come_first_then_in_the_order_of_the_text() -> None:
    printed = shown(
        finding("制定本办法", severity=Severity.INFO, title="三"),
        finding("对乱堆杂物的商户", title="二"),
        finding("开展户外经营活动的企业", title="一"),
    )
    places = [printed.index(f"{n}. {word} [") for n, word in ((1, "一"), (2, "二"), (3, "三"))]
    assert places == sorted(places)


def test_ten_hints_are_shown_and_the_rest_counted() -> None:
    hints = [finding(TEXT[i : i + 3], severity=Severity.INFO) for i in range(13)]
    printed = shown(*hints)
    assert printed.count("[PERMIT-101]") == 10
    assert "另有 3 处提示没有列出" in printed
    assert "提示 13 处" in printed


def test_warnings_are_never_folded() -> None:
    many = [finding(TEXT[i : i + 3], severity=Severity.WARNING) for i in range(13)]
    assert shown(*many).count("[PERMIT-101]") == 13


def test_the_marked_words_stand_in_their_sentence() -> None:
    words = "凭备案证明开展业务"
    printed = shown(finding(words, marks=("凭备案证明",)))
    joined = "".join(line.strip() for line in printed.splitlines())
    assert (
        "第二条　开展户外经营活动的企业，应当先向县城市管理局备案，【凭备案证明】开展业务。"
        in joined
    )


def test_brackets_of_the_document_are_told_from_ours() -> None:
    text = TEXT.replace("第二条", "【重点】第二条")
    document = replace(whole(), text=text)
    words = "凭备案证明"
    start = text.index(words)
    found = replace(finding(words), start=start, end=start + len(words), marks=())
    printed = render(run(replace(document, findings=(found,))), "terminal")
    assert "〖凭备案证明〗" in without_styles(printed)


def test_without_the_text_the_excerpt_stands_alone() -> None:
    bare = replace(whole(), text="", findings=(finding("凭备案证明"),))
    assert "【凭备案证明】\n" in without_styles(render(run(bare), "terminal"))


def test_long_sentences_are_cut_on_both_sides() -> None:
    text = "甲" * 200 + "凭备案证明" + "乙" * 200
    found = replace(finding("凭备案证明"), start=200, end=205)
    printed = without_styles(
        render(run(replace(whole(), text=text, findings=(found,))), "terminal")
    )
    joined = "".join(line.strip() for line in printed.splitlines())
    assert f"……{'甲' * 60}【凭备案证明】{'乙' * 60}……" in joined


def test_severity_is_told_by_word_and_mark() -> None:
    printed = without_styles(render(full_run(), "terminal"))
    for words in ("× 应当修改", "! 建议修改", "· 提示"):
        assert f"\n{words}\n" in printed


def test_the_report_can_be_written_in_gbk() -> None:
    without_styles(render(full_run(), "terminal")).encode("gbk")


def test_marks_are_coloured_too() -> None:
    runs = list(style_runs(render(full_run(), "terminal")))
    assert ("【凭备", "mark") in runs
    assert ("× 应当修改", "error") in runs


def test_suppressed_findings_are_counted_not_shown() -> None:
    printed = without_styles(render(full_run(), "terminal"))
    assert "FORM-109" not in printed
    assert "另有 1 处已登记不再提示" in printed


def test_coverage_is_folded_but_counted_in_full() -> None:
    printed = without_styles(render(full_run(), "terminal"))
    assert "已检查      30 项：" in printed
    assert "未覆盖      2 项：年度数据；档案管理。" in printed
    assert "逐项清单见 --format json" in printed
