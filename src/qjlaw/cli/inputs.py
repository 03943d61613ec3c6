"""Which files a run reads: files and folders as given, in a fixed order, each once."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from qjlaw.document import Notice
from qjlaw.reading import SUPPORTED_SUFFIXES, ReadingError, is_lock_file

STANDARD_INPUT = "-"
_NAMED = 5  # names shown in a notice; the rest are counted
_APPLE_DOUBLE = "._"  # what macOS leaves beside files on foreign disks: no documents


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read: ``path`` opens it, ``shown`` is what the report calls it."""

    path: str
    shown: str
    error: ReadingError | None = None


@dataclass(slots=True)
class Inputs:
    """What was found under the paths of a command line."""

    sources: list[Source] = field(default_factory=list)
    unsupported: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def notices(self) -> tuple[Notice, ...]:
        """Tell what was passed over."""
        notices = []
        if self.unsupported:
            suffixes = "、".join(SUPPORTED_SUFFIXES)
            message = (
                f"有 {len(self.unsupported)} 个文件的格式不受支持，没有检查："
                f"{_named(self.unsupported)}。支持的格式：{suffixes}。"
            )
            notices.append(Notice("unsupported_files", message))
        if self.links:
            message = (
                f"有 {len(self.links)} 个文件夹是链接，没有进入：{_named(self.links)}。"
                "需要检查的，请直接写出它的路径。"
            )
            notices.append(Notice("linked_folders", message))
        return tuple(notices)


def find_inputs(paths: Sequence[str], exclude: Sequence[str] = ()) -> Inputs:
    """Expand the paths of a command line.

    Parameters
    ----------
    paths:
        Files, folders, or ``-``. A named file is always read, whatever its suffix; a folder is
        walked, and links to folders in it are not followed.
    exclude:
        Patterns (``*`` and ``?``) of what a walk passes over: of names, of paths below the folder,
        or of paths as the report shows them.
    """
    inputs = Inputs()
    seen: set[str] = set()
    patterns = [_plain_path(pattern) for pattern in exclude]
    for path in paths:
        found = (
            sorted(_walk(path, patterns, inputs), key=lambda s: (_nfc(s.shown), s.shown))
            if path != STANDARD_INPUT and os.path.isdir(path)  # noqa: PTH112  as given
            else [Source(path, path)]
        )
        for source in found:
            key = source.path if source.path == STANDARD_INPUT else _identity(source.path)
            if key not in seen:
                seen.add(key)
                inputs.sources.append(source)
    inputs.unsupported.sort(key=_nfc)
    inputs.links.sort(key=_nfc)
    return inputs


def _walk(top: str, patterns: Sequence[str], inputs: Inputs) -> Iterator[Source]:
    closed: list[str] = []
    for folder, names, files in os.walk(top, onerror=lambda e: closed.append(str(e.filename))):
        relative = _below(top, folder)
        within = f"{relative}/" if relative else ""
        names[:] = [
            name
            for name in names
            if not name.startswith(".") and not _excluded(top, f"{within}{name}", patterns)
        ]
        links = [name for name in names if os.path.islink(os.path.join(folder, name))]  # noqa: PTH114, PTH118
        inputs.links += [_shown(top, f"{within}{name}") for name in links]
        for name in files:
            if is_lock_file(name) or name.startswith(_APPLE_DOUBLE):
                continue
            if _excluded(top, f"{within}{name}", patterns):
                continue
            shown = _shown(top, f"{within}{name}")
            if name.lower().endswith(SUPPORTED_SUFFIXES):
                yield Source(os.path.join(folder, name), shown)  # noqa: PTH118  as given
            elif not name.startswith("."):
                inputs.unsupported.append(shown)
    for folder in closed:
        relative = _below(top, folder)
        problem = ReadingError("no_permission", "不能进入这个文件夹，请检查访问权限。")
        yield Source(folder, _shown(top, relative) if relative else top, problem)


def _shown(top: str, relative: str) -> str:
    separators = "/" if os.sep == "/" else "/\\"
    return f"{top.rstrip(separators)}/{relative}"


def _below(top: str, folder: str) -> str:
    """Say where a walk from ``top`` is, with ``/``; empty at its start."""
    return folder[len(top) :].replace(os.sep, "/").strip("/")


def _excluded(top: str, relative: str, patterns: Sequence[str]) -> bool:
    paths = (
        _nfc(relative.rpartition("/")[2]),
        _nfc(relative),
        _plain_path(_shown(top, relative)),
    )
    return any(fnmatchcase(path, pattern) for path in paths for pattern in patterns)


def _plain_path(path: str) -> str:
    """Write a path as patterns are compared: no ``./`` before, no ``/`` after."""
    path = _nfc(path).replace(os.sep, "/").rstrip("/")
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    return path


def _identity(path: str) -> str:
    try:
        return os.path.normcase(os.path.realpath(path))
    except OSError:  # the current folder is gone
        return path


def _named(paths: Sequence[str]) -> str:
    return "、".join(paths[:_NAMED]) + (" 等" if len(paths) > _NAMED else "")


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)
