"""Findings on equal spans become one: the gravest leads, and what the others say follows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from qjlaw.findings import Finding

MOST_CATEGORIES = 3
"""A finding names at most so many categories (contract of the report)."""


def merge(findings: Iterable[Finding]) -> list[Finding]:
    """Merge findings on equal spans and sort all by place, then gravity, then id."""
    by_span: dict[tuple[int, int], list[Finding]] = {}
    for finding in findings:
        by_span.setdefault((finding.start, finding.end), []).append(finding)
    merged = [_joined(sorted(group, key=_lead)) for group in by_span.values()]
    return sorted(merged, key=lambda f: (f.start, f.end, f.rule))


def _lead(finding: Finding) -> tuple[int, str]:
    return (-finding.severity.rank, finding.rule)


def _joined(group: list[Finding]) -> Finding:
    first = group[0]
    if len(group) == 1:
        return first
    categories = dict.fromkeys(c for finding in group for c in finding.categories)
    basis = dict.fromkeys(basis for finding in group for basis in finding.basis)
    return replace(
        first,
        title="；".join(dict.fromkeys(finding.title for finding in group)),
        message=_told(finding.message for finding in group),
        suggestion=_told(finding.suggestion for finding in group),
        ask=_told(finding.ask for finding in group if finding.ask) or None,
        basis=tuple(basis),
        rules=tuple(dict.fromkeys(finding.rule for finding in group)),
        categories=tuple(categories)[:MOST_CATEGORIES],
        related=tuple(dict.fromkeys(place for finding in group for place in finding.related)),
        plan=tuple(sorted({item for finding in group for item in finding.plan})),
        marks=tuple(sorted({mark for finding in group for mark in finding.marks})),
    )


def _told(texts: Iterable[str]) -> str:
    """Put what several rules say into one text, each said once."""
    return "".join(
        text if text.endswith(("。", "？", "！")) else text + "。" for text in dict.fromkeys(texts)
    )
