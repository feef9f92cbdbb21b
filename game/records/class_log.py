"""A class's log: many writers in several processes, whose events are committed in groups and followed in order.

It speaks to SQLite's driver itself: SQLAlchemy takes some 80 microseconds for a statement that it knows, the driver 4,
and this runs in a thread beside an event loop that thirty students wait for.
"""

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from attrs import astuple, define

from game.records.entry import Adding, Row, Stream
from game.records.log import storable
from game.records.sqlite import PATIENCE, in_words, is_busy, prepare
from game.records.trouble import CannotSave, Superseded

#: What people keep in such a file, in the words of messages.
CLASS = "class"
#: How many rows are read at once, unless told.
SLICE = 500
#: How long to wait before asking a busy database again, in seconds. SQLite's own waiting soon sleeps for 100 ms.
PAUSE = 0.001
#: How many commits are brought from the write-ahead log into the file at a quiet moment, and how many at any.
ENOUGH, MUCH = 64, 1000

_OPEN = """
INSERT OR IGNORE INTO streams (id, place, kind, subject, you, version, began)
VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM streams), ?, ?, ?, ?, ?)
"""
_ADD = "INSERT INTO events (stream, number, at, kind, body) VALUES (?, ?, ?, ?, ?)"
_IDENTIFY = "INSERT INTO identities (stream, number, alias, body) VALUES (?, ?, ?, ?)"
_REPLACE = """
DELETE FROM identities WHERE stream = ? AND number < ?
AND number IN (SELECT number FROM events WHERE events.stream = identities.stream AND kind = ?)
"""
_FORGET = "DELETE FROM identities WHERE alias = ?"
_AFTER = """
SELECT events.place, events.stream, events.number, events.at, events.kind, events.body, coalesce(identities.body, '')
FROM events LEFT JOIN identities ON identities.stream = events.stream AND identities.number = events.number
WHERE events.place > ? ORDER BY events.place LIMIT ?
"""
# What fails for now, while the connection is as good as before.
_FOR_NOW = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_BUSY)
# A number that is taken: of an event, or of what identifies a person in it.
_TAKEN = (sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY)


@define
class ClassLog:
    """The log of one class. It is used by one thread at a time, and opens its file when it is first used.

    Every method raises CannotSave where the database cannot be used; then nothing of its change was kept, and the next
    call works again as soon as the disk does.
    """

    path: Path
    _connection: sqlite3.Connection | None = None
    _version: int | None = None
    _commits: int = 0

    def begin(self, stream: Stream) -> None:
        """Open a stream; one that is open stays as it is."""
        for trouble in self.append([Adding(stream.id, 1, (), begins=stream)]):
            if trouble:
                raise trouble

    def append(self, batch: Sequence[Adding]) -> list[Exception | None]:
        """Commit a batch, each part of it whole or not at all, and say of each what kept it out: None if nothing did.

        A part one of whose numbers is taken gets Superseded; the others are kept. One commit for all.
        """
        with self._using() as connection:
            _patiently(connection, "BEGIN IMMEDIATE")
            answers = [_add(connection, adding) for adding in batch]
            connection.execute("COMMIT")
        self._commits += 1
        return answers

    def after(self, place: int, limit: int = SLICE) -> tuple[Row, ...]:
        """What was committed after a place (0: from the start), by whatever process, in order; at most `limit` rows."""
        with self._using() as connection:
            return tuple(Row(*row) for row in _patiently(connection, _AFTER, (place, limit)).fetchall())

    def changed(self) -> bool:
        """Whether another connection may have written since this was last asked; the first time it is so."""
        with self._using() as connection:
            version = int(_patiently(connection, "PRAGMA data_version").fetchone()[0])
        changed, self._version = version != self._version, version
        return changed

    def forget(self, alias: str) -> None:
        """Delete all that identifies the person of an alias, from the disk too; no event is touched."""
        with self._using() as connection:
            _patiently(connection, _FORGET, (alias,))
            _checkpoint(connection, "TRUNCATE")

    def tidy(self, *, quiet: bool) -> None:
        """Bring what was committed from the write-ahead log into the file, once enough has come together. Never raises.

        It holds up no other writer, but this thread for some milliseconds: sooner where it is `quiet`, nobody waiting.
        """
        if self._commits >= (ENOUGH if quiet else MUCH):
            self._commits = 0
            # A disk that is full is told to whoever writes; the log can wait.
            with suppress(CannotSave), self._using() as connection:
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)").close()

    def close(self) -> None:
        """Let the file go. Closing twice does no harm."""
        connection, self._connection, self._version = self._connection, None, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        try:
            if self._connection is None:
                self._connection = _connect(self.path)
            yield self._connection
        except sqlite3.Error as error:
            if not self._still_good(error):
                # It may hold a broken page or a lock: the next call begins with a new one.
                self.close()
            raise CannotSave(in_words(self.path, error, CLASS)) from error
        except BaseException:
            self.close()
            raise

    def _still_good(self, error: sqlite3.Error) -> bool:
        """Whether to keep the connection, which on a full disk cannot be had again: a new one needs room itself."""
        if self._connection is None or getattr(error, "sqlite_errorcode", None) not in _FOR_NOW:
            return False
        try:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        except sqlite3.Error:
            return False
        return True


def _connect(path: Path) -> sqlite3.Connection:
    # A file that is gone is not made anew, without its tables.
    uri = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None, check_same_thread=False)
    try:
        prepare(connection, f"busy_timeout={PATIENCE}")
        # From here on we wait ourselves, and bring the log into the file ourselves.
        for pragma in ("busy_timeout=0", "wal_autocheckpoint=0"):
            connection.execute(f"PRAGMA {pragma}").close()
    except BaseException:
        connection.close()
        raise
    return connection


def _patiently(connection: sqlite3.Connection, sql: str, values: tuple[object, ...] = ()) -> sqlite3.Cursor:
    until = time.monotonic() + PATIENCE / 1000
    while True:
        try:
            return connection.execute(sql, values)
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > until:
                raise
        time.sleep(PAUSE)


def _checkpoint(connection: sqlite3.Connection, mode: str) -> None:
    until = time.monotonic() + PATIENCE / 1000
    while connection.execute(f"PRAGMA wal_checkpoint({mode})").fetchone()[0]:
        if time.monotonic() > until:
            raise sqlite3.OperationalError("others are reading it without a pause")
        time.sleep(PAUSE)


def _add(connection: sqlite3.Connection, adding: Adding) -> Exception | None:
    connection.execute("SAVEPOINT adding")
    try:
        _write(connection, adding)
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError, ValueError) as error:
        connection.execute("ROLLBACK TO adding")
        connection.execute("RELEASE adding")
        return Superseded() if getattr(error, "sqlite_errorcode", None) in _TAKEN else error
    # Not in a `finally`: a disk that fills up takes the savepoint with it, and that error is the one to tell.
    connection.execute("RELEASE adding")
    return None


def _write(connection: sqlite3.Connection, adding: Adding) -> None:
    if adding.begins is not None:
        connection.execute(_OPEN, [storable(value) for value in astuple(adding.begins)])
    for number, entry in enumerate(adding.entries, adding.first_number):
        connection.execute(_ADD, (adding.stream, number, entry.at, entry.kind, entry.body))
        if entry.anew:
            connection.execute(_REPLACE, (adding.stream, number, entry.kind))
        if entry.personal:
            connection.execute(_IDENTIFY, (adding.stream, number, entry.alias, entry.personal))
