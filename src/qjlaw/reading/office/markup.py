"""Text, with or without markup, that stands under the suffix of an office format.

Programs of offices write web pages, mail archives of web pages and Word's two kinds of XML into
``.doc``, since Word opens them all.
"""

from __future__ import annotations

import base64
import binascii
import email
import email.policy
import io
import re
import zipfile
from typing import Final

from lxml import etree

from qjlaw.reading.archive import not_parsed
from qjlaw.reading.refusals import damaged

_HEAD: Final = 8192  # bytes looked at
_PAGE: Final = re.compile(rb"<(?:!doctype\s+html|html|head|meta|title|body|table|div|p)[\s>]")
_MAIL: Final = re.compile(
    rb"^mime-version:|^content-type:\s*(?:multipart/related|text/html)", re.MULTILINE
)
_PKG: Final = "{http://schemas.microsoft.com/office/2006/xmlPackage}"


def textual_kind(data: bytes) -> str:
    """Name what text is: ``wordml``, ``flat``, ``html``, ``mail``, else ``text``."""
    # The zero bytes of UTF-16 and the marks of byte order are of no interest here.
    head = data[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if head.startswith(b"<"):
        if b"schemas.microsoft.com/office/2006/xmlpackage" in head:
            return "flat"
        if b"schemas.microsoft.com/office/word/2003/wordml" in head:
            return "wordml"
        return "html" if _PAGE.search(head) else "text"
    return "mail" if _MAIL.search(head) and b"boundary" in head else "text"


def html_of_mail(data: bytes) -> bytes:
    """Take the page out of a mail archive (``.mht``); in UTF-8 where its coding is said.

    Raises
    ------
    ReadingError
        ``damaged`` where there is no page inside.
    """
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            charset = part.get_content_charset()
            if isinstance(page, bytes) and charset:
                try:
                    return b"\xef\xbb\xbf" + page.decode(charset).encode()
                except (LookupError, UnicodeError):
                    return page
            if isinstance(page, bytes):
                return page
    raise damaged("单个文件网页（.mht）里没有网页")


def package_of_flat(data: bytes) -> bytes:
    """Pack Word's one-file XML (``pkg:package``) as the ``.docx`` that it writes out.

    Raises
    ------
    ReadingError
        ``damaged`` where it is not well formed, ``too_large`` where it is beyond the parser.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as problem:
        raise not_parsed("Word XML", problem) from problem
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for part in root.iterchildren(f"{_PKG}part"):
            name = part.get(f"{_PKG}name", "").lstrip("/")
            content = _part_bytes(part)
            if name and content is not None:
                archive.writestr(name, content)
    return packed.getvalue()


def _part_bytes(part: etree._Element) -> bytes | None:
    xml = part.find(f"{_PKG}xmlData")
    if xml is not None:
        return etree.tostring(xml[0]) if len(xml) else None
    written = part.findtext(f"{_PKG}binaryData")
    try:
        return None if written is None else base64.b64decode(written)
    except binascii.Error:
        return None
