"""Whole outputs, kept as files: ``QJLAW_SNAPSHOTS=write pytest tests/report`` renews them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.report.made_up import TOOL, full_run, run, whole

from qjlaw.report import render, render_line, without_styles

SNAPSHOTS = Path(__file__).parent / "snapshots"
OUTPUTS = {
    "full.txt": lambda: without_styles(render(full_run(), "terminal")),
    "full.json": lambda: render(full_run(), "json"),
    "full.md": lambda: render(full_run(), "markdown"),
    "full.jsonl": lambda: "".join(render_line(d, TOOL) for d in full_run().documents),
    "one.txt": lambda: without_styles(render(run(whole()), "terminal")),
    "empty.txt": lambda: without_styles(render(run(), "terminal")),
    "empty.json": lambda: render(run(), "json"),
    "empty.md": lambda: render(run(), "markdown"),
}


@pytest.mark.parametrize("name", OUTPUTS)
def test_output_is_as_kept(name: str) -> None:
    printed = OUTPUTS[name]()
    kept = SNAPSHOTS / name
    if os.environ.get("QJLAW_SNAPSHOTS") == "write":
        kept.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", OUTPUTS)
def test_output_is_the_same_each_time(name: str) -> None:
    assert OUTPUTS[name]() == OUTPUTS[name]()
