"""Patterns that are compiled when first used, so that a start does not pay for all of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator


class LazyPattern:
    """A regular expression in Python's syntax, compiled at its first use."""

    __slots__ = ("_compiled", "_flags", "_source")

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Search as :meth:`re.Pattern.search` does."""
        return self.pattern.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Match as :meth:`re.Pattern.match` does."""
        return self.pattern.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match the whole text."""
        return self.pattern.fullmatch(text)

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Find all as :meth:`re.Pattern.finditer` does."""
        return self.pattern.finditer(text, start, len(text) if end is None else end)

    def findall(self, text: str) -> list[str]:
        """Find all as :meth:`re.Pattern.findall` does, for a pattern with one group or none."""
        return self.pattern.findall(text)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Replace as :meth:`re.Pattern.sub` does."""
        return self.pattern.sub(replacement, text)
