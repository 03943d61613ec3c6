"""Elements of time: ``effective``, ``validity``, ``retroactive``."""

from __future__ import annotations

import datetime as dt
import re

from qjlaw.anatomy import Element
from qjlaw.lazy import LazyPattern
from qjlaw.structure.dates import (
    DATE,
    LEFT_OPEN,
    is_blank_date,
    is_date,
    months_between,
    parse_date,
    years_after,
)
from qjlaw.structure.elements.own import own_end, speaks_of_itself
from qjlaw.structure.elements.source import Source
from qjlaw.structure.numbering import value_of

_CN = "[一-龥]"
_IN_FORCE = r"(?:[试施执]行|试?施行|实施|生效|适用|(?:正式)?(?:启用|使用))"
_EFFECTIVE = LazyPattern(
    rf"(?:自|从|于)[ \u3000]?(?:(?P<date>{DATE})|"
    r"(?P<event>印发|下发|下文|发文|发布|公布|颁布|公告)(?:之日|之时|日期?|后)?)"
    rf"(?:起|开始|之日起)?(?:(?:第|满|的)?(?P<delay>\d{{1,3}}|{_CN}{{1,4}}?|{LEFT_OPEN}{{1,8}})(?:个?自然)?(?:日|天)"
    r"(?:之?后|起|内)?)?"
    rf"(?:至(?P<until>{DATE})(?:止)?)?(?:起|开始)?[，,]?(?:正式|全面|同时|起)?(?:{_IN_FORCE}|有效)"
)
_HEAD_EFFECTIVE = LazyPattern(rf"(?:自)?(?P<date>{DATE})[ \u3000]*(?:起)?(?:施行|实施|执行)")
_EFFECT_LITERALS = (
    "日起", "之日", "日施行", "日实施", "日执行", "日生效", "日正式", "日至", "日开始", "日后",
)  # fmt: skip
_TERM_LITERALS = (
    "有效", "试行", "暂定", "暂行", "日止", "日失效", "日废止", "施行期", "执行期", "实施期",
    "执行至", "施行至", "实施至", "期限为", "期限是",
)  # fmt: skip
_BACKWARD_LITERALS = tuple(
    event + before
    for event in ("施行", "实施", "印发", "发布", "公布", "执行", "之日")
    for before in ("前", "以前", "之前")
)
_OTHER_SUBJECT = LazyPattern(
    r"(?:证书|许可证?|协议|合同|处罚|决定书|新标准|该标准|资质)[^，。；]{0,6}$"
)
_OPENING = LazyPattern(
    r"^[\s\u3000（(]*$|现(?:予以?|将其?)?(?:印发|公布|发布)[^。；]{0,30}[，,]$|[，,]$"
)
_CONDITION_BEFORE = LazyPattern(r"(?:的|后|对|凡|在)[，,]?$|(?:第[^，。]{1,8}条)$")

_TERM = LazyPattern(
    r"(?P<lead>(?:[试施执暂]行|有效|实施)(?:期限?[为是至到：限暂定]*|至)?|"
    r"暂[定行]|期限[为是]|至)[ \u3000]?"
    rf"(?:(?P<n>\d{{1,2}}|{_CN}{{1,3}}?|{LEFT_OPEN}{{1,8}})(?:（\d{{1,2}}）)?[ \u3000]?"
    rf"(?P<unit>年(?!{LEFT_OPEN}*月)|个月)|(?P<until>{DATE})(?P<stop>止|失效|废止)?)"
)
_FROM_TO = LazyPattern(
    rf"(?P<lead>(?:[试施执暂]行|有效|实施)期限?[为是：]*)(?:(?P<n>\d{{1,2}}|{_CN}{{1,3}}?)"
    rf"[ \u3000]?(?P<unit>年|个月)[，（]?)?(?P<range>(?:即?[自从])?[ \u3000]?(?P<date>{DATE})起?，?"
    rf"[至到—](?P<until>{DATE})(?P<stop>止)?)"
)
"""A term with both its ends: 有效期自某日起至某日."""

_TERM_ENDS = LazyPattern(r"[，（](?:期满|届满|到期)")
_FORMAL_NUMERALS = str.maketrans("壹贰叁肆伍陆柒捌玖拾两", "一二三四五六七八九十二")
_OPEN_NUMBER = LazyPattern(rf"{LEFT_OPEN}+")
_LENGTHS = frozenset({"试行", "暂定", "暂行", "有效", "执行"})
_BARE_LEADS = frozenset({"期限为", "期限是"})
_HELD = LazyPattern(
    r"(?:证书?|执照|许可|资质|协议|合同|报告|卡|码|名单|结果|凭证|票|药品|食品|公示|意见书)的?$"
)
_EFFECT_WORDS = LazyPattern(
    r"(?:印发|发布|公布|下发)之日|现[^。；]{0,60}?(?:印发|公布|发布|下发)[^。；]{0,40}$"
)

_BACKWARD = LazyPattern(
    r"(?:[施执]行|实施|印发|[发公]布)(?:之日)?[以之]?前[^。；]{0,60}?"
    r"(?:适用|按照?|[依参]照)(?P<own>[本该]\w{1,8})"
)
_APPLIES_SINCE = LazyPattern(
    rf"(?P<own>[本该]\w{{1,8}})[^。；]{{0,12}}?适用于?[^。；]{{0,12}}?[自于]?(?P<date>{DATE})"
    r"(?:（含[^）]*）)?(?:以后|之后|起|至)"
)
_TRACED_BACK = LazyPattern(r"(?:追溯|溯及)(?:适用|执行|力)?(?:至|到)[^。；]{2,30}")
_NEGATED = LazyPattern(r"不(?:再)?(?:适用|溯及|追溯|按)|除外")


def effective(source: Source, issued: str | None) -> list[Element]:
    """Effect clauses of this document; ``issued`` is 成文日期 in ISO form."""
    signed = dt.date.fromisoformat(issued) if issued else None
    found = [
        _effect(source, match, signed)
        for match in source.matches(_EFFECTIVE, *_EFFECT_LITERALS)
        if _is_day(match["date"]) and _of_this(source, match)
    ]
    if not found:
        found = [
            _effect(source, match, signed, start=match.start("range"))
            for match in source.matches(_FROM_TO, *_TERM_LITERALS)
            if _is_term(match) and _range_of_this(source, match, [])
        ]
    if not found:
        heads = frozenset({"caption"})
        for match in source.matches(_HEAD_EFFECTIVE, "施行", "实施", "执行", roles=heads):
            if not _is_day(match["date"]):
                continue
            day = parse_date(match["date"])
            found.append(
                source.element(
                    "effective", match.start(), match.end(), date=day.isoformat() if day else None,
                    anchor="date", days=_days(signed, day), delay=None,
                )
            )  # fmt: skip
    return found


def _is_day(date: str | None) -> bool:
    """Whether what was taken for a date, if anything was, names a day or leaves it open."""
    return date is None or is_date(date) or is_blank_date(date)


def _of_this(source: Source, match: re.Match[str]) -> bool:
    """Whether what takes effect is this document and not a certificate or a standard."""
    begin, _ = source.sentence(match.start(), match.end())
    before = source.text[begin : match.start()]
    if _OTHER_SUBJECT.search(before) or _CONDITION_BEFORE.search(before):
        return False
    if speaks_of_itself(before) or (_OPENING.search(before) is not None and len(before) <= 60):
        return True
    title = source.composition.title_of(0) or ""
    named = re.search(r"《([^》]{4,60})》[^，。；]{0,10}$", before)
    return named is not None and named[1] in title


def _effect(
    source: Source, match: re.Match[str], signed: dt.date | None, start: int | None = None
) -> Element:
    words = match.groupdict()
    printed = words.get("delay")
    delay = _value(printed) if printed else None
    if match["date"]:
        anchor, day = "date", parse_date(match["date"])
    else:
        anchor = "issue" if match["event"] in {"印发", "下发", "下文", "发文"} else "publication"
        day = signed + dt.timedelta(days=delay or 0) if signed else None
    days = _days(signed, day)
    if days is None and anchor != "date":
        days = delay or 0
    if printed and delay is None:  # the draft leaves the number of days open
        day = days = None
    return source.element(
        "effective",
        match.start() if start is None else start,
        match.end(),
        date=day.isoformat() if day else None,
        anchor=anchor,
        days=days,
        delay=delay,
    )


def _value(digits: str) -> int | None:
    """The value of a number, 伍 and 两 read too; ``None`` where the draft leaves it open."""
    bare = digits.strip().translate(_FORMAL_NUMERALS)
    return value_of(bare) if bare else None


def _days(signed: dt.date | None, day: dt.date | None) -> int | None:
    return (day - signed).days if signed and day else None


def validity(source: Source, effects: list[Element], issued: str | None) -> list[Element]:
    """How long this document is valid; ``effects`` are its effect clauses."""
    starts = {e.part: e.fields["date"] for e in reversed(effects)}
    found = []
    for effect in effects:
        span = _EFFECTIVE.search(source.text, effect.start, effect.end)
        if span and span["until"]:
            begin = parse_date(span["date"]) if span["date"] else None
            found.append(_valid(source, span.start(), span.end(), None, span["until"], begin))
    for match in source.matches(_FROM_TO, *_TERM_LITERALS):
        if _is_term(match) and _range_of_this(source, match, effects):
            span_ends = (match["until"], parse_date(match["date"]))
            found.append(_valid(source, *match.span(), _months(match), *span_ends))
    ranges = [(e.start, e.end) for e in found]
    for match in source.matches(_TERM, *_TERM_LITERALS):
        if any(start <= match.start() < end for start, end in ranges):
            continue
        if not (_is_term(match) and _term_of_this(source, match, effects)):
            continue
        until, months = match["until"], _months(match)
        piece = source.piece_at(match.start())
        start = starts.get(piece.part if piece else 0) or next(iter(starts.values()), issued)
        begin = dt.date.fromisoformat(start) if isinstance(start, str) else None
        found.append(_valid(source, match.start(), match.end(), months, until, begin))
    return found


def _months(match: re.Match[str]) -> int | None:
    number = _value(match["n"] or "")
    return number * (12 if match["unit"] == "年" else 1) if number else None


def _valid(
    source: Source, start: int, end: int, months: int | None, until: str | None,
    begin: dt.date | None,
) -> Element:  # fmt: skip
    last = parse_date(until) if until else None
    if months is None and last and begin:
        months = months_between(begin, last)
    years: float | None = None
    if months is not None:
        years = months // 12 if months % 12 == 0 else round(months / 12, 2)
    expires = last or (years_after(begin, months) if begin and months else None)
    text = "".join(source.printed(start, end).split())
    return source.element(
        "validity",
        start,
        end,
        text=text,
        years=years,
        until=last.isoformat() if last else None,
        expires=expires.isoformat() if expires else None,
    )


def _is_term(match: re.Match[str]) -> bool:
    """Whether lead and length go together: 试行一年, 执行至某日, 至某日止; all with 有效期."""
    lead = match["lead"]
    if match["n"] and not _value(match["n"]) and not _is_left_open(match["n"]):
        return False
    if lead in _BARE_LEADS:
        return match["n"] is not None and _TERM_ENDS.match(match.string, match.end()) is not None
    if "期" in lead:
        return _is_day(match["until"])
    if match["n"]:
        return lead in _LENGTHS
    if not lead.endswith("至") or not _is_day(match["until"]):
        return False
    return lead != "至" or match["stop"] is not None


def _is_left_open(number: str) -> bool:
    return _OPEN_NUMBER.fullmatch(number) is not None


def _term_of_this(source: Source, match: re.Match[str], effects: list[Element]) -> bool:
    """Whether a term is that of this document: its subject, or beside its effect clause."""
    begin, finish = source.sentence(match.start(), match.end())
    before = source.text[begin : match.start()]
    if _HELD.search(before) or before.endswith(("不", "未", "满", "超")):
        return False
    near = any(begin - 60 <= e.start and e.end <= finish + 60 and e.end > begin for e in effects)
    beside = any(0 <= begin - e.end <= 4 or begin <= e.start < finish for e in effects)
    own = own_end(before, 0, len(before))
    after_own = len(before) if own is None else len(before) - own
    handed = _EFFECT_WORDS.search(before) is not None
    if "期" not in match["lead"]:
        return (beside and near) or (own is not None and after_own <= 12) or handed
    return (
        (own is not None and after_own <= 40) or beside or (not before.strip() and near) or handed
    )


def _range_of_this(source: Source, match: re.Match[str], effects: list[Element]) -> bool:
    """Whether a term with both ends is that of this document.

    It may be a sentence of its own, though not where its days are left open: forms have such.
    """
    begin, _ = source.sentence(*match.span())
    alone = is_date(match["date"]) and not source.text[begin : match.start()].strip()
    return alone or _term_of_this(source, match, effects)


def retroactive(source: Source, issued: str | None) -> list[Element]:
    """Clauses that apply the document to what happened before it was issued.

    An effect clause with a day before that of issue is none: its ``days`` say so.
    """
    found = []
    for pattern, literals in ((_BACKWARD, _BACKWARD_LITERALS), (_TRACED_BACK, ("追溯", "溯及"))):
        for match in source.matches(pattern, *literals):
            start, end = source.clause(match.start(), match.end())
            if pattern is _BACKWARD and not speaks_of_itself(match["own"]):
                continue
            if not _NEGATED.search(source.text, start, end):
                found.append((start, end))
    if issued:
        for match in source.matches(_APPLIES_SINCE, "适用"):
            day = parse_date(match["date"])
            if day and day.isoformat() < issued and speaks_of_itself(match["own"]):
                found.append(source.clause(match.start(), match.end()))
    return [
        source.element("retroactive", start, end, text=source.printed(start, end))
        for start, end in sorted(set(found))
    ]
