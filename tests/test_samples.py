"""Each sample shows exactly what samples/expected.yaml and the pinned findings say."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from qjlaw.engine import Settings, check
from qjlaw.findings import DocumentReport, Finding, Severity
from qjlaw.reading import read
from qjlaw.rulebook import Rulebook, load

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
EXPECTED: dict[str, Any] = yaml.safe_load((SAMPLES / "expected.yaml").read_text(encoding="utf-8"))
PINNED = Path(__file__).with_name("samples.json")
Span = tuple[int, int]


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load()


@pytest.fixture(scope="module")
def reports(rulebook: Rulebook) -> dict[str, DocumentReport]:
    settings = Settings(today=dt.date(2026, 11, 1))
    return {
        name: check(read(str(SAMPLES / name), shown_path=name), rulebook, settings)
        for name in EXPECTED
    }


def place(text: str, quote: str) -> Span:
    assert text.count(quote) == 1, f"{quote} stands {text.count(quote)} times"
    start = text.index(quote)
    return start, start + len(quote)


def touches(finding: Finding, span: Span) -> bool:
    return finding.start < span[1] and finding.end > span[0]


def serves(finding: Finding, fault: dict[str, Any], text: str) -> bool:
    least = Severity(fault.get("least", "warning"))
    quotes = [fault["quote"], *([fault["or"]] if "or" in fault else [])]
    return (
        fault["about"] in finding.categories
        and finding.severity.rank >= least.rank
        and any(touches(finding, place(text, quote)) for quote in quotes)
    )


@pytest.mark.parametrize("name", EXPECTED)
def test_every_planted_fault_is_found(name: str, reports: dict[str, DocumentReport]) -> None:
    report = reports[name]
    missed = [
        fault["quote"]
        for fault in EXPECTED[name]["faults"]
        if not any(serves(finding, fault, report.text) for finding in report.findings)
    ]
    assert missed == []


@pytest.mark.parametrize("name", EXPECTED)
def test_nothing_else_is_accused(name: str, reports: dict[str, DocumentReport]) -> None:
    report = reports[name]
    faults = EXPECTED[name]["faults"]
    accused = [
        (finding.rule, finding.excerpt)
        for finding in report.findings
        if finding.severity is not Severity.INFO
        and not any(serves(finding, fault, report.text) for fault in faults)
    ]
    assert accused == []
    for silent in EXPECTED[name].get("silent", []):
        place(report.text, silent["quote"])


@pytest.mark.parametrize("name", EXPECTED)
def test_scope_is_right_and_deleted_words_are_gone(
    name: str, reports: dict[str, DocumentReport]
) -> None:
    report = reports[name]
    assert report.scope is not None
    assert report.scope.verdict in EXPECTED[name]["scope"], report.scope.reasons
    for absent in EXPECTED[name].get("absent", []):
        words = absent["quote"] if isinstance(absent, dict) else absent
        assert words not in report.text


def test_findings_are_the_pinned_ones(reports: dict[str, DocumentReport]) -> None:
    """Run with QJLAW_PIN=1 to write them anew, then read the difference."""
    found = {
        name: [[f.rule, f.severity.value, f.address, f.excerpt] for f in report.findings]
        for name, report in reports.items()
    }
    if os.environ.get("QJLAW_PIN"):
        PINNED.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(PINNED.read_text(encoding="utf-8"))


def test_every_sample_is_described() -> None:
    names = {file.name for file in SAMPLES.iterdir() if file.name[:2].isdigit()}
    assert names == set(EXPECTED)
    assert len(names) >= 8


def test_built_samples_are_what_the_script_builds() -> None:
    spec = importlib.util.spec_from_file_location("samples_build", SAMPLES / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, data in module.build().items():
        assert (SAMPLES / name).read_bytes() == data, name
