"""The office's own full texts: taken in file by file, looked up by article and day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from qjlaw.lawbase import LawbaseError, held_article, keep, read_table, store_file, take_in

OLD = """\
云汀县户外经营管理规定
（2015年3月26日云汀县第四届人民代表大会常务委员会第十次会议通过）
第一章　总则
第一条　为了规范户外经营，制定本规定。
第二章　管理
第二条　下列场所不得设摊：
（一）消防通道；
（二）学校门口。
第三条　本规定自2015年7月1日起施行。
"""
NEW = """\
云汀县户外经营管理规定
（2015年3月26日云汀县第四届人民代表大会常务委员会第十次会议通过
根据2021年9月30日云汀县第五届人民代表大会常务委员会第三次会议《关于修改〈云汀县户外经营管理规定〉的决定》修正）
第一条　为了规范户外经营，制定本规定。
第二条　下列场所不得设摊：
（一）消防通道；
（二）学校、医院门口。
第二条之一　夜间设摊的，应当遵守静音规定。
第三条　本规定自2015年7月1日起施行。
"""
TITLE = "云汀县户外经营管理规定"


def store() -> Path:
    file = store_file()
    assert file is not None
    return file


def written(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def take(path: str) -> tuple[str, int, str]:
    result = take_in(path, path, store())
    return result.outcome, result.articles, result.why


@pytest.fixture
def listed(tmp_path: Path) -> None:
    """Let the index know both versions."""
    file = tmp_path / "清单.tsv"
    file.write_text(
        "名称\t成文日期\t修正日期\t施行日期\n"
        f"{TITLE}\t2015-03-26\t\t2015-07-01\n{TITLE}\t2015-03-26\t2021-09-30\t2021-11-01\n",
        encoding="utf-8",
    )
    keep(read_table(file), store())


def article(number: int, day: str, inserted: int = 0) -> tuple[str, bool] | None:
    held = held_article(TITLE, number, dt.date.fromisoformat(day), inserted=inserted)
    return (held.words, held.of_the_day) if held is not None else None


@pytest.mark.usefixtures("listed")
def test_the_article_of_the_day_is_given(tmp_path: Path) -> None:
    assert take(written(tmp_path, "旧.txt", OLD)) == ("added", 3, "")
    assert take(written(tmp_path, "新.txt", NEW)) == ("added", 4, "")
    assert article(2, "2016-01-01") == (
        "第二条　下列场所不得设摊：\n（一）消防通道；\n（二）学校门口。",
        True,
    )
    now = article(2, "2022-01-01")
    assert now is not None
    assert "医院" in now[0]
    assert article(2, "2022-01-01", 1) == ("第二条之一　夜间设摊的，应当遵守静音规定。", True)
    assert article(2, "2016-01-01", 1) == ("第二条之一　夜间设摊的，应当遵守静音规定。", False)
    assert article(9, "2022-01-01") is None


@pytest.mark.usefixtures("listed")
def test_a_text_of_another_version_is_not_said_to_be_of_the_day(tmp_path: Path) -> None:
    take(written(tmp_path, "旧.txt", OLD))
    held = held_article(f"《{TITLE}》", 2, dt.date(2022, 1, 1))
    assert held is not None
    assert (held.dated, held.of_the_day) == ("2015-03-26", False)


def test_what_is_known_is_not_read_again(tmp_path: Path) -> None:
    path = written(tmp_path, "甲.txt", OLD)
    assert take(path)[0] == "added"
    assert take(path) == ("unchanged", 0, "")
    outcome, _, why = take(written(tmp_path, "乙.txt", OLD))
    assert outcome == "unchanged"
    assert "甲.txt" in why
    written(tmp_path, "甲.txt", NEW)
    assert take(path) == ("replaced", 4, "")
    assert article(2, "2026-01-01", 1) is not None


def test_the_same_version_in_two_files_is_said_and_the_first_goes_on(tmp_path: Path) -> None:
    take(written(tmp_path, "甲.txt", OLD))
    other = OLD.replace("学校门口", "学校大门")
    outcome, _, why = take(written(tmp_path, "乙.txt", other))
    assert outcome == "added"
    assert "先导入的" in why
    held = article(2, "2016-01-01")
    assert held is not None
    assert "学校门口" in held[0]


def test_what_has_no_articles_or_cannot_be_read_is_told(tmp_path: Path) -> None:
    assert (
        take(written(tmp_path, "说明.txt", "云汀县情况说明\n户外经营总体平稳。\n"))[0] == "skipped"
    )
    outcome, _, why = take(written(tmp_path, "空.txt", ""))
    assert outcome == "unreadable"
    assert "空的" in why
    assert take(str(tmp_path / "没有.txt"))[0] == "unreadable"
    assert take(str(tmp_path))[0] == "unreadable"
    assert article(1, "2020-01-01") is None


def test_a_damaged_store_is_told() -> None:
    store().parent.mkdir()
    store().write_bytes(b"not a database" * 100)
    with pytest.raises(LawbaseError, match="已经损坏"):
        held_article(TITLE, 1, dt.date(2020, 1, 1))
