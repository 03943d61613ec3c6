"""Which way a file takes to its text: by what it is, and by the programs at hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from qjlaw.document import Notice
from qjlaw.reading import formats, refusals
from qjlaw.reading.content import Content
from qjlaw.reading.docx import read_docx
from qjlaw.reading.errors import ReadingError
from qjlaw.reading.office import antiword, programs
from qjlaw.reading.office.binary import import_filter
from qjlaw.reading.office.conversion import Order, convert_all
from qjlaw.reading.office.markup import html_of_mail, package_of_flat, textual_kind
from qjlaw.reading.office.opendocument import require_text
from qjlaw.reading.office.origin import program_of
from qjlaw.reading.office.richtext import require_plain
from qjlaw.reading.plain import read_plain
from qjlaw.reading.signatures import kind_of

KINDS: Final = frozenset({"doc", "ole", "docx", "rtf", "odt", "html"})
"""What :func:`read_office` reads, as :func:`~qjlaw.reading.signatures.kind_of` names it; and
text, with or without markup, which has no such name."""

MAX_BYTES: Final = 128 * 1024 * 1024

_NAMES: Final = {
    "doc": "旧版 Word 文档",
    "docx": "Word 文档（.docx）",
    "rtf": "RTF 文档",
    "odt": "OpenDocument 文档",
    "wordml": "Word 2003 XML 文档",
    "flat": "Word XML 文档",
    "html": "网页",
    "mail": "单个文件网页（.mht）",
    "text": "没有格式的文字",
}
_OPENED_AS: Final = {
    "rtf": ("rtf", "Rich Text Format"),
    "odt": ("odt", "writer8"),
    "wordml": ("xml", "MS Word 2003 XML"),
}
_OWN: Final = {"doc": {"doc"}, "wps": {"doc", "docx"}, "rtf": {"rtf"}, "odt": {"odt"}}


def read_office(data: bytes, suffix: str) -> Content:
    """Read a file that came under ``suffix``: ``doc``, ``wps``, ``rtf``, ``odt``.

    Raises
    ------
    ReadingError
        ``needs_office``, ``conversion_failed``, ``damaged``, ``encrypted``, ``too_large``,
        ``wrong_suffix``.
    """
    if len(data) > MAX_BYTES:
        raise refusals.too_large(
            f"文件有 {len(data) // 2**20} MB，超过这种格式的上限 {MAX_BYTES // 2**20} MB"
        )
    kind = kind_of(data) or textual_kind(data)
    content = _read_kind(data, kind, suffix)
    if kind in _OWN[suffix]:
        return content
    told = Notice(
        "other_content",
        f"文件后缀是 .{suffix}，内容却是{_NAMES[kind]}，已按实际内容读取；请改正后缀或另存为 .docx",
    )
    return replace(content, notices=(told, *content.notices)) if _says(content) else content


def _read_kind(data: bytes, kind: str, suffix: str) -> Content:
    own = _OWN_READERS.get(kind)
    if own is not None:
        return own(data)
    if kind in {"doc", "ole"}:  # the second where its list of streams is lost
        return _convert("doc", Order(data, "doc", import_filter(data, suffix)))
    if kind == "odt":
        require_text(data, suffix)
    if kind == "rtf":
        require_plain(data)
    return _convert(kind, Order(data, *_OPENED_AS[kind]))


def _read_text(data: bytes) -> Content:
    try:
        return read_plain(data)
    except ReadingError as problem:
        if problem.code != "binary":
            raise
        raise refusals.damaged("内容不是文字，也认不出是哪种 Word 或 WPS 文档") from problem


def _read_page(data: bytes) -> Content:
    return formats.read_as("html", data)


_OWN_READERS: Final[dict[str, Callable[[bytes], Content]]] = {
    "docx": read_docx,
    "flat": lambda data: read_docx(package_of_flat(data)),
    "html": _read_page,
    "mail": lambda data: _read_page(html_of_mail(data)),
    "text": _read_text,
}


def _convert(kind: str, order: Order) -> Content:
    """Read what needs a program: through LibreOffice, else a Word binary through antiword."""
    name = _NAMES[kind]
    office = programs.libreoffice()
    failed = refusals.needs_office(name)
    if office is not None:
        outcome = convert_all([order], office)[0]
        if outcome.docx is not None:
            return _converted(outcome.docx, name)
        failed = refusals.conversion_failed(name, outcome.why)
    reader = programs.antiword() if kind == "doc" else None
    content = antiword.read_words(order.data, reader) if reader is not None else None
    if content is None:
        raise failed
    return content


def _converted(docx: bytes, name: str) -> Content:
    content = read_docx(docx)
    told = Notice(
        "converted",
        f"{name}由 {program_of(docx)} 转换成 .docx 后读取，版式与原件可能略有出入，"
        "引用原文请以原件为准",
    )
    return replace(content, notices=(told, *content.notices)) if _says(content) else content


def _says(content: Content) -> bool:
    """Say whether there is anything to tell about: an empty file is refused as such."""
    return bool(content.text.strip() or content.notices)
