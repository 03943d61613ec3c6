"""Web pages, ``.htm``, as Word saves them: the same as ``.html``."""

from __future__ import annotations

from qjlaw.reading.html import read_html as read

__all__ = ["read"]
