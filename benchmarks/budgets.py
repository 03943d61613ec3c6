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
from dataclasses import replace
from pathlib import Path

from lxml import etree

from qjlaw.engine import Settings, check
from qjlaw.reading import read, read_text
from qjlaw.rulebook import Rulebook, load

ROOT = Path(__file__).resolve().parent.parent
QJLAW = Path(sys.executable).with_name("qjlaw")
HOSTILE = (
    "未经市场监管局批准不得收取保证金",
    "第一条（一）《",
    "罚款，扣押，",
    "对企业处罚款由局，“",
    "第十一条 不得有下列行为：（一）",
)
"""Units of paragraphs made to be slow: words that open patterns, and never a stop."""

PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml")


def median_seconds(run: Callable[[], object], times: int) -> float:
    run()
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        run()
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


def process_seconds(command: list[str], cache: str) -> float:
    """Processor seconds of one whole process, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = os.environ | {"QJLAW_CACHE_DIR": cache}
    subprocess.run(command, env=environment, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def warm_seconds(command: list[str], cache: str, times: int = 15) -> float:
    process_seconds(command, cache)
    return statistics.median(process_seconds(command, cache) for _ in range(times))


def first_run_seconds(command: list[str], times: int = 7) -> float:
    taken = []
    for _ in range(times):
        with tempfile.TemporaryDirectory() as cache:
            taken.append(process_seconds(command, cache))
    return statistics.median(taken)


def hostile_ratio(rulebook: Rulebook, settings: Settings) -> float:
    """Slowest of several hostile paragraphs: 20,000 characters against 2,000."""
    worst = 0.0
    for unit in HOSTILE:
        short, long = ((unit * size)[:size].encode() for size in (2_000, 20_000))

        def seconds(text: bytes) -> float:
            return median_seconds(lambda: check(read_text(text), rulebook, settings), 5)

        worst = max(worst, seconds(long) / seconds(short))
    return worst


def tenfold(rulebook: Rulebook) -> Rulebook:
    """Ten times the clause rules at equal hits: the words of the copies stand in no document."""
    rules, by_literal = list(rulebook.rules), dict(rulebook.by_literal)
    for copy in range(1, 10):
        never = chr(0x3400 + copy)  # a rare character before each word
        clause_rules = [rule for rule in rulebook.rules if rule.kind == "clause"]
        rules += [replace(rule, id=f"{rule.id}-{copy}") for rule in clause_rules]
        by_literal |= {
            never + word: tuple(f"{rule_id}-{copy}" for rule_id in ids)
            for word, ids in rulebook.by_literal.items()
        }
    return replace(
        rulebook, rules=tuple(rules), by_literal=by_literal, literals=tuple(sorted(by_literal))
    )


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
    whole_check = [str(QJLAW), "check", document]
    bare = warm_seconds([sys.executable, "-c", "pass"], cache)
    version = warm_seconds([str(QJLAW), "--version"], cache)
    usage = warm_seconds([str(QJLAW), "--help"], cache)
    warm = warm_seconds(whole_check, cache)
    cold = first_run_seconds(whole_check)
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
    many = tenfold(rulebook)
    slower = median_seconds(lambda: check(read(document), many, settings), 40)
    report("check in process, ten times the clause rules / as it is", slower / in_process, 2)
    hostile = hostile_ratio(rulebook, settings)
    report("hostile paragraph, 20,000 / 2,000 characters", hostile, 15)


def default_document() -> Path:
    return max((ROOT / "samples").glob("*.docx"), key=lambda file: file.stat().st_size)


if __name__ == "__main__":
    main()
