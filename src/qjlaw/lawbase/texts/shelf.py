"""Where the office's texts are kept: taken in file by file, looked up by instrument and article."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import unicodedata
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from qjlaw.document import Notice
from qjlaw.lawbase.index import load_index
from qjlaw.lawbase.names import key_of, without_version
from qjlaw.lawbase.office.database import changing, reading
from qjlaw.lawbase.office.place import store_file
from qjlaw.lawbase.texts.cutting import InstrumentText, texts_in
from qjlaw.reading import MAX_BYTES, ReadingError, read
from qjlaw.structure import understand

if TYPE_CHECKING:
    import sqlite3

TextOutcome = Literal["added", "replaced", "unchanged", "skipped", "unreadable"]


@dataclass(frozen=True, slots=True)
class TextResult:
    """What became of one file; ``titles`` are of the texts in it, ``why`` is Chinese."""

    path: str
    outcome: TextOutcome
    titles: tuple[str, ...]
    articles: int
    why: str
    code: str = ""
    """Of the :class:`ReadingError`, where it could not be read."""


@dataclass(frozen=True, slots=True)
class TextsPage:
    """What became of a folder of texts, gathered for a report."""

    store: str
    files: tuple[TextResult, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class HeldArticle:
    """An article whose words are held."""

    title: str
    article: int
    inserted: int
    words: str
    """With its number, paragraphs parted by line feeds."""
    dated: str
    """Version of the text; empty where its file does not say."""
    of_the_day: bool
    """Whether this is known to be the version in force on the day asked for."""
    file: str


def take_in(path: str, shown: str, store: Path) -> TextResult:
    """Read one file of texts and keep its articles; what is known already is not read again.

    Parameters
    ----------
    path, shown:
        Where the file is, and what reports call it.
    store:
        The file of :func:`~qjlaw.lawbase.office.place.store_file`; made where it is not there.

    Raises
    ------
    LawbaseError
        The store cannot be read or written.
    """
    place = unicodedata.normalize("NFC", os.path.realpath(path))
    try:
        data = _bytes(path)
        digest = hashlib.sha256(data).hexdigest()
        same = _known(store, digest, place)
        if same is not None:
            return _same_as(shown, same, place)
        document = read(path, data, shown_path=shown)
    except ReadingError as error:
        return TextResult(shown, "unreadable", (), 0, error.message, error.code)
    texts = texts_in(document, understand(document), load_index(store.parent))
    if not texts:
        return TextResult(shown, "skipped", (), 0, "没有找到带标题、分条的正文")
    with changing(store) as connection:
        before = _remove(connection, place)
        why = "".join(_twin(connection, text) for text in texts)
        for part, text in enumerate(texts):
            _add(connection, place, digest, part, text)
    titles = tuple(text.title for text in texts)
    count = sum(len(text.articles) for text in texts)
    return TextResult(shown, "replaced" if before else "added", titles, count, why)


def _same_as(shown: str, same: tuple[str, tuple[str, ...]], place: str) -> TextResult:
    """Tell that the same bytes are held, of this file or another."""
    other, titles = same
    why = "" if other == place else f"内容与“{other}”相同"
    return TextResult(shown, "unchanged", titles, 0, why)


def held_article(
    name: str, article: int, day: dt.date, *, inserted: int = 0, office: Path | None = None
) -> HeldArticle | None:
    """Give the words of an article in the version in force on a day, as far as they are held.

    Where only another version is held its article is given, and ``of_the_day`` is False.

    Parameters
    ----------
    office:
        The folder in which the office's own are kept; the usual one by default.

    Raises
    ------
    LawbaseError
        There is a store, and it cannot be read.
    """
    store = store_file(office)
    if store is None or not store.exists():
        return None
    standing = load_index(office).on(name, day)
    key = without_version(key_of(standing.title or name))
    wanted = standing.version.dated if standing.version is not None else ""
    with reading(store) as connection:
        if connection is None:
            return None
        rows = connection.execute(
            "SELECT texts.title, texts.dated, texts.path, articles.words FROM texts "
            "JOIN articles ON articles.text = texts.id "
            "WHERE texts.key = ? AND articles.article = ? AND articles.inserted = ? "
            "ORDER BY texts.dated DESC, texts.id",
            (key, article, inserted),
        ).fetchall()
    if not rows:
        return None
    until = day.isoformat()
    exact = next((row for row in rows if wanted and row[1] == wanted), None)
    earlier = next((row for row in rows if row[1] <= until), rows[-1])
    title, dated, file, words = exact or earlier
    return HeldArticle(title, article, inserted, words, dated, exact is not None, file)


def _bytes(path: str) -> bytes:
    """Read the bytes of a file; what is no file, or too large, is refused as reading does."""
    try:
        if not Path(path).is_file() or Path(path).stat().st_size > MAX_BYTES:
            read(path)
        return Path(path).read_bytes()
    except OSError as problem:
        raise ReadingError("unreadable", "文件读不出来，请检查权限") from problem


def _known(store: Path, digest: str, place: str) -> tuple[str, tuple[str, ...]] | None:
    """Find the file and the titles under which these bytes are held, this file's own first."""
    with reading(store) as connection:
        if connection is None:
            return None
        rows = connection.execute(
            "SELECT path, title FROM texts WHERE sha256 = ? ORDER BY path <> ?, path, part",
            (digest, place),
        ).fetchall()
    if not rows:
        return None
    return rows[0][0], tuple(title for path, title in rows if path == rows[0][0])


def _remove(connection: sqlite3.Connection, place: str) -> bool:
    """Take out what an earlier state of the file gave; say whether there was anything."""
    connection.execute(
        "DELETE FROM articles WHERE text IN (SELECT id FROM texts WHERE path = ?)", (place,)
    )
    return connection.execute("DELETE FROM texts WHERE path = ?", (place,)).rowcount > 0


def _twin(connection: sqlite3.Connection, text: InstrumentText) -> str:
    """Tell of another file with the same version; the one that came first goes on being used."""
    row = connection.execute(
        "SELECT path FROM texts WHERE key = ? AND dated = ? ORDER BY id", (text.key, text.dated)
    ).fetchone()
    return f"《{text.title}》的同一版本已由“{row[0]}”导入，引用时用先导入的；" if row else ""


def _add(
    connection: sqlite3.Connection, place: str, digest: str, part: int, text: InstrumentText
) -> None:
    with closing(connection.cursor()) as cursor:
        cursor.execute(
            "INSERT INTO texts (path, sha256, part, title, key, dated) VALUES (?, ?, ?, ?, ?, ?)",
            (place, digest, part, text.title, text.key, text.dated),
        )
        cursor.executemany(
            "INSERT INTO articles (text, article, inserted, address, words) VALUES (?, ?, ?, ?, ?)",
            (
                (cursor.lastrowid, each.article, each.inserted, each.address, each.words)
                for each in text.articles
            ),
        )
