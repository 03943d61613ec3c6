"""Which kind of instrument may set up what, and which titles name none that may.

The rules are those of 行政许可法 14-17, 行政处罚法 10-16, 行政强制法 10, 11 and 13,
优化营商环境条例 25, 39, 44, 59 and 64, and 立法法 11, 91 and 93.
"""

from __future__ import annotations

from typing import Literal

from qjlaw.lazy import LazyPattern

Rank = Literal["may", "may_detail", "may_not"]
"""``may_detail``: the instrument may spell out what a higher one set up, and no more."""

DECISION = "国务院决定"
"""The kind of a decision of the State Council, which the index files under 国务院文件."""

NORMATIVE = "规范性文件"
"""The kind of what is told by its name alone: a notice, a plan, minutes."""

_STATUTES = frozenset({"宪法", "法律", "行政法规", "监察法规"})
_RULES = frozenset({"部门规章", "地方政府规章"})
_LOCAL = "地方性法规"

_RANKS: dict[str, tuple[frozenset[str], frozenset[str], str]] = {
    "permit": (
        _STATUTES | {DECISION, _LOCAL},
        _RULES,
        "行政许可由法律、法规、国务院决定设定，规章只能细化（《行政许可法》第十四条至第十七条）",
    ),
    "penalty": (
        _STATUTES | {_LOCAL} | _RULES,
        frozenset(),
        "行政处罚由法律、法规、规章设定（《行政处罚法》第十条至第十六条）",
    ),
    "coercion": (
        _STATUTES | {_LOCAL},
        frozenset(),
        "行政强制由法律、法规设定（《行政强制法》第十条、第十一条、第十三条）",
    ),
    "fee": (
        _STATUTES | {DECISION},
        frozenset({_LOCAL, "国务院文件"}),
        "收费、基金、保证金要有法律、行政法规依据或者国务院批准（《优化营商环境条例》第二十五条）",
    ),
    "proof": (
        _STATUTES | {DECISION, _LOCAL},
        frozenset(),
        "证明事项要有法律、法规或者国务院决定依据（《优化营商环境条例》第四十四条）",
    ),
    "requisition": (
        _STATUTES | {_LOCAL},
        frozenset(),
        "征收征用由法律规定（《立法法》第十一条）",
    ),
    "shutdown": (
        _STATUTES | {_LOCAL},
        frozenset(),
        "责令停产停业由法律、法规设定（《行政处罚法》第十条至第十四条）",
    ),
    "inspection": (
        _STATUTES | {DECISION, _LOCAL} | _RULES,
        frozenset({"国务院文件"}),
        "检查事项要有法律、法规、规章或者国务院决定依据（国办发〔2024〕54号）",
    ),
    "benefit": (
        _STATUTES | {DECISION, _LOCAL} | _RULES,
        frozenset({"国务院文件", "党内法规", NORMATIVE, "地方规范性文件"}),
        "扶持措施不由这一类文件设定",
    ),
}
_OTHERS = (
    _STATUTES | {DECISION, _LOCAL},
    _RULES | {"国务院文件", "党内法规"},
    "没有法律、法规或者国务院决定和命令依据的，不得增加义务（《优化营商环境条例》第六十四条）",
)

_LAW_ALONE = {
    "penalty": LazyPattern("拘留|限制人身自由"),
    "coercion": LazyPattern("限制人身自由"),
}
_BEYOND_LOCAL = {
    "penalty": LazyPattern("吊销营业执照"),
    "coercion": LazyPattern("冻结|划拨|拍卖|强制拆除|强制执行|代履行"),
}
_BEYOND_RULES = LazyPattern("没收|吊销|暂扣|降低资质|停产|停业|关闭|限制从业|限制开展|禁止从业")

_NORMATIVE_NAME = LazyPattern(
    "(?:通知|意见|方案|规划|计划|要点|导则|指南|指引|目录|清单|函|批复|通告|公告|倡议书|纪要|公约|纲要"
    "|村规民约|章程|须知|协议|合同|汇报|讲话|任务书|责任书)"
    r"(?:[（(](?:试行|暂行|\d{4}.{0,8})[）)])?$"
)
_NUMBER = LazyPattern("[发办函文][〔\\[（(【]\\d{4}[〕\\]）)】]")


def rank_of(power: str, kind: str, words: str = "") -> tuple[Rank, str]:
    """Tell whether a kind of instrument may set a power up, and the rule that says so.

    Parameters
    ----------
    power:
        As in the table of powers by article.
    kind:
        The kind of the index, :data:`DECISION` or :data:`NORMATIVE`.
    words:
        What is set up, in the words of the clause: 拘留 is for a law alone.
    """
    may, detail, why = _RANKS.get(power, _OTHERS)
    if kind in may and not _too_grave(power, kind, words):
        return "may", why
    return ("may_detail" if kind in detail else "may_not"), why


def _too_grave(power: str, kind: str, words: str) -> bool:
    if not words or kind in {"宪法", "法律"}:
        return False
    alone = _LAW_ALONE.get(power)
    if alone is not None and alone.search(words):
        return True
    if kind not in {_LOCAL, *_RULES}:
        return False
    beyond = _BEYOND_LOCAL.get(power)
    if beyond is not None and beyond.search(words):
        return True
    return power == "penalty" and kind in _RULES and bool(_BEYOND_RULES.search(words))


def kind_of(kind: str, title: str) -> str:
    """The kind that decides: a decision of the State Council stands over its other papers."""
    if kind == "国务院文件" and title.startswith("国务院") and title.endswith("决定"):
        return DECISION
    return kind


def is_normative_name(title: str, document_no: str | None = None) -> bool:
    """Whether a name or a number alone tells of a notice, a plan, minutes: no law, no rule."""
    if title:
        return bool(_NORMATIVE_NAME.search(title))
    return document_no is not None and bool(_NUMBER.search(document_no))
