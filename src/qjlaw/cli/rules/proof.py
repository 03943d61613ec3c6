"""``qjlaw rules test``: run the examples that prove each rule."""

from __future__ import annotations

from typing import Annotated

import typer

from qjlaw.cli import exits, output, values
from qjlaw.cli.rules.options import Folder
from qjlaw.cli.usage import UsageError, suggestion


def prove_rules(
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="编号", help="规则编号或其开头；默认全部。"),
    ] = None,
    folder: Folder = None,
) -> int:
    """Run the examples of rules; return 0 where all prove their rule."""
    from qjlaw.engine import prove
    from qjlaw.report import fill, plain
    from qjlaw.rulebook import load

    rules_dir = values.path("--rules", folder)
    known = [rule.id for rule in load(rules_dir=rules_dir).rules]
    for word in ids or ():
        if not any(rule_id.startswith(word) for rule_id in known):
            near = suggestion(word.upper(), known)
            raise UsageError(f"没有规则“{plain(word)}”。{near}全部规则见 qjlaw rules list。")
    count, failures = 0, []
    for result in prove(rules_dir=rules_dir, select=tuple(ids or ())):
        count += 1
        if not result.ok:
            failures.append(result)
    lines = []
    for result in failures:
        where = f"{result.file} 第 {result.line} 行：{result.reason}。"
        lines += fill(f"× {result.label}  {plain(where)}", rest="    ")
    verdict = f"{len(failures)} 个不符合" if failures else "全部符合"
    lines.append(f"共 {count} 个示例，{verdict}。")
    output.say("\n".join(lines) + "\n")
    return exits.USAGE if failures else exits.OK
