"""Where the office's own instruments and texts are kept."""

from __future__ import annotations

import os
import sys
from pathlib import Path

VARIABLE = "QJLAW_LAWBASE"
FILE_NAME = "lawbase.sqlite"


def store_file(folder: Path | None = None) -> Path | None:
    """Name the file in which all is kept; it need not exist.

    Parameters
    ----------
    folder:
        As the user gave it; else that of ``QJLAW_LAWBASE``, else the system's folder for data
        of this user.

    Returns
    -------
    Path or None
        ``None`` where the system knows no home folder for this user.
    """
    if folder is None:
        try:
            folder = _usual_folder()
        except RuntimeError:
            return None
    return folder / FILE_NAME


def _usual_folder() -> Path:
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return (Path(base) if base else Path.home() / "AppData" / "Local") / "qjlaw" / "Lawbase"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "qjlaw"
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "qjlaw"
