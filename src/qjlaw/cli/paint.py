"""Colour on a terminal; plain text everywhere else."""

from __future__ import annotations

import os
import shutil
import sys

from qjlaw.cli.output import close_quietly, say, standard_output
from qjlaw.report import WIDTH, style_runs, without_styles

WHEN = ("auto", "always", "never")
"""Values of ``--color``."""

_NARROWEST, _WIDEST = 40, 100  # columns: below, labels leave no room; above, lines are hard to read

_LOOKS = {
    "title": "bold",
    "error": "bold red",
    "warning": "yellow",
    "info": "cyan",
    "mark": "bold underline",
    "dim": "dim",
}


def wanted(when: str) -> bool:
    """Whether to colour: the option first, then ``NO_COLOR``, ``FORCE_COLOR``, then the stream."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return _on_terminal() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns to set a report for: those of the terminal within bounds, 80 where there is none."""
    if not _on_terminal():
        return WIDTH
    return min(max(shutil.get_terminal_size((WIDTH, 24)).columns, _NARROWEST), _WIDEST)


def _on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def show(text: str, when: str) -> None:
    """Print text that holds style tags."""
    if not wanted(when):
        say(without_styles(text))
        return
    from rich.console import Console
    from rich.text import Text

    class Quiet(Console):
        def on_broken_pipe(self) -> None:
            close_quietly()

    painted = Text.assemble(*((piece, _LOOKS.get(style, "")) for piece, style in style_runs(text)))
    with standard_output("qjlaw.substitute") as stream:
        console = Quiet(file=stream, force_terminal=True, color_system="standard", no_color=False)
        console.print(painted, end="", soft_wrap=True, highlight=False)
