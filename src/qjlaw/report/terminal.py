"""The report that a legal reviewer reads: calm, aligned, 80 columns, no boxes, no need of colour.

Lines may hold style tags (:mod:`qjlaw.report.typeset`); who prints them takes the tags out or
turns them into colour.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from qjlaw.document import Notice
from qjlaw.findings import CoverageItem, DocumentReport, Finding, Report, Severity, Summary, Tool
from qjlaw.report.card import card, heading
from qjlaw.report.passage import passage
from qjlaw.report.typeset import WIDTH, fill, plain, styled, width_of
from qjlaw.report.wording import MARKS, SEVERITIES, cite, counts, in_order, lowered, noted, tally

INFO_SHOWN = 10
"""Findings of severity ``info`` shown for each document; the rest are counted."""

COVERAGE_LINES = 2
"""Lines of names shown for each list of the coverage; the rest are counted."""

_INDENT = "  "
_LABEL = 12  # columns: four characters of a card's label, with room behind them
_SEE_ALL = "--format json"


def render(report: Report, *, width: int = WIDTH) -> str:
    """Set a whole run.

    Parameters
    ----------
    width:
        Columns of a line.

    Returns
    -------
    str
        Lines ended by newlines, with style tags.
    """
    lines: list[str] = []
    for document in report.documents:
        lines += [*_document(document, width), ""]
    if report.notices:
        lines += [*_notices("本次运行说明", report.notices, width), ""]
    lines += _fill(styled("dim", _imprint(report.tool)), "", "", width)
    lines += _fill(styled("title", summary_line(report.summary)), "", "", width)
    return "\n".join(lines) + "\n"


def summary_line(summary: Summary) -> str:
    """Tell a whole run in one line."""
    read = summary.documents - summary.unreadable
    failed = f"，另有 {summary.unreadable} 份未能检查" if summary.unreadable else ""
    if not read:
        return f"没有检查任何文件{failed}。"
    return f"共检查 {read} 份文件{failed}：{counts(summary.by_severity)}。"


def _imprint(tool: Tool) -> str:
    source = f"{tool.name} {tool.version}，规则库 {tool.rulebook[:12]}，地方配置 {tool.profile}"
    return f"{source}；意见供参考，结论由人作出。"


def _document(document: DocumentReport, width: int) -> Iterator[str]:
    yield from _fill(styled("dim", plain(document.path)), "", "", width)
    if document.error is not None:
        words = f"未能检查：{plain(document.error.message)}"
        yield from _fill(styled("error", words), _INDENT, _INDENT, width)
        return
    title = heading(document)
    yield from _fill(styled("title", plain(title) if title else "（没有找到标题）"), "", "", width)
    yield ""
    for label, texts in card(document):
        first = _label(label)
        for text in texts:
            yield from _fill(plain(text), first, _INDENT + " " * _LABEL, width)
            first = _INDENT + " " * _LABEL
    yield ""
    yield from _findings(document, width)
    yield from _coverage(document, width)
    if document.notices:
        yield ""
        yield from _notices("读取说明", document.notices, width)


def _findings(document: DocumentReport, width: int) -> Iterator[str]:
    live = in_order([f for f in document.findings if f.suppressed is None])
    yield from _fill(styled("title", f"检查结果：{counts(tally(live))}"), "", "", width)
    number = 0
    for severity in SEVERITIES:
        group = [finding for finding in live if finding.severity is severity]
        shown = group[:INFO_SHOWN] if severity is Severity.INFO else group
        if shown:
            yield ""
            yield styled(severity.value, f"{MARKS[severity]} {severity.chinese}")
        for finding in shown:
            number += 1
            yield ""
            yield from _finding(number, finding, document, width)
        if rest := len(group) - len(shown):
            yield ""
            words = f"另有 {rest} 处提示没有列出，全部见 {_SEE_ALL}。"
            yield from _fill(words, _INDENT, _INDENT, width)
    if aside := len(document.findings) - len(live):
        yield ""
        words = f"另有 {aside} 处已登记不再提示，见 {_SEE_ALL}。"
        yield from _fill(words, _INDENT, _INDENT, width)


def _finding(number: int, finding: Finding, document: DocumentReport, width: int) -> Iterator[str]:
    first = f"{number:>3}. "
    rest = " " * len(first)
    rule = styled("dim", f"[{'、'.join(finding.rules)}]{lowered(finding)}")
    yield from _fill(f"{styled('title', plain(finding.title))} {rule}", first, rest, width)
    if finding.address:
        yield from _field("位置", plain(finding.address), rest, width)
    words = "".join(
        styled("mark", piece) if marked else piece
        for piece, marked in passage(finding, document.text)
    )
    yield from _field("原文", words, rest, width)
    yield from _field("理由", plain(finding.message), rest, width)
    on = document.as_of.date if document.as_of is not None else None
    for label, basis in zip(_first_only("依据"), finding.basis, strict=False):
        yield from _field(label, plain(cite(basis, on)), rest, width)
    yield from _field("建议", plain(finding.suggestion), rest, width)
    if finding.replacement is not None:
        yield from _field("改为", plain(finding.replacement) or "（删去）", rest, width)
    for label, place in zip(_first_only("参看"), finding.related, strict=False):
        yield from _field(label, plain(f"{place.address}：{place.excerpt}"), rest, width)
    if finding.ask:
        yield from _field("请问", plain(finding.ask), rest, width)


def _first_only(label: str) -> Iterator[str]:
    yield label
    while True:
        yield " " * width_of(label)


def _field(label: str, words: str, indent: str, width: int) -> list[str]:
    first = f"{indent}{label}  "
    return _fill(words, first, " " * width_of(first), width)


def _coverage(document: DocumentReport, width: int) -> Iterator[str]:
    coverage = document.coverage
    lists = (
        ("已检查", coverage.checked),
        ("需人工判断", coverage.needs_person),
        ("未覆盖", coverage.not_covered),
    )
    if not any(items for _, items in lists):
        return
    yield ""
    words = "检查范围（只查规则写到的情形；没有提出意见，不等于没有问题）"
    yield from _fill(styled("title", words), "", "", width)
    for label, items in lists:
        if items:
            yield from _folded(label, items, width)
    yield from _fill(styled("dim", f"逐项清单见 {_SEE_ALL}。"), _INDENT, _INDENT, width)


def _folded(label: str, items: Sequence[CoverageItem], width: int) -> list[str]:
    """Name as many items as fit into :data:`COVERAGE_LINES`, and count all."""
    first = _label(label)
    rest = " " * width_of(first)
    head = f"{len(items)} 项："
    names = [plain(item.title) for item in items]
    for shown in range(_roughly_fitting(names, COVERAGE_LINES * (width - len(rest))), 0, -1):
        tail = "。" if shown == len(names) else " 等。"
        lines = _fill(head + "；".join(names[:shown]) + tail, first, rest, width)
        if len(lines) <= COVERAGE_LINES:
            return lines
    return _fill(head + names[0] + (" 等。" if len(names) > 1 else "。"), first, rest, width)


def _roughly_fitting(names: Sequence[str], room: int) -> int:
    """Count the names whose widths alone fit into ``room`` columns."""
    widths = itertools.accumulate(width_of(name) + width_of("；") for name in names)
    return sum(1 for _ in itertools.takewhile(lambda width: width <= room, widths))


def _notices(title: str, notices: Sequence[Notice], width: int) -> Iterator[str]:
    yield styled("title", title)
    for notice in notices:
        yield from _fill(plain(noted(notice)), f"{_INDENT}- ", f"{_INDENT}  ", width)


def _label(label: str) -> str:
    return f"{_INDENT}{label}" + " " * (_LABEL - width_of(label))


def _fill(text: str, first: str, rest: str, width: int) -> list[str]:
    return fill(text, first=first, rest=rest, width=width)
