"""Short names: those that a document declares, and 该法, 同法, 上述条例, which point back."""

from __future__ import annotations

from qjlaw.lazy import LazyPattern

_BACK = LazyPattern(
    r"(?:该|同|上述|前述|此|这一|前引)(?P<form>法律|法典|法|条例|办法|规定|细则|规则|意见|通知|决定|方案)(?:中?的|之|中)?$"
)
_SHORT = LazyPattern(r"[《“\"]?(?P<name>[一-龥]{2,12})[》”\"]?(?:中?的|之|中)?$")


def back_form(flow: str, place: int) -> tuple[int, str] | None:
    """Where 该法 or the like before a 第 begins, and the form that it names; None otherwise."""
    found = _BACK.search(flow, max(0, place - 10), place)
    return (found.start(), found["form"]) if found else None


def alias_before(flow: str, place: int, aliases: dict[str, str]) -> tuple[int, str] | None:
    """The declared short name that ends right before a 第, with where it begins."""
    found = _SHORT.search(flow, max(0, place - 18), place)
    if found is None:
        return None
    end = found.end("name")
    for start in range(found.start("name"), end - 1):
        name = flow[start:end].removesuffix("中").removesuffix("的")
        if name in aliases and not flow.endswith(("本", "该", "同"), 0, start):
            return start, name
    return None


def fits(title: str, form: str) -> bool:
    """Whether a title may be called by a form: 该法 of 民法典, 该条例 of a 条例."""
    bare = title.partition("（")[0]
    if form in {"法", "法律", "法典"}:
        return bare.endswith(("法", "法典")) and not bare.endswith("办法")
    return bare.endswith(form)
