"""``qjlaw text``: print the text that offsets refer to."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qjlaw.cli import exits, output, values
from qjlaw.cli.usage import UsageError


def text(
    path: Annotated[str, typer.Argument(metavar="文件", help="“-”表示从标准输入读文本。")],
    target: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="文件", help="写入文件（UTF-8），不在屏幕显示。"),
    ] = None,
    time_limit: Annotated[
        str,
        typer.Option(metavar="秒", help="最多用多少秒读取，默认 60，0 表示不限。"),
    ] = "60",
) -> int:
    """Print the text of one file; return the exit code."""
    from qjlaw.cli.destination import check_target, writing
    from qjlaw.cli.inputs import Source
    from qjlaw.cli.running import read_source
    from qjlaw.cli.time_limit import TimeLimitError
    from qjlaw.reading import ReadingError
    from qjlaw.report import plain

    if not path:
        raise UsageError("路径是空的；请写出文件。")
    seconds = values.seconds("--time-limit", time_limit)
    destination = values.path("--output", target)
    if destination is not None:
        check_target(destination, [Path(path)])
    try:
        document = read_source(Source(path, path), seconds)
    except (ReadingError, TimeLimitError) as error:
        output.complain(f"错误：{plain(path)}：{error.message}")
        return exits.UNREADABLE
    if destination is not None:
        with writing(destination, "backslashreplace") as stream:
            stream.write(document.text)
        return exits.OK
    # One character for one: offsets still hold on a console that lacks some of them.
    with output.standard_output("replace") as stream:
        stream.write(document.text)
        if stream.isatty() and not document.text.endswith("\n"):
            stream.write("\n")  # the next prompt stands on a line of its own
    return exits.OK
