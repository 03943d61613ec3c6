"""Which files a run reads."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path

import pytest
from tests.cli.conftest import CLEAN, AsProcess, InProcess

from qjlaw.cli.inputs import find_inputs


def grow(top: Path, *names: str) -> None:
    for name in names:
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CLEAN, encoding="utf-8")


def shown(*paths: str | Path, exclude: tuple[str, ...] = ()) -> list[str]:
    return [source.shown for source in find_inputs([str(path) for path in paths], exclude).sources]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_is_walked_in_the_order_of_its_paths(here: Path) -> None:
    grow(here / "稿", "乙/1.txt", "丙.md", "一.docx", "乙.txt", "乙/0.txt")
    found = shown("稿")
    assert found == sorted(found)
    assert found == ["稿/一.docx", "稿/丙.md", "稿/乙.txt", "稿/乙/0.txt", "稿/乙/1.txt"]


def test_order_does_not_depend_on_how_a_disk_spells_names(here: Path) -> None:
    grow(here / "d", unicodedata.normalize("NFD", "é.txt"), "e.txt", "f.txt")
    names = [unicodedata.normalize("NFC", path) for path in shown("d")]
    assert names == ["d/e.txt", "d/f.txt", "d/é.txt"]


def test_paths_are_as_given(here: Path) -> None:
    grow(here / "稿", "甲.txt")
    assert shown("稿/") == ["稿/甲.txt"]
    assert shown("./稿") == ["./稿/甲.txt"]
    assert shown(here / "稿") == [f"{here.as_posix()}/稿/甲.txt"]
    assert shown("稿/甲.txt") == ["稿/甲.txt"]


def test_locks_dot_folders_and_excluded_files_are_passed_over(here: Path) -> None:
    grow(
        here / "稿",
        *("甲.txt", "~$甲.docx", ".~甲.docx", "._甲.txt", ".git/a.txt", "归档/旧.txt", "附件1.txt"),
        "乙/附件2.txt",
    )
    assert shown("稿", exclude=("归档", "附件*")) == ["稿/甲.txt"]
    assert "稿/归档/旧.txt" not in shown("稿", exclude=("归档/*",))
    assert "稿/乙/附件2.txt" in shown("稿", exclude=("归档",))


@pytest.mark.parametrize(
    ("top", "pattern"),
    [
        ("稿", "./甲.txt"),
        ("稿", "稿/甲.txt"),
        ("./稿", "./稿/甲.txt"),
        ("./稿", "稿/甲.txt"),
        ("稿/", "./稿/甲.txt"),
        (".", "./稿/甲.txt"),
    ],
)
def test_what_is_excluded_may_be_named_as_the_report_shows_it(
    top: str, pattern: str, here: Path
) -> None:
    grow(here / "稿", "甲.txt", "乙/甲乙.txt")
    assert [Path(path).name for path in shown(top, exclude=(pattern,))] == ["甲乙.txt"]


def test_a_folder_is_excluded_by_its_shown_path(here: Path) -> None:
    grow(here / "稿", "甲.txt", "乙/丙.txt")
    assert shown("稿", exclude=("稿/乙/",)) == ["稿/甲.txt"]


@pytest.mark.skipif(os.name == "nt", reason="a folder in use cannot be deleted there")
def test_a_current_folder_that_is_gone_is_no_fault(here: Path, qjlaw: InProcess) -> None:
    grow(here, "甲.txt", "空/乙.txt")
    os.chdir(here / "空")
    (here / "空" / "乙.txt").unlink()
    (here / "空").rmdir()
    ran = qjlaw("check", here / "甲.txt", "乙.txt", ".", "--format", "json")
    os.chdir(here)
    assert ran.code == 3
    errors = [document["error"] for document in json.loads(ran.out)["documents"]]
    assert [error and error["code"] for error in errors] == [None, "missing"]


@pytest.mark.skipif(os.name == "nt", reason="pipes with names")
def test_a_pipe_in_a_folder_is_told_and_not_waited_for(here: Path, qjlaw: InProcess) -> None:
    grow(here / "稿", "甲.txt")
    os.mkfifo(here / "稿" / "乙.txt")
    ran = qjlaw("check", "稿", "--format", "json")
    assert ran.code == 3
    first, _ = json.loads(ran.out)["documents"]
    assert first["error"]["code"] == "unreadable"
    assert "路径请写“-”" in first["error"]["message"]


def test_suffixes_count_in_any_case(here: Path) -> None:
    grow(here / "稿", "甲.TXT", "乙.Docx")
    assert len(shown("稿")) == 2


def test_other_suffixes_are_counted_and_the_first_are_named(here: Path) -> None:
    grow(here / "稿", "甲.txt", *(f"{n}.xyz" for n in range(7)), ".DS_Store")
    (notice,) = find_inputs(["稿"]).notices()
    assert notice.code == "unsupported_files"
    assert "有 7 个文件" in notice.message
    assert "稿/0.xyz、稿/1.xyz、稿/2.xyz、稿/3.xyz、稿/4.xyz 等" in notice.message
    assert ".docx" in notice.message


def test_a_file_named_twice_is_read_once(here: Path) -> None:
    grow(here / "稿", "甲.txt")
    assert shown("稿/甲.txt", "稿", "./稿/甲.txt", here / "稿" / "甲.txt") == ["稿/甲.txt"]
    assert shown("-", "-") == ["-"]


def test_a_named_file_is_read_whatever_its_suffix(here: Path) -> None:
    grow(here, "甲.xyz")
    assert shown("甲.xyz", "没有.txt") == ["甲.xyz", "没有.txt"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_make_no_loops_and_no_doubles(here: Path) -> None:
    grow(here / "稿", "甲.txt")
    (here / "稿" / "圈").symlink_to(here / "稿", target_is_directory=True)
    (here / "稿" / "乙.txt").symlink_to(here / "稿" / "甲.txt")
    inputs = find_inputs(["稿"])
    assert [source.shown for source in inputs.sources] == ["稿/乙.txt"]
    assert [notice.code for notice in inputs.notices()] == ["linked_folders"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root enters everything")
def test_a_closed_folder_is_told(here: Path, qjlaw: InProcess) -> None:
    grow(here / "稿", "甲.txt", "乙/1.txt")
    (here / "稿" / "乙").chmod(0)
    ran = qjlaw("check", "稿")
    (here / "稿" / "乙").chmod(0o700)
    assert ran.code == 3
    assert "不能进入这个文件夹" in ran.out


def test_the_notice_is_in_the_report(here: Path, qjlaw: InProcess) -> None:
    grow(here / "稿", "甲.txt", "图.png")
    data = json.loads(qjlaw("check", "稿", "--format", "json").out)
    assert [d["path"] for d in data["documents"]] == ["稿/甲.txt"]
    assert [n["code"] for n in data["notices"]] == ["unsupported_files"]


def test_standard_input_is_read_as_text(process: AsProcess) -> None:
    text = "第一条　对乱堆杂物的商户，由县城市管理局处二百元罚款。\n"
    ran = process("check", "-", "--format", "json", stdin=text.encode("gb18030"))
    (document,) = json.loads(ran.stdout)["documents"]
    assert document["path"] == "-"
    assert document["error"] is None
    assert process("text", "-", stdin=text.encode()).stdout.decode().split() == text.split()


@pytest.mark.skipif(os.name != "posix", reason="bytes in names")
def test_a_name_that_is_no_unicode_is_reported(tmp_path: Path, process: AsProcess) -> None:
    try:
        (tmp_path / os.fsdecode(b"\xb2\xdd.txt")).write_text(CLEAN, encoding="utf-8")
    except OSError:
        pytest.skip("this disk takes only Unicode names")
    for form in ("terminal", "json", "jsonl", "markdown"):
        ran = process("check", ".", "--format", form)
        assert ran.returncode == 0, ran.stderr.decode()
        ran.stdout.decode("utf-8")
    json.loads(process("check", ".", "--format", "json").stdout)
