"""Running a program that may hang or crash: within a time, and with all that it started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from qjlaw.reading.children import ended_by

_FOLDERS: Final = ("TMPDIR", "TMP", "TEMP", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME")
"""What names a folder to write in; in the last two, settings of the desktop are kept."""


def run(command: Sequence[str], *, seconds: float, output: Path, folder: Path) -> int | None:
    """Run ``command`` to its end, or to that of its time.

    Nothing is typed to it; what it prints goes to the file ``output``. It takes ``folder`` for
    its temporary files. It stands in a process group of its own, which is killed as a whole
    when the time is up, and when this program itself is interrupted.

    Returns
    -------
    int | None
        Its exit code; ``None`` where it could not start or did not end in time.
    """
    # LibreOffice draws with no desktop's own libraries then, whatever is installed.
    surroundings = {"SAL_USE_VCLPLUGIN": "svp"} | dict.fromkeys(_FOLDERS, str(folder))
    with output.open("wb") as written:
        try:
            process = subprocess.Popen(  # noqa: S603  a program found by its name, no shell
                command,
                stdin=subprocess.DEVNULL,
                stdout=written,
                stderr=subprocess.DEVNULL,
                cwd=folder,
                env=os.environ | surroundings,
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            return None
        try:
            with ended_by(lambda: _kill(process)):
                return process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None
        finally:
            if process.poll() is None:
                _kill(process)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a running process with all of its group."""
    if sys.platform == "win32":
        taskkill = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(taskkill, capture_output=True, check=False)  # noqa: S603
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
