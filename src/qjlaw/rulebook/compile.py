"""Turn checked models into plain data: patterns expanded, literals found, templates checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qjlaw.elements import ELEMENT_FIELDS
from qjlaw.language import normalise
from qjlaw.rulebook.compiled import Data
from qjlaw.rulebook.folder import Loaded, LoadedRule, load_folder
from qjlaw.rulebook.pattern import Pattern, PatternError, prepare
from qjlaw.rulebook.problems import RulebookError, at

if TYPE_CHECKING:
    from qjlaw.rulebook import schema

SETS_UP_NOTHING = ("normative", "plan", "agreement", "tender", "minutes", "internal")
"""Instruments that have no power to set up permits, penalties, fees …: clause rules read them."""

_PLACEHOLDER = re.compile(r"\{([A-Za-z_][A-Za-z0-9_.]*)\}")
_PROHIBITION = re.compile("不得|禁止|严禁|不准|不许")


def compile_folder(folder: Path, rulebook_hash: str) -> Data:
    """Compile a folder of rules into data that survives JSON.

    Parameters
    ----------
    rulebook_hash:
        Hash of the folder's rule data, which the compiled data carries.

    Raises
    ------
    RulebookError
        Whatever is wrong first, with file, line and reason.
    """
    loaded = load_folder(folder)
    lexicons = {name: tuple(map(normalise, words)) for name, words in loaded.lexicons.items()}
    loaded = replace(loaded, lexicons=lexicons)
    if "national" not in loaded.profiles:
        raise RulebookError("no_profile", f"文件夹 {folder} 里缺少 profiles/national.yaml。")
    profiles = {name: _profile(name, loaded) for name in loaded.profiles}
    keys = {key for profile in profiles.values() for key in profile["values"]}
    rules = [_rule(rule, loaded, keys) for rule in sorted(loaded.rules, key=lambda r: r.rule.id)]
    by_literal: dict[str, list[str]] = {}
    for rule in rules:
        for word in rule["literals"]:
            by_literal.setdefault(word, []).append(rule["id"])
    return {
        "hash": rulebook_hash,
        "rules": rules,
        "literals": sorted({word for rule in rules for word in _all_literals(rule["find"])}),
        "by_literal": by_literal,
        "profiles": profiles,
        "plan": [item.model_dump(mode="json") for item in loaded.plan],
    }


def _all_literals(node: Data) -> Iterator[str]:
    yield from node.get("literals", ())
    for part in (*node.get("parts", ()), *node.get("not", ())):
        yield from _all_literals(part)


def _profile(name: str, loaded: Loaded) -> Data:
    chain: list[schema.Profile] = []
    step: str | None = name
    while step is not None:
        if step not in loaded.profiles or any(p.name == step for p in chain):
            source = loaded.profiles[chain[-1].name][1]
            raise at(source.file, source.line("extends"), f"extends 指向的 {step} 不存在或成环")
        chain.append(loaded.profiles[step][0])
        step = chain[-1].extends
    values: Data = {}
    for profile in reversed(chain):
        for key, value in profile.values.items():
            inherited = values.get(key)
            if inherited is not None and not _same_kind(inherited["value"], value.value):
                source = loaded.profiles[profile.name][1]
                line = source.line("values", key, "value")
                raise at(source.file, line, f"{key} 应与 {chain[-1].name} 的一样是数字或文字")
        values |= {key: value.model_dump(mode="json") for key, value in profile.values.items()}
    return {"name": name, "title": chain[0].title, "values": values}


def _same_kind(left: object, right: object) -> bool:
    return isinstance(left, str) == isinstance(right, str)


def _rule(loaded: LoadedRule, book: Loaded, profile_keys: set[str]) -> Data:
    from qjlaw.rulebook import schema  # noqa: PLC0415  pydantic: only where rules are compiled

    rule = loaded.rule
    names = {"excerpt", *(f"profile.{key}" for key in profile_keys)}
    literals: tuple[str, ...] = ()
    find: Data
    if isinstance(rule, schema.ClauseRule):
        find, found, groups = _clause_find(rule.find, loaded, book.lexicons, ("find",))
        literals = tuple(sorted(found))
        names |= groups
        _refuse_blind(loaded, find)
    else:
        find = _element_find(rule.find, loaded, profile_keys, ("find",))
        names |= set(ELEMENT_FIELDS[rule.find.element]) if rule.find.missing is None else set()
    _check_templates(loaded, names)
    given = rule.given
    default = SETS_UP_NOTHING if rule.kind == "clause" else ()
    return {
        "id": rule.id,
        "kind": rule.kind,
        "title": rule.title,
        "categories": list(rule.categories),
        "severity": rule.severity,
        "plan": list(rule.plan),
        "basis": [basis.model_dump(mode="json", by_alias=True) for basis in rule.basis],
        "given": {
            "instruments": list(given.instrument if given.instrument is not None else default),
            "scopes": list(given.scope or ()),
            "part": given.part,
            "traits": list(given.document.is_),
            "traits_not": list(given.document.not_),
        },
        "find": find,
        "when": [
            _element_find(condition, loaded, profile_keys, ("when", index))
            for index, condition in enumerate(getattr(rule, "when", ()))
        ],
        "unless": list(getattr(rule, "unless", ())),
        "lower": {name: step.model_dump() for name, step in getattr(rule, "lower", {}).items()},
        "message": rule.message,
        "suggest": rule.suggest,
        "replace": rule.replace,
        "ask": rule.ask,
        "note": rule.note,
        "span": getattr(rule, "span", "sentence"),
        "literals": list(literals),
        "file": loaded.source.file.name,
        "line": loaded.line(),
    }


def _element_find(
    find: schema.ElementFind, loaded: LoadedRule, keys: set[str], path: tuple[str | int, ...]
) -> Data:
    where: Data = {}
    for field, test in find.where.items():
        given = test.model_dump(mode="json", by_alias=True, include=test.model_fields_set)
        for word, operand in given.items():
            key = operand.get("profile") if isinstance(operand, dict) else None
            if key is not None and key not in keys:
                line = loaded.line(*path, "where", field, word)
                raise at(loaded.source.file, line, f"规则 {loaded.rule.id}：没有配置项 {key}")
        where[field] = given
    mode = next(word for word in ("missing", "present", "differ") if getattr(find, word))
    return {"mode": mode, "element": find.element, "on": find.on, "in": find.in_, "where": where}


def _clause_find(
    find: schema.ClauseFind,
    loaded: LoadedRule,
    lexicons: Mapping[str, tuple[str, ...]],
    path: tuple[str | int, ...],
) -> tuple[Data, frozenset[str], set[str]]:
    """Return the evaluator's tree, the literals of which one must occur, and all groups."""
    from qjlaw.rulebook import schema  # noqa: PLC0415  pydantic: only where rules are compiled

    if find.pattern is not None and not find.not_:
        prepared = _prepared(find.pattern, loaded, lexicons, (*path, "pattern"))
        node: Data = {
            "op": "pattern",
            "regex": prepared.regex,
            "literals": list(prepared.literals),
            "forbids": bool(_PROHIBITION.search(find.pattern)),
        }
        return node, frozenset(prepared.literals), set(prepared.groups)
    word = "all" if find.all else "any"
    children = [
        _clause_find(child, loaded, lexicons, (*path, word, index))
        for index, child in enumerate(find.any or find.all)
    ]
    if find.pattern is not None:
        alone = schema.ClauseFind(pattern=find.pattern)
        children = [_clause_find(alone, loaded, lexicons, path)]
    without = [
        _clause_find(child, loaded, lexicons, (*path, "not", index))[0]
        for index, child in enumerate(find.not_)
    ]
    node = {
        "op": word,
        "parts": [child[0] for child in children],
        "not": without,
        "within": find.within,
    }
    literal_sets = [child[1] for child in children]
    literals = literal_sets[0] if word == "all" else frozenset().union(*literal_sets)
    return node, literals, set().union(*(child[2] for child in children))


def _prepared(
    pattern: str,
    loaded: LoadedRule,
    lexicons: Mapping[str, tuple[str, ...]],
    path: tuple[str | int, ...],
) -> Pattern:
    try:
        return prepare(pattern, lexicons)
    except PatternError as error:
        raise at(
            loaded.source.file, loaded.line(*path), f"规则 {loaded.rule.id}：{error}"
        ) from error


def _refuse_blind(loaded: LoadedRule, find: Data) -> None:
    """Refuse a rule whose patterns do not even occur in its own violation examples."""
    regexes = [re.compile(regex) for regex in _positive_regexes(find)]
    for index, example in enumerate(loaded.rule.examples.violation):
        text = normalise((example.text or "").replace("[[", "").replace("]]", ""))
        if example.text is not None and not any(regex.search(text) for regex in regexes):
            raise at(
                loaded.source.file,
                loaded.line("examples", "violation", index),
                f"规则 {loaded.rule.id}：find 匹配不了自己的第 {index + 1} 个违反示例",
            )


def _positive_regexes(node: Data) -> Iterator[str]:
    if node["op"] == "pattern":
        yield node["regex"]
        return
    for part in node["parts"]:
        yield from _positive_regexes(part)


def _check_templates(loaded: LoadedRule, names: set[str]) -> None:
    rule = loaded.rule
    fields = ("message", "suggest", "replace", "ask")
    for field in fields:
        _check_template(loaded, (field,), getattr(rule, field), names)
    for context, lowered in getattr(rule, "lower", {}).items():
        more = {"citation"} if context == "basis_cited" else set()
        for field in ("title", "message", "suggest"):
            _check_template(
                loaded, ("lower", context, field), getattr(lowered, field), names | more
            )


def _check_template(
    loaded: LoadedRule, path: tuple[str, ...], template: str | None, names: set[str]
) -> None:
    left = template or ""
    for used in _PLACEHOLDER.findall(left):
        if used not in names:
            raise at(
                loaded.source.file,
                loaded.line(*path),
                f"规则 {loaded.rule.id}：{path[-1]} 里的 {{{used}}} 不是可用的字段",
            )
    if {"{", "}"} & set(_PLACEHOLDER.sub("", left)):
        raise at(
            loaded.source.file,
            loaded.line(*path),
            f"规则 {loaded.rule.id}：{path[-1]} 里的花括号不成对，或者里面不是字段名",
        )
