"""``qjlaw rules new``: print the draft of a rule."""

from __future__ import annotations

from typing import Annotated

import typer

from qjlaw.cli import exits, output, values
from qjlaw.cli.usage import UsageError


def new(
    topic: Annotated[
        str, typer.Argument(metavar="主题", help="规则编号的开头，大写英文字母，如 PERMIT。")
    ],
    kind: Annotated[
        str, typer.Option(metavar="种类", help="clause（默认，写了什么）或 element（缺了什么）。")
    ] = "clause",
) -> int:
    """Print the draft of a rule in YAML."""
    from qjlaw.report import plain
    from qjlaw.rulebook import KINDS, load, new_rule

    values.one_of("--kind", kind, KINDS)
    if not (topic.isascii() and topic.isalpha() and topic.isupper()):
        raise UsageError(f"主题“{plain(topic)}”要写成大写英文字母，如 PERMIT。")
    output.say(new_rule(topic, kind, [rule.id for rule in load().rules]))
    return exits.OK
