"""The report as Markdown, to hand on: sections and lists, no tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qjlaw.document import Notice
from qjlaw.findings import CoverageItem, DocumentReport, Finding, Report
from qjlaw.report.card import card, heading
from qjlaw.report.passage import passage
from qjlaw.report.terminal import summary_line
from qjlaw.report.typeset import plain
from qjlaw.report.wording import MARKS, SEVERITIES, cite, counts, in_order, lowered, noted, tally

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#&!])")
_LINE_START = re.compile(r"^(\d{1,9})([.)])|^([+=-])")


def render(report: Report) -> str:
    """Write a whole run: every finding and every line of the coverage."""
    lines = ["# 合法性检查意见", "", escape(summary_line(report.summary)), ""]
    for document in report.documents:
        lines += _document(document)
    if report.notices:
        lines += ["## 本次运行说明", "", *_notices(report.notices), ""]
    tool = report.tool
    lines += [
        "---",
        "",
        escape(
            f"{tool.name} {tool.version}，规则库 {tool.rulebook[:12]}，地方配置 {tool.profile}。"
        )
        + "意见供审核参考，结论由人作出；没有提出意见，不等于没有问题。",
    ]
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    """Make text safe to stand in a Markdown paragraph: shown as it is, on one line."""
    text = _SPECIAL.sub(r"\\\1", plain(text))
    return _LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", text)


def _document(document: DocumentReport) -> Iterator[str]:
    title = heading(document)
    yield f"## {escape(title or document.path)}"
    yield ""
    yield f"- 文件：{escape(document.path)}"
    if document.error is not None:
        yield f"- **未能检查**：{escape(document.error.message)}"
        yield ""
        return
    for label, words in card(document):
        yield f"- {label}：{'；'.join(escape(text) for text in words)}"
    yield ""
    live = in_order([f for f in document.findings if f.suppressed is None])
    yield f"**检查结果：{counts(tally(live))}。**"
    yield ""
    number = 0
    for severity in SEVERITIES:
        group = [finding for finding in live if finding.severity is severity]
        if group:
            yield f"### {escape(MARKS[severity])} {severity.chinese}"
            yield ""
        for finding in group:
            number += 1
            yield from _finding(number, finding, document)
    if aside := [f for f in document.findings if f.suppressed is not None]:
        yield f"另有 {len(aside)} 处已登记不再提示。"
        yield ""
    yield from _coverage(document)
    if document.notices:
        yield "### 读取说明"
        yield ""
        yield from _notices(document.notices)
        yield ""


def _finding(number: int, finding: Finding, document: DocumentReport) -> Iterator[str]:
    rules = "、".join(finding.rules)
    on = document.as_of.date if document.as_of is not None else None
    yield f"#### {number}. {escape(finding.title)}（{rules}）{lowered(finding)}"
    yield ""
    # The brackets mark the words: ** beside Chinese punctuation is not emphasis in CommonMark.
    yield f"> {escape(''.join(piece for piece, _ in passage(finding, document.text)).strip())}"
    yield ""
    if finding.address:
        yield f"- 位置：{escape(finding.address)}"
    yield f"- 理由：{escape(finding.message)}"
    if finding.basis:
        yield f"- 依据：{'；'.join(escape(cite(basis, on)) for basis in finding.basis)}"
    yield f"- 建议：{escape(finding.suggestion)}"
    if finding.replacement is not None:
        yield f"- 改为：{escape(finding.replacement) or '（删去）'}"
    for place in finding.related:
        yield f"- 参看：{escape(place.address)}：{escape(place.excerpt)}"
    if finding.ask:
        yield f"- 请问：{escape(finding.ask)}"
    yield ""


def _coverage(document: DocumentReport) -> Iterator[str]:
    lists = (
        ("已检查", document.coverage.checked),
        ("需人工判断", document.coverage.needs_person),
        ("未覆盖", document.coverage.not_covered),
    )
    if any(items for _, items in lists):
        yield "### 检查范围"
        yield ""
    for label, items in lists:
        if items:
            yield f"**{label} {len(items)} 项**"
            yield ""
            yield from _items(items)
            yield ""


def _items(items: Sequence[CoverageItem]) -> list[str]:
    return [f"- {escape(item.title)}：{escape(item.why)}" for item in items]


def _notices(notices: Sequence[Notice]) -> list[str]:
    return [f"- {escape(noted(notice))}" for notice in notices]
