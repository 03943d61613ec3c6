"""The printed page, ``.pdf``."""

from __future__ import annotations

from qjlaw.reading.pdf import read_pdf as read

__all__ = ["read"]
