"""``qjlaw rules show``: one rule, as read and as written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from qjlaw.cli import exits, output, values
from qjlaw.cli.rules.options import FORMATS, Folder, Form
from qjlaw.cli.usage import UsageError, suggestion

if TYPE_CHECKING:
    from qjlaw.rulebook import CompiledRule


def show_rule(
    rule_id: Annotated[str, typer.Argument(metavar="编号", help="规则编号，如 FORM-101。")],
    form: Form = "terminal",
    folder: Folder = None,
) -> int:
    """Print one rule: what it says, and its YAML."""
    from qjlaw.report import plain
    from qjlaw.rulebook import load, source_of

    values.one_of("--format", form, FORMATS)
    rules_dir = values.path("--rules", folder)
    rulebook = load(rules_dir=rules_dir)
    rule = rulebook.rule(rule_id)
    if rule is None:
        near = suggestion(rule_id.upper(), [known.id for known in rulebook.rules])
        raise UsageError(f"没有规则“{plain(rule_id)}”。{near}全部规则见 qjlaw rules list。")
    source = source_of(rule, rules_dir=rules_dir)
    if form == "json":
        import json

        from qjlaw.cli.rules.plain_data import rule_data

        data = {**rule_data(rule), "source": source}
        output.say(json.dumps(data, ensure_ascii=False, indent=2) + "\n", "qjlaw.json")
    else:
        output.say("\n".join([*_lines(rule), "", source]))
    return exits.OK


def _lines(rule: CompiledRule) -> list[str]:
    from qjlaw.categories import CATEGORIES
    from qjlaw.report import cite, fill, plain

    fields = [
        ("级别", rule.severity.chinese),
        ("类别", "、".join(f"{CATEGORIES[c]}（{c}）" for c in rule.categories)),
        ("规划任务", "、".join(map(str, rule.plan))),
        ("依据", "；".join(map(cite, rule.basis))),
        ("理由", rule.message),
        ("建议", rule.suggest),
        ("请问", rule.ask),
        ("说明", rule.note),
        ("出处", f"{rule.file} 第 {rule.line} 行"),
    ]
    lines = fill(plain(f"{rule.id}  {rule.title}"))
    for label, words in fields:
        if words:
            first = f"  {label}" + " " * (10 - 2 * len(label))
            lines += fill(plain(words), first=first, rest=" " * 12)
    return lines
