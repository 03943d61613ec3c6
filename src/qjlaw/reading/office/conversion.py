"""Conversion to ``.docx`` through LibreOffice: one process for several files."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from qjlaw.reading.office.bounded import run
from qjlaw.reading.office.profile import sockets_of, write_profile

SECONDS: Final = 50.0
"""How long a process may take for its first file; long documents on slow disks take 20. Less
than a document may take as a whole, so that what went wrong is told."""

MORE_SECONDS: Final = 15.0
"""How much longer for each further file."""


@dataclass(frozen=True, slots=True)
class Order:
    """A file to be converted.

    Attributes
    ----------
    suffix:
        Its suffix, without dot.
    import_as:
        LibreOffice's name of the filter that opens it (``"MS Word 97"``). It is always said:
        left to guess, LibreOffice opens a broken file as text and gives rubbish.
    """

    data: bytes
    suffix: str
    import_as: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an :class:`Order`: its ``.docx``, or ``why`` there is none, in Chinese."""

    docx: bytes | None
    why: str = ""


def convert_all(
    orders: Sequence[Order],
    program: str,
    *,
    seconds: float | None = None,
) -> list[Outcome]:
    """Convert files, all that are opened the same way in one process.

    A file that stops its process does not take others with it: they are tried again by
    themselves. Several calls at once do not disturb each other.

    Parameters
    ----------
    orders:
        The files.
    program:
        The path of ``soffice``.
    seconds:
        How long a process may take for its first file; :data:`SECONDS` where not given.

    Returns
    -------
    list[Outcome]
        One for each order, in order.
    """
    limit = SECONDS if seconds is None else seconds
    outcomes: dict[int, Outcome] = {}
    ranked = sorted(range(len(orders)), key=lambda index: orders[index].import_as)
    for _, group in groupby(ranked, key=lambda index: orders[index].import_as):
        indexes = list(group)
        found = _convert([orders[index] for index in indexes], program, limit)
        if len(indexes) > 1:
            found = [
                outcome if outcome.docx else _convert([orders[index]], program, limit)[0]
                for index, outcome in zip(indexes, found, strict=True)
            ]
        outcomes.update(zip(indexes, found, strict=True))
    return [outcomes[index] for index in range(len(orders))]


def _convert(orders: Sequence[Order], program: str, seconds: float) -> list[Outcome]:
    """Run one process, in a folder that is removed after it."""
    with tempfile.TemporaryDirectory(prefix="qjlaw-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        sources, made, profile = folder / "in", folder / "out", folder / "profile"
        for new in (sources, made):
            new.mkdir()
        write_profile(profile)
        for number, order in enumerate(orders):
            (sources / f"{number}.{order.suffix}").write_bytes(order.data)
        command = [
            program,
            *_options(profile),
            f"--infilter={orders[0].import_as}",
            "--convert-to",
            "docx",
            "--outdir",
            str(made),
            *(str(file) for file in sorted(sources.iterdir(), key=lambda file: int(file.stem))),
        ]
        limit = seconds + MORE_SECONDS * (len(orders) - 1)
        try:
            code = run(command, seconds=limit, output=folder / "printed", folder=folder)
        finally:
            for socket in sockets_of(profile):
                socket.unlink(missing_ok=True)
        why = (
            f"LibreOffice 在 {limit:.0f} 秒内没有完成，或者无法启动"
            if code is None
            else "LibreOffice 打不开它，或者中途出错"
        )
        return [_outcome(made / f"{number}.docx", why) for number in range(len(orders))]


def _options(profile: Path) -> list[str]:
    """Name the options of every run: a profile of its own, no window, no recovery, no lock."""
    return [
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--invisible",
        "--nologo",
        "--nodefault",
        "--norestore",
        "--nolockcheck",
        "--nofirststartwizard",
    ]


def _outcome(made: Path, why: str) -> Outcome:
    """Take what was made, where it is whole: a process killed while it writes leaves a half."""
    if not made.is_file() or not zipfile.is_zipfile(made):
        return Outcome(None, why)
    return Outcome(made.read_bytes())
