"""What a format's reader gives back."""

from __future__ import annotations

from dataclasses import dataclass, field

from qjlaw.document import Block, Margin, Notice


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a file with its blocks, before it is told where the file came from."""

    text: str
    blocks: tuple[Block, ...]
    margins: tuple[Margin, ...] = ()
    notices: tuple[Notice, ...] = field(default=())
