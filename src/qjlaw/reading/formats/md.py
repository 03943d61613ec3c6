"""Markdown, ``.md``: read as the text that it is; its marks stay."""

from __future__ import annotations

from qjlaw.reading.plain import read_plain as read

__all__ = ["read"]
