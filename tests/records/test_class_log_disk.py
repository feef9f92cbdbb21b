"""Disks under a class: full, read-only, and processes that are killed. Nothing that was told is lost."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.records.class_log import ClassLog
from game.records.classes import create_class, open_class
from game.records.entry import Adding, Entering, Stream
from game.records.trouble import CannotSave
from tests.records.elsewhere import finish, run, start

posix = pytest.mark.skipif(os.name != "posix", reason="limits and permissions of this kind are POSIX's")

#: A writer into the class of a folder: `adding(stream, first number, *bodies)`.
WRITER = """
import os
from game.records.classes import Adding, Entering, Stream, Superseded, create_class, open_class
log = open_class(folder, "tulip")
def adding(stream, number, *bodies):
    began = Stream(stream, "seat", "gossip", stream, "v1", "now") if number == 1 else None
    return Adding(stream, number, [Entering("now", "chosen", body) for body in bodies], began)
"""


@pytest.fixture
def log(folder: Path) -> Iterator[ClassLog]:
    log = create_class(folder, "tulip")
    yield log
    log.close()


@posix
def test_a_full_disk_keeps_nothing_of_a_batch(folder: Path, log: ClassLog) -> None:
    """All in it are refused with a sentence; with room again the next ones are kept, under the same numbers."""
    script = """
import resource
told(log.append([adding("ann", 1, "a")]))
full = (folder / "classes" / "tulip.db-wal").stat().st_size + 5000
resource.setrlimit(resource.RLIMIT_FSIZE, (full, resource.RLIM_INFINITY))
refused = 0
for turn in range(3):
    try:
        log.append([adding("bo", 1, "b"), adding("ann", 2, "word " * 9000)])
    except CannotSave as error:
        refused += 1
        reason = error.reason
told(refused, reason)
told(len(log.after(0)), log.changed())
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
told(log.append([adding("bo", 1, "b"), adding("ann", 2, "c")]))
log.close()
"""
    first, refused, meanwhile, after = run(WRITER + script, folder)
    assert refused.startswith(f"3 The class in {log.path} cannot be written or read: the disk is full")
    assert (first, meanwhile, after) == ("[None]", "1 True", "[None, None]")
    assert [(row.stream, row.number, row.body) for row in log.after(0)] == [
        ("ann", 1, "a"),
        ("bo", 1, "b"),
        ("ann", 2, "c"),
    ]


def test_a_disk_that_fills_up_within_a_batch_is_told_as_such(log: ClassLog) -> None:
    """The sentence says that the disk is full, and the connection is kept: a new one would need room itself."""
    log.append([adding("ann", 1, "a")])
    connection = log._connection
    assert connection is not None
    [pages] = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 2}").close()
    for _ in range(2):
        with pytest.raises(CannotSave, match="the disk is full"):
            log.append([adding("bo", 1, "b"), adding("ann", 2, "word " * 40_000)])
        assert log._connection is connection
    connection.execute(f"PRAGMA max_page_count = {pages + 200}").close()
    assert log.append([adding("bo", 1, "b"), adding("ann", 2, "word " * 40_000)]) == [None, None]
    assert [(row.stream, row.number) for row in log.after(0)] == [("ann", 1), ("bo", 1), ("ann", 2)]


def adding(stream: str, number: int, body: str) -> Adding:
    begins = Stream(stream, "seat", "gossip", stream, "v1", "now") if number == 1 else None
    return Adding(stream, number, [Entering("now", "chosen", body)], begins)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that a user who owns nothing may go into, as pytest's own are not."""
    made = Path(tempfile.mkdtemp())
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


@posix
def test_a_read_only_log_is_told(open_folder: Path) -> None:
    """A class that may not be written gives a sentence, and the next one works once it may."""
    folder = open_folder / "data"
    create_class(folder, "tulip").close()
    script = """
told(log.append([adding("ann", 1, "a")]))
log.close()
path = folder / "classes"
owner = os.getuid()
for one in (folder, path, path / "tulip.db"):
    one.chmod(0o555 if one.is_dir() else 0o444)
if owner == 0:
    os.seteuid(65534)
for turn in range(2):
    try:
        told(log.append([adding("ann", 2, "b")]))
    except CannotSave as error:
        told(error.reason)
os.seteuid(owner)
for one in (folder, path, path / "tulip.db"):
    one.chmod(0o700 if one.is_dir() else 0o600)
told(log.append([adding("ann", 2, "c")]), [row.body for row in log.after(0)])
log.close()
"""
    first, *refused, after = run(WRITER + script, folder)
    assert first == "[None]"
    assert len(refused) == 2
    assert all(one.startswith(f"The class in {folder / 'classes' / 'tulip.db'} cannot be") for one in refused)
    assert after == "[None] ['a', 'c']"


def test_kill_nine_loses_nothing_that_was_told(folder: Path, log: ClassLog) -> None:
    """Every event that a killed writer had told of is there, in order and without gaps, and another one goes on."""
    script = """
number = 1
while True:
    assert log.append([adding("ann", number, "a", "b"), adding("bo", number, "c", "d")]) == [None, None]
    told(number)
    number += 2
"""
    with start(WRITER + script, folder) as killed:
        assert killed.stdout is not None
        for _ in range(30):
            killed.stdout.readline()
        killed.kill()
        told = 30 + len(killed.stdout.read().split())
    rows = log.after(0)
    assert len(rows) in (told * 4, told * 4 + 4)
    for stream in ("ann", "bo"):
        numbers = [row.number for row in rows if row.stream == stream]
        assert numbers == [*range(1, len(numbers) + 1)]
    again = open_class(folder, "tulip")
    assert again.after(0) == rows
    again.close()


def test_two_processes_write_one_stream(folder: Path, log: ClassLog) -> None:
    """Every number goes to one of them; the loser reads on and decides again, until both have said everything."""
    script = """
place, mine, number = 0, 0, 1
while mine < 40:
    (answer,) = log.append([adding("class", number, sys.argv[2])])
    assert answer is None or isinstance(answer, Superseded)
    mine += answer is None
    for row in log.after(place):
        assert row.place > place
        place, number = row.place, row.number + 1
told(mine)
log.close()
"""
    others = [start(WRITER + script, folder, name) for name in "ab"]
    assert [finish(other) for other in others] == [["40"], ["40"]]
    rows = log.after(0)
    assert [row.number for row in rows] == [*range(1, 81)]
    assert sorted(row.body for row in rows) == ["a"] * 40 + ["b"] * 40
