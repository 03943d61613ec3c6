"""PDFs read in a process apart, which may hang, swell or crash without harm.

The library is written in C: a page made for it can keep it busy for ever, and nothing within the
same process can stop it. One process is kept for all PDFs, so that it starts once.
"""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
from typing import IO, Final

from qjlaw.reading.children import ended_by
from qjlaw.reading.content import Content
from qjlaw.reading.pdf import wire
from qjlaw.reading.pdf.refusals import MAX_SECONDS, too_costly, too_slow

MAX_DOCUMENTS: Final = 500
"""Documents after which the process makes way for a new one, as the library may leak."""

_START: Final = (
    "import sys; sys.path += [path for path in sys.argv[1:] if path not in sys.path]; "
    "from qjlaw.reading.pdf.worker import main; main()"
)
"""Finds this program where it was found here, and never in the folder that it is called from."""

_GRACE: Final = 5  # seconds in which it may still say by itself that it took too long


class Reader:
    """The process apart, started when it is first needed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._served = 0
        atexit.register(self.close)

    def read(self, data: bytes) -> Content:
        """Read a PDF.

        Raises
        ------
        ReadingError
            As :func:`qjlaw.reading.pdf.read_pdf` says.
        """
        with self._lock:
            used = self._served > 0
            answer, stopped = self._ask(data)
            if answer is None and not stopped and used:
                answer, stopped = self._ask(data)  # what came before may have worn it out
            if answer is None:
                raise too_slow() if stopped else too_costly()
            if self._served >= MAX_DOCUMENTS:
                self._end()
        return wire.unpack(answer)

    def close(self) -> None:
        """End the process, if this program started it."""
        with self._lock:
            self._end()

    def _ask(self, data: bytes) -> tuple[bytes | None, bool]:
        """Ask for one document: the answer, or ``None`` and whether time was up."""
        process, requests, answers = self._started()
        stopped = threading.Event()

        def stop() -> None:
            stopped.set()
            process.kill()

        timer = threading.Timer(MAX_SECONDS + _GRACE, stop)
        timer.daemon = True
        timer.start()
        answer = None
        try:
            with ended_by(process.kill):
                wire.send(requests, data)
                answer = wire.receive(answers)
        except OSError:
            answer = None
        finally:
            timer.cancel()
            if answer is None:  # also where the wait was broken off: no answer to it may come later
                self._end()
        self._served += 1
        return answer, stopped.is_set()

    def _started(self) -> tuple[subprocess.Popen[bytes], IO[bytes], IO[bytes]]:
        if self._process is not None and self._owner != os.getpid():
            self._process = None  # a copy of the program must not share its parent's
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(  # noqa: S603  this program itself
                [sys.executable, "-P", "-c", _START, *filter(None, sys.path)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            self._owner, self._served = os.getpid(), 0
        process = self._process
        if process.stdin is None or process.stdout is None:
            raise too_costly()
        return process, process.stdin, process.stdout

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:  # what was still to be sent has nobody to go to
                    continue
        process.wait()
