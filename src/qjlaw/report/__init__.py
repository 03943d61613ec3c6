"""The report. In: a :class:`~qjlaw.findings.Report`. Out: text in one of four formats.

``terminal`` gives lines with style tags (:func:`style_runs` and :func:`without_styles` read
them), ``json`` and ``jsonl`` keep the contract ``qjlaw.report/1``, ``markdown`` is to hand on.
Nothing here opens a file, knows a stream, or reads a clock. To add a format, add a module and
a line to :data:`RENDERERS`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from qjlaw.findings import Report
from qjlaw.report.jsonl import render_line
from qjlaw.report.schema import report_schema
from qjlaw.report.typeset import WIDTH, fill, plain, style_runs, styled, width_of, without_styles
from qjlaw.report.wording import INSTRUMENT_NAMES, cite

__all__ = [
    "FORMATS",
    "INSTRUMENT_NAMES",
    "WIDTH",
    "cite",
    "fill",
    "plain",
    "render",
    "render_line",
    "report_schema",
    "style_runs",
    "styled",
    "width_of",
    "without_styles",
]

RENDERERS = {
    "terminal": "qjlaw.report.terminal",
    "json": "qjlaw.report.json_report",
    "markdown": "qjlaw.report.markdown",
}
"""Format to the module whose ``render`` writes a whole run."""

FORMATS = ("terminal", "json", "jsonl", "markdown")
"""Formats of a report. ``jsonl`` has no whole: its lines come one by one."""


def render(report: Report, name: str) -> str:
    """Write a whole run in a format of :data:`RENDERERS`."""
    write: Callable[[Report], str] = import_module(RENDERERS[name]).render
    return write(report)
