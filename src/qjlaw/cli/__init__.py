"""The command line. In: the words typed. Out: text on the streams, and an exit code.

One module a command, no logic: what is done is done by the rooms below. Modules are imported
when they are needed, so that ``--version`` and ``--help`` answer at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the entry point ``qjlaw``.

    Parameters
    ----------
    arguments:
        Without the program's name; those of the process by default.

    Returns
    -------
    int
        One of the codes of :mod:`qjlaw.cli.exits`.
    """
    words = sys.argv[1:] if arguments is None else arguments
    if words and words[0] == "--version":
        return _version()
    try:
        from qjlaw.cli.app import run

        return run(arguments)
    except KeyboardInterrupt:
        from qjlaw.cli.output import complain

        complain("\n已中断。")
        return 130


def _version() -> int:
    """Print the version; nothing is loaded for it but the stream's own module."""
    from qjlaw._version import __version__
    from qjlaw.cli.output import OutputError, complain, say

    try:
        say(f"qjlaw {__version__}\n")
    except OutputError as error:
        complain(f"错误：{error.message}")
        return 2
    return 0
