"""Options that the commands of the law share."""

from __future__ import annotations

from typing import Annotated

import typer

from qjlaw.cli import output, values
from qjlaw.cli.usage import UsageError

FORMATS = ("terminal", "json")

Day = Annotated[
    str | None,
    typer.Option("--as-of", metavar="日期", help="按哪一天的法律看，如 2026-01-01；默认当天。"),
]
Form = Annotated[
    str, typer.Option("--format", metavar="格式", help="terminal（默认，供阅读）或 json。")
]
Target = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="文件", help="写入文件（UTF-8），不在屏幕显示。"),
]


def named(words: str, what: str) -> str:
    """Take the words that name something; blank ones are refused."""
    if not words.strip():
        raise UsageError(f"{what}是空的；请写出来。")
    return words.strip()


def put(page: str, form: str, target: str | None) -> None:
    """Print a page, or write it to the file named."""
    from qjlaw.cli.destination import check_target, writing

    destination = values.path("--output", target)
    if destination is None:
        output.say(page, output.errors_for(form))
        return
    check_target(destination, [])
    with writing(destination, output.errors_for(form)) as stream:
        stream.write(page)
