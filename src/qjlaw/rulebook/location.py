"""Where the rules stand: inside an installed package, or beside ``src`` in a checkout."""

from __future__ import annotations

from pathlib import Path

from qjlaw.rulebook.problems import RulebookError


def rules_directory() -> Path:
    """Folder of the rules that this program came with.

    A wheel carries them as ``qjlaw/rules``; an editable install and a checkout have them at
    the top level, three folders above this file's package.

    Raises
    ------
    RulebookError
        Neither is there.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "rules", package.parent.parent / "rules"):
        if folder.is_dir():
            return folder
    raise RulebookError("rules_missing", "没有找到规则文件夹 rules：安装不完整，请重新安装 qjlaw。")
