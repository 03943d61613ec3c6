"""Where text goes on the streams: standard output and standard error, in any encoding.

Findings are written for a GBK console as well as for a modern one: what the stream cannot
encode is replaced by something like it, and JSON stays JSON.
"""

from __future__ import annotations

import codecs
import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from qjlaw.errors import QjlawError

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
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
    """What was to be written could not be written where it was asked for."""

    def __init__(self, message: str) -> None:
        super().__init__("output", message)


def errors_for(name: str) -> str:
    """Name the way of writing what cannot be encoded, for a format of the report."""
    return "qjlaw.json" if name in ("json", "jsonl") else "qjlaw.substitute"


def prepare(stream: TextIO | None, errors: str) -> None:
    """Let a standard stream write any character."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors=errors)


@contextmanager
def standard_output(errors: str) -> Iterator[TextIO]:
    """Give standard output, ready for any character, and flush it.

    A reader who has gone away (``| head``) is no error: the rest is dropped quietly.

    Raises
    ------
    OutputError
        The stream is closed, or what it leads to takes no more.
    """
    stream: TextIO | None = sys.stdout
    if stream is None:
        raise OutputError("标准输出已经关闭，结果没有地方显示；请用 -o 写入文件。")
    prepare(stream, errors)
    try:
        yield stream
        stream.flush()
    except OSError as problem:
        close_quietly()
        if not _reader_gone(problem):
            raise OutputError(f"不能写到标准输出：{why(problem)}；请换一个位置再试。") from problem


def say(text: str, errors: str = "qjlaw.substitute") -> None:
    """Print text as it stands to standard output; raise :class:`OutputError` where it fails."""
    with standard_output(errors) as stream:
        stream.write(text)


def complain(text: str) -> None:
    """Print lines to standard error; what a name may hold to move the cursor is shown, not sent."""
    from qjlaw.report import plain

    stream: TextIO | None = sys.stderr
    if stream is None:
        return
    prepare(stream, "qjlaw.substitute")
    with suppress(OSError):
        print("\n".join(map(plain, text.split("\n"))), file=stream, flush=True)


def close_quietly() -> None:
    """Send what is still to come to nowhere, so that leaving does not fail on a closed pipe."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def why(problem: OSError) -> str:
    """Say in a few words why something could not be written."""
    if isinstance(problem, PermissionError):
        return "没有写入权限"
    if isinstance(problem, FileNotFoundError):
        return "文件夹不存在"
    if isinstance(problem, IsADirectoryError):
        return "同名的是文件夹"
    if isinstance(problem, BrokenPipeError):
        return "接收的程序已经退出"
    if problem.errno in _FULL:
        return "磁盘已满，或者超过了大小限制"
    return "磁盘可能已满，或者文件正被其他程序占用"


def _reader_gone(problem: OSError) -> bool:
    # Windows tells of a closed pipe as of an invalid argument.
    return isinstance(problem, BrokenPipeError) or (
        os.name == "nt" and problem.errno == errno.EINVAL
    )
