"""``qjlaw rules``: look at the rulebook, prove it, add to it. One module a command."""

from __future__ import annotations

import typer

from qjlaw.cli.rules.draft import new
from qjlaw.cli.rules.listing import list_rules
from qjlaw.cli.rules.proof import prove_rules
from qjlaw.cli.rules.schema import schema
from qjlaw.cli.rules.showing import show_rule
from qjlaw.cli.usage import ChineseCommand, ChineseGroup

__all__ = ["rules_app"]

rules_app = typer.Typer(cls=ChineseGroup, no_args_is_help=True, rich_markup_mode=None)


@rules_app.callback(help="查看、验证和新增规则。")
def rules() -> None:
    """Hold the commands together."""


for _name, _command, _help in (
    ("list", list_rules, "列出全部规则。"),
    ("show", show_rule, "查看一条规则：说什么、依据、建议、示例。"),
    ("test", prove_rules, "运行规则自带的示例：违反的要发现，合规的不误报。"),
    ("new", new, "输出一条新规则的草稿，填好后放进规则库的文件。"),
    ("schema", schema, "输出规则文件的格式说明（JSON Schema），供编辑器校验。"),
):
    rules_app.command(_name, cls=ChineseCommand, help=_help)(_command)
