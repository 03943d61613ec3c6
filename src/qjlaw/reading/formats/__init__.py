"""The formats that are read: one module each, named as its suffix.

A module holds ``read(data: bytes) -> Content``, and nothing else is needed: to add a format,
add its file here. Modules are imported when a file of theirs is read. One that also reads other
content than its suffix says (a ``.doc`` is often RTF inside) names it in ``KINDS``.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qjlaw.reading.content import Content

NAMES: tuple[str, ...] = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def read_as(name: str, data: bytes) -> Content:
    """Read ``data`` as the format ``name``, one of :data:`NAMES`."""
    content: Content = importlib.import_module(f"{__name__}.{name}").read(data)
    return content


def kinds_of(name: str) -> frozenset[str]:
    """Name the kinds of content that the format ``name`` reads.

    They are those of :func:`qjlaw.reading.signatures.kind_of`; its own alone where its module
    says nothing.
    """
    module = importlib.import_module(f"{__name__}.{name}")
    kinds: frozenset[str] = getattr(module, "KINDS", frozenset({name}))
    return kinds
