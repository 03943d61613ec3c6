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
        _example(rule, folder, polarity, index)
        for rule in sorted(loaded.rules, key=lambda r: r.rule.id)
        for polarity in ("violation", "compliant")
        for index in range(len(getattr(rule.rule.examples, polarity)))
    ]


def _example(loaded: LoadedRule, folder: Path, polarity: str, index: int) -> RuleExample:
    example = getattr(loaded.rule.examples, polarity)[index]
    line = loaded.line("examples", polarity, index)
    document = folder / "examples" / example.document if example.document else None
    if document is not None and not document.is_file():
        raise at(loaded.source.file, line, f"示例文件 rules/examples/{example.document} 不存在")
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
