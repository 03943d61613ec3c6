"""What goes wrong with the office's own instruments and texts."""

from __future__ import annotations

from qjlaw.errors import QjlawError


class LawbaseError(QjlawError):
    """The office's own data cannot be read, or not be written.

    Codes: ``table`` (a list of instruments), ``store`` (the file in which all is kept).
    """
