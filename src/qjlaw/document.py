"""A file, read: the value that every later layer works on.

All offsets are code points in :attr:`Document.text`; ``text[start:end]`` always slices back
to the words that a span speaks of.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["paragraph", "cell", "text_box", "footnote", "endnote"]
MarginKind = Literal["header", "footer", "comment"]


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a block stands in a table; all numbers count from 1.

    ``table`` counts the tables of the document in reading order, nested ones included.
    """

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the source, as a span of the document's text.

    Blocks are in order, do not overlap, and leave out the separators between them: a newline
    between paragraphs and table rows, a tab between the cells of a row.

    Attributes
    ----------
    label:
        Length in code points of the automatic number rendered at the start of the block
        (``第十一条``, ``（一）``, ``1.``), its separator not counted; 0 where the number, if
        any, was typed.
    level:
        Outline level of a heading style, 1 to 9; ``None`` for body text.
    centred:
        The paragraph is centred, as titles are.
    """

    start: int
    end: int
    kind: BlockKind = "paragraph"
    cell: Cell | None = None
    label: int = 0
    level: int | None = None
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the reader of a report must know about how the file was read.

    ``code`` is a stable word (``"tracked_changes"``), ``message`` a Chinese sentence, ``page``
    a page number from 1 where the format has pages.
    """

    code: str
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Margin:
    """Text that stands beside the document and not in it: a header, a footer, a comment."""

    kind: MarginKind
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read.

    Attributes
    ----------
    path:
        As the user gave it; below a folder, the folder as given, ``/``, the relative path.
    format:
        ``"docx"``, ``"txt"``, ``"md"`` …
    sha256:
        Of the file's bytes, lower-case hexadecimal.
    text:
        What offsets refer to, and what ``qjlaw text`` prints.
    """

    path: str
    format: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    margins: tuple[Margin, ...] = ()
    notices: tuple[Notice, ...] = field(default=())
