"""Clauses that bind or pay someone outside the administration, undertakings above all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qjlaw.lazy import LazyPattern
from qjlaw.structure.parties import PartyKind, parties_in

_FORCE = LazyPattern(
    r"(?P<duty>应|必须|须|不得|方可|严禁|禁止|不准|承担|可以?(?:依法)?(?:申请|享受|领取|向))"
    r"|(?P<pay>给予(?!表彰|表扬)[^，。]{0,30}?(?:奖励|补助|补贴|奖补|资助|救助|补偿|支持|资金|贴息|万元|优惠)|"
    r"(?:奖励|补助|补贴)\d|享受[^，。]{0,12}?(?:补贴|优惠|奖励|扶持)|没收[^，。]{0,10}?保证金|"
    r"处[^，。]{0,20}?罚款|暂停[^，。]{0,12}?(?:审批|资格|兑现)|列入[^，。]{0,10}?(?:黑名单|失信))"
)
"""What binds (``duty``) and what gives or takes (``pay``)."""

_ANYONE = LazyPattern(
    r"任何(?:单位|个人)[^，。]{0,12}?(?:不得|必须|应当|均?不)|"
    r"(?:严禁|禁止)(?:在|携带|燃放|使用|销售|生产|从事|车辆|驶入|通行|停放)"
)
_OF_AUTHORITIES = LazyPattern(
    r"[^。；\n]{0,16}?(?:要求|强制|强迫|强令|责令|下达|摊派|干预|增设|变相设|收取|征收|索要|检查|评比|达标|考核|排名)"
    r"|[^。；，\n]{0,12}?[向对给][^。；，\n]{0,8}?(?:企业|经营者|经营主体|市场主体|商户|个体工商户)"
)
"""What only those in authority can do: 任何单位不得要求企业…, 不得下达…, 不得收取…."""

_MODAL_BEFORE = frozenset("当在按依于向将自经主及积严建落提缴参服配办取具符")
"""What follows 应 where it means 应当."""
_NO_MODAL_AFTER = frozenset("供适响效反相对感")
_STOPS = "。；\n"
_BEFORE = 30
_NEAR, _FARTHER = 14, 16
"""How far a force may stand from its party: in its clause, and in the clause after a comma."""
_PAID_WITHIN = 60
_LONGEST_FORCE = 40
_TOWARDS = ("对", "向", "支持", "鼓励")
_ORGANS = (
    "部门", "机关", "政府", "街道", "乡镇", "工作人员", "执法人员", "监管机构", "管理机构", "各地",
    "各镇", "各乡", "各局",
)  # fmt: skip
_ORGAN_ENDS = (
    "部门", "机关", "政府", "办事处", "局", "委", "厅", "管理机构", "监管机构", "工作人员",
)  # fmt: skip
_TO = frozenset("对向为")
_ALWAYS_VERBS = ("不得", "严禁", "禁止", "防止", "避免", "减少", "引导", "督促", "帮助", "听取")
_SOMETIMES_VERBS = ("保护", "维护", "服务", "指导", "规范", "监督")
_BEFORE_VERB = frozenset(
    "要应当得须会门关府局委镇乡街办和并、强好极实面动步切时地能以来力法位员厅处所"
)
"""Characters that come before a verb; after others 服务 is a noun (物业服务企业)."""
_NO_ONE_ELSE = ("部门", "机关", "政府", "单位", "街道", "乡镇", "工作人员", "执法", "干部")


def undertakings_bound(text: str) -> Iterator[tuple[int, int]]:
    """Spans in which an undertaking is bound, may apply, or is paid, in order.

    ``text`` is wide: its punctuation full-width, one for one.
    """
    return _bound(text, frozenset[PartyKind]({"undertaking"}))


def outsiders_bound(text: str) -> Iterator[tuple[int, int]]:
    """Spans in which anyone outside the administration is bound or paid.

    First those of a named party, then general prohibitions, each in order.
    """
    yield from _bound(text, frozenset[PartyKind]({"undertaking", "other"}))
    for found in _ANYONE.finditer(text):
        if found.group().startswith("任何") and _OF_AUTHORITIES.match(text, found.end()):
            continue
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        clause = before[max(before.rfind(stop) for stop in "，。；\n") + 1 :]
        if found.group().startswith("任何") or not any(word in clause for word in _NO_ONE_ELSE):
            yield found.span()


def _bound(text: str, kinds: frozenset[PartyKind]) -> Iterator[tuple[int, int]]:
    for start, end, kind in parties_in(text):
        if kind not in kinds:
            continue
        window = text[max(0, start - _BEFORE) : start]
        before = window[max(window.rfind(stop) for stop in _STOPS) + 1 :]
        clause = before[before.rfind("，") + 1 :]
        towards = min((at for word in _TOWARDS if (at := clause.find(word)) >= 0), default=None)
        paid = _paid_after(text, end) if towards is not None else None
        if paid is not None and towards is not None:
            yield start - len(clause) + towards, paid
            continue
        finish = _bound_after(text, end)
        if finish is None or _is_object_of_organs(clause):
            continue
        general = "任何" in clause[-_NEAR:] + text[start:end]
        if not (general and _OF_AUTHORITIES.match(text, finish)):
            yield start, finish


def _bound_after(text: str, end: int) -> int | None:
    """Where the force that a party stands under ends, if it stands under one."""
    found = next(_forces(text, end, end + _NEAR + _FARTHER + _LONGEST_FORCE), None)
    if found is None:
        return None
    first, comma, second = text[end : found.start()].partition("，")
    if len(first) > _NEAR or len(second) > _FARTHER or "，" in second:
        return None
    if any(stop in first or stop in second for stop in _STOPS):
        return None
    if _by_organ(found, first, second if comma else first):
        return None
    return found.end() + 1 if text.startswith("应当", found.start()) else found.end()


def _forces(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Words of force between two offsets, 应 only where it is a modal verb."""
    for found in _FORCE.finditer(text, start, end):
        words = found.group()
        if words == "应":
            at = found.start()
            if text[at + 1 : at + 2] not in _MODAL_BEFORE or text[at - 1] in _NO_MODAL_AFTER:
                continue
        elif "；" in words or "\n" in words:
            continue
        yield found


def _by_organ(force: re.Match[str], first: str, last: str) -> bool:
    """Whether the words before a duty end in an organ or in anyone, who then is bound."""
    if "任何" in last:
        return True
    joint = first.startswith(("和", "与", "及", "、", "或"))
    return force.lastgroup == "duty" and last.endswith(_ORGAN_ENDS) and not joint


def _paid_after(text: str, end: int) -> int | None:
    limit = end + _PAID_WITHIN + _LONGEST_FORCE
    for stop in _STOPS:
        at = text.find(stop, end, limit)
        limit = at if at >= 0 else limit
    for found in _forces(text, end, limit):
        if found.lastgroup == "pay":
            return found.end() if found.start() <= end + _PAID_WITHIN else None
    return None


def _is_object_of_organs(clause: str) -> bool:
    """Whether the words before a party make it what an organ deals with: 部门对…, 保护…."""
    for organ in _ORGANS:
        at = clause.find(organ)
        after = clause[at + len(organ) : at + len(organ) + 11] if at >= 0 else ""
        if not _TO.isdisjoint(after):
            return True
    if any(verb in clause for verb in _ALWAYS_VERBS):
        return True
    return any(_stands_as_verb(clause, verb) for verb in _SOMETIMES_VERBS)


def _stands_as_verb(clause: str, verb: str) -> bool:
    at = clause.find(verb)
    return at == 0 or (at > 0 and clause[at - 1] in _BEFORE_VERB)
