"""Word binaries, ``.doc``, and what else is found under that suffix."""

from __future__ import annotations

from functools import partial

from qjlaw.reading.office import KINDS, read_office

__all__ = ["KINDS", "read"]

read = partial(read_office, suffix="doc")
