"""Print the time of PDF pages without ruled tables against pypdfium2 alone.

    python benchmarks/pdf.py FILE.pdf…

Each figure is a ratio within one run: reading a document to its text and blocks, against opening
it and taking the bare text of every page by pypdfium2. Pages with ruled tables are left out on
both sides.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pypdfium2

from qjlaw.reading.pdf import Page, pages_of, write_content

BAR = 2.0
TIMES = 5


def median_seconds(run: Callable[[], object]) -> float:
    run()
    taken = []
    for _ in range(TIMES):
        begin = time.perf_counter()
        run()
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


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
    pages: list[Page] = pages_of(data, numbers)
    write_content(pages)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", nargs="+", type=Path)
    ratios = []
    for document in parser.parse_args().documents:
        data = document.read_bytes()
        numbers = plain_pages(data)
        if not numbers:
            continue
        ours = median_seconds(lambda data=data, numbers=numbers: read_plain_pages(data, numbers))
        bare = median_seconds(lambda data=data, numbers=numbers: bare_text(data, numbers))
        ratios.append(ours / bare)
        print(f"{document.name[:40]:40} {len(numbers):4} pages {ours / bare:6.2f} x")
    worst = max(ratios, default=0.0)
    mark = "met" if worst <= BAR else "NOT MET"
    print(f"{'PDF text / pypdfium2 alone, worst document':51} {worst:6.2f} x   bar {BAR:g} x   {mark}")


if __name__ == "__main__":
    main()
