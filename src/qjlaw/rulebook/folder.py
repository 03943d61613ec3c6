"""Read a folder of rules into checked models that know their file and line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qjlaw.rulebook.problems import RulebookError, at
from qjlaw.rulebook.source import Source, read_yaml

if TYPE_CHECKING:
    from pydantic import BaseModel, TypeAdapter, ValidationError

    from qjlaw.rulebook import schema

_REASONS = {
    "missing": "缺少 {key}",
    "extra_forbidden": "不认识的键 {key}",
    "literal_error": "{key} 的值不在可用的范围内：{expected}",
    "model_attributes_type": "{key} 应为“键: 值”的一组",
    "int_type": "{key} 应为整数",
    "int_from_float": "{key} 应为整数",
    "float_type": "{key} 应为数字",
    "invalid_key": "键应为文字",
    "date_type": "{key} 应为日期，如 2026-01-01",
    "date_parsing": "{key} 应为日期，如 2026-01-01",
    "string_pattern_mismatch": "{key} 的写法不对，应为大写字母-三位数字，如 PERMIT-101",
    "union_tag_invalid": "kind 只能是 element 或 clause",
    "union_tag_not_found": "缺少 kind（element 或 clause）",
    "list_type": "{key} 应为列表",
    "tuple_type": "{key} 应为列表",
    "string_type": "{key} 应为文字",
    "string_too_short": "{key} 不能为空",
    "too_short": "{key} 至少要有一项",
    "too_long": "{key} 最多三项",
    "model_type": "{key} 应为“键: 值”的一组",
    "dict_type": "{key} 应为“键: 值”的一组",
    "greater_than_equal": "{key} 超出范围",
    "less_than_equal": "{key} 超出范围",
    "bool_parsing": "{key} 应为 true 或 false",
    "date_from_datetime_parsing": "{key} 应为日期，如 2026-01-01",
    "int_parsing": "{key} 应为整数",
}


_INNER = {"element", "clause", "int", "str", "bool", "float", "date"}


@dataclass(frozen=True, slots=True)
class LoadedRule:
    """A rule's model and where it stands. ``source`` and ``index`` find the lines of its parts."""

    rule: schema.ElementRule | schema.ClauseRule
    source: Source
    index: int

    def line(self, *path: str | int) -> int:
        """Line, from 1, of a part of this rule."""
        return self.source.line(self.index, *path) or 1


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything that a folder of rules holds, checked part by part."""

    folder: Path
    rules: tuple[LoadedRule, ...]
    lexicons: dict[str, tuple[str, ...]]
    profiles: dict[str, tuple[schema.Profile, Source]]
    plan: tuple[schema.Item, ...]


def load_folder(folder: Path) -> Loaded:
    """Read and check all rule files of a folder.

    Raises
    ------
    RulebookError
        The first thing that is wrong, with file and line.
    """
    from qjlaw.rulebook import schema  # noqa: PLC0415  pydantic: only where rules are compiled

    for stray in sorted(folder.glob("**/*.yml")):
        raise at(stray, None, "后缀是 .yml，不会被读取，请改为 .yaml。")
    rules: list[LoadedRule] = []
    plan: tuple[schema.Item, ...] = ()
    for file in sorted(folder.glob("*.yaml")):
        source = read_yaml(file)
        if file.stem == "plan":
            plan = tuple(_validated(source, schema.PLAN))
            continue
        models = _validated(source, schema.RULES)
        rules += [LoadedRule(model, source, index) for index, model in enumerate(models)]
    if not rules:
        raise RulebookError("no_rules", f"文件夹 {folder} 里没有规则文件（*.yaml），请核对路径。")
    _refuse_twins(rules)
    lexicons = {
        file.stem: _validated(read_yaml(file), schema.Lexicon).words
        for file in sorted(folder.glob("lexicons/*.yaml"))
    }
    profiles: dict[str, tuple[schema.Profile, Source]] = {}
    for file in sorted(folder.glob("profiles/*.yaml")):
        source = read_yaml(file)
        profile = _validated(source, schema.Profile)
        if profile.name != file.stem:
            raise at(file, source.line("name"), f"name 要与文件名相同：{file.stem}")
        profiles[profile.name] = (profile, source)
    return Loaded(folder, tuple(rules), lexicons, profiles, plan)


def _refuse_twins(rules: Iterable[LoadedRule]) -> None:
    seen: dict[str, LoadedRule] = {}
    for loaded in rules:
        first = seen.setdefault(loaded.rule.id, loaded)
        if first is not loaded:
            raise at(
                loaded.source.file,
                loaded.line("id"),
                f"规则编号 {loaded.rule.id} 已用于 {first.source.file.name} 第 {first.line()} 行",
            )


def _validated(source: Source, model: type[BaseModel] | TypeAdapter[Any]) -> Any:
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415

    adapter = model if isinstance(model, TypeAdapter) else TypeAdapter(model)
    try:
        return adapter.validate_python(source.value)
    except ValidationError as error:
        raise _explained(source, error) from error


def _key(path: tuple[str | int, ...]) -> str:
    """Return the last step of a path that is a key of the file, not a name inside the schema."""
    for step in reversed(path):
        if isinstance(step, str) and re.fullmatch("[a-z_]+", step) and step not in _INNER:
            return step
    return "内容"


def _explained(source: Source, error: ValidationError) -> RulebookError:
    first = error.errors()[0]
    path = first["loc"]
    key = _key(path)
    context = first.get("ctx", {})
    if first["type"] == "value_error":
        reason = str(context.get("error"))
    else:
        template = _REASONS.get(first["type"], "{key} 的值不合要求")
        expected = str(context.get("expected", "")).replace("'", "").replace(" or ", "、")
        reason = template.format(key=key, expected=expected.replace(", ", "、"))
    if isinstance(source.value, list) and path and isinstance(path[0], int):
        entry = source.value[path[0]]
        name = entry.get("id") if isinstance(entry, dict) else None
        reason = f"规则 {name}：{reason}" if name else reason
    more = error.error_count() - 1
    reason += f"（另有 {more} 处）" if more else ""
    return at(source.file, source.line(*path), reason)
