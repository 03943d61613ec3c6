"""Read YAML and keep the line of every node, so that an error can say where it is."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qjlaw.rulebook.problems import at

if TYPE_CHECKING:
    import yaml

MAX_BYTES = 2_000_000
"""A rule file larger than this is refused: aliases could otherwise unfold without end."""


@dataclass(frozen=True, slots=True)
class Source:
    """One parsed YAML file: its value, and the node tree that knows the lines."""

    file: Path
    text: str
    value: Any
    node: yaml.Node | None

    def line(self, *path: str | int) -> int | None:
        """Line, from 1, of the deepest node that ``path`` reaches (keys and list indices)."""
        import yaml  # noqa: PLC0415  a warm check never loads yaml

        node, found = self.node, self.node
        for step in path:
            child: yaml.Node | None = None
            if isinstance(node, yaml.MappingNode):
                child = next((v for k, v in node.value if k.value == step), None)
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
                child = node.value[step] if step < len(node.value) else None
            if child is None:
                continue  # a union's tag or a default: not a place in the file
            node = found = child
        return found.start_mark.line + 1 if found is not None else None


@functools.cache
def _loader() -> type[Any]:
    """Return the safe loader (in C where there is one), with only true and false as booleans.

    YAML 1.1 reads ``on``, ``no`` and ``y`` as booleans too; ``on`` is a key of the rule language.
    """
    import yaml  # noqa: PLC0415  a warm check never loads yaml

    base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    boolean = "tag:yaml.org,2002:bool"
    resolvers = {
        first: [(tag, pattern) for tag, pattern in known if tag != boolean]
        for first, known in base.yaml_implicit_resolvers.items()
    }
    loader: type[Any] = type("RuleLoader", (base,), {"yaml_implicit_resolvers": resolvers})
    loader.add_implicit_resolver(boolean, re.compile(r"^(?:true|false)$"), ["t", "f"])
    return loader


def read_yaml(file: Path) -> Source:
    """Parse one YAML file with the safe loader.

    Raises
    ------
    RulebookError
        Unreadable, not UTF-8, too large, or not YAML; with the line where YAML names one.
    """
    import yaml  # noqa: PLC0415  a warm check never loads yaml

    loader = _loader()
    try:
        data = file.read_bytes()
    except OSError as error:
        raise at(file, None, f"读不了（{error.strerror}），请检查文件和权限。") from error
    if len(data) > MAX_BYTES:
        raise at(file, None, f"超过 {MAX_BYTES // 1_000_000} MB，请拆成几个文件。")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise at(file, None, "不是 UTF-8 编码，请另存为 UTF-8。") from error
    try:
        parser = loader(text)
        node = parser.get_single_node()
        value = parser.construct_document(node) if node is not None else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise at(
            file,
            mark.line + 1 if mark else None,
            "YAML 写法有误，请检查缩进、冒号后的空格和引号（含冒号或以 { [ 开头的文字要加引号）。",
        ) from error
    except ValueError as error:  # a date that the calendar does not have
        raise at(file, None, "有日期或数字写错（如 2020-13-01），请核对。") from error
    _refuse_repeated_keys(file, node)
    return Source(file, text, value, node)


def _refuse_repeated_keys(file: Path, node: Any) -> None:
    """Refuse a key that stands twice in one mapping: YAML would silently take the last."""
    import yaml  # noqa: PLC0415  a warm check never loads yaml

    stack = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, yaml.SequenceNode):
            stack += current.value
        elif isinstance(current, yaml.MappingNode):
            seen: set[str] = set()
            for key, child in current.value:
                if key.value in seen:
                    raise at(file, key.start_mark.line + 1, f"键 {key.value} 写了两次")
                seen.add(key.value)
                stack.append(child)
