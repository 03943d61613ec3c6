"""The words in which codes and values are told to a reader."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from qjlaw.document import Notice
from qjlaw.findings import Basis, Finding, Severity
from qjlaw.numerals import to_chinese

VERDICTS = {
    "normative": "属于行政规范性文件，按全部规则审查",
    "not_normative": "不属于行政规范性文件，只审查内容，不审查形式要素",
    "uncertain": "是否属于行政规范性文件不能确定，请人工认定；形式要素只作提示",
}
"""Scope verdict to what it means for the check."""

INSTRUMENT_NAMES = {
    "law": "法律",
    "administrative_regulation": "行政法规",
    "state_council_document": "国务院文件",
    "local_regulation": "地方性法规",
    "rule": "规章",
    "normative": "行政规范性文件",
    "plan": "规划、方案",
    "agreement": "协议",
    "tender": "招标采购文件",
    "minutes": "会议纪要",
    "internal": "内部文件",
}
"""Kind of instrument to its name."""

PUBLICITY_NAMES = {"open": "主动公开", "on_request": "依申请公开", "closed": "不予公开"}
"""Code of publicity to the words printed on documents; other values are shown as they are."""

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)
"""In the order of a report."""

MARKS = {Severity.ERROR: "×", Severity.WARNING: "!", Severity.INFO: "·"}
"""A mark beside the word, all in GBK, so that severity is never shown by colour alone."""

UNVERIFIED = "（未核验）"

_ARTICLE = re.compile(r"(?P<number>[^()（）]+)(?P<inner>(?:[(（][^()（）]+[)）])*)\Z")
_PART = re.compile("[一二三四五六七八九十]+")
# 国办发〔2018〕37号 in brackets at the end is the document's number and no part of its title.
_NUMBER_OF_DOCUMENT = re.compile(r"[(（][^()（）]*〔\d{4}〕[^()（）]*号[)）]\Z")
_INNER = re.compile(r"[(（]([^()（）]+)[)）]")


def cite(basis: Basis, on: dt.date | None = None) -> str:
    """Write a basis as reviewers do: 《行政许可法》第十七条第二款, unverified ones marked.

    Parameters
    ----------
    on:
        The day on which the law is read; a basis not in force then is marked as such.
    """
    title = basis.instrument
    if not title.startswith("《"):
        number = _NUMBER_OF_DOCUMENT.search(title)
        name = title[: number.start()] if number else title
        title = f"《{name}》{number[0] if number else ''}"
    marks = "" if basis.verified else UNVERIFIED
    if on is not None and basis.start is not None and on < basis.start:
        marks += f"（{day(basis.start)}起，依据日期当日尚未施行）"
    elif on is not None and basis.end is not None and on > basis.end:
        marks += f"（至{day(basis.end)}，依据日期当日已不适用）"
    return f"{title}{article_words(basis.article)}{marks}"


def article_words(article: str | None) -> str:
    """Write an article's number in words.

    ``"17"`` is 第十七条, ``"59(2)"`` its 第二款, ``"8(三)"`` its 第（三）项, and ``"一(一)"``
    第一部分（一）, ``"(六)"`` 第（六）点. Anything else is given as it stands.
    """
    if not article:
        return ""
    if _INNER.fullmatch(article):
        return f"第（{article[1:-1]}）点"
    match = _ARTICLE.match(article)
    if match is None:
        return article
    number, inner = match["number"].strip(), _INNER.findall(match["inner"])
    if not number.isdigit():
        head = f"第{number}部分" if _PART.fullmatch(number) else number
        return head + "".join(f"（{part}）" for part in inner)
    words = f"第{to_chinese(int(number))}条"
    for part in inner:
        words += f"第{to_chinese(int(part))}款" if part.isdigit() else f"第（{part}）项"
    return words


def day(date: dt.date | None) -> str | None:
    """Write a date as documents do: 2026年1月1日."""
    return f"{date.year}年{date.month}月{date.day}日" if date else None


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """Sort findings as a report lists them: worst first, then as they stand in the text."""
    return sorted(findings, key=lambda f: (-f.severity.rank, f.start, f.end, f.rule))


def counts(by_severity: Sequence[tuple[str, int]]) -> str:
    """Tell how many findings there are: 应当修改 2 处，建议修改 1 处，提示 0 处."""
    found = dict(by_severity)
    return "，".join(f"{level.chinese} {found.get(level.value, 0)} 处" for level in SEVERITIES)


def tally(findings: Sequence[Finding]) -> list[tuple[str, int]]:
    """Count findings by severity, worst first."""
    return [(s.value, sum(f.severity is s for f in findings)) for s in SEVERITIES]


def lowered(finding: Finding) -> str:
    """Say that a finding is less severe than its rule; empty where it is not."""
    if finding.severity is finding.rule_severity:
        return ""
    return f"（规则级别为{finding.rule_severity.chinese}，本处降低）"


def noted(notice: Notice) -> str:
    """Tell a notice with its page, unless it names the page itself."""
    page = f"第 {notice.page} 页"
    named = notice.page is None or page in notice.message
    return notice.message if named else f"{notice.message}（{page}）"
