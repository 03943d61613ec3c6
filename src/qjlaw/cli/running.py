"""Read and check one source after another; what goes wrong with one stays with that one."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from qjlaw.cli.faults import internal_error
from qjlaw.cli.inputs import STANDARD_INPUT, Source
from qjlaw.cli.time_limit import within
from qjlaw.document import Document
from qjlaw.engine import Settings, check, failed
from qjlaw.errors import QjlawError
from qjlaw.findings import DocumentReport
from qjlaw.reading import MAX_BYTES, ReadingError, read, read_text
from qjlaw.rulebook import Rulebook

READING_TIME = 60.0
"""Seconds that reading one document may take where a command has no option for it."""


def read_source(source: Source, seconds: float = READING_TIME) -> Document:
    """Read a file, or standard input.

    Parameters
    ----------
    seconds:
        How long it may take; 0 is for ever. What comes by standard input is waited for first.

    Raises
    ------
    ReadingError
        It cannot be read.
    TimeLimitError
        Time was up.
    """
    given = _given(source)
    return within(seconds, lambda: _document(source, given))


def _given(source: Source) -> bytes | None:
    """Take what standard input gives, where it is the source."""
    if source.error is not None:
        raise source.error
    return _standard_input() if source.path == STANDARD_INPUT else None


def _document(source: Source, given: bytes | None) -> Document:
    if given is not None:
        return read_text(given, path=source.shown)
    return read(source.path, shown_path=source.shown)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise ReadingError("empty", "标准输入已经关闭，没有可以检查的文字。请给出文件路径")
    try:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as problem:
        raise ReadingError("unreadable", "标准输入读不出来。请给出文件路径") from problem


def check_each(
    sources: Iterable[Source], rulebook: Rulebook, settings: Settings, seconds: float
) -> Iterator[DocumentReport]:
    """Check one source after another, in order.

    A source that cannot be read, one that takes longer than ``seconds`` (0 is for ever), and one
    on which the program itself fails, gives a report with an error; the others are checked all
    the same.
    """
    for source in sources:
        yield _check(source, rulebook, settings, seconds)


def _check(
    source: Source, rulebook: Rulebook, settings: Settings, seconds: float
) -> DocumentReport:
    document: Document | None = None

    def work() -> DocumentReport:
        nonlocal document
        document = _document(source, given)
        return check(document, rulebook, settings)

    try:
        given = _given(source)
        return within(seconds, work)
    except QjlawError as error:
        return _failed(source, error, document)
    except Exception as error:  # noqa: BLE001  one document must not stop the rest
        return _failed(source, internal_error(error), document)


def _failed(source: Source, error: QjlawError, document: Document | None) -> DocumentReport:
    if document is None:
        return failed(source.shown, error)
    return failed(source.shown, error, sha256=document.sha256, file_format=document.format)
