"""Run the examples of rules: the same for ``qjlaw rules test`` and for the test suite."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from qjlaw.engine.checking import check
from qjlaw.engine.settings import Settings
from qjlaw.findings import Finding
from qjlaw.reading import read, read_text
from qjlaw.rulebook import Rulebook, RuleExample, examples_of, load

EXAMPLE_DAY = dt.date(2026, 6, 1)
"""Examples without a day of their own are read on this one, so that they prove the same always."""


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """How one example came out. ``reason`` is a Chinese sentence where it failed."""

    rule: str
    label: str
    ok: bool
    reason: str | None
    file: str
    line: int


def prove(
    *, rules_dir: Path | None = None, select: tuple[str, ...] = ()
) -> Iterator[ExampleResult]:
    """Run every example of the selected rules (id prefixes; all by default).

    Raises
    ------
    RulebookError
        The rulebook does not load.
    """
    rulebook = load(rules_dir=rules_dir)
    for example in examples_of(rules_dir):
        if not select or any(example.rule.startswith(prefix) for prefix in select):
            reason = run_example(example, rulebook)
            yield ExampleResult(
                example.rule, example.label, reason is None, reason, example.file, example.line
            )


def run_example(example: RuleExample, rulebook: Rulebook) -> str | None:
    """Run one example of one rule; ``None`` where it proves the rule, else why it does not."""
    rule = rulebook.rule(example.rule)
    alone = replace(rulebook, rules=(rule,) if rule is not None else ())
    settings = Settings(
        today=example.as_of or EXAMPLE_DAY,
        as_of=example.as_of,
        profile=example.profile,
        instrument=None if example.document else example.instrument,
    )
    document = (
        read(str(example.document))
        if example.document is not None
        else read_text((example.text or "").encode())
    )
    findings = check(document, alone, settings).findings
    return _verdict(example, findings)


def _verdict(example: RuleExample, findings: tuple[Finding, ...]) -> str | None:
    if not example.violation:
        return f"合规示例被误报：“{findings[0].excerpt}”" if findings else None
    if not findings:
        return "违反示例没有被发现"
    excerpts = [finding.excerpt for finding in findings]
    if example.marked is not None and example.marked not in excerpts:
        return f"标出的是“{example.marked}”，报出的是“{'”“'.join(excerpts)}”"
    return None
