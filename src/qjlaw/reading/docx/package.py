"""The zip around a .docx: its parts, safely opened and parsed."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from qjlaw.reading.archive import Archive
from qjlaw.reading.docx.names import STRICT_NAMESPACES

if TYPE_CHECKING:
    from lxml import etree

_RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """An opened .docx, within the limits of :class:`~qjlaw.reading.archive.Archive`.

    Raises
    ------
    ReadingError
        ``damaged``, ``encrypted``, ``too_large``; the same from :meth:`part`.
    """

    def __init__(self, data: bytes) -> None:
        self._archive = Archive(data)
        self.main = self._find_main()
        self._relations = self._read_relations(self.main)

    def _find_main(self) -> str:
        for kind, target in self._read_relations("").values():
            if kind == "officeDocument" and target in self._archive:
                return target
        return "word/document.xml"

    def _read_relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Read the relations of a part: id to the last word of the type, and the target."""
        folder, name = posixpath.split(part)
        root = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        relations: dict[str, tuple[str, str]] = {}
        if root is None:
            return relations
        for element in root.iter(_RELATIONSHIP):
            if element.get("TargetMode") == "External":
                continue
            target = posixpath.join("/", folder, element.get("Target", ""))
            kind = element.get("Type", "").rpartition("/")[2]
            relations[element.get("Id", "")] = (kind, posixpath.normpath(target).lstrip("/"))
        return relations

    def related(self, kind: str) -> str | None:
        """Name the first part that the main part is related to as ``kind`` (``"styles"``)."""
        return next((target for found, target in self._relations.values() if found == kind), None)

    def target(self, relation: str) -> str | None:
        """Name the part that a relation of the main part leads to."""
        found = self._relations.get(relation)
        return found[1] if found else None

    def part(self, name: str | None) -> etree._Element | None:
        """Parse a part; ``None`` where there is none of this name."""
        return self._archive.parse(name, _transitional) if name else None


def _transitional(data: bytes) -> bytes:
    """Write the namespaces of Strict documents as the usual ones."""
    if b"purl.oclc.org" in data:
        for strict, transitional in STRICT_NAMESPACES:
            data = data.replace(strict, transitional)
    return data
