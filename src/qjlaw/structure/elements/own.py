"""How a document speaks of itself: 本办法, 本实施方案, 该规定."""

from __future__ import annotations

_FORMS = frozenset(
    {
        "办法", "细则", "规定", "规则", "方案", "预案", "规划", "计划", "要点", "纲要", "措施",
        "政策", "意见", "通知", "通告", "公告", "决定", "批复", "文件", "制度", "条例", "规程",
        "规范", "准则", "标准", "指南", "指引", "程序", "基准", "清单", "目录", "章程",
    }
)  # fmt: skip
_QUALIFIERS = frozenset(
    {"实施", "暂行", "若干", "工作", "应急", "扶持", "管理", "补充", "试行", "指导"}
)
_NOT_AFTER_LAW = frozenset("律规人院定治")


def own_end(text: str, start: int, end: int) -> int | None:
    """Where the last words by which the document names itself end, between two offsets.

    ``None`` where it does not speak of itself there.
    """
    limit = end
    if (at := text.rfind("上述政策", start, end)) >= 0:
        return at + len("上述政策")
    while (at := max(text.rfind("本", start, limit), text.rfind("该", start, limit))) >= 0:
        stop = _name_end(text, at + 1)
        if stop is not None and stop <= end:
            return stop
        limit = at
    return None


def speaks_of_itself(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a document names itself between two offsets."""
    return own_end(text, start, len(text) if end is None else end) is not None


def _name_end(text: str, at: int) -> int | None:
    for begin in (at, at + 2) if text[at : at + 2] in _QUALIFIERS else (at,):
        if text[begin : begin + 2] in _FORMS:
            return begin + 2
        if text.startswith("原则", begin) and begin > at:
            return begin + 2
    alone = text[at : at + 1]
    if alone == "令" or (alone == "法" and text[at + 1 : at + 2] not in _NOT_AFTER_LAW):
        return at + 1
    return None
