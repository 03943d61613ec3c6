"""Elements on other documents: ``repeal`` and ``conflict_clause``."""

from __future__ import annotations

import re

from qjlaw.anatomy import Element
from qjlaw.lazy import LazyPattern
from qjlaw.structure.elements.own import speaks_of_itself
from qjlaw.structure.elements.repeal_lists import listed_repeals
from qjlaw.structure.elements.source import Source

_REPEAL = LazyPattern(
    r"(?:同时|即行|即时|同步|一并|自行|相应|一律|予以|立即|届时|现(?:决定)?|即|起|日)"
    r"(?:予以)?(?:废止|失效|停止执行|停止施行|作废|不再(?:施行|执行))"
)
_NAMED = LazyPattern(
    r"《[^》]{2,120}》|[〔\[［【（﹝〖][ \u3000]?(?:19|20)\d{2}[ \u3000]?[〕\]］】）﹞〗]"
)
_TITLES = LazyPattern(r"《([^《》]{2,80}(?:[〈《][^〉》]{2,60}[〉》][^《》]{0,30})?)》")
_CITED_NUMBER = LazyPattern(
    r"(?:(?![的后，、])[\w]){2,10}[ \u3000]?[〔\[［【（﹝〖][ \u3000]?(?:19|20)\d{2}[ \u3000]?"
    r"[〕\]］】）﹞〗][ \u3000]?第?[ \u3000]?\d{1,5}[ \u3000]?号"
)
_EARLIER = LazyPattern(
    r"(?:此前|以前|之前|原有|过去|先前|原)[^。；]{0,40}(?:规定|文件|办法|政策|意见|通知|细则|制度|标准)"
)
_CONDITION = LazyPattern(
    r"(?:应当|可以|有权|及时|依法|需要|建议|不得|修改或者?|情形之一)[^，；]{0,12}$"
)
_NORM = LazyPattern(r"的[，,][^《》]{0,20}$|届满|期满|到期")
_EFFECT_CLAUSE = LazyPattern(r"(?:施行|实施|执行|生效|试行|为准|有效期[^，。《]{1,12})[，,]")
_ONLY_BASIS = LazyPattern(r"^(?:根据|依据|按照|依照)[^，]*[，,]")
_JOINS = frozenset("原将对和及与")
_SHORTEST_ORGAN = 3
_DIFFERS = r"(?:不一致|不相?符|抵触|冲突|矛盾)"
_AT_ODDS = LazyPattern(rf"[与和同](?P<own>[本该]\w{{1,8}}?)有?相?{_DIFFERS}")
_CONFLICT = LazyPattern(
    rf"[与和同](?P<own>[本该]\w{{1,8}}?)有?相?{_DIFFERS}[^。；]{{0,24}}?"
    r"(?P<rule>为准|(?:以|按照?|依照|执行)[本该][^。；]{1,24})"
)


def repeals(source: Source) -> list[Element]:
    """Clauses by which this document ends another, and what a decision of repeal lists."""
    found = _repeal_clauses(source)
    listed = listed_repeals(source)
    return found + [
        each for each in listed if not any(e.start < each.end and each.start < e.end for e in found)
    ]


def _repeal_clauses(source: Source) -> list[Element]:
    found: list[Element] = []
    for match in source.matches(_REPEAL, "废止", "失效", "停止", "作废", "不再"):
        start, end = source.clause(match.start(), match.end())
        if found and start <= found[-1].start < end:
            continue
        before = source.text[start : match.start()]
        odds = _AT_ODDS.search(before) if "与" in before or "和" in before else None
        at_odds = odds is not None and speaks_of_itself(odds["own"])
        if _CONDITION.search(before) or (_NORM.search(before) and not at_odds):
            continue
        begin = _after_effect(before)
        object_words = before[begin:]
        count = len(_TITLES.findall(object_words))
        named = _NAMED.search(object_words) is not None
        sentence_start, _ = source.sentence(match.start(), match.end())
        own = speaks_of_itself(source.text, sentence_start, match.start())
        if (
            not named
            and not at_odds
            and not (own and _EARLIER.search(object_words))
            and not (
                _EARLIER.search(object_words) and match.group().startswith(("同时", "一律", "即行"))
            )
        ):
            continue
        found.append(
            source.element(
                "repeal",
                start + begin,
                match.end(),
                text=source.printed(start + begin, match.end()),
                named=named,
                count=max(count, 1 if named else 0),
            )
        )
    return found


def _after_effect(before: str) -> int:
    """Where the words on what is repealed begin: after the clause on effect, if one stands."""
    begin = max((effect.end() for effect in _EFFECT_CLAUSE.finditer(before)), default=0)
    lead = _ONLY_BASIS.match(before[begin:])
    return begin + (lead.end() if lead else 0)


def repealed_names(element: Element) -> tuple[str, ...]:
    """Names of the instruments that a repeal clause names; their numbers where it has no names."""
    text = element.fields["text"]
    if not isinstance(text, str):
        return ()
    return tuple(_TITLES.findall(text)) or tuple(map(_number, _CITED_NUMBER.findall(text)))


def _number(words: str) -> str:
    """A number as printed, without blanks and without what joins it to the words before it."""
    bare = "".join(words.split())
    organ = re.split(r"[〔\[［【（﹝〖]", bare)[0]
    joined = organ[0] in _JOINS and len(organ) > _SHORTEST_ORGAN
    return bare[1:] if joined else bare


def conflict_clause(source: Source) -> list[Element]:
    """与本办法不一致的，以本办法为准."""
    found = []
    for match in source.matches(_CONFLICT, "不一致", "不符", "不相符", "抵触", "冲突", "矛盾"):
        rule = match["rule"]
        if not speaks_of_itself(match["own"]) or not (rule == "为准" or speaks_of_itself(rule)):
            continue
        start, end = source.clause(match.start(), match.end())
        found.append(source.element("conflict_clause", start, end, text=source.printed(start, end)))
    return found
