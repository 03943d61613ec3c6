"""Values of options, read from what was typed; what is not understood is told in Chinese."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from qjlaw.categories import CATEGORIES
from qjlaw.cli.usage import UsageError, suggestion
from qjlaw.report import plain

_LONGEST = 86_400  # seconds; a longer limit is a slip of the keyboard
_SECONDS = re.compile(r"\d{1,5}(?:\.\d{1,3})?")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})-(\d{1,2})|年(\d{1,2})月(\d{1,2})日)")


def today() -> dt.date:
    """Return the day of the run: the only place in the program that looks at a clock."""
    return dt.datetime.now().astimezone().date()


def one_of(option: str, value: str, known: Iterable[str]) -> str:
    """Take one of a few words."""
    words = list(known)
    if value not in words:
        near = suggestion(value, words)
        raise UsageError(
            f"选项“{option}”不认识“{plain(value)}”。{near}可用的值：{'、'.join(words)}。"
        )
    return value


def path(option: str, value: str | None) -> Path | None:
    """Take the path of a file or folder; an empty one (an unset variable, mostly) is refused."""
    if value is None:
        return None
    if not value:
        raise UsageError(f"选项“{option}”后面是空的；请写出路径，或者去掉这个选项。")
    return Path(value)


def day(option: str, value: str | None) -> dt.date | None:
    """Read ``2026-01-01``, ``2026年1月1日`` or ``today``."""
    if value is None:
        return None
    if value == "today":
        return today()
    match = _DAY.fullmatch(value.strip())
    if match:
        year, *rest = (int(group) for group in match.groups() if group is not None)
        try:
            return dt.date(year, rest[0], rest[1])
        except ValueError:
            raise UsageError(f"选项“{option}”：没有“{plain(value)}”这一天。") from None
    raise UsageError(
        f"选项“{option}”不认识日期“{plain(value)}”；请写成 2026-01-01、2026年1月1日 或 today。"
    )


def seconds(option: str, value: str) -> float:
    """Read a time limit in seconds; 0 is none."""
    if _SECONDS.fullmatch(value) and (number := float(value)) <= _LONGEST:
        return number
    raise UsageError(
        f"选项“{option}”不认识“{plain(value)}”；请写秒数，如 60、0.5，最大 {_LONGEST}，0 表示不限。"
    )


def choices(
    option: str, values: Sequence[str] | None, rule_ids: Sequence[str], plan_items: Iterable[int]
) -> tuple[str, ...]:
    """Read rule id prefixes, categories and plan items, one a time or parted by commas."""
    words = [w.strip() for value in values or () for w in re.split("[,，]", value) if w.strip()]
    if values and not words:
        raise UsageError(f"选项“{option}”后面是空的；请写出规则，或者去掉这个选项。")
    items = {str(item) for item in plan_items}
    for word in words:
        known = word in CATEGORIES or word in items or any(i.startswith(word) for i in rule_ids)
        if not known:
            near = suggestion(word, [*rule_ids, *CATEGORIES])
            raise UsageError(
                f"选项“{option}”不认识“{plain(word)}”。{near}"
                "可以写规则编号或其开头、类别代码、规划任务序号；规则见 qjlaw rules list。"
            )
    return tuple(words)
