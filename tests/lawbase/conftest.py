"""A small world of instruments that exist nowhere, built by the script that builds the real one."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from qjlaw.lawbase import LawIndex

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "build_lawbase.py"
LAWS = [
    "title",
    "short_title",
    "kind",
    "issuer",
    "document_no",
    "adopted",
    "amended_last",
    "effective",
    "status",
    "articles",
    "replaced_by",
    "source",
]
STATE = "中华人民共和国"
TABLES = {
    "powers": [
        ["short_title", "kind", "version", "status", "articles", "source", "penalty", "permit"],
        ["云杉法", "法律", "2020-05-01", "现行有效", "9", "LRB", "3-5,7之1", "2"],
    ],
    "authorised": [
        ["kind", "name", "aliases", "act", "basis", "level", "note"],
        ["permit", "云杉采运许可", "云杉采运证、云杉证(旧)", "采运云杉", "云杉法:2", "law", ""],
    ],
    "articles": [
        [
            "instrument",
            "article",
            "paragraph",
            "power",
            "polarity",
            "holder",
            "addressee",
            "object",
            "cap",
            "note",
        ],
        ["云杉法", "3", "1", "penalty", "grants", "县级林业部门", "采运人", "罚款", "≤1万元", ""],
    ],
}

Build = Callable[[list[dict[str, str]]], Path]
Index = Callable[..., LawIndex]


def row(title: str, **known: str) -> dict[str, str]:
    """One line of laws.tsv: what is not said is empty."""
    usual = {
        "title": title,
        "short_title": title.removeprefix(STATE),
        "kind": "法律",
        "issuer": "国务院",
        "status": "现行有效",
        "source": "LRB",
    }
    return {name: {**usual, **known}.get(name, "") for name in LAWS}


@pytest.fixture
def build(tmp_path: Path) -> Build:
    def run(rows: list[dict[str, str]]) -> Path:
        tables = {"laws": [LAWS, *(list(row.values()) for row in rows)], **TABLES}
        for name, lines in tables.items():
            text = "".join("\t".join(line) + "\n" for line in lines)
            (tmp_path / f"{name}.tsv").write_text(text, encoding="utf-8")
        out = tmp_path / "data"
        subprocess.run(
            [sys.executable, str(SCRIPT), str(tmp_path), str(out)], check=True, capture_output=True
        )
        return out

    return run


@pytest.fixture
def index_of(build: Build) -> Index:
    def make(*rows: dict[str, str]) -> LawIndex:
        out = build(list(rows))
        return LawIndex(json.loads((out / "instruments.json").read_text("utf-8")))

    return make
