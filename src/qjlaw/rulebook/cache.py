"""Keep the compiled rulebook in the user's cache folder, as JSON, keyed by what it came from."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from qjlaw._version import __version__

KEPT = 8
"""So many compiled rulebooks are kept; older ones are removed when a new one is written."""


def cache_folder() -> Path:
    """Where compiled rulebooks are kept: ``QJLAW_CACHE_DIR``, else the system's cache folder.

    Raises
    ------
    RuntimeError
        The system knows no home folder for this user.
    """
    if chosen := os.environ.get("QJLAW_CACHE_DIR"):
        return Path(chosen)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return (Path(base) if base else Path.home() / "AppData" / "Local") / "qjlaw" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "qjlaw"
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "qjlaw"


def _file(rulebook_hash: str) -> Path:
    python = f"{sys.version_info.major}{sys.version_info.minor}"
    return cache_folder() / f"rulebook-{__version__}-py{python}-{rulebook_hash}.json"


def read_cached(rulebook_hash: str) -> Any | None:
    """Return compiled data for a hash; ``None`` where there is none or it does not parse."""
    try:
        data = json.loads(_file(rulebook_hash).read_bytes())
    except (OSError, ValueError, RuntimeError):
        return None
    return data if isinstance(data, dict) and data.get("hash") == rulebook_hash else None


def write_cached(data: dict[str, Any]) -> None:
    """Keep compiled data. A cache that cannot be written is no error: the next run compiles."""
    try:
        target = _file(data["hash"])
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(data, stream, ensure_ascii=False, separators=(",", ":"))
        Path(name).replace(target)
        _prune(target.parent)
    except (OSError, RuntimeError):
        return


def _prune(folder: Path) -> None:
    entries = sorted(folder.glob("rulebook-*.json"), key=lambda file: file.stat().st_mtime)
    for entry in entries[:-KEPT]:
        entry.unlink(missing_ok=True)
