"""The zip around a .docx: its parts, safely opened and parsed."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import Final

from lxml import etree

from qjlaw.reading.docx.names import STRICT_NAMESPACES
from qjlaw.reading.errors import ReadingError
from qjlaw.reading.refusals import damaged, encrypted

MAX_PARTS: Final = 20_000
MAX_PART_BYTES: Final = 128 * 1024 * 1024
MAX_RATIO: Final = 300
RATIO_FROM_BYTES: Final = 8 * 1024 * 1024
"""Word's own XML packs 5 to 100 times; a bomb about 1000 times. Small parts may be anything."""

_RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """An opened .docx.

    Only the parts asked for are unpacked, so that pictures cost nothing; each is checked for
    size before it is. Entities are not resolved, nothing is fetched.

    Raises
    ------
    ReadingError
        ``damaged``, ``encrypted``, ``too_large``; the same from :meth:`part`.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as problem:
            raise damaged("压缩包结构不完整") from problem
        self._members = {info.filename.lstrip("/").lower(): info for info in self._zip.infolist()}
        if len(self._members) > MAX_PARTS:
            raise ReadingError(
                "too_large",
                f"文件里有 {len(self._members)} 个部件，超过上限 {MAX_PARTS} 个，"
                "不像是正常的公文。请把正文另存为新的 .docx 再检查",
            )
        self.main = self._find_main()
        self._relations = self._read_relations(self.main)

    def _find_main(self) -> str:
        for kind, target in self._read_relations("").values():
            if kind == "officeDocument" and target.lower() in self._members:
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
        info = self._members.get(name.lower()) if name else None
        if info is None:
            return None
        data = self._unpack(info)
        if b"purl.oclc.org" in data:
            for strict, transitional in STRICT_NAMESPACES:
                data = data.replace(strict, transitional)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as problem:
            raise damaged(f"{name} 不合格式") from problem

    def _unpack(self, info: zipfile.ZipInfo) -> bytes:
        if info.flag_bits & 1:
            raise encrypted()
        size, packed = info.file_size, max(info.compress_size, 1)
        if size > MAX_PART_BYTES or (size > RATIO_FROM_BYTES and size / packed > MAX_RATIO):
            raise ReadingError(
                "too_large",
                f"文件里的 {info.filename} 展开后有 {size // 2**20} MB，超过上限，没有读取。"
                "请确认文件来源可靠，必要时把正文另存为新的 .docx 再检查",
            )
        try:
            return self._zip.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as problem:
            raise damaged(f"{info.filename} 解不开") from problem
