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
    ran = qjlaw("check", ".", "--format", form)
    assert "\x1b" not in ran.out + ran.err
    assert "乙" in ran.out
