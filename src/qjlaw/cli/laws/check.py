"""``qjlaw laws check``: every citation of one document, and how it stands on its day."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qjlaw.cli import exits, output, values
from qjlaw.cli.laws.options import FORMATS, Form, Target, put
from qjlaw.cli.usage import UsageError


def check_file(
    path: Annotated[str, typer.Argument(metavar="文件", help="“-”表示从标准输入读文本。")],
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of",
            metavar="日期",
            help="按哪一天的法律看，如 2026-01-01 或 today；默认按文件自己的日期。",
        ),
    ] = None,
    form: Form = "terminal",
    target: Target = None,
) -> int:
    """Print the citations of one file; return the exit code."""
    from qjlaw.cli.destination import check_target
    from qjlaw.cli.inputs import Source
    from qjlaw.cli.running import read_source
    from qjlaw.errors import QjlawError
    from qjlaw.lawbase import check_citations
    from qjlaw.report import plain, render_law

    values.one_of("--format", form, FORMATS)
    if not path:
        raise UsageError("路径是空的；请写出文件。")
    destination = values.path("--output", target)
    if destination is not None:
        check_target(destination, [Path(path)])
    day = values.day("--as-of", as_of)
    try:
        document = read_source(Source(path, path))
    except QjlawError as error:
        output.complain(f"错误：{plain(path)}：{error.message}")
        return exits.UNREADABLE
    page = check_citations(document, day, values.today())
    put(render_law("check", page, form), form, target)
    return exits.OK
