"""The processes that read for this one at the moment, so that any thread can end them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

_ENDINGS: list[Callable[[], None]] = []


@contextmanager
def ended_by(end: Callable[[], None]) -> Iterator[None]:
    """Have ``end``, which ends a running process, called by :func:`stop_children` meanwhile."""
    _ENDINGS.append(end)
    try:
        yield
    finally:
        _ENDINGS.remove(end)


def stop_children() -> None:
    """End the processes that read for this one; whoever waits for them goes on without."""
    for end in tuple(_ENDINGS):
        end()
