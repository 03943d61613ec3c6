"""``qjlaw schema``: print the JSON Schema of the report."""

from __future__ import annotations

from qjlaw.cli import exits, output


def schema() -> int:
    """Print the schema of the report."""
    import json

    from qjlaw.report import report_schema

    output.say(json.dumps(report_schema(), ensure_ascii=False, indent=2) + "\n", "qjlaw.json")
    return exits.OK
