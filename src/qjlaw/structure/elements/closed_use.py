"""Element ``closed_use``: the document is to be kept internal."""

from __future__ import annotations

from qjlaw.anatomy import Element
from qjlaw.lazy import LazyPattern
from qjlaw.structure.elements.own import speaks_of_itself
from qjlaw.structure.elements.source import Source

_CLOSED = LazyPattern(
    r"仅?供?(?:内部|机关内部|单位内部)(?:掌握|使用|参考|传阅|执行|把握)|(?:不得|不|严禁|禁止)(?:擅自)?对外(?:公开|发布|公布|宣传|泄露|提供|透露)"
    r"|不(?:得|予)?(?:上网|向社会)公开|(?:不得|严禁)(?:上网|外传|翻印)"
)
_THIS = (
    "此件", "此文", "本文", "文件", "标准", "口径",
    "以上内容", "以上政策", "上述内容", "上述政策",
)  # fmt: skip
_OTHER = LazyPattern(r"信息|数据|材料|资料|线索|秘密|隐私|举报|名单|试题|人员伤亡|案件")


def closed_use(source: Source) -> list[Element]:
    """Clauses that keep this document from the public."""
    found = []
    roles = frozenset({"body", "signature", "caption"})
    for match in source.matches(
        _CLOSED, "内部", "对外", "予公开", "社会公开", "不公开", "上网", "外传", roles=roles
    ):
        begin, end = source.sentence(match.start(), match.end())
        words = source.text[begin:end]
        inside = match.group().startswith(("仅", "供", "内部"))
        if _OTHER.search(words[: match.start() - begin]):
            continue
        this = any(word in words for word in _THIS) or speaks_of_itself(words)
        if this or (inside and len(words) <= 20):
            found.append(source.element("closed_use", begin, end, text=source.printed(begin, end)))
    return found
