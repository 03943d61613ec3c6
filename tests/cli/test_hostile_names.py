"""What a name holds is shown; it never reaches the terminal as a command to it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.cli.conftest import InProcess


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (("text", "草案\x1b]0;x\x07.docx"), r"草案\x1b]0;x\x07.docx"),
        (("text", "草案\u202e.xyz"), r"草案\u202e.xyz"),
        (("text", "a.txt", "-o", "没有\x1b[2J/甲.txt"), r"没有\x1b[2J"),
        (("check", "草案\x1b[31m.docx"), r"草案\x1b[31m.docx"),
    ],
)
def test_a_name_that_was_typed(
    words: tuple[str, ...],
    shown: str,
    qjlaw: InProcess,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("关于加强户外经营管理的通知\n", encoding="utf-8")
    ran = qjlaw(*words)
    assert not {"\x1b", "\x07", "\u202e"} & set(ran.out + ran.err)
    assert shown in ran.out + ran.err


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
@pytest.mark.parametrize("form", ["terminal", "json", "jsonl", "markdown"])
def test_a_name_that_was_found_in_a_folder(
    form: str, qjlaw: InProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("关于加强户外经营管理的通知\n", encoding="utf-8")
    Path("乙\x1b[31m.docx").write_bytes(b"no document")
    Path("丙\x1b[31m.xyz").write_bytes(b"no document")
    Path("丁\x1b[31m").mkdir()
    Path("戊\x1b[31m").symlink_to("丁\x1b[31m")
    Path("己\n## 错误：假的\u200f\u2067\r.txt").write_text("关于加强管理的通知\n", encoding="utf-8")
    Path("庚\n## 错误：假的\u200f.xyz").write_bytes(b"no document")
    ran = qjlaw("check", ".", "--format", form)
    assert not {"\x1b", "\r"} & set(ran.out + ran.err)
    read_by_people = ran.err if form.startswith("json") else ran.out + ran.err
    assert not {"\u200f", "\u2067"} & set(read_by_people)  # in JSON, a path is as given
    assert not [line for line in (ran.out + ran.err).split("\n") if line.startswith("## 错误")]
    assert "乙" in ran.out
    assert "己" in ran.out


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_name_begins_no_line_of_its_own(qjlaw: InProcess, tmp_path: Path) -> None:
    (tmp_path / "甲\n错误：假的.xyz").write_bytes(b"no document")
    ran = qjlaw("check", tmp_path)
    assert ran.code == 4
    assert ran.err.count("\n") == 1
    assert "甲 错误：假的.xyz" in ran.err
