"""Titles: where they end, what 文种 and form they name."""

from __future__ import annotations

from dataclasses import dataclass

from qjlaw.lazy import LazyPattern

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
    r"(?:[ \u3000]*[（(〔](?:试行|暂行|草案|"
    r"[^（）()。]{0,12}(?:稿|修订|修正|年|年度|版|次|批|期|文本)|"
    r"[^（）()。]{0,8}(?:19|20)\d{2}[^（）()。]{0,16})[）)〕])"
)
END = rf"(?:{'|'.join(FORMS + GENRES)}){_TAIL}*"
"""Pattern of the end of a title, without groups: dear, for text that was run together only."""

_LAST_TAIL = LazyPattern(rf"{_TAIL}$")
_BRACKETED = LazyPattern(r"[ \u3000]*[（(][^（）()]*[）)]$")
_WORDS = frozenset(FORMS + GENRES)
_EXPLAINS = LazyPattern(
    r"(?:服务|办事|办理|申办)(?:指南|须知|流程)(?:[（(][^）)]*[）)])*$|问答|解读|答记者问|简介$|攻略"
    r"|[？?！!]|\d+问(?:\d*答)?$|(?:宣传|业务)指引$|怎么|如何|请查收|看过来|一文读懂|一图读懂|您"
)
_REPORTS_CASES = LazyPattern(
    r"典型(?:案例|案件)|(?:案例|案件|问题)[^，。]{0,8}(?:处理|查处)情况|以案释法"
)
_OTHER_ENDS = (
    "公示",
    "简报",
    "表",
    "解读",
    "问答",
    "答记者问",
    "简介",
    "流程",
    "典型案例",
    "处理情况",
)
_LONGEST_WORD = max(map(len, _WORDS))
_TRIAL = LazyPattern(r"试行|暂行|临时(?:规定|办法|措施)")
_NUMBER_TAIL = LazyPattern(r"[ \u3000]*[（(][^（）()]{1,16}[〔\[（(]\d{4}[〕\]）)]\d{1,5}号[）)]$")
_OWN_QUOTED = LazyPattern(r"(?!根据|按照|依据)[^《》。]{2,24}《[^《》]{4,60}》")
_STOPS = LazyPattern(r"[。；！？：]")
_NOT_LAW = frozenset("执方做用看写算违合非依守普立司")
_SPREAD = LazyPattern(r"[ \t\xa0\u3000]*\n[ \t\xa0\u3000]*|[ \t\u3000\xa0]+")
_BETWEEN_ORGANS = LazyPattern(r"(?<=[委府局厅部会室院]) (?=\w{3})(?!关于|印发|转发|发布)")
_GAP = LazyPattern(r"(?<=[\w《》（）()“”、—]) | (?=[\w《》（）()“”、—])")
_QUOTED = LazyPattern(r"《[^》]*》?")


@dataclass(frozen=True, slots=True)
class TitleWords:
    """What a title says of itself; see the element ``title``."""

    text: str
    genre: str | None
    form: str | None
    trial: bool


def fold(words: str) -> str:
    """Take out the blanks and breaks that a title is spread over; keep one between organs."""
    lines = words.strip()
    if not any(blank in lines for blank in " \t\n\u3000\xa0"):
        return lines
    lines = _SPREAD.sub(lambda gap: "" if "\n" in gap.group() else " ", lines)
    held = _GAP.sub("", _BETWEEN_ORGANS.sub("\x00", lines))
    return held.replace("\x00", " ")


def ends_like_title(words: str) -> bool:
    """Whether a line without stops ends in a 文种 or a form of measures."""
    line = _without_number(words.strip())
    if not 3 <= len(line) <= 160 or _STOPS.search(_QUOTED.sub("", line)):
        return False
    bare = _without_tail(line)
    return _last_word(bare) is not None or bare.endswith(_OTHER_ENDS)


def read_title(words: str) -> TitleWords:
    """Read 文种, form and 试行 off a title."""
    text = fold(words)
    bare = _without_number(text)
    word = _last_word(_without_tail(bare))
    genre = word if word in GENRES else None
    form = word if word not in GENRES else None
    return TitleWords(text, genre, form, _TRIAL.search(bare) is not None)


def explains(title: str) -> bool:
    """Whether a title is that of a text which explains what holds already: 办事指南, 政策解读."""
    return _EXPLAINS.search(title) is not None


def reports_cases(title: str) -> bool:
    """Whether a title is that of a text which tells of cases and what became of them."""
    if _last_word(_without_tail(title)) in MEASURES:  # rules on publishing cases are none
        return False
    return _REPORTS_CASES.search(title) is not None


def without_brackets(title: str) -> str:
    """A title without the brackets at its end: （试行）, （第二次）, （示范文本）."""
    while shorter := _BRACKETED.search(title):
        title = title[: shorter.start()]
    return title


def _without_number(title: str) -> str:
    """A title without the number of the document behind it, and without its own 《》."""
    if title.endswith(("号）", "号)")):
        title = _NUMBER_TAIL.sub("", title)
    return title[:-1] if title.endswith("》") and _OWN_QUOTED.fullmatch(title) else title


def _without_tail(title: str) -> str:
    while title.endswith(("）", ")", "〕")) and (tail := _LAST_TAIL.search(title)):
        title = title[: tail.start()]
    return title.rstrip(" \u3000")


def _last_word(title: str) -> str | None:
    """The 文种 or form that a title ends in, the longest there is."""
    for size in range(min(_LONGEST_WORD, len(title)), 0, -1):
        word = title[-size:]
        if word in _WORDS:
            return None if word == "法" and title[-2:-1] in _NOT_LAW else word
    return None
