"""Runs the command line as a process, and inside this one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from qjlaw.cli import main

DRAFT = """\
云汀县户外经营管理办法
第一条　为了规范户外经营活动，根据有关法律，制定本办法。
第二条　经营者应当在入场前向县城市管理局缴纳经营保证金一千元。
第三条　对乱堆杂物的商户，由县城市管理局处二百元罚款。
第四条　本办法自印发之日起施行。
"""
CLEAN = """\
本次会议听取了各单位的工作情况，交流了经验。
"""


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


InProcess = Callable[..., Ran]
AsProcess = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def qjlaw(capsys: pytest.CaptureFixture[str]) -> InProcess:
    """Run the command line inside this process."""

    def run(*words: str | Path) -> Ran:
        capsys.readouterr()
        code = main([str(word) for word in words])
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return run


@pytest.fixture
def process(tmp_path: Path) -> AsProcess:
    """Run the command line as a process of its own, in the test's folder."""

    def run(
        *words: str | Path, stdin: bytes = b"", env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "qjlaw", *map(str, words)],
            input=stdin,
            capture_output=True,
            check=False,
            cwd=tmp_path,
            env={**os.environ, "PYTHONIOENCODING": "utf-8", **(env or {})},
        )

    return run


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft with faults."""
    path = tmp_path / "草案.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """A text with nothing to say about."""
    path = tmp_path / "纪要.txt"
    path.write_text(CLEAN, encoding="utf-8")
    return path
