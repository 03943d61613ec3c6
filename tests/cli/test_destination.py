"""The file named by ``-o``: whole or not at all, and still what it was."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from tests.cli.conftest import AsProcess, InProcess

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links, pipes and rights of POSIX")


def test_a_link_stays_and_what_it_leads_to_is_replaced(
    draft: Path, tmp_path: Path, qjlaw: InProcess
) -> None:
    (tmp_path / "归档").mkdir()
    kept = tmp_path / "归档" / "报告.txt"
    kept.write_text("旧报告", encoding="utf-8")
    kept.chmod(0o640)
    link = tmp_path / "最新.txt"
    link.symlink_to(kept)
    assert qjlaw("check", draft, "-o", link).code == 1
    assert link.is_symlink()
    assert "检查结果" in kept.read_text(encoding="utf-8")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
    assert list(kept.parent.iterdir()) == [kept]


def test_a_link_to_a_file_that_is_not_yet_makes_it(
    draft: Path, tmp_path: Path, qjlaw: InProcess
) -> None:
    (tmp_path / "链接.txt").symlink_to("报告.txt")
    assert qjlaw("text", draft, "-o", tmp_path / "链接.txt").code == 0
    assert (tmp_path / "链接.txt").is_symlink()
    assert (tmp_path / "报告.txt").read_bytes() == draft.read_bytes()


def test_a_pipe_is_written_to_and_stays_a_pipe(
    draft: Path, tmp_path: Path, qjlaw: InProcess
) -> None:
    pipe = tmp_path / "管道"
    os.mkfifo(pipe)
    received: list[bytes] = []
    reader = threading.Thread(target=lambda: received.append(pipe.read_bytes()), daemon=True)
    reader.start()
    assert qjlaw("check", draft, "--format", "json", "-o", pipe).code == 1
    reader.join(timeout=30)
    assert b'"qjlaw.report/1"' in received[0]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_file_in_a_closed_folder_is_written_in_place(
    draft: Path, tmp_path: Path, qjlaw: InProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(**_: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr("tempfile.mkstemp", closed)
    target = tmp_path / "报告.txt"
    refused = qjlaw("check", draft, "-o", target)
    assert refused.code == 2
    assert "没有写入权限" in refused.err
    target.write_text("旧报告", encoding="utf-8")
    assert qjlaw("check", draft, "-o", target).code == 1
    assert "检查结果" in target.read_text(encoding="utf-8")


def _no_room() -> None:
    import resource  # noqa: PLC0415  not on Windows

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))


def test_a_full_disk_is_told_and_the_old_report_stays(
    draft: Path, tmp_path: Path, process: AsProcess
) -> None:
    process("check", draft)  # so that the rulebook is compiled and needs no room
    target = tmp_path / "报告.txt"
    target.write_text("旧报告", encoding="utf-8")
    before = set(tmp_path.iterdir())
    ran = subprocess.run(
        [sys.executable, "-m", "qjlaw", "check", draft, "-o", target],
        capture_output=True,
        check=False,
        preexec_fn=_no_room,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert ran.returncode == 2
    assert "磁盘已满" in ran.stderr.decode()
    assert "程序内部出错" not in ran.stderr.decode()
    assert target.read_text(encoding="utf-8") == "旧报告"
    assert set(tmp_path.iterdir()) == before


def test_a_run_that_is_ended_leaves_no_half_written_file(draft: Path, tmp_path: Path) -> None:
    started = subprocess.Popen(
        [sys.executable, "-m", "qjlaw", "check", draft, "-", "-o", tmp_path / "报告.txt"],
        stdin=subprocess.PIPE,
    )
    assert started.stdin is not None
    # The pipe holds 64 KiB: that this comes through says that reading, inside writing, has begun.
    os.write(started.stdin.fileno(), b" " * 60_000)
    os.write(started.stdin.fileno(), b" " * 60_000)
    assert [path.name for path in tmp_path.glob(".qjlaw-*")] != []
    started.send_signal(signal.SIGTERM)
    started.stdin.close()
    assert started.wait(timeout=60) == 128 + signal.SIGTERM
    assert [path.name for path in tmp_path.glob(".qjlaw-*")] == []
    assert not (tmp_path / "报告.txt").exists()
