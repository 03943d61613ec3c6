"""Where the report goes, and in what encoding."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import DRAFT, AsProcess, InProcess

from qjlaw import report

FORMATS = ["terminal", "json", "jsonl", "markdown"]
RARE = "第五条　𠮷庆路的商户，由县城市管理局处二百元罚款。\n"  # one character outside GBK


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("encoding", ["gbk", "cp936", "ascii", "utf-8"])
def test_no_encoding_of_the_console_fails(
    form: str, encoding: str, draft: Path, process: AsProcess
) -> None:
    draft.write_text(DRAFT + RARE, encoding="utf-8")
    env = {"PYTHONIOENCODING": encoding}
    ran = process("check", draft.name, "--format", form, "--fail-on", "never", env=env)
    assert ran.returncode == 0, ran.stderr
    printed = ran.stdout.decode(encoding)
    if form in ("json", "jsonl"):
        plain = process("check", draft.name, "--format", form, "--fail-on", "never")
        assert json.loads(printed) == json.loads(plain.stdout)
    elif encoding != "ascii":
        assert "应当修改" in printed


@pytest.mark.parametrize("words", [("--help",), ("check", "--help"), ("rules", "list"), ("chekc",)])
def test_other_commands_speak_gbk_too(words: tuple[str, ...], process: AsProcess) -> None:
    ran = process(*words, env={"PYTHONIOENCODING": "gbk"})
    told = (ran.stdout + ran.stderr).decode("gbk")
    assert "：" in told
    assert "Traceback" not in told


def test_the_text_keeps_its_offsets_in_any_encoding(draft: Path, process: AsProcess) -> None:
    draft.write_text(RARE, encoding="utf-8")
    ran = process("text", draft.name, env={"PYTHONIOENCODING": "gbk"})
    assert ran.stdout.decode("gbk") == RARE.replace("𠮷", "?")


def test_a_file_is_always_utf8(draft: Path, tmp_path: Path, process: AsProcess) -> None:
    process("check", draft.name, "-o", "报告.txt", env={"PYTHONIOENCODING": "gbk"})
    kept = (tmp_path / "报告.txt").read_bytes().decode("utf-8")
    assert "检查结果" in kept
    assert "\ufdd0" not in kept
    assert "\x1b" not in kept


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_holds_what_the_screen_would(
    form: str, draft: Path, tmp_path: Path, process: AsProcess
) -> None:
    shown = process("check", draft.name, "--format", form)
    kept = process("check", draft.name, "--format", form, "-o", "报告")
    assert kept.stdout == b""
    assert kept.returncode == shown.returncode == 1
    assert (tmp_path / "报告").read_bytes() == shown.stdout


def test_an_input_is_never_overwritten(draft: Path, tmp_path: Path, qjlaw: InProcess) -> None:
    (tmp_path / "稿").mkdir()
    inner = tmp_path / "稿" / "甲.txt"
    inner.write_text(DRAFT, encoding="utf-8")
    (tmp_path / "别名.txt").hardlink_to(draft)
    for source, target in (
        (draft, draft),
        (tmp_path / "稿", inner),
        (draft, tmp_path / "稿" / ".." / draft.name),
        (draft, tmp_path / "别名.txt"),
    ):
        ran = qjlaw("check", source, "-o", target)
        assert ran.code == 2
        assert "就是要检查的文件" in ran.err
    assert qjlaw("text", draft, "-o", draft).code == 2
    assert draft.read_text(encoding="utf-8") == DRAFT
    assert inner.read_text(encoding="utf-8") == DRAFT


def test_a_missing_folder_is_told_and_a_folder_is_no_file(
    draft: Path, tmp_path: Path, qjlaw: InProcess
) -> None:
    ran = qjlaw("check", draft, "-o", tmp_path / "没有" / "报告.txt")
    assert ran.code == 2
    assert "没有文件夹" in ran.err
    ran = qjlaw("check", draft, "-o", tmp_path)
    assert ran.code == 2
    assert "是文件夹" in ran.err


def test_a_failed_run_leaves_the_old_report_and_no_litter(
    draft: Path, tmp_path: Path, qjlaw: InProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "报告.txt"
    target.write_text("旧报告", encoding="utf-8")
    before = set(tmp_path.iterdir())
    monkeypatch.setattr(report, "render", lambda *_: 1 // 0)
    assert qjlaw("check", draft, "-o", target).code == 2
    assert target.read_text(encoding="utf-8") == "旧报告"
    assert set(tmp_path.iterdir()) == before


def test_lines_are_flushed_as_documents_are_checked(draft: Path) -> None:
    started = subprocess.Popen(
        [sys.executable, "-m", "qjlaw", "check", str(draft), "-", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert started.stdout is not None
    first = started.stdout.readline()  # comes while the second document is still waited for
    assert json.loads(first)["path"] == str(draft)
    rest, _ = started.communicate("第一条　本办法所称商户，是指个体工商户。".encode())
    assert json.loads(rest)["path"] == "-"


@pytest.mark.skipif(os.name == "nt", reason="pipes")
@pytest.mark.parametrize("extra", [(), ("--color", "always"), ("--format", "json")])
def test_a_reader_who_has_gone_away_is_no_error(extra: tuple[str, ...], draft: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [sys.executable, "-m", "qjlaw", "check", str(draft), *extra],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert ran.stderr == b""
    assert ran.returncode == 1


def test_colour_is_as_asked(draft: Path, process: AsProcess) -> None:
    def printed(*extra: str, **env: str) -> bytes:
        bare = {"NO_COLOR": "", "FORCE_COLOR": "", **env}
        return process("check", draft.name, *extra, env=bare).stdout

    plain = printed()
    assert b"\x1b" not in plain
    assert b"\x1b" in printed("--color", "always")
    assert b"\x1b" in printed(FORCE_COLOR="1")
    assert printed(FORCE_COLOR="1", NO_COLOR="1") == plain
    assert printed("--color", "never", FORCE_COLOR="1") == plain
    assert b"\x1b" not in printed("--color", "always", "--format", "json")


def test_colour_adds_nothing_but_colour(draft: Path, process: AsProcess) -> None:
    coloured = process("check", draft.name, "--color", "always").stdout.decode()
    plain = process("check", draft.name, "--color", "never").stdout.decode()
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_the_same_input_gives_the_same_bytes(draft: Path, process: AsProcess) -> None:
    for form in FORMATS:
        first, second = (
            process("check", draft.name, "--format", form, env={"PYTHONHASHSEED": seed}).stdout
            for seed in ("1", "2")
        )
        assert first == second
