"""The page that a walk writes on: text and blocks, with their separators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qjlaw.document import Block, BlockKind, Cell
from qjlaw.reading.limits import require_size

if TYPE_CHECKING:
    from collections.abc import Sequence


class Sheet:
    """Collects blocks in order; a newline parts them, a tab where a cell follows another."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._separator = ""
        self.blocks: list[Block] = []

    @property
    def text(self) -> str:
        """All that was written so far."""
        return "".join(self._pieces)

    def next_cell(self) -> None:
        """Let the next block follow a tab: it opens the next cell of a row."""
        self._separator = "\t"

    def write(
        self,
        lines: Sequence[str],
        *,
        kind: BlockKind,
        cell: Cell | None,
        label: int = 0,
        level: int | None = None,
        centred: bool = False,
    ) -> None:
        """Write one paragraph, each of its lines as a block; the label is of the first line."""
        for line in lines:
            start = self._length + len(self._separator)
            end = start + len(line)
            self._pieces += (self._separator, line)
            self.blocks.append(Block(start, end, kind, cell, label, level, centred))
            self._length, self._separator, label = end, "\n", 0
        require_size(blocks=len(self.blocks), characters=self._length)
