"""A rule as plain data, for JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qjlaw.rulebook import CompiledRule


def rule_data(rule: CompiledRule) -> dict[str, Any]:
    """Turn what a rule says (not how it is compiled) into plain data."""
    return {
        "id": rule.id,
        "kind": rule.kind,
        "title": rule.title,
        "categories": list(rule.categories),
        "severity": rule.severity.value,
        "plan": list(rule.plan),
        "basis": [
            {
                "instrument": basis.instrument,
                "article": basis.article,
                "from": basis.start and basis.start.isoformat(),
                "until": basis.end and basis.end.isoformat(),
                "verified": basis.verified,
            }
            for basis in rule.basis
        ],
        "unless": list(rule.unless),
        "lower": {name: asdict(lowering) for name, lowering in rule.lower.items()},
        "message": rule.message,
        "suggest": rule.suggest,
        "replace": rule.replace,
        "ask": rule.ask,
        "note": rule.note,
        "file": rule.file,
        "line": rule.line,
    }
