"""The rulebook at run time: plain frozen values, read back from JSON without pydantic."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qjlaw.findings import Basis, Severity
from qjlaw.rulebook.problems import RulebookError

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Applicability:
    """When a rule speaks; empty means always."""

    instruments: frozenset[str]
    scopes: frozenset[str]
    part: str | None
    traits: frozenset[str]
    traits_not: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lowering:
    """A context's effect on a rule: ``to`` a severity word or ``1`` step, and texts of its own."""

    to: str | int
    title: str | None = None
    message: str | None = None
    suggest: str | None = None


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """One rule, ready to run.

    ``find`` and ``when`` are the evaluator's own data (see the evaluators); ``literals`` are the
    words of which one must stand in the text, empty for rules that always run.
    """

    id: str
    kind: str
    title: str
    categories: tuple[str, ...]
    severity: Severity
    plan: tuple[int, ...]
    basis: tuple[Basis, ...]
    given: Applicability
    find: Mapping[str, Any]
    when: tuple[Mapping[str, Any], ...]
    unless: tuple[str, ...]
    lower: Mapping[str, Lowering]
    message: str
    suggest: str
    replace: str | None
    ask: str | None
    note: str | None
    span: str
    literals: tuple[str, ...]
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class ProfileEntry:
    """One value of a profile, with where it comes from."""

    value: int | float | str
    unit: str | None
    set_by: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """What varies by place, with what it inherits already filled in."""

    name: str
    title: str
    values: Mapping[str, ProfileEntry]


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One item of the plan: what it asks, and where compliance with it can show."""

    item: int
    section: str
    title: str
    surface: tuple[str, ...]
    none_why: str | None


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules, profiles and plan items, with the hash of the files that they came from.

    ``literals`` are the words of all patterns, sorted; ``by_literal`` maps a word to the ids of
    the rules of which it can be the first sign, so that the rest are never looked at.
    """

    hash: str
    rules: tuple[CompiledRule, ...]
    literals: tuple[str, ...]
    by_literal: Mapping[str, tuple[str, ...]]
    profiles: Mapping[str, Profile]
    plan: tuple[PlanItem, ...]

    def profile(self, name: str) -> Profile:
        """Look a profile up by name.

        Raises
        ------
        RulebookError
            There is no such profile; the message lists those that there are.
        """
        found = self.profiles.get(name)
        if found is None:
            known = "、".join(f"{p.name}（{p.title}）" for p in self.profiles.values())
            raise RulebookError("unknown_profile", f"没有名为“{name}”的地方配置；可用：{known}。")
        return found

    def rule(self, rule_id: str) -> CompiledRule | None:
        """Look a rule up by its id; ``None`` where there is none."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)


def thaw(data: Any) -> Rulebook:
    """Build the run-time rulebook from the compiler's plain data.

    Raises
    ------
    KeyError, TypeError, ValueError
        The data is not of this version's shape.
    """
    return Rulebook(
        hash=data["hash"],
        rules=tuple(_rule(entry) for entry in data["rules"]),
        literals=tuple(data["literals"]),
        by_literal={word: tuple(ids) for word, ids in data["by_literal"].items()},
        profiles={name: _profile(entry) for name, entry in data["profiles"].items()},
        plan=tuple(
            PlanItem(e["item"], e["section"], e["title"], tuple(e["surface"]), e["none_why"])
            for e in data["plan"]
        ),
    )


def _rule(entry: Data) -> CompiledRule:
    given = entry["given"]
    return CompiledRule(
        id=entry["id"],
        kind=entry["kind"],
        title=entry["title"],
        categories=tuple(entry["categories"]),
        severity=Severity(entry["severity"]),
        plan=tuple(entry["plan"]),
        basis=tuple(map(_basis, entry["basis"])),
        given=Applicability(
            frozenset(given["instruments"]),
            frozenset(given["scopes"]),
            given["part"],
            frozenset(given["traits"]),
            frozenset(given["traits_not"]),
        ),
        find=entry["find"],
        when=tuple(entry["when"]),
        unless=tuple(entry["unless"]),
        lower={name: Lowering(**step) for name, step in entry["lower"].items()},
        message=entry["message"],
        suggest=entry["suggest"],
        replace=entry["replace"],
        ask=entry["ask"],
        note=entry["note"],
        span=entry["span"],
        literals=tuple(entry["literals"]),
        file=entry["file"],
        line=entry["line"],
    )


def _basis(entry: Data) -> Basis:
    return Basis(
        entry["instrument"],
        entry["article"],
        _day(entry["from"]),
        _day(entry["until"]),
        entry["verified"],
    )


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _profile(entry: Data) -> Profile:
    values = {key: ProfileEntry(**value) for key, value in entry["values"].items()}
    return Profile(entry["name"], entry["title"], values)
