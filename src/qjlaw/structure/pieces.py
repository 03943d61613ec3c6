"""Pieces: the stretches of text, one paragraph or less, that structure is read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from qjlaw.document import Block, BlockKind, Cell, Document
from qjlaw.structure.numbering import Marker

Role = Literal[
    "page",  # what a portal page puts around a document
    "number",  # the document's own number
    "title",
    "caption",  # who passed, issued, amended it, under the title
    "toc",
    "addressee",
    "body",
    "attachments",  # the list after 附件：
    "signature",  # issuer, date, publicity, contacts
    "annex_mark",  # 附件1 over an annexed text
    "cell",
    "note",
]

BLANKS = "".join(
    map(chr, (9, 11, 12, 13, 32, 0xA0, *range(0x2000, 0x200C), 0x202F, 0x3000, 0xFEFF))
)
"""What stands between words and is no word; a newline is none of them."""


@dataclass(slots=True)
class Piece:
    """A stretch of one paragraph, without the blanks around it.

    ``marker`` is the number it starts with; ``role`` and ``part`` are filled in as the
    document is understood. ``first`` is true for the first piece of a paragraph.
    """

    start: int
    end: int
    text: str
    kind: BlockKind = "paragraph"
    cell: Cell | None = None
    level: int | None = None
    centred: bool = False
    automatic: int = 0
    first: bool = True
    marker: Marker | None = None
    role: Role = "body"
    part: int = 0


def paragraphs(document: Document) -> list[Piece]:
    """Make one piece of every paragraph that is not blank, in order.

    Heading signs of Markdown (``##``, ``**``) and rules are left out of the pieces. The only
    cell of a table of one cell is a frame, and its paragraphs count as ordinary ones.
    """
    text = document.text
    blocks = document.blocks or _lines(text)
    frames = _frames(blocks)
    found = []
    for block in blocks:
        words, hashes = _undecorated(text[block.start : block.end].rstrip(BLANKS + "\n"))
        if not words or _is_rule(words):
            continue
        start = text.rindex(words, block.start, block.end)
        cell = None if block.cell is None or block.cell.table in frames else block.cell
        found.append(
            Piece(
                start,
                start + len(words),
                words,
                "paragraph" if block.kind == "cell" and cell is None else block.kind,
                cell,
                block.level or hashes or None,
                block.centred,
                block.label,
            )
        )
    return found


def _undecorated(line: str) -> tuple[str, int]:
    """A line without Markdown's ``##`` and ``**`` around it, and how many ``#`` there were."""
    words = line.lstrip(BLANKS)
    hashes = len(words) - len(words.lstrip("#"))
    words = words[hashes:].lstrip(BLANKS)
    if words.startswith("**"):
        words = words.strip("*").strip(BLANKS)
    return words, hashes


def _is_rule(words: str) -> bool:
    """Whether a line is a rule of Markdown, or a comment."""
    if words.startswith("<!--"):
        return words.endswith("-->")
    return len(words) > 2 and words[0] in "-*=" and not words.strip(words[0])


def _lines(text: str) -> tuple[Block, ...]:
    """Take lines as blocks, for a document that came without."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line)))
        start += len(line) + 1
    return tuple(blocks)


def _frames(blocks: tuple[Block, ...]) -> frozenset[int]:
    """Tables of a single cell that holds several paragraphs."""
    sizes: dict[int, set[tuple[int, int]]] = {}
    counts: dict[int, int] = {}
    for block in blocks:
        if block.cell is not None:
            place = (block.cell.row, block.cell.column)
            sizes.setdefault(block.cell.table, set()).add(place)
            counts[block.cell.table] = counts.get(block.cell.table, 0) + 1
    return frozenset(
        table for table, places in sizes.items() if len(places) == 1 and counts[table] > 1
    )


def part_of_piece(piece: Piece, start: int, end: int, *, first: bool | None = None) -> Piece:
    """Make a piece of the words of another between two offsets of the text, blanks left out."""
    words = piece.text[start - piece.start : end - piece.start]
    lead = len(words) - len(words.lstrip(BLANKS))
    words = words.strip(BLANKS)
    begin = start + lead
    return Piece(
        begin,
        begin + len(words),
        words,
        piece.kind,
        piece.cell,
        piece.level if start == piece.start else None,
        piece.centred,
        piece.automatic if start == piece.start else 0,
        first=start == piece.start if first is None else first,
    )
