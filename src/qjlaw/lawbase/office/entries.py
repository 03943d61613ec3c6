"""An instrument as the office lists it, and the words of a list turned into one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from qjlaw.lawbase.names import key_of, number_key
from qjlaw.lawbase.office.columns import CHINESE
from qjlaw.lawbase.written_days import iso_day
from qjlaw.lazy import LazyPattern
from qjlaw.numerals import parse_chinese

USUAL_KIND = "地方规范性文件"
IN_FORCE, AMENDED, REPEALED, TO_COME = "现行有效", "已修改", "已废止", "尚未生效"

_WORDS = {
    IN_FORCE: ("有效", "现行有效", "现行", "继续有效", "继续施行", "继续执行", "有效文件", "是"),
    REPEALED: ("废止", "已废止", "失效", "已失效", "宣布失效", "已宣布失效", "无效", "否"),
    AMENDED: ("已修改", "已修订", "已修正", "已被修改", "已被修订"),
    TO_COME: ("尚未生效", "未生效", "尚未施行", "未施行", "待生效"),
}
_STATUSES = {word: status for status, words in _WORDS.items() for word in words}
_NONE = frozenset({"无", "/", "-", "—", "——", "暂无", "长期", "长期有效"})
_PARTS = LazyPattern("[、；;，,|]")
_SINCE_TAIL = LazyPattern(r"（[^（）]*起）$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One instrument as the office lists it; days ISO or shorter, empty where not told."""

    title: str
    kind: str
    issuer: str
    document_no: str
    adopted: str
    amended: str
    effective: str
    status: str
    """现行有效, 已修改, 已废止, 尚未生效; empty where the list does not say."""
    ended: str
    """The day from which it is no longer in force, also one that is still to come."""
    articles: int | None
    replaced_by: str
    aliases: tuple[str, ...]

    @property
    def identity(self) -> tuple[str, str, str]:
        """What makes two entries one: title, number, and the amendment that a version holds."""
        return key_of(self.title), number_key(self.document_no), self.amended


class RefusedRowError(ValueError):
    """A row that is not taken, with the reason in Chinese."""


def entry_of(cells: Mapping[str, str]) -> Entry:
    """Understand a row.

    Raises
    ------
    RefusedRowError
        It names no instrument, or a cell is not understood: a day read wrongly would make law
        of what is none.
    """
    told = {field: word for field, word in cells.items() if word not in _NONE}
    title = _title(told.get("title", ""))
    days = {
        field: _day(told, field)
        for field in ("adopted", "amended", "effective", "repealed", "expires")
    }
    status = _status(told.get("status", ""))
    return Entry(
        title=title,
        kind=told.get("kind", USUAL_KIND),
        issuer=told.get("issuer", ""),
        document_no=told.get("document_no", ""),
        adopted=days["adopted"],
        amended=days["amended"],
        effective=days["effective"],
        status=status,
        ended=_ended(days["repealed"], days["expires"]),
        articles=_articles(told.get("articles", "")),
        replaced_by=_SINCE_TAIL.sub("", told.get("replaced_by", "")).strip("《》"),
        aliases=_aliases(told.get("aliases", ""), title),
    )


def _title(written: str) -> str:
    bare = written.strip()
    if bare.startswith("《") and bare.endswith("》") and bare.count("《") == 1:
        bare = bare[1:-1]
    if not bare:
        raise RefusedRowError(f"没有写{CHINESE['title']}")
    if len(key_of(bare)) < 3:
        raise RefusedRowError(f"名称“{bare}”太短，不能认出是哪一件")
    return bare


def _day(told: Mapping[str, str], field: str) -> str:
    written = told.get(field, "")
    day = iso_day(written)
    if day is None:
        raise RefusedRowError(f"{CHINESE[field]}“{written}”不是日期")
    return day


def _status(written: str) -> str:
    bare = written.strip()
    if bare and bare not in _STATUSES:
        known = "、".join(_WORDS)
        raise RefusedRowError(f"{CHINESE['status']}“{written}”不认识，请写成{known}之一")
    return _STATUSES.get(bare, "")


def _ended(repealed: str, expires: str) -> str:
    """Tell from when it is not in force: the day of repeal, or the one after its last day."""
    if repealed or not expires:
        return repealed
    if expires.count("-") < 2:
        raise RefusedRowError(f"{CHINESE['expires']}“{expires}”要写到日")
    return (dt.date.fromisoformat(expires) + dt.timedelta(days=1)).isoformat()


def _articles(written: str) -> int | None:
    bare = written.removeprefix("共").removesuffix("条").strip()
    if not bare:
        return None
    count = int(bare) if bare.isdecimal() else parse_chinese(bare)
    if not count or count > 2000:
        raise RefusedRowError(f"{CHINESE['articles']}“{written}”不是条数")
    return count


def _aliases(written: str, title: str) -> tuple[str, ...]:
    names = (name.strip().strip("《》") for name in _PARTS.pattern.split(written))
    own = key_of(title)
    return tuple(dict.fromkeys(n for n in names if len(key_of(n)) > 2 and key_of(n) != own))
