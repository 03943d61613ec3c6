"""What a document says of itself and how it was taken, as lines of a card: label and words."""

from __future__ import annotations

from collections.abc import Iterator

from qjlaw.anatomy import Metadata, Scope
from qjlaw.findings import DocumentReport
from qjlaw.report.wording import INSTRUMENT_NAMES, PUBLICITY_NAMES, VERDICTS, day

Line = tuple[str, tuple[str, ...]]
"""A label, and its words: one entry a line, the first beside the label."""


def card(document: DocumentReport) -> list[Line]:
    """Describe a document that was checked; what it does not say is left out.

    The words are as printed in the document: a renderer makes them safe.
    """
    lines: list[Line] = []
    if document.metadata is not None:
        lines += told(document.metadata)
    if document.scope is not None:
        lines += judged(document.scope)
    if document.instrument is not None:
        name = INSTRUMENT_NAMES.get(document.instrument, document.instrument)
        lines.append(("按何种文件", (name,)))
    if document.as_of is not None:
        lines.append(("依据日期", (f"{day(document.as_of.date)}（{document.as_of.why}）",)))
    return lines


def told(data: Metadata) -> list[Line]:
    """What a document says of itself; what it does not say is left out."""
    return [(label, (words,)) for label, words in _metadata(data) if words is not None]


def judged(scope: Scope) -> list[Line]:
    """The scope verdict and its reasons."""
    lines: list[Line] = [("文件性质", (VERDICTS[scope.verdict],))]
    return [*lines, ("认定理由", scope.reasons)] if scope.reasons else lines


def heading(document: DocumentReport) -> str | None:
    """Return the title of a document, where one was found."""
    return document.metadata.title if document.metadata is not None else None


def _metadata(data: Metadata) -> Iterator[tuple[str, str | None]]:
    yield "发文字号", data.document_no
    yield "发文机关", "、".join(data.issuers) or None
    yield "主送机关", data.addressee
    yield "成文日期", day(data.issued)
    yield "公布日期", day(data.published)
    yield "施行日期", day(data.effective)
    yield "有效期", _validity(data)
    yield "废止文件", "；".join(data.repeals) or None
    yield "附件", "；".join(data.attachments) or None
    yield "公开属性", data.publicity and PUBLICITY_NAMES.get(data.publicity, data.publicity)
    yield "效力状态", data.status


def _validity(data: Metadata) -> str | None:
    """Put the words of the document and the computed last day together, without 有效期 twice."""
    words = (data.validity or "").removeprefix("有效期").lstrip("为：:")
    last = f"至{day(data.expires)}" if data.expires else ""
    if words and last and not words.startswith("至"):
        return f"{words}（{last}）"
    return words or last or None
