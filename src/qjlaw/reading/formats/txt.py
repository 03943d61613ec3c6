"""Plain text, ``.txt``."""

from __future__ import annotations

from qjlaw.reading.plain import read_plain as read

__all__ = ["read"]
