from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.build import Docx, abstract, level, num, override, p
from tests.reading.numbering_cases import CASES, Case

from qjlaw.reading import read

SOFFICE = shutil.which("soffice")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_numbers_are_shown_as_word_shows_them(case: Case) -> None:
    assert read("草案.docx", case.docx.build()).text == case.text


def test_the_label_of_a_block_is_its_automatic_number() -> None:
    document = read("草案.docx", CASES["articles with items and sub-items"].docx.build())
    labels = [document.text[b.start : b.start + b.label] for b in document.blocks]
    assert labels == ["第一条", "第二条", "（一）", "（二）", "1.", "2.", "", "第三条", "（一）"]


def test_blanks_that_a_list_writes_itself_are_no_part_of_the_label() -> None:
    lists = abstract(0, level(0, "chineseCountingThousand", "第%1条\u3000")) + num(1, 0)
    document = read("草案.docx", Docx(p("为规范管理。", num=(1, 0)), lists).build())
    assert document.text == "第一条\u3000为规范管理。"
    assert document.blocks[0].label == 3


def test_a_typed_number_is_no_label() -> None:
    document = read("草案.docx", Docx(p("第一条 为规范管理，制定本办法。")).build())
    assert [block.label for block in document.blocks] == [0]


@pytest.mark.parametrize("start", [2147483646, 10**23])
@pytest.mark.parametrize(
    "name",
    ["upperLetter", "lowerRoman", "chicago", "chineseCountingThousand", "ideographDigital", "hex"],
)
def test_a_list_that_starts_beyond_reason_is_read_in_no_time(start: int, name: str) -> None:
    lists = abstract(0, level(0, name, "%1.", start=start)) + num(1, 0)
    text = read("草案.docx", Docx(p("为规范管理。", num=(1, 0)) * 3, lists).build()).text
    assert len(text) < 100
    assert text.count("为规范管理。") == 3


@pytest.mark.parametrize(
    ("name", "start", "labels"),
    [
        ("lowerLetter", 779, ["y" * 30, "z" * 30, "781"]),
        ("upperRoman", 32766, ["M" * 32 + "DCCLXVI", "M" * 32 + "DCCLXVII", "32768"]),
        ("chineseCountingThousand", 32766, ["三万二千七百六十六", "三万二千七百六十七", "32768"]),
    ],
)
def test_numbers_beyond_the_end_of_a_format_are_digits(
    name: str, start: int, labels: list[str]
) -> None:
    lists = abstract(0, level(0, name, "%1", start=start)) + num(1, 0)
    document = read("草案.docx", Docx(p("，", num=(1, 0)) * 3, lists).build())
    assert document.text.split("\n") == [f"{label}，" for label in labels]


def test_an_unknown_format_is_told() -> None:
    notices = read("草案.docx", CASES["unknown format"].docx.build()).notices
    assert [notice.code for notice in notices] == ["number_format"]
    assert "thaiLetters" in notices[0].message


def _lines(text: str) -> list[str]:
    """Lines with all white space folded away; cells, which are lines to LibreOffice, apart."""
    return [re.sub(r"\s", "", line) for line in re.split(r"[\n\t]", text)]


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """All cases as LibreOffice writes them to text, in one run."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("libreoffice")
    names = {name: f"case{index}" for index, name in enumerate(CASES)}
    for name, case in CASES.items():
        (folder / f"{names[name]}.docx").write_bytes(case.docx.build())
    profile = (folder / "profile").as_uri()
    command = [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
    command += ["txt:Text (encoded):UTF8", "--outdir", str(folder)]
    command += [str(folder / f"{stem}.docx") for stem in names.values()]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {name: _read_export(folder / f"{stem}.txt") for name, stem in names.items()}


def _read_export(path: Path) -> str:
    return path.read_text("utf-8-sig").replace("\r\n", "\n")


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if not case.libreoffice])
def test_libreoffice_shows_the_same_numbers(name: str, exported: dict[str, str]) -> None:
    ours = [line for line in _lines(CASES[name].text) if line]
    theirs = [line for line in _lines(exported[name]) if line]
    assert ours == theirs


LEVELS = [
    level(0, "decimal", "%1 "),
    level(1, "decimal", "%1.%2 "),
    level(2, "decimal", "%1.%2.%3 "),
]


def _model(steps: list[tuple[bool, int]]) -> list[str]:
    """Count three levels the plain way; list 2 begins at 4 when it is first used."""
    counts = [0, 0, 0]
    begun = False
    labels = []
    for other, depth in steps:
        if other and not begun:
            begun, counts[0] = True, 0
        first = counts[depth] == 0
        counts[depth] = 4 if first and other and depth == 0 else counts[depth] + 1
        counts[depth + 1 :] = [0] * (2 - depth)
        start = 4 if other else 1
        shown = [count or (start if i == 0 else 1) for i, count in enumerate(counts)]
        labels.append(".".join(str(count) for count in shown[: depth + 1]))
    return labels


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 2)), min_size=1, max_size=25))
def test_random_outlines_count_as_a_simple_model_does(steps: list[tuple[bool, int]]) -> None:
    body = "".join(p("文", num=(2 if other else 1, depth)) for other, depth in steps)
    lists = abstract(0, *LEVELS) + num(1, 0) + num(2, 0, override(0, 4))
    text = read("草案.docx", Docx(body, lists).build()).text
    assert text.split("\n") == [f"{label} 文" for label in _model(steps)]
