"""Word documents, ``.docx``."""

from __future__ import annotations

from qjlaw.reading.docx import read_docx as read

__all__ = ["read"]
