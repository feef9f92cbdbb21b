"""Databases that are no databases any more: set aside byte by byte, and the game starts."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from game.play.record import Answered, Chosen
from game.records.saves import Saves, TooNew, open_saves
from tests.records.conftest import Clock
from tests.records.elsewhere import finish, start


@pytest.fixture
def whole(saves: Saves, folder: Path) -> bytes:
    """The bytes of a database with a few plays in it, large enough to be broken in the middle."""
    for _ in range(30):
        play = saves.begin("gossip", "v1", "Ann")
        saves.append(play, 1, *(Chosen(f"choice {number}") for number in range(40)))
        saves.append(play, 41, Answered("summary", "What now?", "word " * 200))
    saves.close()
    return (folder / "breakroom.db").read_bytes()


BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "another kind of file": lambda _: b"PNG, or a letter to somebody. " * 400,
    "a short text": lambda _: b"hello",
    "truncated": lambda whole: whole[: len(whole) // 2],
    "truncated inside a page": lambda whole: whole[: len(whole) // 2 + 100],
    "truncated inside its header": lambda whole: whole[:50],
    "garbage in the middle": lambda whole: whole[:20480] + bytes(range(256)) * 16 + whole[24576:],
    "zeros in the middle": lambda whole: whole[:12288] + bytes(8192) + whole[20480:],
    "garbage where its tables are listed": lambda whole: whole[:100] + b"\xff" * 900 + whole[1000:],
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_damaged_database_is_set_aside_untouched(how: str, whole: bytes, folder: Path, clock: Clock) -> None:
    """Its bytes stay as they are under another name, and a new database takes its place."""
    damaged = BROKEN[how](whole)
    (folder / "breakroom.db").write_bytes(damaged)
    saves = open_saves(folder, clock)
    assert saves.set_aside is not None
    assert saves.set_aside.parent == folder
    assert saves.set_aside.name.startswith("breakroom.db.damaged-20260302T")
    assert saves.set_aside.read_bytes() == damaged
    assert saves.latest_of_all() is None
    play = saves.begin("gossip", "v1", "Ann")
    saves.append(play, 1, Chosen("a"))
    saves.close()
    again = open_saves(folder, clock)
    assert again.set_aside is None
    assert again.read(play).choices == ("a",)
    again.close()


def killed_after_a_choice(folder: Path) -> None:
    """Another game that commits a choice and is killed: it stands in the log (-wal) and not in the file yet."""
    script = """
saves = opened()
saves.append(saves.begin("spill", "v1", "Ann"), 1, Chosen("mop"))
told("kept")
input()
"""
    with start(script, folder) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "kept\n"
        other.kill()


def test_a_log_that_was_not_written_back_is_set_aside_with_its_database(
    whole: bytes, folder: Path, clock: Clock
) -> None:
    """What a killed game left beside a database is moved with it, byte by byte, and not read into the new one."""
    killed_after_a_choice(folder)
    log = (folder / "breakroom.db-wal").read_bytes()
    # Every page but the first: a log brings whole pages, and those it happens to bring would mend a smaller damage.
    damaged = whole[:4096] + bytes(range(256)) * (len(whole) // 256 - 16)
    (folder / "breakroom.db").write_bytes(damaged)
    saves = open_saves(folder, clock)
    assert saves.set_aside is not None
    assert saves.set_aside.read_bytes() == damaged
    assert saves.set_aside.with_name(f"{saves.set_aside.name}-wal").read_bytes() == log
    assert saves.latest_of_all() is None
    saves.close()


def test_a_log_that_was_not_written_back_is_no_damage(whole: bytes, folder: Path, clock: Clock) -> None:
    """After a kill, the next start reads what stands in the log as well."""
    killed_after_a_choice(folder)
    saves = open_saves(folder, clock)
    play = saves.latest("spill")
    assert play is not None
    assert (saves.set_aside, play.choices) == (None, ("mop",))
    saves.close()


def test_every_damaged_database_is_kept(whole: bytes, folder: Path) -> None:
    """Two of them at the same moment get two names."""
    clock = Clock()
    moment = clock()
    names = []
    for text in (b"first", b"second"):
        (folder / "breakroom.db").write_bytes(text)
        saves = open_saves(folder, lambda: moment)
        assert saves.set_aside is not None
        names.append(saves.set_aside)
        saves.close()
    assert [name.read_bytes() for name in names] == [b"first", b"second"]


def test_a_file_of_no_bytes_is_a_new_database(folder: Path, clock: Clock) -> None:
    """Nothing is set aside where nothing was."""
    folder.mkdir()
    (folder / "breakroom.db").touch()
    saves = open_saves(folder, clock)
    assert (saves.set_aside, saves.found()) == (None, {})
    saves.close()


def test_only_one_of_two_starts_sets_a_damaged_database_aside(folder: Path) -> None:
    """The second start finds what the first one has made anew, and does not move that away too."""
    folder.mkdir()
    (folder / "breakroom.db").write_bytes(b"no database at all " * 300)
    script = "saves = opened()\ntold(saves.set_aside)\nsaves.begin('gossip', 'v1', 'Ann')\nsaves.close()"
    others = [start(script, folder) for _ in range(3)]
    told = [finish(other)[0] for other in others]
    assert told.count("None") == 2
    assert len(list(folder.glob("breakroom.db.damaged-*"))) == 1


def test_a_newer_versions_saves_are_left_as_they_are(whole: bytes, folder: Path, clock: Clock) -> None:
    """An older game does not touch what a newer one has written: it says so in a sentence."""
    path = folder / "breakroom.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=3")
    before = path.read_bytes()
    with pytest.raises(TooNew) as refused:
        open_saves(folder, clock)
    assert str(path) in str(refused.value)
    assert "--data" in str(refused.value)
    assert path.read_bytes() == before
    assert list(folder.glob("*damaged*")) == []
