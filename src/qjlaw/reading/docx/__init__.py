"""Word's .docx, read whole by an own walk over its XML.

In: the bytes of a file. Out: :class:`~qjlaw.reading.content.Content`.

- Paragraphs and tables in order, nested tables and content controls included; a soft line break
  ends a block, as it ends a line; a page break inside a paragraph does too.
- Text boxes and ornamental text (WordArt) once, before the paragraph that anchors them.
- Automatic numbers as Word shows them; between a number and its text stands one blank where the
  list has a tab or a blank, nothing where it has nothing. Bullets are numbers in this sense.
- Tracked insertions in, deletions out; hidden text out; each with a notice.
- Footnotes and endnotes at the end, in the order of their references, whose own marks are not
  rendered: a raised figure inside a sentence would change its words.
- Headers, footers and comments as margins.
- Transitional and Strict documents.
"""

from __future__ import annotations

from lxml import etree

from qjlaw.document import BlockKind, Margin, MarginKind
from qjlaw.reading.content import Content
from qjlaw.reading.docx.counters import Counters
from qjlaw.reading.docx.fields import Fields
from qjlaw.reading.docx.names import ID, R_ID, w
from qjlaw.reading.docx.numbering import Numbering
from qjlaw.reading.docx.package import Package
from qjlaw.reading.docx.story import Setting, Story
from qjlaw.reading.docx.styles import Styles
from qjlaw.reading.docx.tally import Tally
from qjlaw.reading.errors import ReadingError
from qjlaw.reading.sheet import Sheet

_NOTE_PARTS: tuple[tuple[BlockKind, str, str], ...] = (
    ("footnote", "footnotes", w("footnote")),
    ("endnote", "endnotes", w("endnote")),
)
_MARGINS: tuple[tuple[MarginKind, str], ...] = (
    ("header", w("headerReference")),
    ("footer", w("footerReference")),
)


def read_docx(data: bytes) -> Content:
    """Read a .docx.

    Raises
    ------
    ReadingError
        ``damaged``, ``encrypted``, ``too_large``, ``wrong_suffix`` (a zip of something else).
    """
    package = Package(data)
    root = package.part(package.main)
    body = None if root is None else root.find(w("body"))
    if root is None or body is None:
        raise ReadingError(
            "damaged",
            "文件里没有正文部件，不是完整的 Word 文档。请在 Word 或 WPS 中打开后另存为 .docx",
        )
    styles = Styles(package.part(package.related("styles")))
    numbering = Numbering(package.part(package.related("numbering")), styles)
    fields = Fields()
    content = _read(package, root, body, styles, numbering, fields)
    if fields.in_code:  # a field never ended, and would have swallowed all text behind it
        content = _read(package, root, body, styles, numbering, Fields(trusted=False))
    return content


def _read(
    package: Package,
    root: etree._Element,
    body: etree._Element,
    styles: Styles,
    numbering: Numbering,
    fields: Fields,
) -> Content:
    """Walk the body with ``fields``, then what stands beside it."""
    tally = Tally(entities=sum(1 for _ in root.iter(etree.Entity)))
    setting = Setting(styles, numbering, lambda: Counters(numbering, tally.formats.add), tally)
    sheet = Sheet()
    notes: list[tuple[str, str]] = []
    Story(setting, sheet, "paragraph", fields, notes).walk(body)
    _add_notes(package, setting, sheet, notes)
    margins = (*_headers_and_footers(package, root, setting), *_comments(package, setting))
    text = sheet.text
    return Content(text, tuple(sheet.blocks), margins, tally.notices())


def _add_notes(
    package: Package, setting: Setting, sheet: Sheet, notes: list[tuple[str, str]]
) -> None:
    """Write the notes that the text refers to, footnotes first."""
    for kind, relation, tag in _NOTE_PARTS:
        wanted = list(dict.fromkeys(name for found, name in notes if found == kind))
        part = package.part(package.related(relation)) if wanted else None
        if part is None:
            continue
        elements = {element.get(ID, ""): element for element in part.iterchildren(tag)}
        for name in wanted:
            if name in elements:
                Story(setting, sheet, kind, Fields(trusted=False), []).walk(elements[name])


def _headers_and_footers(
    package: Package, root: etree._Element, setting: Setting
) -> tuple[Margin, ...]:
    margins: list[Margin] = []
    for kind, tag in _MARGINS:
        names = dict.fromkeys(
            name for element in root.iter(tag) if (name := package.target(element.get(R_ID, "")))
        )
        for name in names:
            part = package.part(name)
            text = "" if part is None else _margin_text(part, setting)
            if text:
                margins.append(Margin(kind, text))
    return tuple(margins)


def _comments(package: Package, setting: Setting) -> tuple[Margin, ...]:
    part = package.part(package.related("comments"))
    if part is None:
        return ()
    texts = [_margin_text(element, setting) for element in part.iterchildren(w("comment"))]
    setting.tally.comments = len(texts)
    return tuple(Margin("comment", text) for text in texts if text)


def _margin_text(element: etree._Element, setting: Setting) -> str:
    """Read a story that stands beside the document; its counts are not the document's."""
    aside = Setting(setting.styles, setting.numbering, setting.counters, Tally())
    sheet = Sheet()
    Story(aside, sheet, "paragraph", Fields(), []).walk(element)
    return sheet.text.strip()
