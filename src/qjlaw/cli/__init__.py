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
        from qjlaw._version import __version__

        print(f"qjlaw {__version__}")
        return 0
    try:
        from qjlaw.cli.app import run

        return run(arguments)
    except KeyboardInterrupt:
        print("\n已中断。", file=sys.stderr)
        return 130
