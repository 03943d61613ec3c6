"""``qjlaw rules new``: print the draft of a rule."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from qjlaw.cli import exits, output, values
from qjlaw.cli.rules.options import Folder
from qjlaw.cli.usage import UsageError
from qjlaw.report import plain

_TOPIC = re.compile("[A-Z]{2,12}")  # as the schema of rule files has it
_ID = re.compile(r"""^[-\s]*id:\s*["']?([A-Z]{2,12}-\d{3})\b""", re.MULTILINE)


def new(
    topic: Annotated[
        str, typer.Argument(metavar="主题", help="规则编号的开头，大写英文字母，如 PERMIT。")
    ],
    kind: Annotated[
        str, typer.Option(metavar="种类", help="clause（默认，写了什么）或 element（缺了什么）。")
    ] = "clause",
    folder: Folder = None,
) -> int:
    """Print the draft of a rule in YAML."""
    from qjlaw.rulebook import KINDS, new_rule, rules_directory

    values.one_of("--kind", kind, KINDS)
    if not _TOPIC.fullmatch(topic):
        raise UsageError(f"主题“{plain(topic)}”要写成大写英文字母，2 至 12 个，如 PERMIT。")
    taken = _ids_in(values.path("--rules", folder) or rules_directory())
    if f"{topic}-999" in taken:
        raise UsageError(f"主题“{topic}”的编号已经用到 999；请换一个主题。")
    output.say(new_rule(topic, kind, taken))
    return exits.OK


def _ids_in(folder: Path) -> list[str]:
    """Find the ids of rules in the text itself: a broken rulebook is no hindrance."""
    if not folder.is_dir():
        raise UsageError(f"没有文件夹“{plain(str(folder))}”；请核对 --rules 后面的路径。")
    ids: list[str] = []
    for file in sorted(folder.glob("*.yaml")):
        with suppress(OSError):
            ids += _ID.findall(file.read_text(encoding="utf-8-sig", errors="replace"))
    return ids
