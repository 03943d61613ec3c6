"""``qjlaw rules schema``: print the JSON Schema of a rule file."""

from __future__ import annotations

from qjlaw.cli import exits, output


def schema() -> int:
    """Print the schema of a rule file."""
    import json

    from qjlaw.rulebook import rule_schema

    output.say(json.dumps(rule_schema(), ensure_ascii=False, indent=2) + "\n", "qjlaw.json")
    return exits.OK
