"""The one SQLite file of the office: opened to read or to write, with Chinese words for failures.

Nothing but the standard library's journal (no WAL: a folder on a share, or one that may not be
written, is read all the same). A run that writes holds the file from its first word to its last;
another one waits for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from qjlaw.lawbase.errors import LawbaseError

if TYPE_CHECKING:
    import sqlite3

VERSION = 1
"""Of the tables below, as ``PRAGMA user_version``."""

WAIT = 20.0
"""Seconds to wait for another run that writes."""

_TABLES = """
CREATE TABLE instruments (
    key TEXT NOT NULL, number TEXT NOT NULL, amended TEXT NOT NULL,
    title TEXT NOT NULL, kind TEXT NOT NULL, issuer TEXT NOT NULL, document_no TEXT NOT NULL,
    adopted TEXT NOT NULL, effective TEXT NOT NULL, status TEXT NOT NULL, ended TEXT NOT NULL,
    articles INTEGER, replaced_by TEXT NOT NULL, aliases TEXT NOT NULL,
    PRIMARY KEY (key, number, amended)
);
CREATE TABLE texts (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT NOT NULL, part INTEGER NOT NULL,
    title TEXT NOT NULL, key TEXT NOT NULL, dated TEXT NOT NULL,
    UNIQUE (path, part)
);
CREATE INDEX texts_by_key ON texts (key);
CREATE TABLE articles (
    text INTEGER NOT NULL REFERENCES texts (id), article INTEGER NOT NULL,
    inserted INTEGER NOT NULL, address TEXT NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (text, article, inserted)
) WITHOUT ROWID;
"""


@contextmanager
def reading(file: Path) -> Iterator[sqlite3.Connection | None]:
    """Open the file to read; ``None`` where it is not there, or nothing is in it yet.

    Raises
    ------
    LawbaseError
        It is damaged, of a later version of the program, locked, or may not be read.
    """
    if not file.exists():
        yield None
        return
    with _told(file), closing(_connect(file, "ro")) as connection:
        connection.execute("BEGIN")  # one state of the file for all that is read
        if not _version(connection):
            yield None  # another run is about to write its first words
            return
        _require_version(file, connection)
        yield connection


@contextmanager
def changing(file: Path) -> Iterator[sqlite3.Connection]:
    """Open the file to write, made with its folder where it is not there; all or nothing is kept.

    Raises
    ------
    LawbaseError
        As :func:`reading`, and where folder or file may not be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise _error(file, "文件夹建不了或者没有写入权限") from problem
    with _told(file), closing(_connect(file, "rwc")) as connection:
        connection.execute("BEGIN IMMEDIATE")
        if not _version(connection):
            for statement in _TABLES.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {VERSION:d}")
        _require_version(file, connection)
        yield connection
        connection.execute("COMMIT")


def _connect(file: Path, mode: str) -> sqlite3.Connection:
    import sqlite3  # noqa: PLC0415  a start-up without a store does not pay for it
    from urllib.parse import quote  # noqa: PLC0415

    path = file.absolute().as_posix()
    slash = "" if path.startswith("/") else "/"  # C:/…; a share begins with // and has enough
    address = f"file://{slash}{quote(path)}?mode={mode}"
    return sqlite3.connect(address, timeout=WAIT, isolation_level=None, uri=True)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _require_version(file: Path, connection: sqlite3.Connection) -> None:
    if _version(connection) != VERSION:
        raise _error(file, "是另一个版本的 qjlaw 建立的，读不了")


@contextmanager
def _told(file: Path) -> Iterator[None]:
    """Turn what SQLite says into Chinese."""
    import sqlite3  # noqa: PLC0415

    try:
        yield
    except sqlite3.OperationalError as problem:
        words = str(problem)
        if "locked" in words or "busy" in words:
            raise _error(file, "正被另一个程序占用，等了一会儿仍未放开") from problem
        if "readonly" in words or "unable to open" in words:
            raise _error(file, "打不开，或者没有写入权限") from problem
        if "full" in words:
            raise _error(file, "写不进去，磁盘已满") from problem
        raise _error(file, "读写出错，磁盘或者文件可能有问题") from problem
    except sqlite3.DatabaseError as problem:
        raise _error(file, "已经损坏，或者不是法规库文件") from problem


def _error(file: Path, what: str) -> LawbaseError:
    return LawbaseError(
        "store",
        f"本单位的法规库“{file}”{what}。"
        "请检查文件和权限，或者用 --lawbase、QJLAW_LAWBASE 换一个文件夹。",
    )
