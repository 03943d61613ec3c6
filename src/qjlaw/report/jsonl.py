"""The report as JSON lines: one a document, so that a long run can be followed."""

from __future__ import annotations

import json

from qjlaw.findings import DocumentReport, Tool
from qjlaw.report.json_report import SCHEMA, document_object, tool_object


def render_line(document: DocumentReport, tool: Tool) -> str:
    """Write one document as one line, ended by a newline."""
    whole = {"schema": SCHEMA, "tool": tool_object(tool), **document_object(document)}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"
