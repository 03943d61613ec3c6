"""Zip packages, as .docx and .odt are: opened, unpacked and parsed within limits."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from typing import Final

from lxml import etree

from qjlaw.reading.errors import ReadingError
from qjlaw.reading.refusals import damaged, encrypted, too_large

MAX_PARTS: Final = 20_000
MAX_PART_BYTES: Final = 128 * 1024 * 1024
MAX_TOTAL_BYTES: Final = 512 * 1024 * 1024
MAX_RATIO: Final = 300
RATIO_FROM_BYTES: Final = 8 * 1024 * 1024
"""Word's own XML packs 5 to 100 times; a bomb about 1000 times. Small parts may be anything."""

MAX_TAGS: Final = 8_000_000
"""Opening and closing tags of one part. A tree of so many takes half a gigabyte."""

_EXCESSES: Final = (
    ("depth", "标记嵌套过深"),
    ("amplification", "用实体层层展开文字"),
    ("entity reference loop", "用实体层层展开文字"),
    ("HUGE", "有一段超过 1000 万字"),
)
"""Words of the parser's messages, and what they mean."""

_UNREADABLE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    ValueError,
    RuntimeError,
)


class Archive:
    """An opened zip. Names are looked up whatever their case, as Word does.

    Only the parts asked for are unpacked, so that pictures cost nothing; each is checked for
    size before it is, and so is the sum of all that were. Entities are not resolved, nothing is
    fetched, and nesting deeper than the parser's own limit (256) is refused.

    Raises
    ------
    ReadingError
        ``damaged``, ``too_large``; :meth:`unpack` and :meth:`parse` also ``encrypted``.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _UNREADABLE as problem:
            raise damaged("压缩包结构不完整") from problem
        self._members = {info.filename.lstrip("/").lower(): info for info in self._zip.infolist()}
        self._total = 0
        if len(self._members) > MAX_PARTS:
            raise too_large(f"文件里有 {len(self._members)} 个部件，超过上限 {MAX_PARTS} 个")

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._members

    @property
    def declared_bytes(self) -> int:
        """What all parts together say that they unpack to."""
        return sum(info.file_size for info in self._members.values())

    def unpack(self, name: str) -> bytes | None:
        """Unpack a part; ``None`` where there is none of this name."""
        info = self._members.get(name.lower())
        if info is None:
            return None
        if info.flag_bits & 1:
            raise encrypted()
        size, packed = info.file_size, max(info.compress_size, 1)
        self._total += size
        if (
            size > MAX_PART_BYTES
            or self._total > MAX_TOTAL_BYTES
            or (size > RATIO_FROM_BYTES and size / packed > MAX_RATIO)
        ):
            raise too_large(f"文件里的 {name} 展开后有 {size // 2**20} MB，超过上限")
        try:
            return self._zip.read(info)
        except _UNREADABLE as problem:
            raise damaged(f"{name} 解不开") from problem

    def parse(
        self, name: str, edited: Callable[[bytes], bytes] | None = None
    ) -> etree._Element | None:
        """Parse a part as XML, ``edited`` before that; ``None`` where there is none of its name."""
        data = self.unpack(name)
        if data is None:
            return None
        if data.count(b"<") > MAX_TAGS:
            raise too_large(f"文件里的 {name} 有 {data.count(b'<') // 10_000} 万个标记，超过上限")
        if edited is not None:
            data = edited(data)
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
            raise not_parsed(name, problem) from problem


def not_parsed(name: str, problem: etree.XMLSyntaxError) -> ReadingError:
    """Refuse XML that the parser gave up: ``too_large`` at a limit of its own, else ``damaged``."""
    told = str(problem)
    excess = next((words for sign, words in _EXCESSES if sign in told), None)
    return damaged(f"{name} 不合格式") if excess is None else too_large(f"文件里的 {name} {excess}")
