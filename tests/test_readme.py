"""The two README files say what really runs."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
READMES = ["README.md", "README.zh-CN.md"]
QJLAW = [sys.executable, "-m", "qjlaw"]


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", READMES)
def test_the_help_block_is_what_the_program_prints(name: str) -> None:
    printed = subprocess.run(
        [*QJLAW, "check", "--help"],
        capture_output=True,
        check=True,
        env={"COLUMNS": "80", "PYTHONIOENCODING": "utf-8"},
    ).stdout.decode("utf-8")
    block = re.search(r"<!-- help -->\n```text\n(.*?)```\n<!-- /help -->", text_of(name), re.DOTALL)
    assert block is not None
    assert block[1].strip() == printed.strip()


@pytest.mark.parametrize("name", READMES)
def test_every_command_shown_is_understood(name: str, tmp_path: Path) -> None:
    for folder in ("文件夹", "法规文本"):
        (tmp_path / folder).mkdir()
        text = "云汀县摊点管理办法\n第一条　为了规范管理，制定本办法。"
        (tmp_path / folder / "办法.txt").write_text(text, encoding="utf-8")
    (tmp_path / "清单.tsv").write_text("文件名称\t条数\n云汀县摊点管理办法\t9\n", "utf-8")
    sample = next((ROOT / "samples").glob("*.docx"))
    (tmp_path / "草案.docx").write_bytes(sample.read_bytes())
    (tmp_path / "草案.txt").write_text("第一条　为了规范管理，制定本办法。", encoding="utf-8")
    shown = re.findall(r"^(qjlaw [^#\n]*)", text_of(name), re.MULTILINE)
    assert len(shown) >= 8
    for line in shown:
        command, _, source = line.partition("<")
        words = shlex.split(command)[1:]
        stdin = (tmp_path / source.strip()).read_bytes() if source else b""
        done = subprocess.run(
            [*QJLAW, *words], cwd=tmp_path, input=stdin, capture_output=True, check=False
        )
        assert done.returncode in (0, 1), f"{line}: {done.stderr.decode('utf-8', 'replace')}"


def test_both_readmes_show_the_same_commands() -> None:
    command = re.compile(r"^(?:qjlaw|make|uv|py|\.venv)[^#\n]*", re.MULTILINE)
    first, second = ([line.strip() for line in command.findall(text_of(n))] for n in READMES)
    assert first == second
