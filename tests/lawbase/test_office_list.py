"""The office's own list of instruments: what is read, what is refused, what is known afterwards."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import sqlite3
from pathlib import Path

import pytest

from qjlaw.lawbase import LawbaseError, load_index, read_table, store_file
from qjlaw.lawbase import keep as keep_table
from qjlaw.lawbase.office.ledger import RowResult, entries

HEADS = [
    "文件名称",
    "文号",
    "成文日期",
    "施行日期",
    "有效性",
    "废止日期",
    "条数",
    "替代文件",
    "简称",
]
STALLS = [
    "云汀县摊点管理办法",
    "云府发〔2020〕5号",
    "2020年3月1日",
    "2020/4/1",
    "有效",
    "",
    "22",
    "",
    "摊点办法",
]
DOGS = [
    "云汀县犬只管理办法",
    "云府令第7号",
    "2011.5.1",
    "",
    "废止",
    "2021-6-1",
    "",
    "云汀县养犬办法",
    "",
]


def day(written: str) -> dt.date:
    return dt.date.fromisoformat(written)


def tsv(folder: Path, *rows: list[str], name: str = "清单.tsv", encoding: str = "utf-8") -> Path:
    file = folder / name
    file.write_text("".join("\t".join(row) + "\n" for row in rows), encoding=encoding)
    return file


def store() -> Path:
    file = store_file()
    assert file is not None
    return file


def keep(file: Path, *, dry_run: bool = False) -> list[RowResult]:
    return keep_table(read_table(file), store(), dry_run=dry_run)


def outcomes(results: list[RowResult]) -> list[tuple[str, str]]:
    return [(result.where, result.outcome) for result in results]


def test_a_list_is_known_to_the_index_under_name_alias_and_number(tmp_path: Path) -> None:
    assert not load_index().versions("摊点办法")
    keep(tsv(tmp_path, HEADS, STALLS, DOGS))
    index = load_index()
    standing = index.on("摊点办法", day("2024-01-01"))
    assert (standing.title, standing.state, standing.articles) == (STALLS[0], "in_force", 22)
    assert standing.version is not None
    assert standing.version.provenance == "office"
    assert standing.may_ground_error
    assert standing.articles_may_ground_error
    assert "据本单位登记" in standing.note
    (version,) = index.by_number("云府令第七号")
    assert version.title == DOGS[0]
    assert index.on("行政处罚法", day("2024-01-01")).note == ""


def test_the_day_of_repeal_decides(tmp_path: Path) -> None:
    keep(tsv(tmp_path, HEADS, DOGS))
    before = load_index().on(DOGS[0], day("2021-05-31"))
    after = load_index().on(DOGS[0], day("2021-06-01"))
    assert (before.state, after.state) == ("in_force", "repealed")
    assert after.successor == "云汀县养犬办法"
    assert after.may_ground_error


def test_an_instrument_is_in_force_on_the_last_day_of_its_term(tmp_path: Path) -> None:
    head = ["名称", "发文字号", "成文日期", "有效期至"]
    keep(tsv(tmp_path, head, ["云汀县扶持办法", "云府发〔2020〕9号", "2020-01-01", "2024-12-31"]))
    assert load_index().on("云汀县扶持办法", day("2024-12-31")).state == "in_force"
    assert load_index().on("云汀县扶持办法", day("2025-01-01")).state == "repealed"


def test_rows_that_are_not_understood_are_named_with_the_reason(tmp_path: Path) -> None:
    results = keep(
        tsv(
            tmp_path,
            ["云汀县现行文件清单"],
            ["序号", *HEADS],
            ["1", *STALLS],
            ["2", "", "云府发〔2020〕6号"],
            [],
            ["3", "云汀县市场办法", "", "去年"],
            ["4", "云汀县广告办法", "", "2020-02-30"],
            ["5", "云汀县养老办法", "", "", "", "拟修改"],
            ["6", "云汀县供水办法", "", "", "", "", "", "很多"],
            ["7", "办法"],
        )
    )
    assert outcomes(results) == [
        ("第3行", "added"),
        *((f"第{number}行", "skipped") for number in (4, 6, 7, 8, 9, 10)),
    ]
    told = [result.why for result in results if result.outcome == "skipped"]
    assert "没有写文件名称" in told[0]
    assert "成文日期“去年”不是日期" in told[1]
    assert "2020-02-30" in told[2]
    assert "有效性“拟修改”不认识" in told[3]
    assert "条数“很多”不是条数" in told[4]
    assert "太短" in told[5]
    assert [entry.title for entry in entries(store())] == [STALLS[0]]


def test_the_same_title_and_number_again_is_replaced_and_said(tmp_path: Path) -> None:
    keep(tsv(tmp_path, HEADS, STALLS, DOGS))
    later = [*STALLS[:4], "废止", "2025-01-01", "22", "", "摊点办法"]
    results = keep(tsv(tmp_path, HEADS, later, DOGS))
    assert [result.outcome for result in results] == ["replaced", "unchanged"]
    assert "有效性由“现行有效”改为“已废止”" in results[0].why
    assert len(entries(store())) == 2
    assert load_index().on(STALLS[0], day("2025-06-01")).state == "repealed"


def test_a_row_that_comes_twice_in_a_list_is_said(tmp_path: Path) -> None:
    results = keep(tsv(tmp_path, HEADS, STALLS, [*STALLS[:6], "23", "", ""]))
    assert [result.outcome for result in results] == ["added", "replaced"]
    assert results[1].why.startswith("与第2行是同一件；条数由“22”改为“23”")


def test_a_trial_run_tells_the_same_and_writes_nothing(tmp_path: Path) -> None:
    file = tsv(tmp_path, HEADS, STALLS, DOGS)
    tried = keep(file, dry_run=True)
    assert not store().exists()
    assert keep(file) == tried


def test_the_office_tells_the_end_of_what_the_package_holds(tmp_path: Path) -> None:
    held = load_index().on("行政许可法", day("2026-11-24"))
    assert held.version is not None
    keep(
        tsv(
            tmp_path,
            ["名称", "状态", "废止日期"],
            ["《中华人民共和国行政许可法》", "已废止", "2026-11-01"],
        )
    )
    standing = load_index().on("行政许可法", day("2026-11-24"))
    assert (standing.state, standing.since) == ("repealed", "2026-11-01")
    before = load_index().on("行政许可法", day("2026-10-31"))
    assert before.version is not None
    assert before.version.dated == held.version.dated
    assert before.articles == held.articles


def test_an_empty_status_leaves_what_the_package_holds(tmp_path: Path) -> None:
    before = load_index().on("合同法", day("2026-11-24"))
    keep(tsv(tmp_path, ["名称", "简称"], ["中华人民共和国合同法", "旧合同法"]))
    standing = load_index().on("旧合同法", day("2026-11-24"))
    assert (standing.state, standing.successor) == (before.state, before.successor)
    assert standing.may_ground_error == before.may_ground_error


def test_a_short_name_never_takes_the_title_of_another(tmp_path: Path) -> None:
    keep(tsv(tmp_path, ["名称", "简称"], ["云汀县处罚裁量办法", "行政处罚法、裁量办法"]))
    assert load_index().on("行政处罚法", day("2024-01-01")).title == "行政处罚法"
    assert load_index().candidates("裁量办法") == ("云汀县处罚裁量办法",)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_a_list_is_read_as_spreadsheets_save_it(tmp_path: Path, encoding: str) -> None:
    assert outcomes(keep(tsv(tmp_path, HEADS, STALLS, encoding=encoding))) == [("第2行", "added")]


def test_a_list_in_yaml(tmp_path: Path) -> None:
    file = tmp_path / "清单.yaml"
    file.write_text(
        "- 文件名称: 云汀县摊点管理办法\n  文号: 云府发〔2020〕5号\n  施行日期: 2020-04-01\n"
        "  简称: [摊点办法, 摊点规定]\n- 文号: 云府发〔2020〕6号\n  备注: 无\n",
        encoding="utf-8",
    )
    table = read_table(file)
    assert table.unknown_heads == ("备注",)
    assert outcomes(keep(file)) == [("第1项", "added"), ("第2项", "skipped")]
    assert load_index().candidates("摊点规定") == ("云汀县摊点管理办法",)


def test_a_workbook_is_read_sheet_by_sheet(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    first = book.active
    first.title = "2020年"
    first.append(["云汀县文件清单"])
    first.append(["标题", "发文字号", "施行日期", "条数"])
    first.append(["云汀县摊点管理办法", "云府发〔2020〕5号", dt.datetime(2020, 4, 1), 22.0])  # noqa: DTZ001
    second = book.create_sheet("2021年")
    second.append(["标题", "状态"])
    second.append(["云汀县养犬办法", "不详"])
    book.create_sheet("说明").append(["由办公室整理"])
    file = tmp_path / "清单.xlsx"
    book.save(file)
    assert read_table(file).sheets_passed == ("说明",)
    assert outcomes(keep(file)) == [("第3行", "added"), ("“2021年”表第2行", "skipped")]
    (entry,) = entries(store())
    assert (entry.effective, entry.articles) == ("2020-04-01", 22)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("清单.docx", b"PK", "不是可以导入的格式"),
        ("清单.tsv", "甲\t乙\n一\t二\n".encode(), "没有找到表头"),
        ("清单.tsv", b"", "没有找到表头"),
        ("清单.tsv", b"\xff\xfe\x00", "编码不认识"),
        ("清单.yaml", b"- [1\n", "不是合格的 YAML"),
        ("清单.yaml", "文件名称: 某办法\n".encode(), "要写成一列"),
    ],
)
def test_a_file_that_is_no_list_is_refused(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(LawbaseError, match=told):
        read_table(tmp_path / name)


def test_a_broken_workbook_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("openpyxl")
    (tmp_path / "清单.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    with pytest.raises(LawbaseError, match="打不开"):
        read_table(tmp_path / "清单.xlsx")


def test_a_store_that_is_damaged_or_of_another_version_is_told(tmp_path: Path) -> None:
    store().parent.mkdir()
    store().write_bytes(b"no database at all, whatever its name may say" * 100)
    with pytest.raises(LawbaseError, match="已经损坏"):
        load_index()
    store().unlink()
    keep(tsv(tmp_path, HEADS, STALLS))
    with sqlite3.connect(store()) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LawbaseError, match="另一个版本"):
        keep(tsv(tmp_path, HEADS, DOGS))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("", encoding="utf-8")
    file = store_file(tmp_path / "文件")
    assert file is not None
    with pytest.raises(LawbaseError, match="没有写入权限"):
        keep_table(read_table(tsv(tmp_path, HEADS, STALLS)), file)


def test_a_store_that_another_run_has_just_begun_is_empty(tmp_path: Path) -> None:
    store().parent.mkdir()
    store().write_bytes(b"")
    assert not load_index().versions(STALLS[0])
    keep(tsv(tmp_path, HEADS, STALLS))
    assert load_index().versions(STALLS[0])


def _import(file: Path, target: Path) -> None:
    keep_table(read_table(file), target)


def test_two_runs_that_meet_lose_nothing(tmp_path: Path) -> None:
    lists = [
        tsv(
            tmp_path,
            HEADS,
            *([f"云汀县第{run}类第{number}号办法"] for number in range(40)),
            name=f"{run}.tsv",
        )
        for run in range(3)
    ]
    context = multiprocessing.get_context("spawn")
    runs = [context.Process(target=_import, args=(file, store())) for file in lists]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert [run.exitcode for run in runs] == [0, 0, 0]
    assert len(entries(store())) == 120


def test_the_store_keeps_no_second_file(tmp_path: Path) -> None:
    keep(tsv(tmp_path, HEADS, STALLS))
    load_index()
    assert [file.name for file in store().parent.iterdir()] == ["lawbase.sqlite"]
    with sqlite3.connect(store()) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_a_folder_with_signs_of_addresses_in_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "法规?库#1 %41"
    file = store_file(folder)
    assert file is not None
    keep_table(read_table(tsv(tmp_path, HEADS, STALLS)), file)
    assert (folder / "lawbase.sqlite").is_file()
    assert load_index(folder).versions(STALLS[0])
    assert not load_index().versions(STALLS[0])
