"""The data files of the package, read when they are first asked for."""

from __future__ import annotations

import functools
import json
from importlib import resources
from typing import Any


@functools.cache
def stored(name: str) -> Any:
    """Give the content of ``data/NAME.json``, as ``scripts/build_lawbase.py`` wrote it."""
    return json.loads(raw(name))


def raw(name: str) -> bytes:
    """Give the bytes of ``data/NAME.json``."""
    return resources.files("qjlaw.lawbase").joinpath("data", f"{name}.json").read_bytes()
