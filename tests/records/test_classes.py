import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from game.records.classes import (
    CannotSave,
    NoSuchClass,
    TooNew,
    class_ids,
    create_class,
    hold_class,
    note_port,
    noted_port,
    open_class,
    remove_class,
    scenario_folder,
)
from game.records.entry import Adding, Entering, Stream
from tests.records.elsewhere import run

posix = pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
SEAT = Stream("ann", "seat", "gossip", "ann", "v1", "2026-03-03T10:40:00.000+00:00")
CHOICE = Adding("ann", 1, [Entering("2026-03-03T10:41:00.000+00:00", "chosen", "{}")], SEAT)


def test_a_class_is_one_file(folder: Path) -> None:
    """What was written into it is there when it is opened again, and no other class has it."""
    first, second = (create_class(folder, name) for name in ("tulip-42", "2026-03-03"))
    assert first.append([CHOICE]) == [None]
    first.close()
    again = open_class(folder, "tulip-42")
    assert [row.kind for row in again.after(0)] == ["chosen"]
    assert second.after(0) == ()
    again.close()
    second.close()
    assert class_ids(folder) == ("2026-03-03", "tulip-42")
    assert sorted(path.name for path in folder.iterdir()) == ["classes"]


def test_a_class_is_removed_with_all_that_is_its_own(folder: Path) -> None:
    """Its log, the lock of a server that was killed, and what it played; no other class loses anything."""
    for name in ("tulip", "otter"):
        create_class(folder, name).close()
        for place in (scenario_folder(folder, name), folder / "classes" / f"{name}.scenario.new"):
            place.mkdir()
            (place / "gossip.yaml").touch()
        note_port(folder, name, 40022)
        for ending in ("log", "lock"):
            (folder / "classes" / f"{name}.{ending}").touch()
    remove_class(folder, "tulip")
    assert {path.name for path in (folder / "classes").iterdir()} == {
        "otter.db", "otter.log", "otter.lock", "otter.port", "otter.scenario", "otter.scenario.new",
    }  # fmt: skip


def test_a_port_that_was_found_is_noted(folder: Path) -> None:
    """The last one counts; what is no port is none. It is no secret, and private all the same."""
    create_class(folder, "tulip").close()
    assert noted_port(folder, "tulip") == 0
    for port in (40022, 2300):
        note_port(folder, "tulip", port)
    assert noted_port(folder, "tulip") == 2300
    path = folder / "classes" / "tulip.port"
    assert os.name != "posix" or stat.S_IMODE(path.stat().st_mode) == 0o600
    path.write_bytes(b"\xff soon")
    assert noted_port(folder, "tulip") == 0


def test_where_there_are_no_classes_there_are_no_ids(folder: Path) -> None:
    """A data folder without classes has none, and asking makes none."""
    assert class_ids(folder) == ()
    assert not folder.exists()


def test_only_classes_are_listed(folder: Path) -> None:
    """What SQLite keeps beside a class, and what somebody else put there, is no class."""
    log = create_class(folder, "tulip")
    log.append([CHOICE])
    for name in ("notes.txt", "Copy of tulip.db", ".db", "tulip.db.bak"):
        (folder / "classes" / name).touch()
    assert class_ids(folder) == ("tulip",)
    log.close()


@pytest.mark.parametrize("id", ["rose", "", "../breakroom", "TULIP", "tulip.db", "a\x1b[2Jb", "x" * 300])
def test_a_class_that_is_not_there_is_told(folder: Path, id: str) -> None:
    """In a sentence that commands no terminal, and without making one, whatever the id looks like."""
    create_class(folder, "tulip").close()
    (folder / "breakroom.db").touch()
    with pytest.raises(NoSuchClass) as refused:
        open_class(folder, id)
    assert str(refused.value).startswith("There is no class ")
    assert str(folder / "classes") in str(refused.value)
    assert str(refused.value).isprintable()
    assert class_ids(folder) == ("tulip",)


@pytest.mark.parametrize("id", ["", "-a", "a-", "A", "a/b", "a.b", "ä", "x" * 65, ".."])
def test_an_id_is_a_name_for_a_file_anywhere(folder: Path, id: str) -> None:
    """Another one is a mistake of whoever made it up; nothing is made."""
    with pytest.raises(ValueError, match="not an id"):
        create_class(folder, id)
    assert not folder.exists()


def test_no_class_is_made_over_another(folder: Path) -> None:
    """A second class of the same id is refused, and the first keeps what it has."""
    log = create_class(folder, "tulip")
    log.append([CHOICE])
    with pytest.raises(CannotSave, match="There is already a class tulip in "):
        create_class(folder, "tulip")
    assert len(log.after(0)) == 1
    log.close()


@pytest.mark.parametrize("bytes_", [b"no database at all " * 300, b"hello"])
def test_a_damaged_class_stays_as_it_is(folder: Path, bytes_: bytes) -> None:
    """It is neither set aside nor replaced: the sentence says so, and the bytes are those that were there."""
    create_class(folder, "tulip").close()
    path = folder / "classes" / "tulip.db"
    path.write_bytes(bytes_)
    with pytest.raises(CannotSave) as refused:
        open_class(folder, "tulip")
    assert refused.value.reason.startswith(f"The class in {path} cannot be written or read: the file is damaged.")
    assert "set aside" not in refused.value.reason
    assert path.read_bytes() == bytes_
    assert [one.name for one in path.parent.iterdir()] == ["tulip.db"]


def test_a_newer_versions_class_is_left_as_it_is(folder: Path) -> None:
    """It is refused by its number."""
    create_class(folder, "tulip").close()
    path = folder / "classes" / "tulip.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=99")
    before = path.read_bytes()
    with pytest.raises(TooNew, match="newer Break Room"):
        open_class(folder, "tulip")
    assert path.read_bytes() == before


def test_a_class_whose_making_was_cut_short_can_be_opened(folder: Path) -> None:
    """A file of no bytes, as a kill just after it was made leaves it, gets its tables then."""
    create_class(folder, "tulip").close()
    (folder / "classes" / "tulip.db").write_bytes(b"")
    log = open_class(folder, "tulip")
    assert log.append([CHOICE]) == [None]
    log.close()


@pytest.mark.parametrize("where", ["", "classes"])
def test_a_file_where_a_folder_should_be(tmp_path: Path, where: str) -> None:
    """The sentence says what to do, and the file stays."""
    folder = tmp_path / "saves"
    (folder / where).parent.mkdir(exist_ok=True)
    (folder / where).write_text("a letter")
    for attempt in (create_class, open_class):
        with pytest.raises(CannotSave, match="--data"):
            attempt(folder, "tulip")
    assert (folder / where).read_text() == "a letter"


@posix
@pytest.mark.parametrize("umask", [0o000, 0o077])
def test_a_class_is_its_owners_alone(folder: Path, umask: int) -> None:
    """Folders have 0700 and files 0600, SQLite's own among them, whatever the umask."""
    before = os.umask(umask)
    try:
        log = create_class(folder, "tulip")
        log.append([CHOICE])
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in [folder, *folder.rglob("*")]}
        log.close()
    finally:
        os.umask(before)
    files = ("tulip.db", "tulip.db-shm", "tulip.db-wal")
    assert modes == {"saves": 0o700, "classes": 0o700} | dict.fromkeys(files, 0o600)


def test_processes_may_open_a_new_class_at_the_same_time(folder: Path) -> None:
    """Each of several workers finds it whole and writes into it."""
    create_class(folder, "tulip").close()
    script = """
import threading
from game.records.classes import Adding, Entering, Stream, open_class
log = open_class(folder, "tulip")
told(log.append([Adding("s", 1, [Entering("now", "chosen", "{}")], Stream("s", "seat", "", "", "", "now"))]))
"""
    told = [run(script, folder)[0] for _ in range(2)]
    assert told[0] == "[None]"
    assert told[1].startswith("[Superseded(")


def test_reading_what_a_class_is_made_of_opens_nothing() -> None:
    """Whoever only says what is to be written imports no SQLAlchemy and no SQLite."""
    import subprocess
    import sys

    script = "import sys, game.records.classes, game.records.clerk; print({'sqlalchemy', 'sqlite3'} & {*sys.modules})"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert told.stdout == "set()\n"


def test_a_class_that_is_only_looked_at_can_be_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Listing classes holds each for a moment: who takes one up in that moment gets it all the same."""
    create_class(tmp_path, "c1").close()
    looking = hold_class(tmp_path, "c1")
    assert looking is not None
    monkeypatch.setattr("game.records.classes.time.sleep", lambda _: looking.release())
    hold = hold_class(tmp_path, "c1")
    assert hold is not None
    monkeypatch.undo()
    assert hold_class(tmp_path, "c1") is None
    hold.release()
