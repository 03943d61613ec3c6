"""The file named by ``-o``: written whole or not at all, and never made into something else.

A regular file is replaced when all is written; a link stays, and what it leads to is replaced.
A pipe or a device is written to as it is.
"""

from __future__ import annotations

import io
import os
import signal
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import TextIO

from qjlaw.cli.output import OutputError, why
from qjlaw.report import plain


def check_target(target: Path, inputs: Iterable[Path]) -> None:
    """Refuse an output file that is an input, a folder, or in no folder.

    Raises
    ------
    OutputError
        With what to do instead.
    """
    shown = plain(str(target))
    if target.is_dir():
        raise OutputError(f"“{shown}”是文件夹；-o 要给出文件名。")
    if not target.parent.is_dir():
        folder = plain(str(target.parent))
        raise OutputError(f"没有文件夹“{folder}”；请先建立，或者换一个位置。")
    if any(_same(target, source) for source in inputs):
        raise OutputError(f"输出文件“{shown}”就是要检查的文件；为免覆盖原稿，请换一个文件名。")


@contextmanager
def writing(path: Path, errors: str) -> Iterator[TextIO]:
    """Open the output file as UTF-8 text.

    Parameters
    ----------
    errors:
        What becomes of characters that UTF-8 does not have (lone surrogates).

    Raises
    ------
    OutputError
        It cannot be written: no right to, no room, no folder.
    """
    try:
        if path.exists() and not path.is_file():
            with path.open("w", encoding="utf-8", errors=errors, newline="\n") as stream:
                yield stream
            return
        target = Path(os.path.realpath(path))
        try:
            handle, name = tempfile.mkstemp(prefix=".qjlaw-", dir=target.parent)
        except OSError:
            if not (target.is_file() and os.access(target, os.W_OK)):
                raise
            with _at_last(target, errors) as stream:  # only the folder is closed
                yield stream
        else:
            with _replacing(target, handle, Path(name), errors) as stream:
                yield stream
    except OSError as problem:
        shown = plain(str(path))
        raise OutputError(f"不能写入“{shown}”：{why(problem)}；请换一个位置再试。") from problem


@contextmanager
def _replacing(target: Path, handle: int, temporary: Path, errors: str) -> Iterator[TextIO]:
    """Write beside the target, and let it take the target's place when all is written."""
    with _leaving_on_termination():
        try:
            with open(handle, "w", encoding="utf-8", errors=errors, newline="\n") as stream:
                yield stream
            temporary.chmod(_mode_of(target))
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)


@contextmanager
def _at_last(target: Path, errors: str) -> Iterator[TextIO]:
    """Keep all in memory, and write the target itself when there is no more to come."""
    kept = io.StringIO()
    yield kept
    target.write_text(kept.getvalue(), encoding="utf-8", errors=errors, newline="\n")


@contextmanager
def _leaving_on_termination() -> Iterator[None]:
    """Leave in order when asked to end, so that no half-written file stays behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def leave(number: int, frame: FrameType | None) -> None:
        del frame
        raise SystemExit(128 + number)

    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before or signal.SIG_DFL)


def _same(first: Path, second: Path) -> bool:
    with suppress(OSError):
        return first.samefile(second)
    return False


def _mode_of(path: Path) -> int:
    """Keep the rights of a file that is replaced; a new one gets the usual ones."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
