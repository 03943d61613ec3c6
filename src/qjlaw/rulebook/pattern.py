"""Patterns of the rule language: expand them, refuse the dangerous, find their literals.

A pattern is Python's regular expression syntax with ``{@lexicon}`` and ``{gap:N}``. What
comes out is a plain regular expression and the literals of which one must stand in any text
that it matches: the literal automaton looks for those, so that a rule costs nothing where none
of its words occurs.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from qjlaw.language import normalise

STOPS = "。；！？\n"
"""A gap crosses none of these: they end a sentence."""

MAX_GAP = 100
"""Longest gap: what lies further apart belongs to different clauses."""

MAX_RANGE = 30
"""A range of more characters than this is as wide as a wildcard."""

MAX_STRINGS = 400
"""How many alternative strings one stretch of a pattern may unfold to as literals."""

_parser: Any = importlib.import_module("re._parser")  # the syntax tree has no public door
_constants: Any = importlib.import_module("re._constants")

_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)

_LEXICON = re.compile(r"\{@([a-z][a-z0-9-]*)\}")
_GAP = re.compile(r"\{gap:(\d+)\}")
_GAPS_IN_A_ROW = re.compile(r"\{gap:\d+\}\{gap:\d+\}")
_FLAGS = re.compile(r"\(\?[aiLmsux-]+[:)]")


class PatternError(ValueError):
    """A pattern that may not stand in a rule; the message is Chinese."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A checked pattern: its regular expression, literals, and named groups."""

    regex: str
    literals: tuple[str, ...]
    groups: tuple[str, ...]


def prepare(source: str, lexicons: Mapping[str, Iterable[str]]) -> Pattern:
    """Expand and check one pattern.

    Raises
    ------
    PatternError
        Unknown lexicon, bad syntax, can match nothing, can run away, or has no literal.
    """
    if _FLAGS.search(source):
        raise PatternError("不能用 (?i) 一类的标志")
    if _GAPS_IN_A_ROW.search(source):
        raise PatternError("两个 {gap:N} 相连，请合成一个")
    regex = _expand(source, lexicons)
    try:
        compiled = re.compile(regex)
        tree = _parser.parse(regex)
    except re.error as error:
        where = f"展开后第 {error.pos + 1} 个字符附近" if error.pos is not None else "位置不明"
        raise PatternError(
            f"正则写法有误（{where}）：请检查括号是否成对、前后看（?<= ?<!）的长度是否固定、"
            "量词前是否有内容"
        ) from error
    if tree.getwidth()[0] == 0:
        raise PatternError("可以匹配空文字，请至少写明一个词")
    _refuse_runaway(tree, inside_repeat=False)
    _refuse_unseen(tree)
    literals = _best(tree)
    if not literals:
        raise PatternError("没有一个必须出现的词，请写明至少一个固定的字词")
    return Pattern(regex, tuple(sorted(literals)), tuple(compiled.groupindex))


def _expand(source: str, lexicons: Mapping[str, Iterable[str]]) -> str:
    def words(match: re.Match[str]) -> str:
        name = match[1]
        if name not in lexicons:
            known = "、".join(sorted(lexicons)) or "（没有）"
            raise PatternError(f"没有词表 {name}；现有词表：{known}")
        return "(?:" + "|".join(map(re.escape, _longest_first(lexicons[name]))) + ")"

    def gap(match: re.Match[str]) -> str:
        if int(match[1]) > MAX_GAP:
            raise PatternError(f"{{gap:N}} 最多 {MAX_GAP}")
        return f"[^{STOPS}]{{0,{match[1]}}}?"

    return _GAP.sub(gap, _LEXICON.sub(words, source))


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


def _bodies(op: Any, value: Any) -> list[Any]:
    """Return the patterns inside one node of the syntax tree."""
    if op in _REPEATS:
        return [value[2]]
    if op is _constants.SUBPATTERN:
        return [value[3]]
    if op is _constants.BRANCH:
        return list(value[1])
    if op in (_constants.ASSERT, _constants.ASSERT_NOT):
        return [value[1]]
    return [value] if op is _constants.ATOMIC_GROUP else []


def _refuse_runaway(tree: Any, *, inside_repeat: bool) -> None:
    """Refuse unbounded wildcards and repeats within repeats: both can take for ever."""
    for op, value in tree:
        repeats = inside_repeat
        if op in _REPEATS:
            low, high, body = value
            unbounded = high is _constants.MAXREPEAT
            if unbounded and _is_wide(body):
                raise PatternError("用了没有上限的通配（如 .* 或 [^。]+），请改用 {gap:N}")
            if inside_repeat and low != high:
                raise PatternError("重复里面又有重复，可能匹配很久，请改写")
            if unbounded and not _is_plain(body):
                raise PatternError("没有上限的重复里只能是一个字或一类字，请写明次数上限")
            repeats = inside_repeat or unbounded or high > 1
        for body in _bodies(op, value):
            _refuse_runaway(body, inside_repeat=repeats)


def _refuse_unseen(tree: Any) -> None:
    """Refuse characters that the normal form of a text never holds, such as a half-width comma."""
    for op, value in tree:
        if op is _constants.LITERAL and normalise(chr(value)) != chr(value):
            raise PatternError(
                f"“{chr(value)}”永远匹配不到：文字先统一为“{normalise(chr(value))}”，请这样写"
            )
        for body in _bodies(op, value):
            _refuse_unseen(body)


def _is_plain(body: Any) -> bool:
    return len(body) == 1 and body[0][0] in (_constants.LITERAL, _constants.IN)


def _is_wide(body: Any) -> bool:
    if len(body) != 1:
        return False
    op, value = body[0]
    if op in (_constants.ANY, _constants.NOT_LITERAL):
        return True
    if op is not _constants.IN:
        return False
    return any(
        kind in (_constants.NEGATE, _constants.CATEGORY)
        or (kind is _constants.RANGE and what[1] - what[0] > MAX_RANGE)
        for kind, what in value
    )


def _best(tree: Any) -> frozenset[str] | None:
    """Return the most telling set of strings of which every match holds at least one."""
    found: list[frozenset[str]] = []
    run: frozenset[str] | None = None
    for node in tree:
        exact = _exact_node(node)
        joined = _join(run, exact) if run is not None and exact is not None else None
        if joined is not None:
            run = joined
            continue
        if run is not None:
            found.append(run)
        run = exact
        if exact is None and (inner := _required(node)):
            found.append(inner)
    if run is not None:
        found.append(run)
    usable = [strings for strings in found if strings and all(strings)]
    return max(usable, key=lambda s: (min(map(len, s)), -len(s)), default=None)


def _required(node: Any) -> frozenset[str] | None:
    op, value = node
    if op is _constants.SUBPATTERN:
        return _best(value[3])
    if op in (_constants.MAX_REPEAT, _constants.MIN_REPEAT) and value[0] >= 1:
        return _best(value[2])
    if op is _constants.BRANCH:
        parts = [_best(branch) for branch in value[1]]
        known = [part for part in parts if part]
        if len(known) == len(parts):
            return frozenset().union(*known)
    return None


def _exact_node(node: Any) -> frozenset[str] | None:
    """All strings that a node can be, where they are few; ``None`` where they are not."""
    op, value = node
    strings: frozenset[str] | None = None
    if op is _constants.LITERAL:
        strings = frozenset({chr(value)})
    elif op is _constants.IN and all(kind is _constants.LITERAL for kind, _ in value):
        strings = frozenset(chr(code) for _, code in value)
    elif op is _constants.SUBPATTERN:
        strings = _exact(value[3])
    elif op is _constants.BRANCH:
        strings = _exact_branch(value[1])
    elif op in (_constants.MAX_REPEAT, _constants.MIN_REPEAT) and value[:2] == (0, 1):
        body = _exact(value[2])
        strings = body | {""} if body is not None else None
    return strings


def _exact_branch(branches: Any) -> frozenset[str] | None:
    parts = [_exact(branch) for branch in branches]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    every = frozenset().union(*known)
    return every if len(every) <= MAX_STRINGS else None


def _exact(tree: Any) -> frozenset[str] | None:
    strings: frozenset[str] = frozenset({""})
    for node in tree:
        exact = _exact_node(node)
        joined = _join(strings, exact) if exact is not None else None
        if joined is None:
            return None
        strings = joined
    return strings


def _join(left: frozenset[str], right: frozenset[str]) -> frozenset[str] | None:
    if len(left) * len(right) > MAX_STRINGS:
        return None
    return frozenset(a + b for a in left for b in right)
