"""Exit codes: the one place that decides them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qjlaw.findings import Summary

OK = 0
FINDINGS = 1
"""Findings at or above ``--fail-on``."""
USAGE = 2
"""The command line, the configuration or the rulebook is wrong."""
UNREADABLE = 3
"""A named file, or a supported file of a folder, could not be read or checked."""
NO_INPUT = 4
INTERRUPTED = 130

FAIL_ON: dict[str, tuple[str, ...]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "info": ("error", "warning", "info"),
    "never": (),
}
"""Values of ``--fail-on`` to the severities that fail."""


def code_for(summary: Summary, fail_on: str) -> int:
    """Decide the exit code of a run that came to its end.

    Parameters
    ----------
    fail_on:
        A key of :data:`FAIL_ON`. Documents that could not be read count before it.
    """
    if not summary.documents:
        return NO_INPUT
    if summary.unreadable:
        return UNREADABLE
    failing = FAIL_ON[fail_on]
    found = any(count for severity, count in summary.by_severity if severity in failing)
    return FINDINGS if found else OK
