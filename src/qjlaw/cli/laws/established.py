"""``qjlaw laws established``: whether the law knows a paper, a filing, a deposit or a charge."""

from __future__ import annotations

from typing import Annotated

import typer

from qjlaw.cli import exits, values
from qjlaw.cli.laws.options import FORMATS, Form, Target, named, put


def established(
    words: Annotated[
        str, typer.Argument(metavar="名称", help="证照、备案、收费等的名称，如 食品经营许可证。")
    ],
    form: Form = "terminal",
    target: Target = None,
) -> int:
    """Print what the law has established under these words."""
    from qjlaw.lawbase import recognise
    from qjlaw.report import render_law

    values.one_of("--format", form, FORMATS)
    asked = named(words, "名称")
    put(render_law("established", (asked, recognise(asked)), form), form, target)
    return exits.OK
