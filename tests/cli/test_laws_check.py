"""``qjlaw laws check``: the citations of a file, for reading and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import InProcess

from qjlaw.report import width_of

TEXT = (
    "依照《行政处罚法》第三十三条、第九十条和《合同法》第五条，"
    "以及《石江县市容管理办法》第六条和本办法第七条，从轻处理。\n"
)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    file = tmp_path / "草案.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_json_keeps_its_fields_and_offsets(qjlaw: InProcess, draft: Path) -> None:
    ran = qjlaw("laws", "check", str(draft), "--as-of", "2026-11-24", "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    data = json.loads(ran.out)
    assert data["schema"] == "qjlaw.laws.check/1"
    assert data["as_of"] == {"date": "2026-11-24", "why": "命令行指定"}
    found = data["citations"]
    assert [(each["title"], each["article"], each["status"]) for each in found] == [
        ("行政处罚法", 33, "in_force"),
        ("行政处罚法", 90, "no_such_article"),
        ("合同法", 5, "repealed"),
        ("石江县市容管理办法", 6, "not_held"),
        (None, 7, "internal"),
    ]
    for each in found:
        assert TEXT[each["start"] : each["end"]] == each["text"]
        assert {"document_no", "paragraph", "item", "note", "inserted", "version"} <= each.keys()


def test_the_table_is_grouped_by_standing(qjlaw: InProcess, draft: Path) -> None:
    ran = qjlaw("laws", "check", str(draft), "--as-of", "2026-11-24")
    assert ran.code == 0
    headings = ["已经废止", "没有这一条", "未收录", "现行有效", "指向本文件自己"]
    places = [ran.out.index(heading) for heading in headings]
    assert places == sorted(places)
    assert "共86条，没有第90条" in ran.out
    assert "未收录不等于不存在" in ran.out
    assert max(map(width_of, ran.out.splitlines())) <= 80


def test_a_file_that_is_not_there_is_told(qjlaw: InProcess, tmp_path: Path) -> None:
    ran = qjlaw("laws", "check", str(tmp_path / "没有.txt"))
    assert ran.code == 3
    assert ran.err.startswith("错误：")


def test_a_file_can_be_written(qjlaw: InProcess, draft: Path, tmp_path: Path) -> None:
    target = tmp_path / "引用.json"
    ran = qjlaw("laws", "check", str(draft), "--format", "json", "-o", str(target))
    assert (ran.code, ran.out) == (0, "")
    assert json.loads(target.read_text("utf-8"))["citations"]
