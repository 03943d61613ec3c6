"""The time that one document may take, wherever in its work the program then is.

On POSIX systems a timer of the system sends a signal, which ends waiting for a child process and
even a long match of a pattern. On Windows, which has no such timer, a thread trips a signal and
ends the child processes; one single call into C is waited for there.

Neither is the signal of Ctrl-C, so that one is never taken for the other.
"""

from __future__ import annotations

import _thread
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import Final, Protocol, TypeVar

from qjlaw.errors import QjlawError
from qjlaw.reading import stop_children

_AGAIN: Final = 5.0  # a signal is lost where it meets a destructor: then comes another

T = TypeVar("T")


class TimeLimitError(QjlawError):
    """A document took longer than it may: ``time_limit``."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            "time_limit",
            f"处理这份文件用时超过 {seconds:g} 秒，已经停止，没有检查。"
            "请核对文件是否异常庞大或是有意制作的；确需检查的，请拆成几份，"
            "或者用 --time-limit 放宽时限（单位为秒，0 表示不限）再试。",
        )


class Struck(BaseException):
    """Time is up. No ``except Exception`` on the way holds it; :func:`within` does."""


class Clock(Protocol):
    """What strikes, by sending ``signal`` to the main thread until it is stopped."""

    signal: signal.Signals

    def start(self, seconds: float) -> None:
        """Strike after so many seconds, and then again and again."""

    def stop(self) -> None:
        """Strike no more; when this returns, no signal is on its way."""


class SystemTimer:
    """The timer of a POSIX system."""

    if sys.platform != "win32":
        signal = signal.SIGALRM

        def start(self, seconds: float) -> None:
            """As :meth:`Clock.start`."""
            signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)

        def stop(self) -> None:
            """As :meth:`Clock.stop`."""
            signal.setitimer(signal.ITIMER_REAL, 0)


class Watchdog:
    """A thread that waits beside the work."""

    signal = signal.SIGABRT  # among the signals that Windows has, the one no key sends

    def start(self, seconds: float) -> None:
        """As :meth:`Clock.start`."""
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, args=(seconds,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """As :meth:`Clock.stop`."""
        self._stopped.set()
        self._thread.join()

    def _watch(self, seconds: float) -> None:
        while not self._stopped.wait(seconds):
            _thread.interrupt_main(self.signal)
            stop_children()  # what waits for them wakes, and finds the signal
            seconds = _AGAIN


def clock() -> Clock:
    """Choose a clock for this system; its own timer, unless somebody else's alarm runs on it."""
    if sys.platform != "win32" and not signal.getitimer(signal.ITIMER_REAL)[0]:
        return SystemTimer()
    return Watchdog()


def within(seconds: float, work: Callable[[], T], bell: Clock | None = None) -> T:
    """Do ``work`` within a time, and give what it gives.

    Outside the main thread, where no signal arrives, there is no limit.

    Parameters
    ----------
    seconds:
        How long it may take; 0 is for ever.
    bell:
        What strikes; by default what :func:`clock` chooses.

    Raises
    ------
    TimeLimitError
        Time was up. An interrupt by the user that came at the same time goes before it.
    """
    if not seconds or threading.current_thread() is not threading.main_thread():
        return work()
    watching = True

    def strike(number: int, frame: FrameType | None) -> None:
        del number, frame
        if watching:
            raise Struck

    bell = bell or clock()
    before = signal.signal(bell.signal, strike)
    try:
        try:
            bell.start(seconds)
            return work()
        finally:
            watching = False  # a store, before which no signal is looked at: none gets out of here
    except Struck as struck:
        if (interrupt := _overtaken(struck)) is not None:
            raise interrupt from None
        raise TimeLimitError(seconds) from None
    finally:
        bell.stop()
        signal.signal(bell.signal, before or signal.SIG_DFL)


def _overtaken(struck: Struck) -> BaseException | None:
    """Find the interrupt, or the call to end, that was on its way out when time was up."""
    earlier = struck.__context__
    while earlier is not None and not isinstance(earlier, KeyboardInterrupt | SystemExit):
        earlier = earlier.__context__
    return earlier
