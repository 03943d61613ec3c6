"""Where the programs stand that read old formats: on the PATH, or where they are installed."""

from __future__ import annotations

import glob
import os
import shutil
import sys
from pathlib import Path
from typing import Final

_NAMES: Final = ("soffice", "libreoffice", "loffice")

_WINDOWS: Final = tuple(
    rf"{os.environ[variable]}\{folder}\program\soffice.com"
    for variable in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LocalAppData")
    if variable in os.environ
    for folder in ("LibreOffice*", r"Programs\LibreOffice*", "OpenOffice*")
)
_MAC: Final = (
    "/Applications/LibreOffice*.app/Contents/MacOS/soffice",
    os.path.expanduser("~/Applications/LibreOffice*.app/Contents/MacOS/soffice"),  # noqa: PTH111
)
_LINUX: Final = (
    "/opt/libreoffice*/program/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/usr/local/lib*/libreoffice*/program/soffice",
    # 统信 UOS and 银河麒麟 install what comes from their shops below /opt/apps.
    "/opt/apps/*libreoffice*/files/program/soffice",
    "/opt/apps/*libreoffice*/files/*/program/soffice",
    "/opt/apps/*libreoffice*/files/opt/*/program/soffice",
)
PLACES: Final[dict[str, tuple[str, ...]]] = {"win32": _WINDOWS, "darwin": _MAC, "linux": _LINUX}
"""By ``sys.platform``, the patterns of paths that LibreOffice is installed under."""


def libreoffice() -> str | None:
    """Find LibreOffice; the newest version by name where several stand beside each other."""
    for name in _NAMES:
        found = _on_path(name)
        if found is not None:
            return found
    for pattern in PLACES.get(sys.platform, ()):
        found_here = glob.glob(pattern)  # noqa: PTH207  patterns are of whole paths
        standing = sorted(path for path in found_here if os.access(path, os.X_OK))
        if standing:
            return standing[-1]
    return None


def antiword() -> str | None:
    """Find antiword."""
    return _on_path("antiword")


def _on_path(name: str) -> str | None:
    """Look on the PATH, but never run what stands in the working folder beside a document."""
    found = shutil.which(name)
    if found is None:
        return None
    try:
        path = Path(found).absolute()
        return None if path.resolve().parent == Path.cwd() else str(path)
    except OSError:  # the working folder is gone
        return None
