"""The office's own instruments: read from a list, kept on this machine, known like the others."""

from __future__ import annotations
