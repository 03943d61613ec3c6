"""The hash of all rule data, cheap enough for every start."""

from __future__ import annotations

import hashlib
from pathlib import Path


def rule_files(folder: Path) -> list[Path]:
    """Every YAML file that a rulebook is made of, in a fixed order."""
    return [
        *sorted(folder.glob("*.yaml")),
        *sorted(folder.glob("lexicons/*.yaml")),
        *sorted(folder.glob("profiles/*.yaml")),
    ]


def fingerprint_of(folder: Path) -> str:
    """Hash of a folder's rule data, 16 hexadecimal digits, as reports print it."""
    digest = hashlib.sha256()
    for file in rule_files(folder):
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]
