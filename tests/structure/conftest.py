from __future__ import annotations

from collections.abc import Callable

import pytest

from qjlaw.document import Block, Document


def _document(text: str) -> Document:
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start, start + len(line)))
        start += len(line) + 1
    return Document("草案.txt", "txt", "0" * 64, text, tuple(blocks))


@pytest.fixture(scope="session")
def document() -> Callable[[str], Document]:
    """Make a document of a text, one block a line, as the reader of .txt does."""
    return _document
