"""The error of this room."""

from __future__ import annotations

from qjlaw.errors import QjlawError


class ReadingError(QjlawError):
    """A file that cannot be read. The codes are listed in the docstring of the package.

    The message is ended by 。 where it is not yet.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message.removesuffix("。") + "。")
