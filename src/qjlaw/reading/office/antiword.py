"""The bare text of a Word binary, through antiword, where there is no LibreOffice."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Final

from qjlaw.document import Cell, Notice
from qjlaw.reading.content import Content
from qjlaw.reading.limits import require_size
from qjlaw.reading.office.bounded import run
from qjlaw.reading.sheet import Sheet

SECONDS: Final = 20.0
_PICTURE: Final = "[pic]"
_ROW: Final = re.compile(r"\|.*\|")
_MAX_BYTES: Final = 64 * 1024 * 1024  # of printed text


def read_words(data: bytes, program: str, *, seconds: float = SECONDS) -> Content | None:
    """Read a Word binary with the antiword at ``program``; ``None`` where that fails.

    Each paragraph is a block. Tables come as antiword draws them: a row of cells for each
    printed line, so that a cell of several lines falls apart.
    """
    with tempfile.TemporaryDirectory(prefix="qjlaw-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source, printed = folder / "0.doc", folder / "printed"
        source.write_bytes(data)
        command = [program, "-m", "UTF-8.txt", "-w", "0", str(source)]
        code = run(command, seconds=seconds, output=printed, folder=folder)
        if code != 0 or printed.stat().st_size > _MAX_BYTES:
            return None
        text = printed.read_text("utf-8", errors="replace")
    return _content(text) if text.strip() else None


def _content(text: str) -> Content:
    sheet = Sheet()
    pictures = text.count(_PICTURE)
    lines = text.replace(_PICTURE, "").translate({0x0B: "\n", 0x0C: "\n", 0x0D: None}).split("\n")
    require_size(blocks=len(lines), characters=len(text))
    table, row = 0, 0
    for line in lines:
        if not _ROW.fullmatch(line):
            sheet.write([line.rstrip()], kind="paragraph", cell=None)
            row = 0
            continue
        row += 1
        table += row == 1
        for column, words in enumerate(line[1:-1].split("|"), 1):
            if column > 1:
                sheet.next_cell()
            sheet.write([words.strip()], kind="cell", cell=Cell(table, row, column))
    return Content(sheet.text, tuple(sheet.blocks), notices=_notices(pictures))


def _notices(pictures: int) -> tuple[Notice, ...]:
    lost = Notice(
        "structure_lost",
        "没有用上 LibreOffice，旧版 Word 文档只由 antiword 读出文字："
        "自动编号、批注、页眉页脚没有读出，"
        "修订中删去的文字可能还在，文本框和脚注排在文末，表格的一行可能断成几行。"
        "要完整检查，请安装 LibreOffice，或者在 Word 或 WPS 中另存为 .docx",
    )
    if not pictures:
        return (lost,)
    images = Notice("images", f"文件里有图片 {pictures} 幅，图片里的文字没有读取，请人工核对")
    return (lost, images)
