"""``qjlaw laws show``: one instrument, on a day, or the words of one of its articles."""

from __future__ import annotations

from typing import Annotated

import typer

from qjlaw.cli import exits, values
from qjlaw.cli.laws.folders import Lawbase
from qjlaw.cli.laws.options import FORMATS, Day, Form, Target, named, put
from qjlaw.cli.usage import UsageError


def show_instrument(
    name: Annotated[
        str, typer.Argument(metavar="名称", help="法规的全称、简称或者文号，如 行政许可法。")
    ],
    article: Annotated[
        str | None,
        typer.Argument(metavar="条号", help="看这一条的条文，如 17；要先导入过法规文本。"),
    ] = None,
    as_of: Day = None,
    form: Form = "terminal",
    target: Target = None,
    lawbase: Lawbase = None,
) -> int:
    """Print what is held of one instrument."""
    from qjlaw.lawbase import article_number, look_up, look_up_article
    from qjlaw.report import plain, render_law

    values.one_of("--format", form, FORMATS)
    day = values.day("--as-of", as_of) or values.today()
    office = values.path("--lawbase", lawbase)
    page = look_up(named(name, "法规的名称"), day, office)
    if article is None:
        put(render_law("show", page, form), form, target)
        return exits.OK
    number = article_number(article)
    if number is None:
        raise UsageError(f"不认识条号“{plain(article)}”；请写成 17、第十七条 或者 第十七条之一。")
    put(render_law("article", look_up_article(page, number, office), form), form, target)
    return exits.OK
