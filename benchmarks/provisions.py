"""Draw provisions at random for a reader to judge, and tell what became of earlier judgements.

    python benchmarks/provisions.py CORPUS --seed N [--unjudged]
    python benchmarks/provisions.py CORPUS --verdicts

The first form prints 100 provisions of 20 documents (five each, all formats): file, address,
offsets, the first and the last signs; ``--unjudged`` leaves out documents of earlier verdicts.
A reader looks at the document around each and judges whether address, start and end are right.

``provisions.tsv`` holds the verdicts: the document's sha256, the seed, the address, where the
provision starts and ends (code points in the text as it was read then), ``right`` or ``wrong``
and why; no text. The second form tells how many provisions judged right still stand, and how
many judged wrong are gone.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qjlaw.document import Document
from qjlaw.reading import SUPPORTED_SUFFIXES, ReadingError, read
from qjlaw.structure import Provision, understand

VERDICTS = Path(__file__).with_name("provisions.tsv")
FORMATS = ("txt", "html", "docx", "txt", "pdf", "html", "txt", "doc", "docx", "txt") * 2
"""The formats of the documents drawn, in the order in which they are drawn."""

EACH = 5
LEVELS = frozenset({"article", "paragraph", "item", "subitem", "row"}) | {
    f"heading{depth}" for depth in range(1, 5)
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """One provision to be judged."""

    path: Path
    document: Document
    provision: Provision

    def line(self) -> str:
        """What a reader is shown, parted by tabs."""
        unit = self.provision
        words = " ".join(self.document.text[unit.start : unit.end].split())
        span = f"{unit.start}–{unit.end}"
        return "\t".join((self.path.name[:24], unit.address, span, words[:30], words[-15:]))


def draw(corpus: Path, seed: int, left_out: frozenset[Path] = frozenset()) -> Iterator[Drawn]:
    """Draw provisions of the documents below a folder, the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 (a sample, no secret)
    by_format: dict[str, list[Path]] = {name: [] for name in FORMATS}
    for path in sorted(corpus.rglob("*")):
        by_format.get(path.suffix[1:], []).append(path)
    for paths in by_format.values():
        chance.shuffle(paths)
    for name in FORMATS:
        while by_format[name] or by_format["txt"]:
            path = (by_format[name] or by_format["txt"]).pop()
            found = [] if path in left_out else _drawn(path, chance)
            if found:
                yield from found
                break


def _drawn(path: Path, chance: random.Random) -> list[Drawn]:
    """Five provisions of a document; none where it has fewer, or cannot be read."""
    try:
        document = read(path)
    except ReadingError:
        return []
    units = [unit for unit in understand(document).provisions if unit.level in LEVELS]
    if len(units) < EACH:
        return []
    chosen = sorted(chance.sample(range(len(units)), EACH))
    return [Drawn(path, document, units[index]) for index in chosen]


def verdicts() -> Iterator[dict[str, str]]:
    """Read what readers judged."""
    with VERDICTS.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def _files(corpus: Path) -> dict[str, Path]:
    """Every file below a folder that can be read, by the sha256 of its bytes."""
    return {
        hashlib.sha256(path.read_bytes()).hexdigest(): path
        for path in sorted(corpus.rglob("*"))
        if path.suffix in SUPPORTED_SUFFIXES
    }


def standing(corpus: Path) -> dict[str, tuple[int, int]]:
    """Of the provisions judged right and wrong: how many there are, and how many still stand.

    Verdicts on documents that are not below the folder are left out.
    """
    files = _files(corpus)
    units: dict[str, set[tuple[str, int, int]]] = {}
    counts = {"right": (0, 0), "wrong": (0, 0)}
    for row in verdicts():
        key = row["sha256"]
        if key not in files:
            continue
        if key not in units:
            provisions = understand(read(files[key])).provisions
            units[key] = {(unit.address, unit.start, unit.end) for unit in provisions}
        judged, stand = counts[row["verdict"]]
        still = (row["address"], int(row["start"]), int(row["end"])) in units[key]
        counts[row["verdict"]] = judged + 1, stand + still
    return counts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--unjudged", action="store_true")
    parser.add_argument("--verdicts", action="store_true")
    given = parser.parse_args()
    if given.verdicts:
        for verdict, (judged, stand) in standing(given.corpus).items():
            print(f"judged {verdict}: {judged}, of which {stand} still stand")
        return 0
    if given.seed is None:
        parser.error("--seed or --verdicts")
    known = {row["sha256"] for row in verdicts()} if given.unjudged else set()
    left_out = frozenset(path for key, path in _files(given.corpus).items() if key in known)
    for each in draw(given.corpus, given.seed, left_out):
        print(each.line())
    return 0


if __name__ == "__main__":
    sys.exit(main())
