"""What can be wrong with a rulebook, as the user is told it."""

from __future__ import annotations

from pathlib import Path

from qjlaw.errors import QjlawError


class RulebookError(QjlawError):
    """The rulebook cannot be used. The message names file, line and reason."""


def at(file: Path, line: int | None, reason: str, code: str = "rulebook") -> RulebookError:
    """Build the error for one place in a rule file. ``line`` counts from 1."""
    where = file.as_posix() if not file.is_absolute() else f"{file.parent.name}/{file.name}"
    if line is not None:
        where += f" 第 {line} 行"
    return RulebookError(code, f"规则文件 {where}：{reason}")
