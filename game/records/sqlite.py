"""SQLite, and everything that is said to it alone: pragmas, the version of the schema, its errors in plain words."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateTable

from game.records.place import shown
from game.records.tables import TABLES
from game.records.trouble import Damaged, TooNew

#: The version of the schema, in PRAGMA user_version; 0 is a new file, and an older one is migrated.
SCHEMA = 2
#: How long one writer waits for another, in milliseconds.
PATIENCE = 5000

#: What a database keeps, in the words of its messages.
SAVES = "saves"

# What is wrong with the file itself; everything else is wrong with the disk, or only for now.
_BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_DAMAGE = {*_BROKEN, sqlite3.SQLITE_ERROR}
_WHY = {
    sqlite3.SQLITE_FULL: "the disk is full. Make room, then try again.",
    sqlite3.SQLITE_IOERR: "the disk is full or fails. Make room or check it, then try again.",
    sqlite3.SQLITE_READONLY: "the file or its folder is read-only. Allow writing, or name another folder with --data.",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened. Allow it, or name another folder with --data.",
    sqlite3.SQLITE_PERM: "permission is denied. Allow it, or name another folder with --data.",
    sqlite3.SQLITE_BUSY: "another program keeps it busy. Try again in a moment.",
    sqlite3.SQLITE_LOCKED: "another program keeps it busy. Try again in a moment.",
}
_WITH_DAMAGED = {SAVES: "Leave and start again: it is then set aside."}
_STAYS = "It stays as it is: put a copy in its place, or go on without it."


def code_of(error: BaseException) -> int:
    """SQLite's primary code of an error; SQLITE_ERROR where it has none."""
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)) & 0xFF


def is_busy(error: BaseException) -> bool:
    """Whether only another program stands in the way, for now."""
    return code_of(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def in_words(path: Path, error: BaseException, what: str = SAVES) -> str:
    """One line for a database that cannot be used: which, why, and what to do. `what` is what people keep in it."""
    code = code_of(error)
    if code in _BROKEN or isinstance(error, Damaged):
        reason = f"the file is damaged. {_WITH_DAMAGED.get(what, _STAYS)}"
    else:
        reason = _WHY.get(code, f"{error}.")
    return f"The {what} in {shown(path)} cannot be written or read: {reason}"


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
        f"What is in {shown(path)} was written by a newer Break Room, and stays as it is. "
        "Install that one, or name another folder with --data."
    )


def connect(path: Path) -> Engine:
    """An engine for a database file that is there. Nothing is opened yet."""
    engine = create_engine(URL.create("sqlite", database=str(path)))
    event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    prepare(connection, f"busy_timeout={PATIENCE}")


def prepare(connection: sqlite3.Connection, *pragmas: str) -> None:
    """Set up a new connection: a commit is on the disk before it returns, and what is deleted is overwritten."""
    # A letter that a failing disk has broken should cost one word and not the whole play.
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    for pragma in (*pragmas, "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def make_tables(path: Path, engine: Engine) -> None:
    """Make the tables of a new file, bring an older one up to date, and see that the tables are ours.

    Either is done whole or, where it fails or is killed, not at all. Raises Damaged, TooNew, or the database's own
    error where it cannot be used at all.
    """
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            if _version(path, connection) < SCHEMA:
                _bring_up(path, connection)
            for table in TABLES.sorted_tables:
                connection.execute(select(table).limit(0))
    except DBAPIError as error:
        broken = error.orig or error
        if code_of(broken) in _DAMAGE:
            raise Damaged(path) from error
        raise


def _version(path: Path, connection: Connection) -> int:
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if version > SCHEMA:
        raise TooNew(_too_new(path))
    return version


def _bring_up(path: Path, connection: Connection) -> None:
    # The driver opens no transaction for what changes a table: left to it, a kill would leave half of it done.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        # Asked again: another process may have done it while this one waited.
        version = _version(path, connection)
        if version == 0:
            for table in TABLES.sorted_tables:
                connection.execute(CreateTable(table, if_not_exists=True))
        elif version < SCHEMA:
            from game.records.migrations import migrate

            migrate(connection, version, SCHEMA)
        connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")
    except BaseException:
        # After some errors, as of a full disk, SQLite has rolled back by itself.
        with suppress(DBAPIError):
            connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")
