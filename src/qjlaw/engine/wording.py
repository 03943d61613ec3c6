"""Fill the templates of a rule with what was found."""

from __future__ import annotations

import re
from collections.abc import Mapping

from qjlaw.engine.case import FieldValue
from qjlaw.rulebook import Profile

_PLACEHOLDER = re.compile(r"\{([A-Za-z_][A-Za-z0-9_.]*)\}")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_YES_NO = {True: "是", False: "否"}


def fill(template: str, excerpt: str, fields: Mapping[str, FieldValue], profile: Profile) -> str:
    """Replace ``{excerpt}``, ``{field}`` and ``{profile.key}``; what was not read becomes ``—``."""

    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name == "excerpt":
            return excerpt
        if name.startswith("profile."):
            entry = profile.values.get(name.removeprefix("profile."))
            return _printed(entry.value) if entry is not None else "—"
        return _printed(fields.get(name))

    return _PLACEHOLDER.sub(value, template)


def _printed(value: FieldValue) -> str:
    if value is None:
        return "—"
    if isinstance(value, bool):
        return _YES_NO[value]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, str) and (day := _ISO_DAY.fullmatch(value)):
        return f"{int(day[1])}年{int(day[2])}月{int(day[3])}日"
    return str(value)
