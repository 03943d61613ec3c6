"""Whether an amount stays within the cap that an article sets: ≤5万；逾期5万-20万."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from qjlaw.lawbase.bodies import people_of
from qjlaw.lazy import LazyPattern
from qjlaw.numerals import parse_chinese

Within = Literal["within", "beyond", "untold"]

_NOT_MONEY = r"(?!\d|\.|[日年月周时岁米次条家座人倍个%‰公kK])"
_NUMBER = r"(\d{1,12}(?:\.\d{1,4})?)(万|千)?"
_THRESHOLD = LazyPattern(r"(?:货值|所得)?[<>≥＜＞]\s*\d{1,12}(?:\.\d{1,4})?[万千]?(?:元|计)?[：:]?")
_SPAN = LazyPattern(rf"{_NUMBER}元?-{_NUMBER}(?:元|{_NOT_MONEY})")
_MOST = LazyPattern(rf"≤{_NUMBER}(?:元|{_NOT_MONEY})")
_SUM = LazyPattern(r"(?<![-\d.≤])(\d{1,12}(?:\.\d{1,4})?)(?:(万|千)元?|元)(?!-)")
_RATE = LazyPattern(r"(\d{1,12}(?:\.\d{1,4})?)([%‰])")
_RELATIVE = LazyPattern("[倍%‰]|本金|万分之|依法")
_TIMES = LazyPattern("倍|万分之")
_NO_FINE = LazyPattern("无罚款|仅警告")

_WRITTEN_RATE = LazyPattern("([百千])分之([零〇一二两三四五六七八九十百]{1,9})")
_WRITTEN_SUM = LazyPattern(
    "(?<![零〇一二两三四五六七八九十百千万])([零〇一二两三四五六七八九十百千万]{1,20})元"
)
_LARGE = LazyPattern(r"(?<=\d)[,，](?=\d{3})")
_SCALES = {"万": 10_000.0, "千": 1_000.0}


@dataclass(frozen=True, slots=True)
class Amounts:
    """The highest amounts that words name: in yuan, and as a rate in per cent."""

    yuan: float | None
    rate: float | None


def amounts_in(words: str) -> Amounts:
    """Read the highest sum and the highest rate: 二百元以下, 5万元, 百分之三, 10%."""
    plain = _LARGE.sub("", words)
    sums = [
        _yuan(match[group], match[group + 1])
        for pattern, group in ((_SPAN, 3), (_MOST, 1), (_SUM, 1))
        for match in pattern.finditer(plain)
    ]
    rates = [float(match[1]) / (1 if match[2] == "%" else 10) for match in _RATE.finditer(plain)]
    for match in _WRITTEN_SUM.finditer(plain):
        number = parse_chinese(match[1])
        if number is not None:
            sums.append(float(number))
    for match in _WRITTEN_RATE.finditer(plain):
        number = parse_chinese(match[2])
        if number is not None:
            rates.append(number / (1 if match[1] == "百" else 10))
    return Amounts(max(sums, default=None), max(rates, default=None))


def within_cap(amount: str, cap: str, note: str = "", addressee: str | None = None) -> Within:
    """Compare the amount of a clause with the cap of an article.

    ``untold`` where the article measures otherwise (造价5%-10%, 1-3倍) or sets no figure: the
    amount then comes from the clause alone.

    Parameters
    ----------
    amount:
        As the clause writes it: 二百元以上五百元以下. Its highest figure is compared.
    cap, note:
        As in the table of facts.
    addressee:
        On whom, where the cap parts persons from organisations.
    """
    if _NO_FINE.search(cap + note):
        return "beyond"
    asked = amounts_in(amount)
    told = _THRESHOLD.sub("", _part_for(cap, addressee))
    most = amounts_in(told)
    if asked.yuan is not None and most.yuan is not None:
        if asked.yuan <= most.yuan:
            return "within"
        return "untold" if _RELATIVE.search(cap) else "beyond"
    if asked.rate is not None and most.rate is not None and not _TIMES.search(cap):
        return "within" if asked.rate <= most.rate else "beyond"
    return "untold"


def _part_for(cap: str, addressee: str | None) -> str:
    """The parts of a cap that are for persons, or those that are for organisations."""
    people = people_of(addressee) if addressee else "anyone"
    if people == "anyone":
        return cap
    parts = cap.replace("；", "，").split("，")
    personal = [part for part in parts if "个人" in part or "责任人" in part]
    if people == "person":
        return "，".join(personal) or cap
    return "，".join(part for part in parts if part not in personal) or cap


def _yuan(number: str, scale: str | None) -> float:
    return float(number) * _SCALES.get(scale or "", 1.0)
