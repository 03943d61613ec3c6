"""``qjlaw laws affected``: which documents cite an instrument."""

from __future__ import annotations

from typing import Annotated

import typer

from qjlaw.cli import values
from qjlaw.cli.laws.folders import Lawbase, Paths, code_of, each_document, inputs_of
from qjlaw.cli.laws.options import FORMATS, Form, Target, named, put


def affected_documents(
    name: Annotated[
        str, typer.Argument(metavar="名称", help="法规的全称、简称或者文号，如 环境保护法。")
    ],
    paths: Paths,
    form: Form = "terminal",
    target: Target = None,
    lawbase: Lawbase = None,
) -> int:
    """Print the documents that cite an instrument, with the clauses that do."""
    from qjlaw.lawbase import AffectedPage, affected, load_index, titles_meant
    from qjlaw.report import render_law

    values.one_of("--format", form, FORMATS)
    wanted = named(name, "法规的名称")
    index, today = load_index(values.path("--lawbase", lawbase)), values.today()
    inputs = inputs_of(paths, target)
    found, unreadable = each_document(
        inputs, lambda document: affected(document, wanted, index, None, today)
    )
    page = AffectedPage(
        asked=wanted,
        titles=titles_meant(index, wanted),
        documents=len(found),
        touched=tuple(touched for touched in found if touched is not None),
        unreadable=tuple(unreadable),
        notices=inputs.notices(),
    )
    if inputs.sources:
        put(render_law("affected", page, form), form, target)
    return code_of(inputs, failed=bool(unreadable))
