"""The hash of all rule data, cheap enough for every start."""

from __future__ import annotations

import hashlib
from pathlib import Path

from qjlaw.rulebook.problems import at


def rule_files(folder: Path) -> list[Path]:
    """Every YAML file that a rulebook is made of, in a fixed order."""
    places = ("*.y*ml", "lexicons/*.y*ml", "profiles/*.y*ml")  # .yml too: it is refused
    return [file for place in places for file in sorted(folder.glob(place))]


def fingerprint_of(folder: Path) -> str:
    """Hash of a folder's rule data, 16 hexadecimal digits, as reports print it.

    Raises
    ------
    RulebookError
        A file cannot be read.
    """
    digest = hashlib.sha256()
    for file in rule_files(folder):
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0")
        try:
            data = file.read_bytes()
        except OSError as error:
            raise at(file, None, "读不了，请检查它是不是文件、有没有权限。") from error
        digest.update(hashlib.sha256(data).digest())
    return digest.hexdigest()[:16]
