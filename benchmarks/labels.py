"""Score what is read of documents (metadata, instrument, scope) against labels made by readers.

    python benchmarks/labels.py CORPUS [-v] [--set written|measured]

``labels.jsonl`` holds one document a line, known by the sha256 of its bytes; no text of a
document is in it, and a title is kept as a digest. A value is a list of answers that count as
right, since careful readers differ here and there; ``null`` means that none stands there, and
giving one then is wrong. The set ``written`` was looked at while readers were written,
``measured`` was not.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qjlaw.reading import SUPPORTED_SUFFIXES, ReadingError, read
from qjlaw.structure import Metadata, Structure, understand

LABELS = Path(__file__).with_name("labels.jsonl")
DATES = ("issued", "published", "effective", "expires")
FIELDS = ("title", "number", *DATES, "validity", "scope", "instrument")
ROWS = {
    "titles": ("title",),
    "numbers": ("number",),
    "dates and validity": (*DATES, "validity"),
    "scope": ("scope",),
    "instrument": ("instrument",),
}
"""What is counted: a document is right in a row where all fields of the row are."""


@dataclass(frozen=True, slots=True)
class Label:
    """One document as readers labelled it: field to the answers that count as right."""

    sha256: str
    set: str
    answers: dict[str, list[str | None]]


def labels(path: Path = LABELS) -> list[Label]:
    """Read the labels."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Label(row["sha256"], row["set"], {f: row[f] for f in FIELDS}) for row in rows]


def digest_of_title(title: str) -> str:
    """Digest a title: 16 hexadecimal digits, white space and width of characters aside."""
    folded = re.sub(r"\s+", "", unicodedata.normalize("NFKC", title))
    return hashlib.sha256(folded.encode()).hexdigest()[:16]


def number_as_compared(number: str) -> str:
    """Fold a document number: brackets, white space, 第 and the like aside."""
    folded = unicodedata.normalize("NFKC", number).translate(str.maketrans("〔〕﹝﹞()", "[][][]"))
    return re.sub(r"\s+|第", "", folded)


def validity_as_compared(words: str) -> str:
    """Reduce words on validity to what they fix: a number of years or months, or a day."""
    folded = re.sub(r"\s+", "", unicodedata.normalize("NFKC", words))
    folded = folded.translate(str.maketrans("一二两三四五六七八九", "1223456789")).replace(
        "十", "10"
    )
    day = re.search(r"(\d{4})[年.-](\d{1,2})[月.-](\d{1,2})", folded)
    if day:
        return "-".join(str(int(part)) for part in day.groups())
    span = re.search(r"(\d+)(?:个)?(年|月)", folded)
    return "".join(span.groups()) if span else folded


def answers_of(structure: Structure) -> dict[str, str | None]:
    """Give what was read, in the form of the labels."""
    metadata: Metadata = structure.metadata
    days: dict[str, dt.date | None] = {name: getattr(metadata, name) for name in DATES}
    return {
        "title": metadata.title and digest_of_title(metadata.title),
        "number": metadata.document_no and number_as_compared(metadata.document_no),
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "validity": metadata.validity and validity_as_compared(metadata.validity),
        "scope": structure.scope.verdict,
        "instrument": structure.instrument.kind,
    }


def documents(corpus: Path) -> Iterator[tuple[str, Path]]:
    """Give the sha256 and the path of each file that can be read."""
    for path in sorted(corpus.rglob("*")):
        if path.suffix.lower() in SUPPORTED_SUFFIXES and path.is_file():
            yield hashlib.sha256(path.read_bytes()).hexdigest(), path


def wrong_fields(path: Path, label: Label) -> dict[str, Any]:
    """Give the fields of a document that were read wrongly, with what was read."""
    try:
        got = answers_of(understand(read(path)))
    except ReadingError as error:
        return dict.fromkeys(FIELDS, error.code)
    return {name: got[name] for name in FIELDS if got[name] not in label.answers[name]}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--set", choices=("written", "measured"))
    parser.add_argument("-v", "--verbose", action="store_true")
    chosen = parser.parse_args()
    if not chosen.corpus.is_dir():
        sys.stderr.write(f"{chosen.corpus}: no such folder, nothing is scored\n")
        return 0
    files = dict(documents(chosen.corpus))
    for name in (chosen.set,) if chosen.set else ("written", "measured"):
        held = [label for label in labels() if label.set == name and label.sha256 in files]
        wrong = {label.sha256: wrong_fields(files[label.sha256], label) for label in held}
        sys.stdout.write(f"{name}: {len(held)} documents\n")
        for row, fields in ROWS.items():
            right = sum(not set(fields) & set(missed) for missed in wrong.values())
            sys.stdout.write(f"  {right:3} of {len(held)}  {row}\n")
        for label in held if chosen.verbose else ():
            for field, got in wrong[label.sha256].items():
                path = files[label.sha256]
                sys.stdout.write(
                    f"    {path.name[:40]}: {field}: {got}, not {label.answers[field]}\n"
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
