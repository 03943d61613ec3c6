"""Print the cost of the index of instruments, as ratios within one run.

    python benchmarks/law_index.py

Loading is measured against ``json.loads`` of the same bytes; looking up against loading.
"""

from __future__ import annotations

import datetime as dt
import json
import statistics
import time
from collections.abc import Callable

from qjlaw.lawbase import LawIndex
from qjlaw.lawbase.store import raw

DAY = dt.date(2026, 1, 1)


def median_seconds(run: Callable[[], object], times: int = 40) -> float:
    run()
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        run()
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


def load() -> LawIndex:
    """Read the package's own index anew; what an office keeps beside it is not measured."""
    return LawIndex(json.loads(raw("instruments")))


def main() -> None:
    content = raw("instruments")
    parsing = median_seconds(lambda: json.loads(content))
    loading = median_seconds(load)
    index = load()
    titles = index.titles[::20]
    asking = median_seconds(lambda: [index.on(title, DAY) for title in titles]) / len(titles)
    guessing = median_seconds(lambda: index.nearest("优化营商环境管理条例"), 10)
    ratio = loading / parsing
    print(f"instruments.json: {len(content):,} bytes, {len(index.titles):,} instruments")
    mark = "met" if ratio <= 2 else "NOT MET"
    print(f"load / json.loads of the same bytes: {ratio:.2f} x   bar 2 x   {mark}")
    print(
        f"load {loading * 1e3:.1f} ms, on() {asking * 1e6:.0f} us, nearest {guessing * 1e3:.1f} ms"
    )


if __name__ == "__main__":
    main()
