"""Rules. In: a folder of YAML. Out: a :class:`Rulebook`, compiled, checked, and cached.

Rules, lexicons, profiles and the plan are data; this package says what they may hold
(``schema``), where they stand (``location``), what is wrong with them (file, line, reason),
and turns them into plain values (``compile``) that load without pydantic or YAML.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qjlaw.rulebook.cache import read_cached, write_cached
from qjlaw.rulebook.compiled import (
    Applicability,
    CompiledRule,
    Lowering,
    PlanItem,
    Profile,
    ProfileEntry,
    Rulebook,
    thaw,
)
from qjlaw.rulebook.digest import fingerprint_of
from qjlaw.rulebook.examples import RuleExample, examples_of
from qjlaw.rulebook.location import rules_directory
from qjlaw.rulebook.problems import RulebookError
from qjlaw.rulebook.skeleton import KINDS, new_rule

__all__ = [
    "KINDS",
    "Applicability",
    "CompiledRule",
    "Lowering",
    "PlanItem",
    "Profile",
    "ProfileEntry",
    "RuleExample",
    "Rulebook",
    "RulebookError",
    "closest",
    "examples_of",
    "load",
    "new_rule",
    "rule_schema",
    "rules_directory",
    "source_of",
]


def load(*, rules_dir: Path | None = None) -> Rulebook:
    """Load the rulebook, from the cache where its files have not changed.

    Parameters
    ----------
    rules_dir:
        Folder of rules; the program's own by default.

    Raises
    ------
    RulebookError
        No rules, or one is wrong: file, line and reason are in the message.
    """
    folder = rules_dir or rules_directory()
    rulebook_hash = fingerprint_of(folder)
    try:
        return thaw(read_cached(rulebook_hash))
    except (KeyError, TypeError, ValueError):
        pass  # no cache, or one that another version or a broken disk left
    from qjlaw.rulebook.compile import compile_folder  # noqa: PLC0415  pydantic, yaml

    data = compile_folder(folder, rulebook_hash)
    if fingerprint_of(folder) == rulebook_hash:  # else a file was changed meanwhile
        write_cached(data)
    return thaw(data)


def rule_schema() -> dict[str, Any]:
    """JSON Schema of a rule file."""
    from qjlaw.rulebook.schema import RULES  # noqa: PLC0415  pydantic: only on demand

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "qjlaw rule file",
        **RULES.json_schema(by_alias=True),
    }


def source_of(rule: CompiledRule, *, rules_dir: Path | None = None) -> str:
    """Return the YAML text of one rule, as it stands in its file."""
    folder = rules_dir or rules_directory()
    lines = (folder / rule.file).read_text(encoding="utf-8-sig").splitlines()
    following = lines[rule.line :]
    length = next((i for i, text in enumerate(following) if text.startswith("- ")), len(following))
    return "\n".join([lines[rule.line - 1], *following[:length]]).rstrip() + "\n"


def closest(word: str, known: Iterable[str]) -> str | None:
    """Guess which known name a mistyped one stands for; ``None`` where none is near."""
    found = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return found[0] if found else None
