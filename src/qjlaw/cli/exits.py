"""Exit codes: the one place that decides them."""

from __future__ import annotations

from collections.abc import Mapping

from qjlaw.findings import Severity, Summary

OK = 0
FINDINGS = 1
"""Findings at or above ``--fail-on``."""
USAGE = 2
"""The command line, the configuration or the rulebook is wrong."""
UNREADABLE = 3
"""A named file, or a supported file of a folder, could not be read or checked."""
NO_INPUT = 4
INTERRUPTED = 130

FAIL_ON: Mapping[str, Severity | None] = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "info": Severity.INFO,
    "never": None,
}
"""Values of ``--fail-on`` to the lowest severity that fails."""


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
    lowest = FAIL_ON[fail_on]
    if lowest is None:
        return OK
    failing = (Severity(s).rank >= lowest.rank for s, count in summary.by_severity if count)
    return FINDINGS if any(failing) else OK
