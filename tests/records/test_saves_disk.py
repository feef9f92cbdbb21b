"""Disks that are full, read-only or not there: a sentence, and nothing half-written."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.records.saves import CannotSave, open_saves
from tests.records.conftest import Clock
from tests.records.elsewhere import run

posix = pytest.mark.skipif(os.name != "posix", reason="limits and permissions of this kind are POSIX's")
#: A user who owns nothing: root may write anywhere, so the test becomes somebody else.
NOBODY = 65534


@posix
def test_a_full_disk_loses_nothing(folder: Path) -> None:
    """A choice that does not fit is refused whole, in plain words; with room again the play goes on from its number."""
    script = """
import resource
saves = opened()
play = saves.begin("gossip", "v1", "Ann")
number = saves.append(play, 1, Chosen("a"))
full = (folder / "breakroom.db-wal").stat().st_size + 5000
resource.setrlimit(resource.RLIMIT_FSIZE, (full, resource.RLIM_INFINITY))
refused = 0
for turn in range(3):
    try:
        saves.append(play, number, Answered("summary", "What now?", "word " * 9000), Chosen("lost"))
    except CannotSave as error:
        refused += 1
        reason = error.reason
told(refused, reason)
told(saves.read(play).kept)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
told(saves.append(play, number, Chosen("b")), saves.read(play).choices)
saves.close()
again = opened()
told(again.set_aside, again.read(play).choices)
"""
    refused, kept, on, later = run(script, folder)
    path = folder / "breakroom.db"
    assert refused.startswith(f"3 The saves in {path} cannot be written or read: the disk is full")
    assert kept == "(Chosen(choice='a'),)"
    assert on == "3 ('a', 'b')"
    assert later == "None ('a', 'b')"


@posix
@pytest.mark.parametrize("room", [0, 600, 5000, 20000])
def test_a_disk_that_is_full_at_the_start_is_told(folder: Path, room: int) -> None:
    """Without room for a new database there is a sentence; with room, the same folder is used."""
    script = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    opened()
except CannotSave as error:
    told(error.reason)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
saves = opened()
told(saves.set_aside, len(saves.begin("gossip", "v1", "Ann")))
saves.close()
"""
    reason, after = run(script, folder, str(room))
    assert "The saves in" in reason
    assert after == "None 32"


def test_a_file_where_the_folder_should_be(tmp_path: Path, clock: Clock) -> None:
    """The file stays, and the sentence says what to do."""
    (tmp_path / "saves").write_text("a letter")
    for folder in (tmp_path / "saves", tmp_path / "saves" / "inside"):
        with pytest.raises(CannotSave, match="--data"):
            open_saves(folder, clock)
    assert (tmp_path / "saves").read_text() == "a letter"


def test_a_folder_where_the_database_should_be(folder: Path, clock: Clock) -> None:
    """It is neither set aside nor written into."""
    (folder / "breakroom.db").mkdir(parents=True)
    with pytest.raises(CannotSave, match="cannot be"):
        open_saves(folder, clock)
    assert [path.name for path in folder.iterdir()] == ["breakroom.db"]


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that a user who owns nothing may go into, as pytest's own are not."""
    made = Path(tempfile.mkdtemp())
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


@posix
@pytest.mark.parametrize("there", [True, False], ids=["with saves", "without"])
def test_a_read_only_folder_is_told(open_folder: Path, tmp_path: Path, there: bool) -> None:
    """A folder that may not be written gives a sentence, and its database keeps its bytes."""
    data = open_folder / "saves"
    if there:
        run("saves = opened()\nsaves.begin('gossip', 'v1', 'Ann')\nsaves.close()", data)
    data.mkdir(exist_ok=True)
    before = [(path, path.read_bytes()) for path in sorted(data.iterdir())]
    script = """
import os
first = open_saves(Path(sys.argv[2]), lambda: datetime.now(UTC))
with first.hold(first.begin("gossip", "v1", "Ann")):
    first.close()
if os.getuid() == 0:
    os.setuid(NOBODY)
try:
    saves = opened()
    saves.begin("gossip", "v1", "Ann")
except CannotSave as error:
    told(error.reason)
""".replace("NOBODY", str(NOBODY))
    for path in [*data.iterdir(), data]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    reason = run(script, data, str(tmp_path / "first"))
    data.chmod(0o755)
    assert len(reason) == 1
    assert "permission is denied" in reason[0]
    assert [(path, path.read_bytes()) for path in sorted(data.iterdir())] == before
