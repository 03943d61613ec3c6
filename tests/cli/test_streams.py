"""Streams that are closed, full or gone; and what a terminal is told."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import CLEAN, InProcess

from qjlaw.cli import main, paint
from qjlaw.report import width_of


class Full(io.StringIO):
    """A stream to a disk that has no room left."""

    def write(self, text: str) -> int:
        del text
        raise OSError(28, "No space left on device")


WORDS = [
    ("--version",),
    ("--help",),
    ("check", "--help"),
    ("rules", "list"),
    ("schema",),
    ("text", "a.txt"),
    ("check", "a.txt"),
    ("check", "a.txt", "--format", "jsonl"),
    ("check", "a.txt", "--color", "always"),
]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_a_full_disk_is_no_fault_of_the_program(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", Full())
    assert main(words) == 2
    told = capsys.readouterr().err
    assert told == "错误：不能写到标准输出：磁盘已满，或者超过了大小限制；请换一个位置再试。\n"


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_a_closed_output_is_told(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(words) == 2
    assert "标准输出已经关闭" in capsys.readouterr().err


@pytest.mark.parametrize("stream", [None, Full()])
def test_errors_that_nobody_can_read_stop_nothing(
    stream: Full | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    assert main(["check", "a.txt", "--format", "xml"]) == 2


def test_a_closed_input_is_an_input_without_text(
    qjlaw: InProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    ran = qjlaw("check", "-", "--format", "json")
    assert ran.code == 3
    assert json.loads(ran.out)["documents"][0]["error"]["code"] == "empty"


@pytest.mark.skipif(os.name == "nt", reason="pipes")
@pytest.mark.parametrize("words", [("--version",), ("--help",)], ids=" ".join)
def test_a_reader_who_has_gone_away_hears_nothing(words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [sys.executable, "-m", "qjlaw", *words],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.parametrize("name", ["乙\x1b[31m.txt", "乙\x9b31m.txt", "乙\u202etxt", "乙\x07.txt"])
def test_a_name_cannot_steer_the_terminal(name: str, here: Path, qjlaw: InProcess) -> None:
    (here / "x").mkdir()
    (here / "x" / (name + ".png")).write_bytes(b"")
    for words in (
        ("text", name),
        ("check", "x"),
        ("check", "a.txt", "-o", f"没有/{name}/报告"),
        ("check", "a.txt", "-o", "x", "--rules", name),
        ("rules", "new", "FEE", "--rules", name),
    ):
        told = qjlaw(*words).err
        assert "乙\\" in told
        assert told.replace("\n", "").isprintable()


def test_the_notices_of_a_run_in_lines_go_to_standard_error(here: Path, qjlaw: InProcess) -> None:
    (here / "图.png").write_bytes(b"\x89PNG")
    ran = qjlaw("check", ".", "--format", "jsonl")
    assert ran.code == 0
    assert [json.loads(line)["path"] for line in ran.out.splitlines()] == ["./a.txt"]
    assert ran.err.startswith("提示：有 1 个文件的格式不受支持，没有检查：./图.png。")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("columns", "width"), [("20", 40), ("60", 60), ("95", 95), ("300", 100)])
def test_a_report_is_as_wide_as_the_terminal_within_bounds(
    columns: str, width: int, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("COLUMNS", columns)
    assert paint.width() == width
    assert main(["check", str(draft), "--color", "never"]) == 1
    widths = [width_of(line) for line in terminal.getvalue().splitlines()[1:]]
    assert width - 4 <= max(widths) <= width


def test_a_pipe_and_a_file_are_80_columns_wide(
    draft: Path, here: Path, qjlaw: InProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    piped = qjlaw("check", draft).out
    assert 76 <= max(map(width_of, piped.splitlines()[1:])) <= 80
    monkeypatch.setattr(sys, "stdout", Terminal())
    main(["check", str(draft), "-o", "报告.txt"])
    assert (here / "报告.txt").read_text(encoding="utf-8") == piped


@pytest.mark.parametrize("text", ["第一条　为规范管理。", "第一条　为规范管理。\n", "第一条。\n\n"])
def test_the_text_is_printed_as_it_is(text: str, here: Path, qjlaw: InProcess) -> None:
    (here / "a.txt").write_text(text, encoding="utf-8", newline="\n")
    assert qjlaw("text", "a.txt").out == text
    assert qjlaw("text", "a.txt", "-o", "正文.txt").code == 0
    assert (here / "正文.txt").read_bytes() == text.encode()


def test_on_a_terminal_the_text_ends_its_line(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.txt").write_text("第一条。", encoding="utf-8")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert main(["text", "a.txt"]) == 0
    assert terminal.getvalue() == "第一条。\n"
