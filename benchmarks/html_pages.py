"""Print the time of reading web pages as ratios to parsing them with lxml alone.

    python benchmarks/html_pages.py FILE_OR_FOLDER…

Each page is parsed and read in turns in one process; the ratio of the medians is printed for
each page that stands out, and over all pages.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from lxml import etree

from qjlaw.reading.html import read_html

TURNS = 7


def pages(arguments: list[str]) -> Iterator[Path]:
    for argument in map(Path, arguments):
        if argument.is_dir():
            yield from sorted(p for p in argument.rglob("*") if p.suffix in {".html", ".htm"})
        else:
            yield argument


def parse(data: bytes) -> None:
    etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))


def seconds(run: Callable[[bytes], object], data: bytes) -> float:
    begin = time.process_time()
    run(data)
    return time.process_time() - begin


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+")
    parsed = read = 0.0
    ratios = []
    for page in pages(parser.parse_args().paths):
        data = page.read_bytes()

        turns = [(seconds(parse, data), seconds(read_html, data)) for _ in range(TURNS)]
        alone, whole = (statistics.median(column) for column in zip(*turns, strict=True))
        parsed, read = parsed + alone, read + whole
        ratios.append((whole / alone, page.name, len(data)))
    for ratio, name, size in sorted(ratios, reverse=True)[:5]:
        print(f"{ratio:6.2f} x   {size:8} bytes   {name}")
    print(f"{statistics.median(r for r, *_ in ratios):6.2f} x   median of {len(ratios)} pages")
    print(f"{read / parsed:6.2f} x   all pages together")


if __name__ == "__main__":
    main()
