"""Rows of a list in .tsv, .xlsx or .yaml, each with where it stands; nothing is understood yet."""

from __future__ import annotations

import datetime as dt
import io
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qjlaw.lawbase.errors import LawbaseError
from qjlaw.lawbase.office.columns import field_of

SUFFIXES = (".tsv", ".xlsx", ".yaml", ".yml")
_HEAD_WITHIN = 10  # rows: over the heads of an office's list stand its title and its day
_LARGEST = 50_000_000  # bytes


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: ``where`` is 第3行, “2024年”表第3行 or 第3项; ``cells`` by the fields of columns."""

    where: str
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """What a file holds: its rows, the heads that are not known, the sheets without a head."""

    rows: tuple[TableRow, ...]
    unknown_heads: tuple[str, ...]
    sheets_passed: tuple[str, ...]


def read_table(file: Path) -> Table:
    """Read a list of instruments.

    Raises
    ------
    LawbaseError
        It cannot be read, is of another format, or has no row of heads with a title's among them.
    """
    suffix = file.suffix.lower()
    if suffix not in SUFFIXES:
        raise _error(file, "不是可以导入的格式；请另存为 .xlsx、制表符分隔的 .tsv 或 .yaml")
    try:
        if file.stat().st_size > _LARGEST:
            raise _error(file, "超过 50 MB，不像一份文件清单")
        data = file.read_bytes()
    except OSError as problem:
        raise _error(file, "读不了，请检查文件在不在、有没有权限") from problem
    if suffix == ".xlsx":
        return _of_sheets(file, _sheets(file, data))
    if suffix == ".tsv":
        return _of_sheets(file, [("", _lines(file, data))])
    return _of_items(file, data)


def _of_sheets(file: Path, sheets: Iterable[tuple[str, Iterable[Sequence[Any]]]]) -> Table:
    rows: list[TableRow] = []
    unknown: list[str] = []
    passed: list[str] = []
    several = 0
    for name, lines in sheets:
        several += 1
        found = list(_of_lines(lines, f"“{name}”表" if several > 1 else "", unknown))
        if not found:
            passed.append(name)
        rows += (row for row in found if row is not None)
    if several == len(passed):
        raise _error(file, "没有找到表头：要有一列写着“文件名称”或“标题”")
    return Table(tuple(rows), tuple(dict.fromkeys(unknown)), tuple(passed))


def _of_lines(
    lines: Iterable[Sequence[Any]], prefix: str, unknown: list[str]
) -> Iterator[TableRow | None]:
    """Yield ``None`` for the row of heads, and a row for each one below that holds anything."""
    fields: list[str | None] | None = None
    for number, line in enumerate(lines, start=1):
        words = [_written(cell) for cell in line]
        if fields is None:
            known = [field_of(word) for word in words]
            if "title" in known:
                fields = known
                unknown += (w for w, f in zip(words, known, strict=True) if w and f is None)
                yield None
            elif number >= _HEAD_WITHIN:
                return
        elif any(words):
            yield TableRow(f"{prefix}第{number}行", _cells(zip(fields, words, strict=False)))


def _of_items(file: Path, data: bytes) -> Table:
    import yaml  # noqa: PLC0415  only for a list in YAML

    try:
        items = yaml.load(_decoded(file, data), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        where = f"第 {mark.line + 1} 行附近" if mark is not None else ""
        raise _error(file, f"{where}不是合格的 YAML") from problem
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise _error(file, "要写成一列，每件文件一项，项里写“文件名称：…”这样的字段")
    rows: list[TableRow] = []
    unknown: list[str] = []
    for number, item in enumerate(items, start=1):
        pairs = [(field_of(str(head)), _written(value)) for head, value in item.items()]
        unknown += (str(head) for head in item if field_of(str(head)) is None)
        rows.append(TableRow(f"第{number}项", _cells(pairs)))
    return Table(tuple(rows), tuple(dict.fromkeys(unknown)), ())


def _cells(pairs: Iterable[tuple[str | None, str]]) -> dict[str, str]:
    """Take the first cell that is not empty where two columns mean the same."""
    cells: dict[str, str] = {}
    for field, word in pairs:
        if field is not None and word:
            cells.setdefault(field, word)
    return cells


def _sheets(file: Path, data: bytes) -> Iterator[tuple[str, Iterator[Sequence[Any]]]]:
    import warnings  # noqa: PLC0415

    import openpyxl  # noqa: PLC0415  only for a spreadsheet

    try:
        with warnings.catch_warnings():  # of styles and extensions that do not matter here
            warnings.simplefilter("ignore")
            # Not read_only: that mode trusts a sheet's own word on its size, and some are wrong.
            book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except Exception as problem:  # openpyxl lets through whatever its parsers raise
        raise _error(file, "打不开，可能已损坏、加了密码，或者其实是别的格式") from problem
    for sheet in book.worksheets:
        yield sheet.title, sheet.iter_rows(values_only=True)


def _lines(file: Path, data: bytes) -> list[list[str]]:
    import csv  # noqa: PLC0415

    text = _decoded(file, data)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))


def _decoded(file: Path, data: bytes) -> str:
    """Decode as Excel and editors save: UTF-8 or UTF-16 with a mark, UTF-8, GB18030."""
    marked = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb": "utf-8-sig"}
    try:
        if encoding := marked.get(data[:2]):
            return data.decode(encoding)
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode("gb18030")
    except UnicodeDecodeError as problem:
        raise _error(file, "的文字编码不认识，请另存为 UTF-8") from problem


def _written(cell: Any) -> str:
    """Write a cell as a reader sees it: days ISO, whole numbers without a point."""
    if cell is None:
        return ""
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, list):
        return "、".join(map(_written, cell))
    return " ".join(unicodedata.normalize("NFC", str(cell)).split())


def _error(file: Path, what: str) -> LawbaseError:
    return LawbaseError("table", f"“{file}”{what}。")
