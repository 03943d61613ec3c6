"""Titles: where they end, what 文种 and form they name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qjlaw.structure.lazy import LazyPattern

GENRES = (
    "通知", "意见", "公告", "通告", "决定", "决议", "命令", "公报", "通报", "报告", "请示",
    "批复", "议案", "函", "纪要", "令",
)  # fmt: skip
"""The fifteen 文种 of official documents (党政机关公文处理工作条例, article 8), and 令."""

FORMS = (
    "条例", "办法", "细则", "规定", "规则", "方案", "预案", "规划", "计划", "要点", "纲要",
    "措施", "政策", "章程", "制度", "守则", "规程", "规范", "准则", "标准", "导则", "指南",
    "指引", "指导原则", "程序", "基准", "清单", "目录", "名录", "名单", "协议书", "协议", "合同",
    "备忘录", "意向书", "招标文件", "采购文件", "磋商文件", "行动", "任务", "要求", "须知",
    "倡议书", "责任书", "承诺书", "安排", "机制", "流程", "工作法", "法",
)  # fmt: skip
"""Forms of measures and of other texts, the longer before the shorter where one ends another."""

MEASURES = frozenset({"办法", "细则", "规定", "规则", "措施", "政策", "制度", "规程", "预案"})
PLANS = frozenset({"方案", "规划", "计划", "要点", "纲要", "行动", "任务", "安排"})

_TAIL = (
    r"(?:[ \u3000]*[（(〔](?:试行|暂行|草案|[^（）()。]{0,12}(?:稿|修订|修正|年|年度|年版|版)|"
    r"[^（）()。]{0,8}(?:19|20)\d{2}[^（）()。]{0,16})[）)〕])*"
)
_GENRE = "|".join(GENRES)
_FORM = "|".join(FORMS)
END = rf"(?:{_FORM}|{_GENRE}){_TAIL}"
"""Pattern of the end of a title, without groups."""

_ENDS = LazyPattern(
    rf"(?:{_FORM}|{_GENRE}|公示|简报|工作报告|申请表|登记表|明细表|汇总表|表){_TAIL}"
)
_LAST = LazyPattern(rf"(?:(?P<genre>{_GENRE})|(?P<form>{_FORM})){_TAIL}[ \u3000]*$")
_TRIAL = LazyPattern(r"试行|暂行|临时(?:规定|办法|措施)")
_NUMBER_TAIL = LazyPattern(r"[ \u3000]*[（(][^（）()]{1,16}[〔\[（(]\d{4}[〕\]）)]\d{1,5}号[）)]$")
_OWN_QUOTED = LazyPattern(r"(?!根据|按照|依据)[^《》。]{2,24}《[^《》]{4,60}》")
_STOPS = LazyPattern(r"[。；！？：]")
_NOT_LAW = LazyPattern(r"(?:执|方|做|用|看|写|算|违|合|非|依|守|普|立|司)法$")


@dataclass(frozen=True, slots=True)
class TitleWords:
    """What a title says of itself; see the element ``title``."""

    text: str
    genre: str | None
    form: str | None
    trial: bool


def fold(words: str) -> str:
    """Take out the blanks and breaks that a title is spread over; keep one between organs."""
    lines = re.sub(r"[ \t\u3000\xa0]*\n[ \t\u3000\xa0]*", "", words.strip())
    lines = re.sub(r"[ \t\u3000\xa0]+", " ", lines)
    kept = LazyPattern(r"(?<=[委府局厅部会室院]) (?=\w{3})(?!关于|印发|转发|发布)")
    held = kept.sub("\x00", lines)
    between = r"(?<=[\w《》（）()“”、—]) | (?=[\w《》（）()“”、—])"
    held = re.sub(between, "", held)
    return held.replace("\x00", " ")


def ends_like_title(words: str) -> bool:
    """Whether a line without stops ends in a 文种 or a form of measures."""
    line = _NUMBER_TAIL.sub("", words.strip())
    if _OWN_QUOTED.fullmatch(line):
        line = line[:-1]
    if not 3 <= len(line) <= 160 or _STOPS.search(re.sub(r"《[^》]*》?", "", line)):
        return False
    tail = line[-40:]
    for found in _ENDS.finditer(tail):
        if found.end() == len(tail):
            return not _NOT_LAW.search(re.sub(r"[（(][^）)]*[）)]$", "", line))
    return False


def read_title(words: str) -> TitleWords:
    """Read 文种, form and 试行 off a title."""
    text = fold(words)
    bare = _NUMBER_TAIL.sub("", text)
    if _OWN_QUOTED.fullmatch(bare):
        bare = bare[:-1]
    found = _LAST.search(bare[-48:])
    genre = found["genre"] if found else None
    form = found["form"] if found else None
    if form == "法" and _NOT_LAW.search(re.sub(r"[（(][^）)]*[）)]$", "", bare)):
        form = None
    return TitleWords(text, genre, form, bool(_TRIAL.search(bare)))
