"""RTF, looked over before LibreOffice opens it."""

from __future__ import annotations

import itertools
import re
from typing import Final

from qjlaw.reading.limits import require_size
from qjlaw.reading.refusals import too_large

MAX_GROUPS: Final = 4_000_000
MAX_DEPTH: Final = 20_000
"""Word nests some ten groups; what stands in pictures as bytes is counted too, and drifts."""

_ENDS: Final = re.compile(rb"\\(?:par|cell)(?![a-z])")
_ESCAPED: Final = re.compile(rb"\\[{}\\]")
_OTHERS: Final = bytes(sorted(set(range(256)) - set(b"{}")))
_STEPS: Final = bytes.maketrans(b"{}", b"\x02\x00")


def require_plain(data: bytes) -> None:
    """Refuse what has more paragraphs, or deeper nesting, than any document: ``too_large``."""
    require_size(blocks=sum(1 for _ in _ENDS.finditer(data)), characters=0)
    braces = _ESCAPED.sub(b"", data).translate(_STEPS, _OTHERS)
    if len(braces) > 2 * MAX_GROUPS:
        raise too_large(f"文件里的组超过 {MAX_GROUPS // 10_000} 万个")
    if max(itertools.accumulate(step - 1 for step in braces), default=0) > MAX_DEPTH:
        raise too_large("文件里的组嵌套过深")
