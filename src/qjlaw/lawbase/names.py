"""One key for the many ways in which a title or a document number is written."""

from __future__ import annotations

import unicodedata

from qjlaw.lazy import LazyPattern
from qjlaw.numerals import parse_chinese

STATE = "中华人民共和国"

_DROPPED = dict.fromkeys(map(ord, "《》〈〉<>“”\"'‘’、·•・ \t\r\n\u3000"))
_DASHES = str.maketrans(dict.fromkeys("－—–―─~～至", "-"))
_VERSION = LazyPattern(
    r"\((?:\d{4}年?(?:\d{1,2}月)?(?:\d{1,2}日)?)?(?:第[一二三四五六七八九十]+次)?"
    r"(?:修正文本|修正本|修正版|修正|修订本|修订版|修订|修改|年版|版本|版|年)\)$|\(\d{4}\)$"
)
_YEAR = LazyPattern(r"\d{4}")
_NUMBER = LazyPattern(
    r"(?P<issuer>.*?)(?:令)?[〔\[(【]?(?:(?P<year>\d{4})[〕\])】年]*)?第?"
    r"(?P<number>\d+|[一二三四五六七八九十百千〇零]+)号(?P<order>令)?[\])〕】]?"
)
_ISSUERS = {
    "国务院中央军委": "国务院中央军事委员会",
    "渝府": "重庆市人民政府",
    "市场监管总局": "国家市场监督管理总局",
    "国家市场监管总局": "国家市场监督管理总局",
}
"""Short names of issuers that the data itself uses beside the long ones."""


def key_of(name: str) -> str:
    """Reduce a title to what tells it from others: marks, spaces and 中华人民共和国 aside."""
    plain = unicodedata.normalize("NFKC", name).translate(_DROPPED)
    return plain.replace(STATE, "").translate(_DASHES)


def without_version(key: str) -> str:
    """Take a bracket of version off the end of a key: (2019年修正), (2022年版)."""
    return _VERSION.sub("", key)


def version_year(name: str) -> int | None:
    """Year of the version that a title names at its end, as 2019 of （2019年修正）."""
    match = _VERSION.search(key_of(name))
    year = _YEAR.search(match[0]) if match else None
    return int(year[0]) if year else None


def number_key(number: str) -> str:
    """Reduce a document number to one notation: 国务院令783, 国办发2018-37.

    Read are 国务院令第783号, 国务院第783号令, 国令第783号, 国办发〔2018〕37号 with any brackets
    or none, 农业农村部令2022年第2号, 主席令第七十三号; what is none of these stays as it is.
    """
    plain = key_of(number)
    match = _NUMBER.fullmatch(plain)
    if match is None:
        return plain
    issuer = match["issuer"]
    is_order = bool(match["order"]) or "令" in plain
    if is_order:
        issuer = _ISSUERS.get(issuer, "国务院" if issuer == "国" else issuer) + "令"
    digits = match["number"]
    count = int(digits) if digits.isdecimal() else parse_chinese(digits)
    year = f"{match['year']}-" if match["year"] else ""
    return f"{issuer}{year}{count}"
