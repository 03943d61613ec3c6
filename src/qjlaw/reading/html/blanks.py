"""White space, as a browser shows it."""

from __future__ import annotations

import re
from typing import Final

_WIDE: Final = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60“”‘’…—"
_WRAP: Final = re.compile(rf"(?<=[{_WIDE}])[ \t\r\f]*\n[ \t\r\f\n]*(?=[{_WIDE}])")
_RUN: Final = re.compile(r"[\t\r\f\n]+[ \t\r\f\n]*| [ \t\r\f\n]+")
_ODD: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\x85\xad\u2028\u2029]")
EDGES: Final = "".join(
    map(chr, (9, 10, 12, 13, 32, 0xA0, *range(0x2000, 0x200C), 0x202F, 0x3000, 0xFEFF))
)
"""What may stand at either end of a line for its looks: indents, and blanks of no width."""


def shown(source: str) -> str:
    """Collapse white space of the source and leave out the indent.

    A line break of the source between two wide characters is none at all, as CSS has it: Word
    wraps the source in the middle of Chinese sentences. A blank that does not collapse
    (``&nbsp;``) becomes an ordinary one; control characters and soft hyphens are left out.
    """
    if "\n" in source:
        source = _WRAP.sub("", source)
    if "  " in source or not source.isprintable():
        source = _ODD.sub("", _RUN.sub(" ", source)).replace("\xa0", " ")
    return source.strip(EDGES)
