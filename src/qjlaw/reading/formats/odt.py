"""OpenDocument text, ``.odt``."""

from __future__ import annotations

from functools import partial

from qjlaw.reading.office import KINDS, read_office

__all__ = ["KINDS", "read"]

read = partial(read_office, suffix="odt")
