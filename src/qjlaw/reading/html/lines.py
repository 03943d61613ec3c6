"""The lines of a page, and the regions that they stand in."""

from __future__ import annotations

from dataclasses import dataclass, field

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
    defines:
        It stands in a ``dd``: it says what the line before it names.
    shell:
        It is a button, a counter, a notice of the site; cells of tables are not.
    """

    text: str
    links: int = 0
    cell: Cell | None = None
    opens_cell: bool = False
    label: int = 0
    level: int | None = None
    centred: bool = False
    attached: bool = False
    defines: bool = False
    shell: bool = False


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
    """A page as lines, and what stands on it beside them.

    Attributes
    ----------
    regions:
        In the order in which they begin; the first is the whole page.
    images, embedded:
        The regions that pictures, and frames and objects, stand in, one entry each.
    hidden:
        Words that a browser does not show, each with its region.
    dropped:
        Code points of menus and the like, white space aside.
    deletions:
        Passages that are marked as deleted.
    """

    lines: list[Line] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    images: list[int] = field(default_factory=list)
    embedded: list[int] = field(default_factory=list)
    hidden: list[tuple[int, str]] = field(default_factory=list)
    dropped: int = 0
    deletions: int = 0

    def within(self, region: int) -> range:
        """Give the indices of a region and of all regions in it."""
        after = region + 1
        while after < len(self.regions) and self.regions[after].parent >= region:
            after += 1
        return range(region, after)
