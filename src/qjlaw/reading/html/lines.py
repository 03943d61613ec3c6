"""The lines of a page, and the regions that they stand in."""

from __future__ import annotations

from dataclasses import dataclass

from qjlaw.document import Cell


@dataclass(slots=True)
class Line:
    """One line as a browser shows it.

    Attributes
    ----------
    links:
        Code points of it that are the words of links.
    label:
        Length of the automatic number at its start.
    opens_cell:
        It is the first of a cell that stands behind another one in its row.
    attached:
        A link in it leads to an office file or a PDF.
    """

    text: str
    links: int = 0
    cell: Cell | None = None
    opens_cell: bool = False
    label: int = 0
    level: int | None = None
    centred: bool = False
    attached: bool = False


@dataclass(slots=True)
class Region:
    """An element that holds lines: ``page.lines[start:end]``.

    ``parent`` is an index in ``page.regions``, -1 for the outermost; ``known`` says that portals
    use its name for the main text.
    """

    start: int
    parent: int
    known: bool
    end: int = 0


@dataclass(frozen=True, slots=True)
class Attachment:
    """A link to a file; ``line`` is the index of the line that it stands in."""

    name: str
    line: int


@dataclass(slots=True)
class Page:
    """A page as lines; ``images`` are the indices of the lines that pictures stand before.

    ``dropped`` counts code points of menus and the like, ``hidden`` those of what is not shown,
    ``deletions`` the passages marked as deleted, ``embedded`` the frames and objects by line.
    """

    lines: list[Line]
    regions: list[Region]
    attachments: list[Attachment]
    images: list[int]
    embedded: list[int]
    hidden: list[tuple[int, str]]
    dropped: int = 0
    deletions: int = 0
