"""``qjlaw laws ripple``: what changed in the law since the documents of a folder were made."""

from __future__ import annotations

from typing import Annotated

import typer

from qjlaw.cli import values
from qjlaw.cli.laws.folders import Lawbase, Paths, code_of, each_document, inputs_of
from qjlaw.cli.laws.options import FORMATS, Form, Target, put


def ripple(
    paths: Paths,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="日期", help="看到哪一天为止，如 2026-01-01；默认当天。"),
    ] = None,
    form: Form = "terminal",
    target: Target = None,
    lawbase: Lawbase = None,
) -> int:
    """Print the instruments that changed since, each with the documents that cite it."""
    from qjlaw.lawbase import RipplePage, changed_since, load_index
    from qjlaw.report import render_law

    values.one_of("--format", form, FORMATS)
    day = values.day("--as-of", as_of) or values.today()
    index = load_index(values.path("--lawbase", lawbase))
    inputs = inputs_of(paths, target)
    found, unreadable = each_document(
        inputs, lambda document: (document.path, changed_since(document, index, day))
    )
    page = RipplePage(
        as_of=day,
        documents=len(found),
        touched=tuple(touched for _, each in found for touched in each or ()),
        without_day=tuple(path for path, each in found if each is None),
        unreadable=tuple(unreadable),
        notices=inputs.notices(),
    )
    if inputs.sources:
        put(render_law("ripple", page, form), form, target)
    return code_of(inputs, failed=bool(unreadable))
