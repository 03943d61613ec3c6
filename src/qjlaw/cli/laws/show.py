"""``qjlaw laws show``: one instrument, on a day."""

from __future__ import annotations

from typing import Annotated

import typer

from qjlaw.cli import exits, values
from qjlaw.cli.laws.options import FORMATS, Day, Form, Target, named, put


def show_instrument(
    name: Annotated[
        str, typer.Argument(metavar="名称", help="法规的全称、简称或者文号，如 行政许可法。")
    ],
    as_of: Day = None,
    form: Form = "terminal",
    target: Target = None,
) -> int:
    """Print what is held of one instrument."""
    from qjlaw.lawbase import look_up
    from qjlaw.report import render_law

    values.one_of("--format", form, FORMATS)
    day = values.day("--as-of", as_of) or values.today()
    put(render_law("show", look_up(named(name, "法规的名称"), day), form), form, target)
    return exits.OK
