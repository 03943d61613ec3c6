"""What was checked, what needs a person, what is not covered: silence is never approval."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from qjlaw.document import Document
from qjlaw.findings import Coverage, CoverageItem
from qjlaw.rulebook import CompiledRule, PlanItem, Rulebook

_NEEDS = {
    "dossier": "要看制定过程的材料",
    "register": "要对照本单位的清单",
    "catalogue": "要看文件目录和历年文件",
    "indicator": "要看年度数据",
    "ledger": "要建台账",
}
_IN_TEXT = frozenset({"draft", "citation"})
_ALWAYS_HUMAN = CoverageItem(
    "judgement", "必要性、合理性和可行性", "要由人判断：规则只看写了什么，不评价政策本身。"
)
_UNSEEN = CoverageItem(
    "margins", "页眉、页脚和批注", "不是正文，没有检查；其中如有规定性内容，请人工查看。"
)


def coverage_of(
    document: Document,
    rulebook: Rulebook,
    active: Sequence[CompiledRule],
    chosen: Sequence[CompiledRule],
) -> Coverage:
    """Say for each item of the plan what this run did with it.

    Parameters
    ----------
    active:
        Rules that read this document.
    chosen:
        Rules that the user asked for, whether or not they apply to this kind of document.
    """
    checked: list[CoverageItem] = []
    person: list[CoverageItem] = [_ALWAYS_HUMAN]
    missing: list[CoverageItem] = []
    running = _by_item(active)
    asked = _by_item(chosen)
    known = _by_item(rulebook.rules)
    for item in rulebook.plan:
        ran = running.get(item.item, []) if _IN_TEXT.intersection(item.surface) else []
        if ran:
            checked.append(_line(item, f"已用规则 {'、'.join(ran)} 检查。"))
        needs = [_NEEDS[surface] for surface in item.surface if surface in _NEEDS]
        if needs:
            person.append(_line(item, "、".join(needs) + "，单看文本看不出。"))
        if not ran and (why := _why_not(item, asked, known)):
            missing.append(_line(item, why))
    if document.margins:
        missing.append(_UNSEEN)
    return Coverage(tuple(checked), tuple(person), tuple(missing))


def _why_not(
    item: PlanItem, asked: Mapping[int, list[str]], known: Mapping[int, list[str]]
) -> str | None:
    if "none" in item.surface:
        return item.none_why or "文件文本体现不出来。"
    if not _IN_TEXT.intersection(item.surface):
        return None
    if item.item in asked:
        return "有规则，但不适用于这类文件。"
    if item.item in known:
        return "有规则，本次没有选用。"
    return "规则库还没有这方面的规则。"


def _by_item(rules: Iterable[CompiledRule]) -> dict[int, list[str]]:
    """Ids of the rules that serve each item of the plan, in the rulebook's order."""
    found: dict[int, list[str]] = {}
    for rule in rules:
        for item in rule.plan:
            found.setdefault(item, []).append(rule.id)
    return found


def _line(item: PlanItem, why: str) -> CoverageItem:
    return CoverageItem(f"plan-{item.item}", item.title, why)
