"""From a page in UTF-8 to its tree, within limits.

The parser fetches nothing, runs nothing and knows no entity but those of HTML; what is left to
limit is size and depth.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from qjlaw.reading.errors import ReadingError
from qjlaw.reading.refusals import too_large

if TYPE_CHECKING:
    from lxml import etree

MAX_BYTES: Final = 64 * 1024 * 1024
MAX_TAGS: Final = 400_000
"""A page of 30,000 characters with wide tables has about 10,000 tags."""

MAX_ATTRIBUTES: Final = 2000
"""Of one tag; the parser's time grows with the square of their number."""

_PARTS: Final = re.compile(rb"[\s/\"']+")
_SCRIPT: Final = re.compile(rb"<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_LONG_TAG: Final = re.compile(rb"<[A-Za-z][^>]{8000,}")

_ARCHIVE_ZONE: Final = 4096
_CODE: Final = ("script", "style", "noscript", "template")
_HTML_ONLY: Final = "请在浏览器中打开原网页，另存为“网页，仅 HTML”（.html）再检查"


def refuse_archive(data: bytes) -> None:
    """Refuse a page saved with its pictures as one mail message (MHTML): ``wrong_suffix``."""
    head = data[:_ARCHIVE_ZONE].lstrip().lower()
    if head.startswith((b"mime-version:", b"from:", b"content-type: multipart/")) and (
        b"multipart/related" in head or b"text/html" in head
    ):
        raise ReadingError(
            "wrong_suffix", f"文件后缀是网页，内容却是单个文件的网页存档（MHTML）。{_HTML_ONLY}"
        )


def refuse_size(data: bytes) -> None:
    """Refuse a page that is larger than any page of a document: ``too_large``."""
    if len(data) > MAX_BYTES:
        raise too_large(f"网页有 {len(data) // 2**20} MB，超过上限 {MAX_BYTES // 2**20} MB")


def parse(page: bytes) -> etree._Element | None:
    """Parse a page in UTF-8; ``None`` where there is no element in it.

    Raises
    ------
    ReadingError
        ``too_large`` for more tags than :data:`MAX_TAGS` or deeper nesting than the parser takes.
    """
    from lxml import etree  # noqa: PLC0415 -- not loaded where no page is read

    if page.count(b"<") > MAX_TAGS:
        raise too_large(f"网页的标签超过 {MAX_TAGS // 10_000} 万个")
    if _LONG_TAG.search(page) and _has_endless_tag(page):
        raise too_large(f"网页有一个标签的属性超过 {MAX_ATTRIBUTES} 个")
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        root = etree.fromstring(page, parser)
    except etree.XMLSyntaxError:
        return None
    last = parser.error_log.last_error
    if last is not None and "depth" in last.message:
        raise too_large("网页的标签嵌套过深")
    if root is None:  # a page of comments
        return None
    etree.strip_elements(root, *_CODE, with_tail=False)
    return root


def _has_endless_tag(page: bytes) -> bool:
    """Look for a tag of too many attributes, code of scripts aside."""
    tags = _LONG_TAG.findall(_SCRIPT.sub(b"", page))
    return any(len(_PARTS.findall(tag)) > MAX_ATTRIBUTES for tag in tags)
