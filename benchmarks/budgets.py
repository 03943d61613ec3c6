"""Print the speed budgets as ratios within one run.

    python benchmarks/budgets.py [DOCUMENT.docx]

Every figure is a ratio to something measured in the same run on the same machine, so that a
slow machine does not look like slow code. Without a document, a sample of the project is used;
the budgets are meant for a document of about 8,000 characters.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from qjlaw.engine import Settings, check
from qjlaw.reading import read
from qjlaw.rulebook import load

ROOT = Path(__file__).resolve().parent.parent
QJLAW = Path(sys.executable).with_name("qjlaw")
PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml")


def median_seconds(run: Callable[[], object], times: int) -> float:
    run()
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        run()
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


def command_seconds(command: list[str], cache: str, times: int = 15) -> float:
    """Median processor seconds of a whole process, user and system."""
    environment = os.environ | {"QJLAW_CACHE_DIR": cache}

    def cpu() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, env=environment, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    cpu()
    return statistics.median(cpu() for _ in range(times))


def first_run_seconds(document: str, times: int = 7) -> float:
    def once() -> float:
        with tempfile.TemporaryDirectory() as cache:
            return command_seconds_once([str(QJLAW), "check", document], cache)

    return statistics.median(once() for _ in range(times))


def command_seconds_once(command: list[str], cache: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        command,
        env=os.environ | {"QJLAW_CACHE_DIR": cache},
        capture_output=True,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def parse_floor(document: str) -> None:
    """Unzip and parse the parts that hold text, styles and numbers, and touch all text."""
    with zipfile.ZipFile(document) as package:
        for part in PARTS:
            if part in package.NameToInfo:
                root = etree.fromstring(package.read(part))
                "".join(
                    node.text or ""
                    for node in root.iter(
                        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
                    )
                )


def report(name: str, ratio: float, bar: float) -> None:
    mark = "met" if ratio <= bar else "NOT MET"
    print(f"{name:58} {ratio:6.2f} x   bar {bar:g} x   {mark}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("document", nargs="?", default=str(default_document()))
    document = parser.parse_args().document
    cache = tempfile.mkdtemp()
    bare = command_seconds([sys.executable, "-c", "pass"], cache)
    version = command_seconds([str(QJLAW), "--version"], cache)
    usage = command_seconds([str(QJLAW), "--help"], cache)
    warm = command_seconds([str(QJLAW), "check", document], cache)
    cold = first_run_seconds(document)
    shutil.rmtree(cache)

    rulebook = load()
    settings = Settings(today=dt.date(2026, 1, 1))
    in_process = median_seconds(lambda: check(read(document), rulebook, settings), 40)
    floor = median_seconds(lambda: parse_floor(document), 40)

    report("--version / python -c pass", version / bare, 3)
    report("--help / python -c pass", usage / bare, 10)
    report("check, warm / python -c pass", warm / bare, 30)
    report("check, no cache / check, warm", cold / warm, 3)
    report("check in process / unzip + lxml of the same parts", in_process / floor, 5)


def default_document() -> Path:
    return max((ROOT / "samples").glob("*.docx"), key=lambda file: file.stat().st_size)


if __name__ == "__main__":
    main()
