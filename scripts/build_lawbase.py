"""Make the data files of ``qjlaw.lawbase`` from the tables of facts.

    python scripts/build_lawbase.py FOLDER [OUT]

FOLDER holds ``laws.tsv``, ``powers.tsv``, ``authorised.tsv`` and ``articles.tsv`` (their README
says what each column means); OUT is the package's data folder by default. The same tables give
the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from qjlaw.lawbase.names import STATE, key_of, number_key, without_version

ROOT = Path(__file__).resolve().parent.parent
ISSUERS = (
    "全国人民代表大会常务委员会",
    "最高人民法院最高人民检察院",
    "最高人民法院",
    "最高人民检察院",
    "国务院办公厅",
    "国务院",
)
"""Organs whose name a citation may leave out before 关于."""
SHORTER = (
    ("人民代表大会常务委员会", "人大常委会"),
    ("人民代表大会", "人大"),
    ("常务委员会", "常委会"),
)
TRIAL = "(试行)"

Row = dict[str, str]


def rows(folder: Path, name: str) -> list[Row]:
    with (folder / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


class Words:
    """Words that many rows share, by number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, word: str) -> int:
        return self._numbers.setdefault(word, len(self._numbers))

    def listed(self) -> list[str]:
        return list(self._numbers)


def instruments(folder: Path) -> dict[str, Any]:
    table = rows(folder, "laws")
    words = Words()
    grouped: defaultdict[str, list[Row]] = defaultdict(list)
    for row in table:
        grouped[key_of(row["title"])].append(row)
    listed = []
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for place, versions in enumerate(grouped.values()):
        newest = versions[-1]
        listed.append(
            [
                newest["short_title"],
                _title_code(newest),
                words.number(newest["kind"]),
                words.number(newest["issuer"]),
                [_version(row, words) for row in versions],
            ]
        )
        for row in versions:
            if row["document_no"] and _number_fits(row):
                known = numbers[number_key(row["document_no"])]
                if place not in known:
                    known.append(place)
    return {
        "about": {"snapshot": "2026-08-22", "as_of": "2026-11-24"},
        "words": words.listed(),
        "instruments": listed,
        "keys": _keys(grouped),
        "numbers": numbers,
    }


def _title_code(row: Row) -> str | None:
    """None: the state's name stands before the short title; else the title where it differs."""
    if row["title"] == STATE + row["short_title"]:
        return None
    return "" if row["title"] == row["short_title"] else row["title"]


def _version(row: Row, words: Words) -> list[Any]:
    return [
        row["document_no"],
        row["adopted"],
        row["amended_last"],
        row["effective"],
        words.number(row["status"]),
        int(row["articles"]) if row["articles"] else None,
        row["replaced_by"],
        words.number(row["source"]),
    ]


def _number_fits(row: Row) -> bool:
    """Leave out numbers that would lead astray.

    Orders of the president are numbered anew under each, and some judicial interpretations bear
    the number of another year.
    """
    if "主席令" in row["document_no"]:
        return False
    if row["kind"] != "司法解释":
        return True
    years = {row[name][:4] for name in ("adopted", "amended_last", "effective")}
    return any(year and year in row["document_no"] for year in years)


def _keys(grouped: dict[str, list[Row]]) -> dict[str, int | list[int]]:
    """Find an instrument by its title, and by each alias that is nobody's title."""
    keys: dict[str, int | list[int]] = {key: place for place, key in enumerate(grouped)}
    aliases: defaultdict[str, list[int]] = defaultdict(list)
    for place, (key, versions) in enumerate(grouped.items()):
        for alias in _aliases(key, versions[-1]):
            if alias not in grouped:
                aliases[alias].append(place)
    for alias, places in aliases.items():
        keys[alias] = places[0] if len(places) == 1 else places
    return keys


def _aliases(key: str, newest: Row) -> list[str]:
    names = {key, without_version(key)}
    if key.endswith(TRIAL) and newest["status"] == "现行有效":
        names.add(key.removesuffix(TRIAL))
    for issuer in ISSUERS:
        if key.startswith(issuer + "关于"):
            names.add(key.removeprefix(issuer))
            break
    for long, short in SHORTER:
        names |= {name.replace(long, short) for name in names}
    return sorted(names - {key})


def powers(folder: Path) -> dict[str, Any]:
    table = rows(folder, "powers")
    kinds = [name for name in table[0] if name not in POWER_HEAD]
    held: defaultdict[str, list[Any]] = defaultdict(list)
    for row in table:
        held[row["short_title"]].append([row["version"], *(row[kind] for kind in kinds)])
    return {"powers": kinds, "instruments": held}


POWER_HEAD = ("short_title", "kind", "version", "status", "articles", "source")


def established(folder: Path) -> dict[str, Any]:
    return {"rows": [list(row.values()) for row in rows(folder, "authorised")]}


def facts(folder: Path) -> dict[str, Any]:
    held: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows(folder, "articles"):
        instrument, article, paragraph, *rest = row.values()
        held[instrument].append([int(article), int(paragraph) if paragraph else None, *rest])
    return {"instruments": held}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path, nargs="?", default=ROOT / "src/qjlaw/lawbase/data")
    words = parser.parse_args()
    words.out.mkdir(parents=True, exist_ok=True)
    for make in (instruments, powers, established, facts):
        data = make(words.folder)
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        (words.out / f"{make.__name__}.json").write_text(text + "\n", encoding="utf-8")
        print(f"{make.__name__}.json: {len(text.encode()):,} bytes")


if __name__ == "__main__":
    main()
