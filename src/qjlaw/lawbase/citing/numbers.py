"""Document numbers: 国办发〔2018〕37号 with any brackets or none, 国务院第722号令."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from qjlaw.lazy import LazyPattern

_BRACKETED = LazyPattern(
    r"(?P<organ>[A-Za-z一-龥]{1,24})(?P<open>[〔（]?)(?P<year>(?:19|20)\d{2})(?P<close>[〕）]?)"
    r"(?P<plain>年?)第?(?P<serial>\d{1,5})号$"
)
_ORDER = LazyPattern(
    r"(?P<organ>[一-龥、]{1,60}令)〔?(?P<year>(?:(?:19|20)\d{2})?)〕?年?第?"
    r"(?P<serial>\d{1,5}|[一二三四五六七八九十百〇零]{1,7})号$"
)
_ORDER_LAST = LazyPattern(
    r"(?P<organ>[一-龥、]{1,60}?)(?P<year>(?:(?:19|20)\d{2}年)?)第?"
    r"(?P<serial>\d{1,5}|[一二三四五六七八九十百〇零]{1,7})号$"
)
_LEADS = LazyPattern(
    r"(?:依照|按照|根据|依据|违反|适用|参照|执行|遵守|符合|贯彻|落实|关于|以及|废止|修改|印发|文件|号、?|的|将|现行|"
    r"下发|转发|收到|见|发布|公布|文号|编号|名称|通知|按|由|以|[年月日]|对(?!外))(?=[一-龥A-Za-z])"
)
_JOINS = frozenset("和与及或、原依")
_NO_ORDER = ("责令", "指令", "勒令", "命令", "口令", "密令", "司令", "法令", "禁令", "通令")
_CASE = LazyPattern(
    r"(?:罚|许|强|复|催|听|处|告|证|准|字|决|审|初|终|执|民|刑|检|诉)字?$|[编序案]号$|罚决|许决|[处处]罚"
)
_WINDOW = 80
_TAKES = LazyPattern(r"令|文件?(?!化|明|旅|物|书|艺)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in the flow; ``written`` is in the notation of the index."""

    start: int
    end: int
    written: str


def numbers_in(flow: str, breaks: AbstractSet[int]) -> Iterator[Number]:
    """Every document number of a flow, in order; ``breaks`` are where blanks stood in it."""
    place = flow.find("号")
    while place >= 0:
        number = _ending_at(flow, place + 1, breaks)
        if number is not None:
            yield number
        place = flow.find("号", place + 1)


def _ending_at(flow: str, end: int, breaks: AbstractSet[int]) -> Number | None:
    if flow[end - 2 : end - 1] not in _SERIAL_ENDS:
        return None
    low = max(0, end - _WINDOW)
    found = _BRACKETED.search(flow, low, end)
    if found is not None:
        start = _organ_start(flow, *found.span("organ"), breaks)
        organ = flow[start : found.end("organ")]
        written = f"{organ}〔{found['year']}〕{found['serial']}号"
        return Number(start, end, written) if _is_document(organ, found) else None
    return _order_ending_at(flow, low, end, breaks)


def _is_document(organ: str, found: re.Match[str]) -> bool:
    """Whether a number is that of a document, not of a case, a permit or a bare year."""
    if not organ or _CASE.search(organ):
        return False
    if found["plain"]:
        return organ.endswith(_BEFORE_PLAIN_YEAR)
    return bool(found["open"] or found["close"])


def _order_ending_at(flow: str, low: int, end: int, breaks: AbstractSet[int]) -> Number | None:
    """The number of an order: 某部令第3号, 某部第3号令."""
    found = _ORDER.search(flow, low, end)
    order, stop = "", end
    if found is None or found["organ"].endswith(_NO_ORDER):
        if not flow.startswith("令", end):
            return None
        found, order, stop = _ORDER_LAST.search(flow, low, end), "令", end + 1
    if found is None:
        return None
    start = _organ_start(flow, *found.span("organ"), breaks)
    organ = flow[start : found.end("organ")]
    year = f"{found['year'].removesuffix('年')}年" if found["year"] else ""
    written = f"{organ}{order}{year}第{found['serial']}号"
    return Number(start, stop, written) if organ else None


_BEFORE_PLAIN_YEAR = ("发", "令", "文", "函", "规", "字")
"""Ends of what stands before a year without brackets: 国办发2018年37号."""

_SERIAL_ENDS = frozenset("0123456789一二三四五六七八九十百〇零")


def _organ_start(flow: str, start: int, end: int, breaks: AbstractSet[int]) -> int:
    """Where the name of an organ begins: after the last word or blank that leads it in."""
    start = max([start, *(each for each in range(start + 1, end - 1) if each in breaks)])
    for lead in _LEADS.finditer(flow, start, end):
        if lead.end() < end:
            start = max(start, lead.end())
    while start < end and flow[start] in _JOINS:
        start += 1
    return start


def end_with_word(flow: str, end: int) -> int:
    """The end of a number with the word that goes on with it: 37号文件."""
    word = _TAKES.match(flow, end)
    return word.end() if word else end
