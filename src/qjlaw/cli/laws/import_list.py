"""``qjlaw laws import``: the office's own instruments, from a list."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qjlaw.cli import exits, values
from qjlaw.cli.laws.folders import Lawbase, store_of
from qjlaw.cli.laws.options import FORMATS, Form, Target, named, put


def import_list(
    file: Annotated[
        str, typer.Argument(metavar="文件", help="清单：.xlsx、.tsv（制表符分隔）或 .yaml。")
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只说会怎么样，不写入。")] = False,
    form: Form = "terminal",
    target: Target = None,
    lawbase: Lawbase = None,
) -> int:
    """Take over a list of instruments, and tell row by row what was done."""
    from qjlaw.lawbase import ImportPage, keep, read_table
    from qjlaw.report import render_law

    values.one_of("--format", form, FORMATS)
    path = named(file, "文件")
    store = store_of(lawbase)
    table = read_table(Path(path))
    results = keep(table, store, dry_run=dry_run)
    page = ImportPage(
        path, str(store), dry_run, tuple(results), table.unknown_heads, table.sheets_passed
    )
    put(render_law("import", page, form), form, target)
    skipped = any(result.outcome == "skipped" for result in results)
    return exits.UNREADABLE if skipped else exits.OK
