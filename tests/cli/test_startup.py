"""What is loaded decides how soon the first line stands on the screen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"typer", "pydantic", "rich", "lxml", "yaml", "docx", "jieba", "rjieba", "asyncio"}
PROBE = (
    "import sys; from qjlaw.cli import main; code = main(sys.argv[1:]);"
    "sys.stderr.write(' '.join(sorted({m.partition('.')[0] for m in sys.modules})));"
    "sys.exit(code)"
)


def loaded(*words: str | Path) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", PROBE, *map(str, words)],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert ran.returncode in (0, 1), ran.stderr.decode()
    return set(ran.stderr.decode().split()) & HEAVY


def test_the_version_is_told_before_anything_is_loaded() -> None:
    assert loaded("--version") == set()


@pytest.mark.parametrize(
    "words",
    [("--help",), ("check", "--help"), ("rules", "show", "--help"), ("laws", "show", "--help")],
)
def test_help_loads_typer_alone(words: tuple[str, ...]) -> None:
    assert loaded(*words) == {"typer"}


def test_a_warm_check_of_a_text_loads_typer_alone(draft: Path) -> None:
    loaded("check", draft)
    assert loaded("check", draft, "--as-of", "2026-01-01", "--select", "PENALTY") == {"typer"}
    assert loaded("check", draft) == {"typer"}


def test_help_and_a_law_that_is_held_do_without_what_is_for_others() -> None:
    probe = (
        "import sys; from qjlaw.cli import main; main(sys.argv[1:]);"
        "known = ('qjlaw.lawbase', 'rapidfuzz');"
        "sys.stderr.write(' '.join(name for name in sys.modules if name.startswith(known)))"
    )

    def modules(*words: str) -> str:
        ran = subprocess.run([sys.executable, "-c", probe, *words], capture_output=True, check=True)
        return ran.stderr.decode()

    assert modules("--version") == ""
    assert modules("--help") == ""
    assert modules("laws", "show", "--help") == ""
    assert "rapidfuzz" not in modules("laws", "show", "民法典")
    assert "rapidfuzz" in modules("laws", "show", "民法点")
