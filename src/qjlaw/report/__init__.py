"""The report. In: a :class:`~qjlaw.findings.Report`. Out: text in one of four formats.

``terminal`` gives lines with style tags (:func:`style_runs` and :func:`without_styles` read
them), ``json`` and ``jsonl`` keep the contract ``qjlaw.report/1``, ``markdown`` is to hand on.
Nothing here opens a file, knows a stream, or reads a clock. To add a format, add a module and
a line to :data:`RENDERERS`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from qjlaw.report.typeset import WIDTH, fill, plain, style_runs, styled, width_of, without_styles

if TYPE_CHECKING:
    from qjlaw.findings import Basis, DocumentReport, Report, Tool
    from qjlaw.report.outline import Outline

__all__ = [
    "FORMATS",
    "WIDTH",
    "Outline",
    "cite",
    "fill",
    "plain",
    "render",
    "render_law",
    "render_line",
    "render_outline",
    "report_schema",
    "style_runs",
    "styled",
    "width_of",
    "without_styles",
]

# Renderers are loaded when they are used: help pages need the typesetting alone.
RENDERERS = {
    "terminal": "qjlaw.report.terminal",
    "json": "qjlaw.report.json_report",
    "markdown": "qjlaw.report.markdown",
}
"""Format to the module whose ``render`` writes a whole run."""

LAW_PAGES = {
    "check": "qjlaw.report.laws_check",
    "show": "qjlaw.report.laws_show",
    "powers": "qjlaw.report.laws_powers",
    "established": "qjlaw.report.laws_established",
    "article": "qjlaw.report.laws_article",
    "import": "qjlaw.report.laws_import",
    "import-texts": "qjlaw.report.laws_import_texts",
    "affected": "qjlaw.report.laws_affected",
    "ripple": "qjlaw.report.laws_ripple",
}
"""Page of what is known of the law to the module that has its ``lines`` and its ``data``."""

FORMATS = ("terminal", "json", "jsonl", "markdown")
"""Formats of a report. ``jsonl`` has no whole: its lines come one by one."""


def render(report: Report, name: str, *, width: int = WIDTH) -> str:
    """Write a whole run in a format of :data:`RENDERERS`.

    Parameters
    ----------
    width:
        Columns of a line, where the format has lines (``terminal``).
    """
    renderer = import_module(RENDERERS[name])
    text: str = (
        renderer.render(report, width=width) if name == "terminal" else renderer.render(report)
    )
    return text


def render_line(document: DocumentReport, tool: Tool) -> str:
    """Write one document as a line of ``jsonl``."""
    from qjlaw.report import jsonl  # noqa: PLC0415

    return jsonl.render_line(document, tool)


def render_law(page: str, subject: Any, form: str) -> str:
    """Write a page of :data:`LAW_PAGES`, ``terminal`` or ``json``.

    Parameters
    ----------
    subject:
        What the page is of: the value that its module says.
    """
    module = import_module(LAW_PAGES[page])
    if form == "json":
        import json  # noqa: PLC0415

        return json.dumps(module.data(subject), ensure_ascii=False, indent=2) + "\n"
    return "".join(f"{line}\n" for line in module.lines(subject))


def __getattr__(name: str) -> Any:
    """Load :class:`Outline` when it is asked for: help pages need the typesetting alone."""
    if name == "Outline":
        from qjlaw.report import outline  # noqa: PLC0415

        return outline.Outline
    raise AttributeError(name)


def render_outline(outline: Outline, name: str, *, width: int = WIDTH) -> str:
    """Write what was understood of a document, as ``terminal`` or ``json``."""
    from qjlaw.report import outline as module  # noqa: PLC0415

    if name == "json":
        return module.render_json(outline)
    return module.render_terminal(outline, width=width)


def report_schema() -> dict[str, Any]:
    """Build the JSON Schema of ``json``, and of a line of ``jsonl`` as ``$defs/line``."""
    from qjlaw.report import schema  # noqa: PLC0415

    return schema.report_schema()


def cite(basis: Basis) -> str:
    """Write a basis as reviewers do: 《行政许可法》第十七条."""
    from qjlaw.report import wording  # noqa: PLC0415

    return wording.cite(basis)
