import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from game.play.record import Chosen
from game.records.saves import open_saves
from game.records.sqlite import SCHEMA
from tests.records import version_one
from tests.records.conftest import Clock
from tests.records.elsewhere import finish, run, start

posix = pytest.mark.skipif(os.name != "posix", reason="limits of this kind are POSIX's")


def test_an_old_file_becomes_like_a_new_one(folder: Path, tmp_path: Path, clock: Clock) -> None:
    """Column by column, key by key: nothing tells afterwards which of two files is the older."""
    path = version_one.make(folder)
    assert version_one.version(path) == 1
    for data in (folder, tmp_path / "new"):
        open_saves(data, clock).close()
    new = tmp_path / "new" / "breakroom.db"
    assert version_one.schema(path) == version_one.schema(new)
    assert {"streams", "events", "identities", "sqlite_sequence"} == {*version_one.schema(new)}
    assert version_one.version(path) == version_one.version(new) == SCHEMA


def test_a_new_file_needs_no_migration(folder: Path) -> None:
    """The tool for it is not even imported, neither for the first start nor for the next."""
    script = "saves = opened()\nsaves.close()\ntold('alembic' in sys.modules)"
    assert [run(script, folder), run(script, folder)] == [["False"], ["False"]]


def test_an_old_file_is_migrated_once(folder: Path) -> None:
    """The second start finds it done."""
    version_one.make(folder)
    script = "saves = opened()\nsaves.close()\ntold('alembic' in sys.modules)"
    assert [run(script, folder), run(script, folder)] == [["True"], ["False"]]


def test_a_migration_that_is_killed_has_changed_nothing(folder: Path, clock: Clock) -> None:
    """After a kill -9 before its last step the old tables stand there whole, and the next start does all of it."""
    path = version_one.make(folder)
    script = """
import os, alembic.op
alembic.op.drop_table = lambda *_: (told("about to drop"), os.kill(os.getpid(), 9))
opened()
"""
    with start(script, folder) as killed:
        assert killed.communicate(timeout=60)[0] == "about to drop\n"
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_schema ORDER BY name").fetchall() == [
            ("events",),
            ("streams",),
        ]
        assert len(connection.execute("SELECT * FROM events").fetchall()) == len(version_one.EVENTS)
    assert version_one.version(path) == 1
    saves = open_saves(folder, clock)
    assert (saves.set_aside, saves.read(version_one.ZOE).choices) == (None, ("ask",))
    saves.close()


@posix
def test_a_migration_without_room_is_told_and_has_changed_nothing(folder: Path) -> None:
    """A full disk gives a sentence; with room again, all plays are there."""
    version_one.make(folder, more=400)
    script = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
try:
    opened()
except CannotSave as error:
    told(error.reason)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
saves = opened()
told(saves.set_aside, len(saves.plays("stuck")), saves.latest("spill").choices)
saves.close()
"""
    refused, after = run(script, folder)
    assert "the disk is full" in refused
    assert after == "None 400 ('mop', 'tell')"


def test_two_starts_migrate_once(folder: Path, clock: Clock) -> None:
    """Of several processes that open a file at once, without a lock of ours, one migrates it and all find it done."""
    version_one.make(folder, more=50)
    script = """
from game.records.opening import open_database
open_database(folder / "breakroom.db", "saves").dispose()
told("opened")
"""
    others = [start(script, folder) for _ in range(3)]
    assert [finish(other) for other in others] == [["opened"]] * 3
    saves = open_saves(folder, clock)
    assert (saves.set_aside, len(saves.plays("stuck")), len(saves.plays("spill"))) == (None, 50, 1)
    saves.close()


def test_an_old_play_goes_on(folder: Path, clock: Clock) -> None:
    """Its next number is free, and what is added has a place after everything that was there."""
    path = version_one.make(folder)
    saves = open_saves(folder, clock)
    assert saves.append(version_one.ANN, 4, Chosen("on")) == 5
    saves.close()
    with closing(sqlite3.connect(path)) as connection:
        last = connection.execute("SELECT stream, number FROM events ORDER BY place DESC").fetchone()
    assert last == (version_one.ANN, 4)
