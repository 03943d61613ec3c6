"""``qjlaw laws powers``: what the articles of an instrument speak of."""

from __future__ import annotations

from typing import Annotated

import typer

from qjlaw.cli import exits, values
from qjlaw.cli.laws.options import FORMATS, Day, Form, Target, named, put
from qjlaw.cli.usage import UsageError


def powers(
    name: Annotated[str, typer.Argument(metavar="名称", help="法规的全称或简称。")],
    article: Annotated[
        str | None,
        typer.Argument(metavar="条", help="条号，如 33、第三十三条、12之1；不写则列出全部。"),
    ] = None,
    as_of: Day = None,
    form: Form = "terminal",
    target: Target = None,
) -> int:
    """Print what one article speaks of, or which articles speak of what."""
    from qjlaw.lawbase import article_number, look_into
    from qjlaw.report import plain, render_law

    values.one_of("--format", form, FORMATS)
    day = values.day("--as-of", as_of) or values.today()
    at = None
    if article is not None:
        at = article_number(article)
        if at is None:
            raise UsageError(f"条号“{plain(article)}”看不懂；请写成 33、第三十三条 或 12之1。")
    put(render_law("powers", look_into(named(name, "法规的名称"), at, day), form), form, target)
    return exits.OK
