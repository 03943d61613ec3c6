"""The office's own full texts: cut into articles, kept here, compared with quotations."""

from __future__ import annotations
