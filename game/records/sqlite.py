"""SQLite, and everything that is said to it alone: pragmas, the version of the schema, its errors in plain words."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateTable

from game.records.place import shown
from game.records.tables import TABLES
from game.records.trouble import Damaged, TooNew

#: The version of the schema, in PRAGMA user_version; 0 is a new file.
SCHEMA = 1
#: How long one writer waits for another, in milliseconds.
PATIENCE = 5000

# What is wrong with the file itself; everything else is wrong with the disk, or only for now.
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
_WHY = {
    sqlite3.SQLITE_FULL: "the disk is full. Make room, then try again.",
    sqlite3.SQLITE_IOERR: "the disk is full or fails. Make room or check it, then try again.",
    sqlite3.SQLITE_READONLY: "the file or its folder is read-only. Allow writing, or name another folder with --data.",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened. Allow it, or name another folder with --data.",
    sqlite3.SQLITE_PERM: "permission is denied. Allow it, or name another folder with --data.",
    sqlite3.SQLITE_BUSY: "another program keeps it busy. Try again in a moment.",
    sqlite3.SQLITE_LOCKED: "another program keeps it busy. Try again in a moment.",
    sqlite3.SQLITE_CORRUPT: "the file is damaged. Leave and start again: it is then set aside.",
    sqlite3.SQLITE_NOTADB: "the file is damaged. Leave and start again: it is then set aside.",
}


def code_of(error: BaseException) -> int:
    """SQLite's primary code of an error; SQLITE_ERROR where it has none."""
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)) & 0xFF


def in_words(path: Path, error: BaseException) -> str:
    """One line for a database that cannot be used: which, why, and what to do."""
    reason = _WHY.get(code_of(error), f"{error}.")
    return f"The saves in {shown(path)} cannot be written or read: {reason}"


def look(path: Path) -> None:
    """Look at a database without changing a byte of it. Raises Damaged or TooNew; where it cannot tell, it passes.

    A connection that may write would bring the write-ahead log into the file when it closes, over what is damaged.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE / 1000)) as connection:
            _examine(path, connection)
    except sqlite3.Error as error:
        if code_of(error) in _DAMAGE:
            raise Damaged(path) from error


def _examine(path: Path, connection: sqlite3.Connection) -> None:
    connection.text_factory = bytes
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA:
        raise TooNew(_too_new(path))
    if connection.execute("PRAGMA quick_check(1)").fetchone() != (b"ok",):
        raise Damaged(path)


def _too_new(path: Path) -> str:
    return (
        f"The saves in {shown(path)} were written by a newer Break Room, and stay as they are. "
        "Install that one, or name another folder with --data."
    )


def connect(path: Path) -> Engine:
    """An engine for a database file that is there. Nothing is opened yet."""
    engine = create_engine(URL.create("sqlite", database=str(path)))
    event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    # A letter that a failing disk has broken should cost one word and not the whole play.
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    for pragma in (f"busy_timeout={PATIENCE}", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def make_tables(path: Path, engine: Engine) -> None:
    """Make what is missing in a new file, and see that the tables are ours.

    Raises Damaged, TooNew, or the database's own error where it cannot be used at all.
    """
    try:
        with engine.begin() as connection:
            version = int(connection.execute(text("PRAGMA user_version")).scalar_one())
            if version > SCHEMA:
                raise TooNew(_too_new(path))
            for table in TABLES.sorted_tables:
                if version < SCHEMA:
                    connection.execute(CreateTable(table, if_not_exists=True))
                connection.execute(select(table).limit(0))
            if version < SCHEMA:
                connection.execute(text(f"PRAGMA user_version={SCHEMA}"))
    except DBAPIError as error:
        broken = error.orig or error
        if code_of(broken) in _DAMAGE:
            raise Damaged(path) from error
        raise
