"""Whether a document is an administrative normative one: judged by effect, with reasons."""

from __future__ import annotations

import re

from qjlaw.anatomy import Instrument, InstrumentKind, Scope
from qjlaw.lazy import LazyPattern
from qjlaw.structure.facts import Facts
from qjlaw.structure.numbering import marker_at
from qjlaw.structure.titles import PLANS, explains, reports_cases

_HIGHER: dict[InstrumentKind, str] = {
    "law": "是法律，不属于行政规范性文件",
    "administrative_regulation": "是行政法规，不属于行政规范性文件",
    "local_regulation": "是地方性法规，不属于行政规范性文件",
    "rule": "是规章，不属于行政规范性文件",
    "state_council_document": "是国家层面的文件，不由地方按行政规范性文件审核",
    "agreement": "是协议、合同，只约束签订各方",
    "tender": "是招标、采购文件，只用于一次招标或者采购",
    "minutes": "是会议纪要，只记载会议议定的事项",
}
_PARTY = LazyPattern(r"中共|党工?委|党组|[区县市省州旗]委(?!员)")
_PARTY_NUMBER = ("委发", "委办", "党发", "党办", "委〔", "党〔")
_SPECIFIC = LazyPattern(
    r"(?:地名|道路|小区|街路).{0,8}命名|命名.{0,40}(?:企业|单位)|关于同意|关于(?:撤销|设立|成立)|公布.{0,30}(?:名录|名单)"
    r"|拟.{0,20}公示|停(?:水|电|气)的?(?:通告|公告|通知)|暂停办理|开展.{0,40}(?:自查|检查|培训|评选|调查|普查|比赛|活动)的通知|召开"
)
_NO_FORCE = ("不作为法规强制执行", "不具备法律效力", "不具有强制", "仅供参考")
_PROGRAMMATIC = (
    "指导思想", "基本原则", "主要原则", "总体目标", "主要目标", "工作目标", "重点任务", "保障措施",
    "组织领导",
)  # fmt: skip
_BINDS_BY_NAME = frozenset(
    {"办法", "细则", "规定", "规则", "政策", "规范", "规程", "标准", "导则", "通告", "公告"}
)
"""What is so called binds outsiders as a rule, even where no such clause is found."""
_PROGRAMMATIC_REASON = "以指导思想、目标、任务为主，属于部署工作的规划性、纲领性文件"
_TAKES_EFFECT = LazyPattern(r"本\w{2,8}自[^。；\n]{2,20}(?:施行|实施|执行)")
_SOURCE = LazyPattern(r"^[*# ]*(?:信息|文章|稿件)?来源[：:]", re.MULTILINE)
_FEW = 3
"""An 意见 of a programme's kind with fewer clauses on outsiders than this is left to a person."""
_EFFECT_SHOWN = 40
_LEAD_SHOWN = 30
_STOPS = "。；：，,;:|\n\t"


def scope_of(facts: Facts, instrument: Instrument, *, given: bool) -> Scope:
    """Give the verdict and the reasons for it, in Chinese.

    ``given`` says that the user named the instrument; a fragment is then taken at that word.
    """
    if instrument.kind in _HIGHER:
        return Scope("not_normative", (_HIGHER[instrument.kind],))
    if instrument.kind == "internal":
        return Scope("not_normative", (instrument.why, "不对外产生普遍约束力"))
    if (reason := _tells_only(facts)) is not None:
        return Scope("not_normative", (reason,))
    if "fragment" in facts.traits:
        return _fragment(instrument, given=given)
    if instrument.kind == "plan":
        return _plan(facts)
    return _measures(facts)


def _fragment(instrument: Instrument, *, given: bool) -> Scope:
    if given and instrument.kind == "normative":
        return Scope("normative", ("由用户指定为行政规范性文件",))
    reason = "只有片段，缺少发文字号、主送机关、落款等，无法判断整份文件的性质"
    return Scope("uncertain", (reason,))


def _plan(facts: Facts) -> Scope:
    reasons = []
    if _is_programmatic(facts):
        reasons.append(_PROGRAMMATIC_REASON)
    else:
        reasons.append("是方案、规划、要点一类，主要部署工作")
    if _with_party(facts):
        reasons.append("由党委参与联合印发，不按行政规范性文件管理")
    if facts.outsiders:
        reasons.append(_needs_person(facts))
        return Scope("uncertain", tuple(reasons))
    reasons.append("只对行政机关及其工作提出要求，未发现直接约束行政机关以外的人的内容")
    return Scope("not_normative", tuple(reasons))


def _is_programmatic(facts: Facts) -> bool:
    """Whether the text stands under headings of a programme, two at least."""
    return sum(words in facts.text for words in _PROGRAMMATIC) > 1


def _needs_person(facts: Facts) -> str:
    return f"但含有约束或者惠及行政机关以外的人的内容：{_shown(facts)}，需人工判断"


def _measures(facts: Facts) -> Scope:
    if (reason := _not_of_the_kind(facts)) is not None:
        return Scope("not_normative", (reason,))
    if not facts.outsiders:
        return _without_outsiders(facts)
    if facts.genre == "意见" and _is_programmatic(facts) and len(facts.outsiders) < _FEW:
        return Scope("uncertain", (_PROGRAMMATIC_REASON, _needs_person(facts)))
    return _with_outsiders(facts)


def _tells_only(facts: Facts) -> str | None:
    """Why a document lays nothing down: by its title, or as a page that merely informs."""
    if facts.articles or facts.number or _TAKES_EFFECT.search(facts.text):
        return None
    if explains(facts.title) or _informs(facts):
        return "只说明、解读已有规定，不作新的规定"
    if reports_cases(facts.title):
        return "只通报案例和处理情况，不作新的规定"
    return None


def _informs(facts: Facts) -> bool:
    """Whether a portal page has a source, and nothing that a document has."""
    return (
        _SOURCE.search(facts.head) is not None
        and not (facts.number or facts.issuers or facts.addressed or facts.articles)
        and facts.genre is None
        and facts.form not in _BINDS_BY_NAME | PLANS
    )


def _not_of_the_kind(facts: Facts) -> str | None:
    """Why a document is none by its maker, its own words or its single occasion."""
    if facts.kinds and all(kind == "party" for kind in facts.kinds):
        return "由党的机关单独制定，不属于行政规范性文件"
    if any(words in facts.text for words in _NO_FORCE):
        return "文件自述不具有强制效力，只供参考、指导"
    if _SPECIFIC.search(facts.title) and len(facts.outsiders) < 2:
        return "针对特定的人或者一次性的事项，不能反复适用"
    return None


def _with_outsiders(facts: Facts) -> Scope:
    reasons = [f"规定了行政机关以外的人的权利义务：{_shown(facts)}"]
    if _with_party(facts):
        reasons.append("由党委参与联合印发，是否按行政规范性文件管理需人工判断")
        return Scope("uncertain", tuple(reasons))
    if "consultation" in facts.traits:
        reasons.append("是征求意见的草案，按拟印发的文件判断")
    if facts.issuers:
        reasons.append(f"制定主体为{'、'.join(facts.issuers)}，行使行政管理职权")
    else:
        reasons.append("未见落款，按行政机关制定的文件判断")
    reasons.append("适用于不特定对象，可以反复适用")
    if "temporary_body" in facts.kinds or "internal_unit" in facts.kinds:
        reasons.append("制定主体是临时机构或者内设机构，其制定权限需另行审查")
    return Scope("normative", tuple(reasons))


def _without_outsiders(facts: Facts) -> Scope:
    reason = "未发现直接约束或者惠及行政机关以外的人的内容"
    name = facts.form if facts.form in _BINDS_BY_NAME else facts.genre
    if name in _BINDS_BY_NAME:
        return Scope("uncertain", (f"名为{name}，但{reason}，需人工判断",))
    return Scope("not_normative", (f"{reason}，属于部署工作的内部行文",))


def _with_party(facts: Facts) -> bool:
    """Whether a Party committee is among those who issue the document."""
    if "party" in facts.kinds or any(sign in facts.number for sign in _PARTY_NUMBER):
        return True
    return _PARTY.search(re.split("关于|印发", facts.title)[0]) is not None


def _shown(facts: Facts) -> str:
    """The first clause on outsiders, from stop to stop, without its number."""
    text = facts.text
    start, end = facts.outsiders[0]
    begin = max(text.rfind(stop, 0, start) for stop in _STOPS) + 1
    number = marker_at(text, begin + _blanks(text[begin:start]), start)
    if number is not None:
        begin += _blanks(text[begin:start]) + number.length
    begin = begin if start - begin <= _LEAD_SHOWN else start
    ends = [at for stop in _STOPS if (at := text.find(stop, end, end + _EFFECT_SHOWN)) >= 0]
    words = " ".join(text[begin : min(ends, default=end + _EFFECT_SHOWN)].split())
    return f"「{words[:_EFFECT_SHOWN]}{'……' if len(words) > _EFFECT_SHOWN else ''}」"


def _blanks(words: str) -> int:
    return len(words) - len(words.lstrip())
