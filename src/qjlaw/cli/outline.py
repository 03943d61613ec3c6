"""``qjlaw outline``: print what was understood of one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qjlaw.cli import exits, output, values
from qjlaw.cli.paint import WHEN, show, width
from qjlaw.cli.usage import UsageError

if TYPE_CHECKING:
    from qjlaw.document import Document
    from qjlaw.report import Outline

_FORMATS = ("terminal", "json")


def outline(
    path: Annotated[str, typer.Argument(metavar="文件", help="“-”表示从标准输入读文本。")],
    form: Annotated[
        str, typer.Option("--format", metavar="格式", help="terminal（默认，供阅读）或 json。")
    ] = "terminal",
    target: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="文件", help="写入文件（UTF-8），不在屏幕显示。"),
    ] = None,
    instrument: Annotated[
        str | None,
        typer.Option(metavar="种类", help="指定文件种类（如 normative、plan），默认自动判断。"),
    ] = None,
    color: Annotated[
        str, typer.Option(metavar="时机", help="颜色：auto（默认）、always 或 never。")
    ] = "auto",
    time_limit: Annotated[
        str, typer.Option(metavar="秒", help="最多用多少秒读取、分析，默认各 60，0 表示不限。")
    ] = "60",
) -> int:
    """Print the outline of one file; return the exit code."""
    from qjlaw.anatomy import INSTRUMENTS
    from qjlaw.cli.destination import check_target, writing
    from qjlaw.cli.inputs import Source
    from qjlaw.cli.running import read_source
    from qjlaw.cli.time_limit import TimeLimitError, within
    from qjlaw.reading import ReadingError
    from qjlaw.report import WIDTH, plain, render_outline, without_styles

    values.one_of("--format", form, _FORMATS)
    values.one_of("--color", color, WHEN)
    if instrument is not None:
        values.one_of("--instrument", instrument, INSTRUMENTS)
    if not path:
        raise UsageError("路径是空的；请写出文件。")
    seconds = values.seconds("--time-limit", time_limit)
    destination = values.path("--output", target)
    if destination is not None:
        check_target(destination, [Path(path)])
    try:
        document = read_source(Source(path, path), seconds)
        understood = within(seconds, lambda: _understood(document, instrument))
    except (ReadingError, TimeLimitError) as error:
        output.complain(f"错误：{plain(path)}：{error.message}")
        return exits.UNREADABLE
    columns = WIDTH if destination is not None else width()
    words = render_outline(understood, form, width=columns)
    if destination is not None:
        with writing(destination, output.errors_for(form)) as stream:
            stream.write(without_styles(words))
    elif form == "terminal":
        show(words, color)
    else:
        output.say(words, output.errors_for(form))
    return exits.OK


def _understood(document: Document, instrument: str | None) -> Outline:
    from qjlaw.report import Outline
    from qjlaw.structure import references_of, terms_of, understand

    structure = understand(document, instrument=instrument)
    references = references_of(document, structure)
    return Outline(document, structure, references, terms_of(document, structure))
