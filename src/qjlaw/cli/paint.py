"""Colour on a terminal; plain text everywhere else."""

from __future__ import annotations

import os
import sys

from qjlaw.cli.output import close_quietly, prepare, say
from qjlaw.report import style_runs, without_styles

WHEN = ("auto", "always", "never")
"""Values of ``--color``."""

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
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


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

    prepare(sys.stdout, "qjlaw.substitute")
    console = Quiet(file=sys.stdout, force_terminal=True, color_system="standard", no_color=False)
    painted = Text.assemble(*((piece, _LOOKS.get(style, "")) for piece, style in style_runs(text)))
    console.print(painted, end="", soft_wrap=True, highlight=False)
