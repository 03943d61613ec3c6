"""The examples of rules, as values that the engine can run."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from qjlaw.rulebook.folder import LoadedRule, load_folder
from qjlaw.rulebook.location import rules_directory
from qjlaw.rulebook.problems import at

_OPEN, _CLOSE = "[[", "]]"


@dataclass(frozen=True, slots=True)
class RuleExample:
    """One example of one rule.

    ``text`` is the whole text to check (title, paragraphs before, the example, paragraphs
    after), without marks; ``marked`` the words between the marks, where there are some;
    ``document`` a file to check instead of a text.
    """

    rule: str
    label: str
    violation: bool
    text: str | None
    marked: str | None
    document: Path | None
    instrument: str
    as_of: dt.date | None
    profile: str
    file: str
    line: int


def examples_of(rules_dir: Path | None = None) -> list[RuleExample]:
    """All examples of a folder of rules, in the order of rule ids.

    Raises
    ------
    RulebookError
        A rule file is wrong, or an example names a document that does not exist.
    """
    folder = rules_dir or rules_directory()
    loaded = load_folder(folder)
    return [
        _example(rule, folder, polarity, index, frozenset(loaded.profiles))
        for rule in sorted(loaded.rules, key=lambda r: r.rule.id)
        for polarity in ("violation", "compliant")
        for index in range(len(getattr(rule.rule.examples, polarity)))
    ]


def _document(folder: Path, loaded: LoadedRule, line: int, name: str | None) -> Path | None:
    """Return the example's file, which lies in the folder's own ``examples``."""
    if name is None:
        return None
    home = (folder / "examples").resolve()
    file = (home / name).resolve()
    if home not in file.parents or not file.is_file():
        raise at(loaded.source.file, line, f"示例文件 examples/{name} 不存在")
    return file


def _example(
    loaded: LoadedRule, folder: Path, polarity: str, index: int, profiles: frozenset[str]
) -> RuleExample:
    example = getattr(loaded.rule.examples, polarity)[index]
    line = loaded.line("examples", polarity, index)
    document = _document(folder, loaded, line, example.document)
    if example.profile is not None and example.profile not in profiles:
        raise at(loaded.source.file, line, f"示例的地方配置 {example.profile} 不存在")
    marked = None
    text = None
    if example.text is not None:
        if _OPEN in example.text:
            marked = example.text.split(_OPEN, 1)[1].split(_CLOSE, 1)[0]
        plain = example.text.replace(_OPEN, "").replace(_CLOSE, "")
        parts = (example.title, example.before, plain, example.after)
        text = "\n".join(part.rstrip("\n") for part in parts if part)
    given = loaded.rule.given.instrument
    return RuleExample(
        rule=loaded.rule.id,
        label=f"{loaded.rule.id}-{polarity}-{index + 1}",
        violation=polarity == "violation",
        text=text,
        marked=marked,
        document=document,
        instrument=example.instrument or (given[0] if given else "normative"),
        as_of=example.as_of,
        profile=example.profile or "national",
        file=loaded.source.file.name,
        line=line,
    )
