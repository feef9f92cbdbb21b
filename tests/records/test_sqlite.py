import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from game.records.sqlite import SCHEMA, connect, in_words, look, make_tables
from game.records.trouble import Damaged, TooNew


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "with a ? and a % and a #.db"


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    engine = connect(path)
    make_tables(path, engine)
    yield engine
    engine.dispose()


def pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.execute(text(f"PRAGMA {name}")).scalar_one()


@pytest.mark.parametrize(
    "name, value",
    [
        ("synchronous", 2),
        ("journal_mode", "wal"),
        ("busy_timeout", 5000),
        ("foreign_keys", 1),
        ("user_version", SCHEMA),
    ],
)
def test_every_connection_keeps_what_is_promised(engine: Engine, name: str, value: object) -> None:
    """A commit is on the disk before it returns (synchronous=FULL is 2), and a writer waits for another."""
    assert pragma(engine, name) == value
    engine.dispose()
    assert pragma(engine, name) == value


def test_making_the_tables_again_changes_nothing(path: Path, engine: Engine) -> None:
    """A start that was killed half-way through making them is made good by the next one."""
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO streams VALUES ('s', 1, 'play', 'gossip', 'Ann', 'v', 'now')"))
        connection.execute(text("DROP TABLE events"))
        connection.execute(text("PRAGMA user_version=0"))
    make_tables(path, engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM streams")).scalar_one() == 1
        assert connection.execute(text("SELECT count(*) FROM events")).scalar_one() == 0


def test_looking_changes_no_byte(path: Path, engine: Engine) -> None:
    """Looking at a database whose log is not in it yet leaves both as they are."""
    copy = path.with_name("copy.db")
    for suffix in ("", "-wal"):
        copy.with_name(copy.name + suffix).write_bytes(path.with_name(path.name + suffix).read_bytes())
    before = [copy.with_name(copy.name + suffix).read_bytes() for suffix in ("", "-wal")]
    assert len(before[1]) > 4096
    look(copy)
    assert [copy.with_name(copy.name + suffix).read_bytes() for suffix in ("", "-wal")] == before


def test_a_newer_schema_is_left_alone(path: Path) -> None:
    """A database of a newer version is refused by its number, whatever its tables are."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA + 1}")
    with pytest.raises(TooNew, match="newer Break Room"):
        look(path)
    engine = connect(path)
    with pytest.raises(TooNew, match="newer Break Room"):
        make_tables(path, engine)
    engine.dispose()


def test_somebody_elses_database_is_not_written_into(path: Path) -> None:
    """A database whose tables only have our names counts as damaged: it is set aside and not mixed with ours."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE events (title TEXT)")
    look(path)
    engine = connect(path)
    with pytest.raises(Damaged):
        make_tables(path, engine)
    engine.dispose()


def test_an_empty_file_is_a_new_database(path: Path) -> None:
    """Nothing is wrong with a file of no bytes."""
    path.touch()
    look(path)


def test_a_file_that_is_only_out_of_reach_is_not_called_damaged(tmp_path: Path) -> None:
    """A folder where the database should be is an error of the disk: looking passes, opening tells it."""
    look(tmp_path)
    engine = connect(tmp_path)
    with pytest.raises(DBAPIError) as refused:
        make_tables(tmp_path, engine)
    assert "cannot be opened" in in_words(tmp_path, refused.value.orig or refused.value)


def test_every_error_has_words() -> None:
    """A known code has a reason and a way out; an unknown one is told as SQLite tells it. One line each."""
    known = sqlite3.OperationalError("database or disk is full")
    known.sqlite_errorcode = sqlite3.SQLITE_FULL
    path = Path("saves") / "breakroom.db"
    assert in_words(path, known) == (
        f"The saves in {path} cannot be written or read: the disk is full. Make room, then try again."
    )
    assert in_words(path, sqlite3.OperationalError("odd")).endswith("cannot be written or read: odd.")
