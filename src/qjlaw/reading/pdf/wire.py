"""What passes between the program and the process apart: sized messages, content as JSON."""

from __future__ import annotations

import json
import struct
from typing import IO, Any, Final

from qjlaw.document import Block, Cell, Margin, Notice
from qjlaw.reading.content import Content
from qjlaw.reading.errors import ReadingError

_SIZE: Final = struct.Struct(">Q")


def send(stream: IO[bytes], message: bytes) -> None:
    """Send one message."""
    stream.write(_SIZE.pack(len(message)))
    stream.write(message)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Receive one message; ``None`` where the other side is gone."""
    head = stream.read(_SIZE.size)
    if len(head) < _SIZE.size:
        return None
    (size,) = _SIZE.unpack(head)
    message = stream.read(size)
    return message if len(message) == size else None


def pack(answer: Content | ReadingError) -> bytes:
    """Write content or a refusal as a message."""
    if isinstance(answer, ReadingError):
        return json.dumps({"code": answer.code, "message": answer.message}).encode()
    blocks = [
        (
            b.start,
            b.end,
            b.kind,
            b.centred,
            (b.cell.table, b.cell.row, b.cell.column) if b.cell else None,
        )
        for b in answer.blocks
    ]
    return json.dumps(
        {
            "text": answer.text,
            "blocks": blocks,
            "margins": [(margin.kind, margin.text) for margin in answer.margins],
            "notices": [(n.code, n.message, n.page) for n in answer.notices],
        }
    ).encode()


def unpack(message: bytes) -> Content:
    """Read a message back; a refusal is raised."""
    found: dict[str, Any] = json.loads(message)
    if "code" in found:
        raise ReadingError(found["code"], found["message"])
    return Content(
        found["text"],
        tuple(
            Block(start, end, kind, cell=Cell(*cell) if cell else None, centred=centred)
            for start, end, kind, centred, cell in found["blocks"]
        ),
        tuple(Margin(kind, text) for kind, text in found["margins"]),
        tuple(Notice(code, text, page) for code, text, page in found["notices"]),
    )
