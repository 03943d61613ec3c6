"""The process apart: reads PDFs one after the other until nobody asks any more."""

from __future__ import annotations

import os
import sys
from typing import Final

from qjlaw.reading.content import Content
from qjlaw.reading.errors import ReadingError
from qjlaw.reading.pdf import wire
from qjlaw.reading.pdf.reader import read_here
from qjlaw.reading.pdf.refusals import MAX_SECONDS, damaged, too_costly

MAX_MEMORY: Final = 1536 * 1024**2
"""Bytes that the process may ask for; a book of 1,000 pages takes a tenth of it."""


def main() -> None:
    """Answer requests on standard input until it is closed."""
    requests = sys.stdin.buffer
    # What the library prints must not get among the answers.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    _limit_memory()
    while (data := wire.receive(requests)) is not None:
        _limit_time()
        wire.send(answers, wire.pack(_answer(data)))


def _answer(data: bytes) -> Content | ReadingError:
    try:
        return read_here(data)
    except ReadingError as refusal:
        return refusal
    except (MemoryError, RecursionError):
        return too_costly()
    except (ValueError, OverflowError, ArithmeticError, LookupError):
        return damaged("其中的数据自相矛盾")


def _limit_memory() -> None:
    """Hold the process to :data:`MAX_MEMORY`, where the system can."""
    try:
        import resource  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time() -> None:
    """End by itself when whoever asked is gone and the library does not come back."""
    try:
        import resource  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + 2 * MAX_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.RLIM_INFINITY))
