"""Options that the commands of the rulebook share."""

from __future__ import annotations

from typing import Annotated

import typer

FORMATS = ("terminal", "json")

Folder = Annotated[
    str | None,
    typer.Option("--rules", metavar="文件夹", help="规则库所在的文件夹，默认用自带的。"),
]
Form = Annotated[
    str, typer.Option("--format", metavar="格式", help="terminal（默认，供阅读）或 json。")
]
