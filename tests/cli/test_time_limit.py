"""A document that takes too long is given up; the others, and Ctrl-C, are not touched by it."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import types
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest
from tests.cli.conftest import CLEAN, DRAFT, InProcess
from tests.reading import fake_office
from tests.reading.pdf_pages import Sheet, body, doubling, pdf

from qjlaw.cli import running, time_limit
from qjlaw.cli.time_limit import SystemTimer, TimeLimitError, Watchdog, within
from qjlaw.document import Document
from qjlaw.reading import pdf as pdf_room
from qjlaw.reading import read
from qjlaw.reading.office import antiword, conversion
from qjlaw.reading.pdf import apart, refusals, wire

CLOCKS = [
    pytest.param(SystemTimer, marks=pytest.mark.skipif(os.name == "nt", reason="no such timer")),
    Watchdog,
]
READY = 0.02  # seconds: soon over for work that never ends


class Bell:
    """A clock that strikes when the test says so, and when it is stopped."""

    signal = signal.SIGABRT

    def start(self, seconds: float) -> None:
        self.seconds = seconds

    def strike(self) -> None:
        signal.raise_signal(self.signal)

    def stop(self) -> None:
        self.strike()


@pytest.fixture(autouse=True)
def _handlers_are_given_back() -> Iterator[None]:
    watched = [number for number in signal.valid_signals() if signal.getsignal(number) is not None]
    before = {number: signal.getsignal(number) for number in watched}
    yield
    assert {number: signal.getsignal(number) for number in watched} == before


@pytest.fixture
def bell(monkeypatch: pytest.MonkeyPatch) -> Bell:
    """The clock of each document."""
    bell = Bell()
    monkeypatch.setattr(time_limit, "clock", lambda: bell)
    return bell


def _for_ever() -> None:
    while True:
        pass


def _reading(monkeypatch: pytest.MonkeyPatch, name: str, instead: Callable[[], None]) -> None:
    """Let something else happen where the file of this name would be read."""

    def fragile(path: str, *, shown_path: str) -> Document:
        if Path(path).name == name:
            instead()
        return read(path, shown_path=shown_path)

    monkeypatch.setattr(running, "read", fragile)


def _three(folder: Path) -> list[Path]:
    files = [folder / name for name in ("甲.txt", "乙.txt", "丙.txt")]
    for file in files:
        file.write_text(DRAFT, encoding="utf-8")
    return files


@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize(
    "work", [_for_ever, lambda: re.search("(a|aa)+$", "a" * 24 + "b")], ids=["loop", "pattern"]
)
def test_work_that_does_not_end_is_ended(
    clock: type[SystemTimer | Watchdog], work: Callable[[], object]
) -> None:
    def all_of_it() -> None:
        while True:
            work()

    with pytest.raises(TimeLimitError) as caught:
        within(READY, all_of_it, clock())
    assert caught.value.code == "time_limit"


@pytest.mark.skipif(os.name == "nt", reason="no such timer")
def test_one_match_without_end_is_ended() -> None:
    with pytest.raises(TimeLimitError):
        within(READY, lambda: re.search("(a|aa)+$", "a" * 80 + "b"), SystemTimer())


def test_the_others_are_checked_as_if_they_were_alone(
    tmp_path: Path, qjlaw: InProcess, bell: Bell, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third = _three(tmp_path)
    alone = [json.loads(qjlaw("check", f, "--format", "jsonl").out) for f in (first, third)]
    _reading(monkeypatch, second.name, bell.strike)
    ran = qjlaw("check", first, second, third, "--format", "jsonl", "--time-limit", "7.5")
    told = [json.loads(line) for line in ran.out.splitlines()]
    assert [told[0], told[2]] == alone
    assert ran.code == 3
    assert told[1]["error"]["code"] == "time_limit"
    assert "超过 7.5 秒" in told[1]["error"]["message"]
    assert "--time-limit" in told[1]["error"]["message"]
    assert bell.seconds == 7.5


def test_a_document_that_was_read_keeps_its_name_and_hash(
    draft: Path, qjlaw: InProcess, bell: Bell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "check", lambda *_: bell.strike())
    (told,) = json.loads(qjlaw("check", draft, "--format", "json").out)["documents"]
    assert (told["error"]["code"], told["format"]) == ("time_limit", "txt")
    assert told["sha256"] is not None


def test_text_and_standard_input_have_the_limit_too(
    draft: Path, qjlaw: InProcess, bell: Bell, monkeypatch: pytest.MonkeyPatch
) -> None:
    _reading(monkeypatch, draft.name, bell.strike)
    ran = qjlaw("text", draft, "--time-limit", "3")
    assert (ran.code, ran.out) == (3, "")
    assert "超过 3 秒" in ran.err
    monkeypatch.setattr(running, "read_text", lambda *_, **__: bell.strike())
    monkeypatch.setattr(sys, "stdin", types.SimpleNamespace(buffer=io.BytesIO(CLEAN.encode())))
    ran = qjlaw("check", "-", "--format", "json")
    assert json.loads(ran.out)["documents"][0]["error"]["code"] == "time_limit"


def test_waiting_for_standard_input_does_not_count(
    qjlaw: InProcess, bell: Bell, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[bool] = []

    class Slow(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            started.append(hasattr(bell, "seconds"))
            return super().read(size)

    monkeypatch.setattr(sys, "stdin", types.SimpleNamespace(buffer=Slow(CLEAN.encode())))
    assert qjlaw("check", "-").code == 0
    assert started == [False]


@pytest.mark.parametrize("clock", CLOCKS)
def test_ctrl_c_is_no_strike(
    clock: type[SystemTimer | Watchdog],
    tmp_path: Path,
    qjlaw: InProcess,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files = _three(tmp_path)
    monkeypatch.setattr(time_limit, "clock", clock)
    _reading(monkeypatch, files[1].name, lambda: signal.raise_signal(signal.SIGINT))
    ran = qjlaw("check", *files)
    assert (ran.code, ran.err) == (130, "\n已中断。\n")


def test_ctrl_c_goes_before_a_strike_at_the_same_time(
    draft: Path, qjlaw: InProcess, bell: Bell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def both() -> None:
        try:
            signal.raise_signal(signal.SIGINT)
        finally:
            bell.strike()

    _reading(monkeypatch, draft.name, both)
    assert qjlaw("check", draft).code == 130


def test_a_strike_when_all_is_done_is_none() -> None:
    bell = Bell()
    assert within(1, lambda: "done", bell) == "done"  # it strikes as it is stopped
    assert bell.seconds == 1


def test_a_fault_keeps_its_own_name(bell: Bell) -> None:
    with pytest.raises(ZeroDivisionError):
        within(1, lambda: 1 // 0, bell)


def test_no_limit_where_none_is_wanted_and_where_no_signal_arrives(bell: Bell) -> None:
    assert within(0, lambda: "done", bell) == "done"
    done: list[str] = []
    thread = threading.Thread(target=lambda: done.append(within(1, lambda: "done", bell)))
    thread.start()
    thread.join()
    assert done == ["done"]
    assert not hasattr(bell, "seconds")


@pytest.mark.skipif(os.name == "nt", reason="no such timer")
def test_the_alarm_of_another_is_left_to_run() -> None:
    assert isinstance(time_limit.clock(), SystemTimer)
    signal.setitimer(signal.ITIMER_REAL, 3_600)
    try:
        assert isinstance(time_limit.clock(), Watchdog)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


@pytest.mark.parametrize("written", ["", "-1", "六十", "nan", "inf", "1e3", "86401", "1_0"])
@pytest.mark.parametrize("command", ["check", "text"])
def test_what_is_no_limit_is_told(
    command: str, written: str, draft: Path, qjlaw: InProcess
) -> None:
    ran = qjlaw(command, draft, f"--time-limit={written}")
    assert ran.code == 2
    assert "--time-limit" in ran.err
    assert "秒数" in ran.err


def test_what_reads_in_a_process_apart_has_less(draft: Path, qjlaw: InProcess, bell: Bell) -> None:
    qjlaw("check", draft)  # the limit where none is given
    for seconds in (refusals.MAX_SECONDS + apart._GRACE, conversion.SECONDS, antiword.SECONDS):
        assert seconds < bell.seconds


class Later:
    """A clock that stands still until what it is to end has begun."""

    def __init__(self, clock: SystemTimer | Watchdog) -> None:
        self.signal = clock.signal
        self._clock = clock

    def start(self, seconds: float) -> None:
        del seconds

    def begin(self) -> None:
        self._clock.start(READY)

    def stop(self) -> None:
        self._clock.stop()


@pytest.mark.parametrize("clock", CLOCKS)
def test_the_process_that_reads_a_pdf_is_ended_and_the_next_one_answers_right(
    clock: type[SystemTimer | Watchdog], monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = Sheet()
    body(sheet, [CLEAN.strip() * 4])
    good, bell, receive = pdf(sheet), Later(clock()), wire.receive
    started: list[subprocess.Popen[bytes] | None] = []

    def asked(stream: IO[bytes]) -> bytes | None:
        started.append(pdf_room._READER._process)
        bell.begin()
        return receive(stream)

    with monkeypatch.context() as patch:
        patch.setattr(wire, "receive", asked)
        with pytest.raises(TimeLimitError):
            within(1, lambda: read("b.pdf", doubling(25)), bell)
    (process,) = started
    assert process is not None
    assert process.poll() is not None
    assert CLEAN.strip() in read("a.pdf", good).text


@pytest.mark.skipif(os.name == "nt", reason="the program is a shell script")
@pytest.mark.parametrize("clock", CLOCKS)
def test_an_office_is_ended_with_all_that_it_started(
    clock: type[SystemTimer | Watchdog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    fake_office.alone(tmp_path, monkeypatch)
    fake_office.put(tmp_path, "soffice", fake_office.HANGS)
    bell, hangs = Later(clock()), tmp_path / "hangs"
    os.mkfifo(hangs)

    def strike_when_it_hangs() -> None:
        hangs.read_bytes()  # comes back when the program has written there
        bell.begin()

    waiting = threading.Thread(target=strike_when_it_hangs, daemon=True)
    waiting.start()
    with pytest.raises(TimeLimitError):
        within(1, lambda: read("a.rtf", b"{\\rtf1\\ansi words}"), bell)
    waiting.join()
    with (tmp_path / "held").open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)  # would wait for as long as one of them lives
    assert list(temporary.iterdir()) == []
