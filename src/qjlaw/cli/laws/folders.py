"""Documents of the paths of a command line, one after another; those that fail stand apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from qjlaw.cli import exits, output, values
from qjlaw.cli.usage import UsageError

if TYPE_CHECKING:
    from qjlaw.cli.inputs import Inputs
    from qjlaw.document import Document, Notice
    from qjlaw.errors import QjlawError

Found = TypeVar("Found")

Paths = Annotated[
    list[str], typer.Argument(metavar="路径", help="文件或文件夹，文件夹会逐层查找。")
]
Lawbase = Annotated[
    str | None,
    typer.Option(
        "--lawbase",
        metavar="文件夹",
        help="本单位法规库所在的文件夹，默认用 QJLAW_LAWBASE 或者系统的数据文件夹。",
    ),
]


def each_document(
    inputs: Inputs, look: Callable[[Document], Found]
) -> tuple[list[Found], list[tuple[str, QjlawError]]]:
    """Read every document and look at it; what cannot be read is given with its error."""
    from qjlaw.cli.faults import internal_error
    from qjlaw.cli.running import read_source
    from qjlaw.errors import QjlawError

    found: list[Found] = []
    unreadable: list[tuple[str, QjlawError]] = []
    for source in inputs.sources:
        try:
            found.append(look(read_source(source)))
        except QjlawError as error:
            unreadable.append((source.shown, error))
        except Exception as error:  # noqa: BLE001  one document must not stop the rest
            unreadable.append((source.shown, internal_error(error)))
    return found, unreadable


def inputs_of(paths: Sequence[str], target: str | None) -> Inputs:
    """Find the files; an output file that is one of them is refused."""
    from qjlaw.cli.destination import check_target
    from qjlaw.cli.inputs import find_inputs

    if "" in paths:
        raise UsageError("有一个路径是空的；请写出文件或文件夹。")
    inputs = find_inputs(paths)
    destination = values.path("--output", target)
    if destination is not None:
        check_target(destination, (Path(source.path) for source in inputs.sources))
    return inputs


def store_of(lawbase: str | None) -> Path:
    """Name the file of the office's own law.

    Raises
    ------
    UsageError
        No folder is named, and the system knows none for this user.
    """
    from qjlaw.lawbase import store_file

    store = store_file(values.path("--lawbase", lawbase))
    if store is None:
        raise UsageError("系统没有说明数据文件夹在哪里；请用 --lawbase 写出一个文件夹。")
    return store


def code_of(inputs: Inputs, *, failed: bool) -> int:
    """Say how a run over files ended; with no file at all, say so on standard error."""
    if not inputs.sources:
        told: Sequence[Notice] = inputs.notices()
        output.complain("没有可以读的文件。" + "".join(notice.message for notice in told))
        return exits.NO_INPUT
    return exits.UNREADABLE if failed else exits.OK
