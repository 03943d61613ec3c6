"""Read and check broken copies of real files; print what came of them.

    python benchmarks/mutations.py CORPUS_DIR [-n 2000] [--seed 1] [--only NUMBER] [--keep DIR]

Each mutation takes a file of the folder, one format as often as another, and cuts it off, flips
bytes, or splices it with a second file of its format; in a zip package, every other time, one
part of XML instead of the whole. What is left is read, checked and reported in a worker process
under a time limit. A :class:`qjlaw.errors.QjlawError` is a refusal; any other exception, and a
process that dies, is a crash; one that is still at it when the time is up, a hang. Ends with 1
where there is one. ``--only`` repeats one mutation by its number, ``--keep`` saves those that
crash or hang.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import multiprocessing as mp
import random
import sys
import threading
import time
import traceback
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from qjlaw.errors import QjlawError
from qjlaw.reading import SUPPORTED_SUFFIXES

CONTEXT = mp.get_context("spawn")
PACKAGES = (".docx", ".odt", ".ofd", ".wps")


@dataclass(frozen=True)
class Mutation:
    """One broken file: its number, the suffix it is read under, how it was made, its bytes."""

    number: int
    suffix: str
    made: str
    data: bytes


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(1, max(len(data), 2))]


def flip(data: bytes, chance: random.Random) -> bytes:
    broken = bytearray(data)
    for _ in range(chance.choice((1, 3, 10, 100))):
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
    return bytes(broken)


def splice(data: bytes, other: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))] + other[chance.randrange(len(other)) :]


def mutate(data: bytes, other: bytes, chance: random.Random) -> tuple[str, bytes]:
    kind = chance.choice(("cut", "flip", "splice"))
    if kind == "cut":
        return kind, cut(data, chance)
    if kind == "flip":
        return kind, flip(data, chance)
    return kind, splice(data, other, chance)


def mutate_part(data: bytes, other: bytes, chance: random.Random) -> tuple[str, bytes]:
    """Mutate one part of XML of a package; the package itself stays whole."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(io.BytesIO(other)) as archive:
        others = {name: archive.read(name) for name in archive.namelist()}
    names = sorted(
        name for name, part in parts.items() if name.endswith((".xml", ".rels")) and part
    )
    name = chance.choice(names)
    kind, parts[name] = mutate(parts[name], others.get(name) or parts[name], chance)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(zipfile.ZipInfo(part), content)
    return f"{kind} in {name}", packed.getvalue()


def mutations(corpus: Path, numbers: range, seed: int) -> Iterator[Mutation]:
    """Make mutations by number; each depends on the seed and its number alone."""
    by_suffix: dict[str, list[Path]] = defaultdict(list)
    for file in sorted(corpus.rglob("*")):
        if file.is_file() and file.suffix.lower() in SUPPORTED_SUFFIXES and file.stat().st_size:
            by_suffix[file.suffix.lower()].append(file)
    if not by_suffix:
        raise SystemExit(f"no file of a supported format in {corpus}")
    for number in numbers:
        chance = random.Random(f"{seed}:{number}")  # noqa: S311  repeatable, no secret
        suffix = chance.choice(sorted(by_suffix))
        file, second = (chance.choice(by_suffix[suffix]) for _ in range(2))
        data, other = file.read_bytes(), second.read_bytes()
        packed = suffix in PACKAGES and all(zipfile.is_zipfile(each) for each in (file, second))
        inside = packed and chance.random() < 0.5
        made, broken = (mutate_part if inside else mutate)(data, other, chance)
        yield Mutation(number, suffix, f"{made}: {file.name}", broken)


def work(pipe: Connection) -> None:
    """Read and check what comes through the pipe, until nothing does; answer with a word."""
    from qjlaw.engine import Settings, check  # noqa: PLC0415  the parent needs none of it
    from qjlaw.findings import Tool  # noqa: PLC0415
    from qjlaw.reading import read  # noqa: PLC0415
    from qjlaw.report import render_line  # noqa: PLC0415
    from qjlaw.rulebook import load  # noqa: PLC0415

    rulebook, settings = load(), Settings(today=dt.date(2026, 1, 1))
    tool = Tool(name="qjlaw", version="", rulebook="", profile="national")
    while True:
        try:
            suffix, data = pipe.recv()
        except EOFError:
            return
        try:
            report = check(read(f"broken{suffix}", data), rulebook, settings)
            render_line(report, tool).encode()
            pipe.send(("read", ""))
        except QjlawError as refusal:
            pipe.send((f"refused: {refusal.code}", ""))
        except Exception:  # noqa: BLE001  what is looked for
            pipe.send(("crash", traceback.format_exc()))


class Worker:
    """A process that reads; another takes its place where it hangs or dies."""

    def __init__(self, limit: float) -> None:
        self._limit = limit
        self._start()

    def _start(self) -> None:
        self._pipe, theirs = CONTEXT.Pipe()
        self._process = CONTEXT.Process(target=work, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    def run(self, mutation: Mutation) -> tuple[str, str]:
        """Give one file to the process; its answer, or what became of the process."""
        try:
            self._pipe.send((mutation.suffix, mutation.data))
            if self._pipe.poll(self._limit):
                answer: tuple[str, str] = self._pipe.recv()
                return answer
            outcome = ("hang", f"not done in {self._limit:g} seconds")
        except (EOFError, OSError):
            outcome = ("crash", "the process died")
        self._process.kill()
        self._process.join()
        self._pipe.close()
        self._start()
        return outcome

    def close(self) -> None:
        """Let the process end."""
        self._pipe.close()
        self._process.join()


def run_all(
    jobs: Iterator[Mutation], workers: int, limit: float, keep: Path | None
) -> Counter[tuple[str, str]]:
    """Run mutations on several workers; count by suffix and outcome, print what went wrong."""
    counts: Counter[tuple[str, str]] = Counter()
    kinds: Counter[str] = Counter()
    lock = threading.Lock()

    def follow() -> None:
        worker = Worker(limit)
        while True:
            with lock:
                mutation = next(jobs, None)
            if mutation is None:
                break
            outcome, told = worker.run(mutation)
            with lock:
                counts[mutation.suffix, outcome] += 1
                kinds[mutation.made.split(":")[0].split(" ")[0]] += 1
                if outcome in {"crash", "hang"}:
                    print(f"{outcome}  {mutation.number}  {mutation.made}\n{told}", flush=True)
                    if keep is not None:
                        name = f"{mutation.number}{mutation.suffix}"
                        (keep / name).write_bytes(mutation.data)
        worker.close()

    threads = [threading.Thread(target=follow) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))
    return counts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("-n", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--limit", type=float, default=120.0, help="seconds a file")
    parser.add_argument("--workers", type=int, default=mp.cpu_count())
    given = parser.parse_args()
    if given.keep is not None:
        given.keep.mkdir(parents=True, exist_ok=True)
    numbers = range(given.n) if given.only is None else range(given.only, given.only + 1)
    begin = time.perf_counter()
    jobs = mutations(given.corpus, numbers, given.seed)
    counts = run_all(jobs, given.workers, given.limit, given.keep)
    for (suffix, outcome), count in sorted(counts.items()):
        print(f"{suffix:8} {outcome:32} {count:6}")
    bad = sum(count for (_, outcome), count in counts.items() if outcome in {"crash", "hang"})
    read = sum(count for (_, outcome), count in counts.items() if outcome == "read")
    total = sum(counts.values())
    print(
        f"{total} mutations: {read} read, {total - read - bad} refused, {bad} crashed or hung; "
        f"{time.perf_counter() - begin:.0f} seconds"
    )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
