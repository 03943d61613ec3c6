"""The wheel carries its rules, and checks a file far away from any checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the unpacked wheel, to stand before the editable install on the path."""
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = out.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(out / "site")
    return out / "site"


def run(site: Path, cwd: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(site), "QJLAW_CACHE_DIR": str(cwd / "cache")}
    return subprocess.run(
        [sys.executable, "-m", "qjlaw", *words],
        cwd=cwd,
        env=environment,
        capture_output=True,
        check=False,
    )


def test_the_wheel_checks_a_file_with_its_own_rules(site: Path, tmp_path: Path) -> None:
    assert (site / "qjlaw" / "rules" / "plan.yaml").is_file()
    sample = next((ROOT / "samples").glob("02-*.docx"))
    (tmp_path / "草案.docx").write_bytes(sample.read_bytes())
    done = run(site, tmp_path, "check", "草案.docx", "--format", "json")
    assert done.returncode == 1, done.stderr.decode()
    (document,) = json.loads(done.stdout)["documents"]
    assert document["path"] == "草案.docx"
    assert any(finding["severity"] == "error" for finding in document["findings"])


def test_the_wheel_proves_its_own_rules(site: Path, tmp_path: Path) -> None:
    done = run(site, tmp_path, "rules", "test", "PERMIT")
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def test_the_wheel_holds_the_index_of_instruments(site: Path, tmp_path: Path) -> None:
    data = site / "qjlaw" / "lawbase" / "data"
    names = {"instruments", "powers", "established", "facts"}
    assert {file.stem for file in data.glob("*.json")} >= names
    for words, told in (
        (("show", "民法典"), "《民法典》"),
        (("powers", "行政处罚法", "72"), "说到"),
        (("established", "食品经营许可证"), "法律已经设立"),
    ):
        done = run(site, tmp_path, "laws", *words)
        assert done.returncode == 0, done.stderr.decode()
        assert told in done.stdout.decode()
