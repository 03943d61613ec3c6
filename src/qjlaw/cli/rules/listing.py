"""``qjlaw rules list``: all rules, one a line."""

from __future__ import annotations

from qjlaw.cli import exits, output, values
from qjlaw.cli.rules.options import FORMATS, Folder, Form


def list_rules(form: Form = "terminal", folder: Folder = None) -> int:
    """Print all rules, sorted by id."""
    from qjlaw.report import fill, plain, width_of
    from qjlaw.rulebook import load

    values.one_of("--format", form, FORMATS)
    rulebook = load(rules_dir=values.path("--rules", folder))
    rules = sorted(rulebook.rules, key=lambda rule: rule.id)
    if form == "json":
        import json

        from qjlaw.cli.rules.plain_data import rule_data

        data = {"rulebook": rulebook.hash, "rules": [rule_data(rule) for rule in rules]}
        output.say(json.dumps(data, ensure_ascii=False, indent=2) + "\n", "qjlaw.json")
        return exits.OK
    column = max((width_of(rule.id) for rule in rules), default=0) + 2
    lines = []
    for rule in rules:
        word = rule.severity.chinese
        first = f"{rule.id:{column}}{word}" + " " * (10 - width_of(word))
        lines += fill(plain(rule.title), first=first, rest=" " * (column + 10))
    lines += ["", f"共 {len(rules)} 条规则。查看一条：qjlaw rules show 编号"]
    output.say("\n".join(lines) + "\n")
    return exits.OK
