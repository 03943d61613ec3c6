"""``qjlaw laws import-texts``: the office's own full texts, from a folder."""

from __future__ import annotations

from qjlaw.cli import values
from qjlaw.cli.laws.folders import Lawbase, Paths, code_of, inputs_of, store_of
from qjlaw.cli.laws.options import FORMATS, Form, Target, put


def import_texts(
    paths: Paths,
    form: Form = "terminal",
    target: Target = None,
    lawbase: Lawbase = None,
) -> int:
    """Take over the texts of a folder, and tell file by file what was done."""
    from qjlaw.lawbase import TextsPage, take_in
    from qjlaw.report import render_law

    values.one_of("--format", form, FORMATS)
    store = store_of(lawbase)
    inputs = inputs_of(paths, target)
    results = tuple(take_in(source.path, source.shown, store) for source in inputs.sources)
    if results:
        page = TextsPage(str(store), results, inputs.notices())
        put(render_law("import-texts", page, form), form, target)
    return code_of(inputs, failed=any(each.outcome == "unreadable" for each in results))
