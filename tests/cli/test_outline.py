"""``qjlaw outline``: what is understood of one file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import InProcess

from qjlaw.report import WIDTH, width_of

NOTICE = """云汀县人民政府关于印发《云汀县渡口管理办法》的通知
云汀府发〔2026〕14号
各镇人民政府：
现将《云汀县渡口管理办法》（以下简称《办法》）印发给你们，请遵照执行。
云汀县人民政府
2026年9月3日
云汀县渡口管理办法
第一条　为了规范渡口管理，制定本办法。
第二条　渡口经营人应当公示渡运规则。
渡工应当持证上岗。
第三条　违反本办法第二条第二款规定的，由县交通局责令改正。
第四条　违反本办法第九条规定的，由县交通局责令改正。
第五条　本办法自2026年11月1日起施行，有效期五年。
"""


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    path = tmp_path / "通知.txt"
    path.write_text(NOTICE, encoding="utf-8")
    return path


def test_a_reader_sees_kind_metadata_provisions_and_references(
    notice: Path, qjlaw: InProcess
) -> None:
    ran = qjlaw("outline", notice)
    assert (ran.code, ran.err) == (0, "")
    lines = [line.strip() for line in ran.out.splitlines()]
    assert lines[1] == "云汀县人民政府关于印发《云汀县渡口管理办法》的通知"
    assert "发文字号    云汀府发〔2026〕14号" in lines
    assert "办法（附件部分）" in lines
    assert "[第二条/第二款] 渡工应当持证上岗。" in lines
    assert "本办法第二条第二款 → 第二条/第二款" in lines
    assert any(line.startswith("本办法第九条 × ") for line in lines)
    assert "办法：《云汀县渡口管理办法》" in lines


def test_no_line_is_wider_than_the_report(notice: Path, qjlaw: InProcess) -> None:
    notice.write_text(NOTICE.replace("公示渡运规则", "公示渡运规则" * 40), encoding="utf-8")
    assert max(width_of(line) for line in qjlaw("outline", notice).out.splitlines()) <= WIDTH


def test_a_program_gets_offsets_that_slice_the_text(notice: Path, qjlaw: InProcess) -> None:
    text = qjlaw("text", notice).out
    data = json.loads(qjlaw("outline", notice, "--format", "json").out)
    assert data["schema"] == "qjlaw.outline/1"
    assert data["instrument"]["kind"] == "normative"
    assert data["metadata"]["expires"] == "2031-10-31"
    for each in [*data["references"], *data["elements"]]:
        assert text[each["start"] : each["end"]] == each["excerpt"]
    first, broken = data["references"]
    assert data["provisions"][first["target"]]["address"] == first["address"]
    assert (broken["status"], broken["target"]) == ("broken", None)
    assert "第九条" in broken["why"]
    (term,) = data["terms"]
    assert text[term["start"] : term["end"]] == term["name"] == "办法"


def test_the_same_file_gives_the_same_bytes(notice: Path, qjlaw: InProcess) -> None:
    for form in ("terminal", "json"):
        once = qjlaw("outline", notice, "--format", form).out
        assert qjlaw("outline", notice, "--format", form).out == once


def test_the_user_may_say_what_it_is(notice: Path, qjlaw: InProcess) -> None:
    ran = qjlaw("outline", notice, "--format", "json", "--instrument", "plan")
    assert json.loads(ran.out)["instrument"] == {"kind": "plan", "why": "由用户指定"}


def test_it_can_be_kept_in_a_file(notice: Path, tmp_path: Path, qjlaw: InProcess) -> None:
    kept = tmp_path / "结构.txt"
    assert qjlaw("outline", notice, "-o", kept).out == ""
    assert kept.read_text(encoding="utf-8") == qjlaw("outline", notice).out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("没有.docx",), 3, "没有"),
        (("",), 2, "路径是空的"),
        (("a.txt", "--format", "markdown"), 2, "--format"),
        (("a.txt", "--instrument", "law2"), 2, "--instrument"),
    ],
)
def test_what_goes_wrong_is_said_in_chinese(
    qjlaw: InProcess, words: tuple[str, ...], code: int, said: str
) -> None:
    ran = qjlaw("outline", *words)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith("错误：")
    assert said in ran.err


def test_escapes_in_a_document_are_never_printed_raw(tmp_path: Path, qjlaw: InProcess) -> None:
    path = tmp_path / "坏.txt"
    path.write_text("关于\x1b[31m红色的通知\n一、应当\x1b]0;标题\x07公示。\n", encoding="utf-8")
    assert "\x1b" not in qjlaw("outline", path).out
