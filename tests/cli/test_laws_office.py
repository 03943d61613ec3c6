"""``qjlaw laws import | import-texts | affected | ripple``, and what other commands then know."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import InProcess

from qjlaw.report import width_of

LIST = (
    "文件名称\t文号\t成文日期\t施行日期\t有效性\t废止日期\t条数\t备注\n"
    "云汀县摊点管理办法\t云府发〔2016〕5号\t2016-03-01\t2016-04-01\t废止\t2020-06-01\t6\t\n"
    "云汀县市场管理办法\t云府发〔2017〕8号\t2017-03-01\t2017-04-01\t有效\t\t16\t\n"
)
NOTICE = """\
云汀县人民政府关于加强摊点管理的通知
云府发〔2018〕12号
各镇人民政府：
根据《云汀县摊点管理办法》第三条、《云汀县市场管理办法》第十九条，现通知如下：
一、严格执行《云汀县摊点管理办法》第四条。
云汀县人民政府
2018年5月6日
"""
TEXT = """\
云汀县市场管理办法
第一条　为了规范市场，制定本办法。
第二条　市场开办者应当公示收费项目。
第三条　本办法自2017年4月1日起施行。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "文件"
    (folder / "通知").mkdir(parents=True)
    (folder / "通知" / "摊点.txt").write_text(NOTICE, encoding="utf-8")
    undated = NOTICE.replace("云府发〔2018〕12号\n", "")
    (folder / "无号.txt").write_text(undated, encoding="utf-8")
    (folder / "清单.xls").write_bytes(b"x")
    return folder


@pytest.fixture
def listing(tmp_path: Path) -> Path:
    file = tmp_path / "清单.tsv"
    file.write_text(LIST, encoding="utf-8")
    return file


def as_json(qjlaw: InProcess, *words: str | Path, code: int = 0) -> dict[str, Any]:
    ran = qjlaw("laws", *words, "--format", "json")
    assert (ran.code, ran.err) == (code, "")
    data: dict[str, Any] = json.loads(ran.out)
    return data


def test_a_list_is_imported_and_known(
    qjlaw: InProcess, listing: Path, own_lawbase: Path, folder: Path
) -> None:
    tried = qjlaw("laws", "import", listing, "--dry-run")
    assert tried.code == 0
    assert "只是试读，没有写入" in tried.out
    assert not own_lawbase.exists()
    ran = qjlaw("laws", "import", listing)
    assert ran.code == 0
    assert "新登记 2" in ran.out
    assert "没有用到的列：备注" in ran.out
    assert "本单位登记" in qjlaw("laws", "show", "云汀县市场管理办法").out
    checked = as_json(qjlaw, "check", folder / "通知" / "摊点.txt", "--as-of", "2024-01-01")
    assert [each["status"] for each in checked["citations"]] == [
        "repealed",
        "no_such_article",
        "repealed",
    ]
    again = as_json(qjlaw, "import", listing)
    assert again["counts"] == {"added": 0, "replaced": 0, "unchanged": 2, "skipped": 0}


def test_a_skipped_row_is_told_by_code_and_number(qjlaw: InProcess, listing: Path) -> None:
    listing.write_text(LIST + "云汀县供水办法\t\t不详\n", encoding="utf-8")
    ran = qjlaw("laws", "import", listing)
    assert ran.code == 3
    assert "第4行  云汀县供水办法：成文日期“不详”不是日期" in ran.out
    assert qjlaw("laws", "show", "云汀县市场管理办法").code == 0


def test_a_list_that_is_none_is_refused(qjlaw: InProcess, tmp_path: Path) -> None:
    ran = qjlaw("laws", "import", tmp_path / "没有.tsv")
    assert ran.code == 2
    assert "读不了" in ran.err


def test_another_folder_keeps_apart(qjlaw: InProcess, listing: Path, tmp_path: Path) -> None:
    other = tmp_path / "另一个 库"
    assert qjlaw("laws", "import", listing, "--lawbase", other).code == 0
    assert "没有收录" in qjlaw("laws", "show", "云汀县市场管理办法").out
    shown = qjlaw("laws", "show", "云汀县市场管理办法", "--lawbase", other)
    assert "本单位登记" in shown.out
    assert qjlaw("laws", "import", listing, "--lawbase", "").code == 2


def test_texts_are_imported_and_an_article_is_shown(qjlaw: InProcess, tmp_path: Path) -> None:
    texts = tmp_path / "文本"
    texts.mkdir()
    (texts / "市场.txt").write_text(TEXT, encoding="utf-8")
    ran = qjlaw("laws", "import-texts", texts)
    assert ran.code == 0
    assert "新导入" in ran.out
    assert "《云汀县市场管理办法》，3 条" in ran.out
    (texts / "空.txt").write_text("", encoding="utf-8")
    again = as_json(qjlaw, "import-texts", texts, code=3)
    assert [each["outcome"] for each in again["files"]] == ["unchanged", "unreadable"]
    shown = qjlaw("laws", "show", "云汀县市场管理办法", "第二条")
    assert "市场开办者应当公示收费项目。" in shown.out
    assert "版本不详" in shown.out
    assert "条文没有收存" in qjlaw("laws", "show", "云汀县市场管理办法", "9").out
    data = as_json(qjlaw, "show", "云汀县市场管理办法", "2")
    assert data["text"]["words"] == "第二条　市场开办者应当公示收费项目。"
    wrong = qjlaw("laws", "show", "云汀县市场管理办法", "二款")
    assert wrong.code == 2
    assert "不认识条号" in wrong.err


def test_the_documents_that_cite_an_instrument(
    qjlaw: InProcess, listing: Path, folder: Path
) -> None:
    qjlaw("laws", "import", listing)
    ran = qjlaw("laws", "affected", "云汀县摊点管理办法", folder)
    assert ran.code == 0
    assert "看了 2 份文件，2 份引用了它。" in ran.out
    assert "（2018年5月6日）：2 处" in ran.out
    assert "一、：《云汀县摊点管理办法》第四条" in ran.out
    assert "清单.xls" in ran.out
    data = as_json(qjlaw, "affected", "云府发〔2016〕5号", folder)
    assert data["titles"] == ["云汀县摊点管理办法"]
    text = NOTICE
    for each in data["documents"][1]["citations"]:
        assert text[each["start"] : each["end"]] == each["text"]


def test_what_changed_since(qjlaw: InProcess, listing: Path, folder: Path, tmp_path: Path) -> None:
    qjlaw("laws", "import", listing)
    (folder / "坏.docx").write_bytes(b"PK")
    target = tmp_path / "变化.txt"
    ran = qjlaw("laws", "ripple", folder, "--as-of", "2024-01-01", "-o", target)
    assert (ran.code, ran.out) == (3, "")
    page = target.read_text("utf-8")
    assert "《云汀县摊点管理办法》：1 份文件" in page
    assert "此后废止（2020年6月1日起）" in page
    assert "市场管理办法" not in page
    assert "无从比较的（1 份）" in page
    assert "坏.docx" in page
    assert max(map(width_of, page.splitlines())) <= 80
    data = as_json(qjlaw, "ripple", folder, "--as-of", "2024-01-01", code=3)
    (instrument,) = data["instruments"]
    assert instrument["documents"][0]["change"] == "repealed"
    assert instrument["documents"][0]["day"]["date"] == "2018-05-06"
    assert len(instrument["documents"][0]["citations"]) == 2
    assert [each["path"] for each in data["unreadable"]] == [f"{folder}/坏.docx"]
    nothing = as_json(qjlaw, "ripple", folder, "--as-of", "2019-01-01", code=3)
    assert nothing["instruments"] == []


def test_an_empty_folder_is_no_input(qjlaw: InProcess, tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    for words in (("affected", "行政许可法"), ("ripple",), ("import-texts",)):
        ran = qjlaw("laws", *words, tmp_path / "空")
        assert (ran.code, ran.out) == (4, "")
        assert "没有可以读的文件" in ran.err


def test_an_output_file_that_would_be_read_is_refused(qjlaw: InProcess, folder: Path) -> None:
    ran = qjlaw("laws", "ripple", folder, "-o", folder / "无号.txt")
    assert ran.code == 2
    assert (folder / "无号.txt").read_text("utf-8").startswith("云汀县")


def test_a_damaged_store_is_told_in_one_sentence(qjlaw: InProcess, own_lawbase: Path) -> None:
    own_lawbase.mkdir()
    (own_lawbase / "lawbase.sqlite").write_bytes(b"damaged" * 200)
    ran = qjlaw("laws", "show", "行政许可法")
    assert ran.code == 2
    assert "已经损坏" in ran.err
