"""Where text goes: standard output in any encoding, or a file, whole or not at all.

Findings are written for a GBK console as well as for a modern one: what the stream cannot
encode is replaced by something like it, and JSON stays JSON.
"""

from __future__ import annotations

import codecs
import io
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from qjlaw.errors import QjlawError

_LIKE = str.maketrans(
    {"×": "x", "·": "-", "—": "-", "–": "-", "•": "-", "…": "...", "“": '"', "”": '"'}
    | {"‘": "'", "’": "'", "〔": "[", "〕": "]", "【": "[", "】": "]", "✓": "v", "\u00a0": " "}
)


def _substitute(error: UnicodeError) -> tuple[str, int]:
    """Replace what a stream cannot encode by something like it, or by a question mark."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    pieces = []
    for char in error.object[error.start : error.end]:
        like = char.translate(_LIKE)
        try:
            like.encode(error.encoding)
        except UnicodeEncodeError:
            like = "?"
        pieces.append(like)
    return "".join(pieces), error.end


def _escape_for_json(error: UnicodeError) -> tuple[str, int]:
    r"""Write what a stream cannot encode as ``\uXXXX``, in surrogate pairs where needed."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4)), error.end


codecs.register_error("qjlaw.substitute", _substitute)
codecs.register_error("qjlaw.json", _escape_for_json)


class OutputError(QjlawError):
    """A report could not be written where it was asked for."""


def errors_for(name: str) -> str:
    """Name the way of writing what cannot be encoded, for a format of the report."""
    return "qjlaw.json" if name in ("json", "jsonl") else "qjlaw.substitute"


def prepare(stream: TextIO, errors: str) -> None:
    """Let a standard stream write any character."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors=errors)


def say(text: str, errors: str = "qjlaw.substitute") -> None:
    """Print text as it stands to standard output.

    A reader who has gone away (``| head``) is no error: the rest is dropped quietly.
    """
    prepare(sys.stdout, errors)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        close_quietly()


def complain(text: str) -> None:
    """Print lines to standard error; what a name may hold to move the cursor is shown, not sent."""
    from qjlaw.report import plain

    prepare(sys.stderr, "qjlaw.substitute")
    with suppress(BrokenPipeError):
        print("\n".join(map(plain, text.split("\n"))), file=sys.stderr, flush=True)


def close_quietly() -> None:
    """Send what is still to come to nowhere, so that leaving does not fail on a closed pipe."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def replacing(path: Path, errors: str) -> Iterator[TextIO]:
    """Open a UTF-8 file that takes its place only when all is written.

    Raises
    ------
    OutputError
        The folder is missing, or cannot be written to.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=".qjlaw-", dir=path.parent)
    except OSError as problem:
        raise _cannot_write(path, problem) from problem
    temporary = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", errors=errors, newline="\n") as stream:  # noqa: PTH123  a descriptor
            yield stream
        temporary.chmod(_mode_of(path))
        temporary.replace(path)
    except OSError as problem:
        raise _cannot_write(path, problem) from problem
    finally:
        temporary.unlink(missing_ok=True)


def check_target(target: Path, inputs: Iterable[Path]) -> None:
    """Refuse an output file that is an input, a folder, or in no folder.

    Raises
    ------
    OutputError
        With what to do instead.
    """
    if target.is_dir():
        raise OutputError("output", f"“{target}”是文件夹；-o 要给出文件名。")
    if not target.parent.is_dir():
        raise OutputError("output", f"没有文件夹“{target.parent}”；请先建立，或者换一个位置。")
    if any(_same(target, source) for source in inputs):
        raise OutputError(
            "output", f"输出文件“{target}”就是要检查的文件；为免覆盖原稿，请换一个文件名。"
        )


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


def _cannot_write(path: Path, problem: OSError) -> OutputError:
    why = {
        PermissionError: "没有写入权限",
        FileNotFoundError: "文件夹不存在",
        IsADirectoryError: "同名的是文件夹",
    }.get(type(problem), "磁盘可能已满，或者文件正被其他程序占用")
    return OutputError("output", f"不能写入“{path}”：{why}；请换一个位置再试。")
