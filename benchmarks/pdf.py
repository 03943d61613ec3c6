"""Print the time of PDF pages without ruled tables against pypdfium2 alone.

    python benchmarks/pdf.py FILE.pdf…

Each figure is a ratio within one run: reading a document to its text and blocks, against opening
it and taking the bare text of every page by pypdfium2. Pages with ruled tables are left out on
both sides.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pypdfium2

from qjlaw.reading.pdf.reader import pages_of, write_content

BAR = 2.0
TIMES = 7


def least_seconds(runs: Sequence[Callable[[], object]]) -> list[float]:
    """Least processor time of each run; they take turns, so that a busy machine is fair to all."""
    taken: list[list[float]] = [[] for _ in runs]
    for _ in range(TIMES):
        for run, times in zip(runs, taken, strict=True):
            begin = time.process_time()
            run()
            times.append(time.process_time() - begin)
    return [min(times) for times in taken]


def bare_text(data: bytes, numbers: Sequence[int]) -> None:
    document = pypdfium2.PdfDocument(data)
    for number in numbers:
        page = document[number - 1]
        text_page = page.get_textpage()
        text_page.get_text_range()
        text_page.close()
        page.close()
    document.close()


def plain_pages(data: bytes) -> list[int]:
    return [page.number for page in pages_of(data) if not page.grids]


def read_plain_pages(data: bytes, numbers: Sequence[int]) -> None:
    write_content(pages_of(data, numbers))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", nargs="+", type=Path)
    ratios = []
    for document in parser.parse_args().documents:
        data = document.read_bytes()
        numbers = plain_pages(data)
        if not numbers:
            continue
        ours, bare = least_seconds(
            [partial(read_plain_pages, data, numbers), partial(bare_text, data, numbers)]
        )
        ratios.append(ours / bare)
        print(f"{document.name[:40]:40} {len(numbers):4} pages {ours / bare:6.2f} x")
    worst = max(ratios, default=0.0)
    mark = "met" if worst <= BAR else "NOT MET"
    name = "PDF text / pypdfium2 alone, worst document"
    print(f"{name:51} {worst:6.2f} x   bar {BAR:g} x   {mark}")


if __name__ == "__main__":
    main()
