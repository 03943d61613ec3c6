"""Exit codes: the table of the contract, and each of them met."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import AsProcess, InProcess

from qjlaw import rulebook
from qjlaw.cli import exits, main, running
from qjlaw.document import Document
from qjlaw.engine import Settings, check
from qjlaw.findings import DocumentReport, Summary
from qjlaw.rulebook import Rulebook

CONTRACT = Path(__file__).parents[2] / "docs" / "contracts.md"


def test_the_codes_are_those_of_the_contract() -> None:
    table = CONTRACT.read_text(encoding="utf-8").partition("## Exit codes")[2].partition("## ")[0]
    listed = {int(code) for code in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)}
    ours = {v for k, v in vars(exits).items() if k.isupper() and isinstance(v, int)}
    assert ours == listed


def summary(
    documents: int = 1, unreadable: int = 0, error: int = 0, warning: int = 0, info: int = 0
) -> Summary:
    by_severity = (("error", error), ("warning", warning), ("info", info))
    return Summary(documents, unreadable, by_severity, ())


@pytest.mark.parametrize(
    ("found", "fail_on", "code"),
    [
        (summary(), "info", 0),
        (summary(error=1), "error", 1),
        (summary(error=1), "info", 1),
        (summary(error=1), "never", 0),
        (summary(warning=1), "error", 0),
        (summary(warning=1), "warning", 1),
        (summary(info=1), "warning", 0),
        (summary(info=1), "info", 1),
        (summary(unreadable=1), "error", 3),
        (summary(unreadable=1), "never", 3),
        (summary(2, unreadable=1, error=1), "error", 3),
        (summary(0), "error", 4),
        (summary(0), "never", 4),
    ],
)
def test_a_run_that_ends_has_its_code(found: Summary, fail_on: str, code: int) -> None:
    assert exits.code_for(found, fail_on) == code


def test_findings_and_none(draft: Path, clean: Path, qjlaw: InProcess) -> None:
    assert qjlaw("check", draft).code == 1
    assert qjlaw("check", draft, "--fail-on", "never").code == 0
    assert qjlaw("check", clean, "--fail-on", "warning").code == 0


def test_a_missing_file_does_not_stop_the_others(draft: Path, qjlaw: InProcess) -> None:
    ran = qjlaw("check", draft.with_name("没有.docx"), draft, "--fail-on", "never")
    assert ran.code == 3
    assert "找不到这个文件" in ran.out
    assert "共检查 1 份文件，另有 1 份未能检查" in ran.out


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("空.txt", b"", "空"),
        ("坏.docx", b"PK\x03\x04 broken", "未能检查"),
        ("假.docx", b"%PDF-1.7\n", "未能检查"),
        ("二进制.txt", b"\x00\x01\x02\x03" * 100, "未能检查"),
        ("旧.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".docx"),
    ],
)
def test_bad_input_is_told_and_the_rest_is_checked(
    name: str, data: bytes, told: str, tmp_path: Path, clean: Path, process: AsProcess
) -> None:
    (tmp_path / name).write_bytes(data)
    ran = process("check", name, clean.name)
    assert ran.returncode == 3
    assert told in ran.stdout.decode()
    assert "另有 1 份未能检查" in ran.stdout.decode()
    assert b"Traceback" not in ran.stdout + ran.stderr


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission_is_told(draft: Path, qjlaw: InProcess) -> None:
    draft.chmod(0)
    assert qjlaw("check", draft).code == 3


def test_a_folder_with_nothing_to_read_is_no_input(tmp_path: Path, qjlaw: InProcess) -> None:
    (tmp_path / "图.png").write_bytes(b"\x89PNG")
    ran = qjlaw("check", tmp_path)
    assert ran.code == 4
    assert "没有可以检查的文件" in ran.err
    assert "图.png" in ran.err


def test_a_broken_rule_file_is_named_with_its_line(
    draft: Path, tmp_path: Path, qjlaw: InProcess
) -> None:
    rules = tmp_path / "规则"
    rules.mkdir()
    (rules / "bad.yaml").write_text("- id: BAD-101\n  kind: [\n", encoding="utf-8")
    ran = qjlaw("check", draft, "--rules", rules)
    assert ran.code == 2
    assert "bad.yaml" in ran.err
    assert ran.out == ""


def test_usage_comes_before_unreadable_files(qjlaw: InProcess) -> None:
    assert qjlaw("check", "没有.docx", "--format", "xml").code == 2


def test_a_fault_of_the_program_stays_with_its_document(
    draft: Path, clean: Path, qjlaw: InProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = check

    def fragile(document: Document, rules: Rulebook, settings: Settings) -> DocumentReport:
        if document.path == str(draft):
            raise ZeroDivisionError
        return sound(document, rules, settings)

    monkeypatch.setattr(running, "check", fragile)
    ran = qjlaw("check", draft, clean, "--format", "json")
    assert ran.code == 3
    assert '"code": "internal"' in ran.out
    assert '"unreadable": 1' in ran.out
    assert "Traceback" not in ran.out + ran.err
    monkeypatch.setenv("QJLAW_DEBUG", "1")
    assert "ZeroDivisionError" in qjlaw("check", draft).err


def test_a_fault_outside_documents_has_no_trace(
    qjlaw: InProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rulebook, "load", lambda **_: 1 // 0)
    ran = qjlaw("check", "a.txt")
    assert ran.code == 2
    assert "程序内部出错" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("where", ["qjlaw.cli.running.check", "qjlaw.cli.app.get_command"])
def test_an_interrupt_is_one_chinese_line(
    where: str, draft: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(where, interrupted)
    assert main(["check", str(draft)]) == 130
    assert capsys.readouterr().err == "\n已中断。\n"


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_ctrl_c_while_reading_standard_input() -> None:
    started = subprocess.Popen(
        [sys.executable, "-m", "qjlaw", "check", "-", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert started.stdin is not None
    os.write(started.stdin.fileno(), b" " * 60_000)
    # The pipe holds 64 KiB: that this second write comes through says that reading has begun.
    os.write(started.stdin.fileno(), b" " * 60_000)
    started.send_signal(signal.SIGINT)
    _, told = started.communicate()
    assert started.returncode == 130
    assert "已中断。" in told.decode()
    assert b"Traceback" not in told
