"""``qjlaw text``: print the text that offsets refer to."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qjlaw.cli import exits, output


def text(
    path: Annotated[str, typer.Argument(metavar="文件", help="“-”表示从标准输入读文本。")],
    target: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="文件", help="写入文件（UTF-8），不在屏幕显示。"),
    ] = None,
) -> int:
    """Print the text of one file; return the exit code."""
    from qjlaw.cli.inputs import Source
    from qjlaw.cli.running import read_source
    from qjlaw.reading import ReadingError

    destination = Path(target) if target is not None else None
    if destination is not None:
        output.check_target(destination, [Path(path)])
    try:
        document = read_source(Source(path, path))
    except ReadingError as error:
        output.complain(f"错误：{path}：{error.message}")
        return exits.UNREADABLE
    content = document.text if document.text.endswith("\n") else document.text + "\n"
    if destination is not None:
        with output.replacing(destination, "backslashreplace") as stream:
            stream.write(content)
    else:
        # One character for one: offsets still hold on a console that lacks some of them.
        output.say(content, "replace")
    return exits.OK
