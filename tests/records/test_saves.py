import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from game.play.record import Answered, Chosen, DebriefOpened, Finished, Guessed, Kept, Rewound, Undone
from game.records.saves import Saves, Superseded, open_saves
from tests.records.conftest import Clock

END = Finished("the_end", "The end", 48, 57)


def test_importing_the_saves_opens_nothing() -> None:
    """The title screen shows itself before SQLAlchemy, SQLite or the lock are even imported."""
    script = "import sys, game.records.saves; print(sorted({'sqlalchemy', 'sqlite3', 'filelock'} & {*sys.modules}))"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"


def test_a_new_play_has_nothing_in_it_yet(saves: Saves) -> None:
    """A play that was begun knows its scenario, its version, its player and when it began; its first number is 1."""
    play = saves.read(saves.begin("gossip", "v1", "Ann"))
    assert (play.scenario, play.version, play.you, play.kept, play.next_number) == ("gossip", "v1", "Ann", (), 1)
    assert play.began == "2026-03-02T09:30:01.000000+00:00"
    assert len(play.id) == 32


def test_everything_that_a_play_keeps_is_read_again(saves: Saves, folder: Path, clock: Clock) -> None:
    """Another start reads what this one kept, in its order, with the number where it goes on."""
    kept: list[Kept] = [
        Chosen("lean_in"), Undone(), Chosen("ask"), END, DebriefOpened(), Guessed("dana", "warm"),
        Answered("summary", "What now?", "Ask Priya — 今日 🌱\n\x1b[31m\ud800"), Rewound(0),
    ]  # fmt: skip
    play = saves.begin("gossip", "v1", "Zoë")
    number = 1
    for one in kept:
        number = saves.append(play, number, one)
    saves.close()
    again = open_saves(folder, clock)
    found = again.read(play)
    again.close()
    assert (found.kept, found.next_number, found.you) == (tuple(kept), number, "Zoë")


def test_what_belongs_together_takes_numbers_in_a_row(saves: Saves) -> None:
    """A choice and its ending are appended in one; the next number follows both; nothing at all takes none."""
    play = saves.begin("gossip", "v1", "Ann")
    assert saves.append(play, 1, Chosen("a"), END) == 3
    assert saves.append(play, 3) == 3
    assert saves.read(play).kept == (Chosen("a"), END)


def test_a_second_writer_is_told(saves: Saves, folder: Path, clock: Clock) -> None:
    """Who comes second to a number is told, writes nothing of what belonged to it, and may read on."""
    play = saves.begin("gossip", "v1", "Ann")
    other = open_saves(folder, clock)
    other.append(play, 1, Chosen("a"), Chosen("b"))
    with pytest.raises(Superseded):
        saves.append(play, 2, Chosen("c"), END)
    assert saves.read(play).kept == (Chosen("a"), Chosen("b"))
    assert saves.append(play, saves.read(play).next_number, Chosen("c")) == 4
    other.close()


def test_the_latest_play_is_the_one_last_played(saves: Saves) -> None:
    """A play that somebody goes on with becomes the latest again, of its scenario and of all."""
    assert saves.latest("gossip") is None
    assert saves.latest_of_all() is None
    first, second, other = (chosen_in(saves, scenario) for scenario in ("gossip", "gossip", "spill"))
    assert [saves.latest("gossip"), saves.latest_of_all()] == [saves.read(second), saves.read(other)]
    saves.append(first, 2, Chosen("b"))
    assert [saves.latest("gossip"), saves.latest_of_all()] == [saves.read(first)] * 2


def test_a_play_without_a_choice_hides_no_other(saves: Saves) -> None:
    """Neither one that was only opened, nor one whose only choice was taken back."""
    real = chosen_in(saves, "gossip")
    saves.begin("gossip", "v", "A")
    saves.append(chosen_in(saves, "gossip"), 2, Undone())
    assert [saves.latest("gossip"), saves.latest_of_all()] == [saves.read(real)] * 2


def test_a_play_that_ended_without_a_choice_was_played(saves: Saves) -> None:
    """A story may be over as it begins: its ending is found, and the play is the latest."""
    play = saves.begin("gossip", "v", "A")
    saves.append(play, 1, END)
    assert saves.latest("gossip") == saves.read(play)


def chosen_in(saves: Saves, scenario: str) -> str:
    """A play with one choice."""
    play = saves.begin(scenario, "v", "A")
    saves.append(play, 1, Chosen("a"))
    return play


def test_no_zone_and_no_clock_mixes_up_what_came_last(folder: Path) -> None:
    """Times are compared in UTC: a traveler's later play is later."""
    east, west = timezone(timedelta(hours=9)), timezone(timedelta(hours=-8))
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    early, late = noon.astimezone(east), (noon + timedelta(minutes=1)).astimezone(west)
    times = iter([early, early, late, late])
    saves = open_saves(folder, lambda: next(times))
    chosen_in(saves, "gossip")
    second = chosen_in(saves, "gossip")
    assert saves.latest("gossip") == saves.read(second)
    saves.close()


def test_an_ending_once_found_stays_found(saves: Saves) -> None:
    """Endings are listed by scenario, in the order they were reached, also those that were undone afterwards."""
    other = Finished("another", "Another end", 30, 70)
    play, second = saves.begin("gossip", "v1", "Ann"), saves.begin("spill", "v1", "Ann")
    saves.append(play, 1, Chosen("a"), END)
    saves.append(second, 1, Chosen("mop"), other)
    saves.append(play, 3, Undone())
    saves.append(play, 4, Chosen("b"), other)
    saves.append(play, 6, Rewound(0))
    assert saves.found() == {"gossip": (END, other), "spill": (other,)}


def test_nothing_is_found_at_first(saves: Saves) -> None:
    """A new player has found no ending."""
    assert saves.found() == {}


def test_a_play_is_held_by_one_window(saves: Saves, folder: Path, clock: Clock) -> None:
    """A second window gets nothing until the first lets go; another play is free."""
    play, other = saves.begin("gossip", "v1", "Ann"), saves.begin("gossip", "v1", "Ann")
    window = open_saves(folder, clock)
    hold = saves.hold(play)
    assert hold is not None
    assert window.hold(play) is None
    with window.hold(other) or pytest.fail("the other play should be free"):
        hold.release()
    again = window.hold(play)
    assert again is not None
    again.release()
    assert list((folder / "plays").iterdir()) == []
    window.close()


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_everything_is_private_to_its_owner(folder: Path, clock: Clock, umask: int) -> None:
    """Folders have 0700 and files 0600, the database's own companions and locks too, whatever the umask."""
    folder.mkdir(mode=0o777)
    folder.chmod(0o777)
    (folder / "breakroom.db").touch()
    (folder / "breakroom.db").chmod(0o666)
    before = os.umask(umask)
    try:
        saves = open_saves(folder, clock)
        play = saves.begin("gossip", "v1", "Ann")
        with saves.hold(play) or pytest.fail("nobody else is here"):
            saves.append(play, 1, Chosen("a"))
            modes = {path.name: path.stat().st_mode & 0o777 for path in [folder, *folder.rglob("*")]}
        saves.close()
    finally:
        os.umask(before)
    files = ["breakroom.db", "breakroom.db-shm", "breakroom.db-wal", f"{play}.lock"]
    assert modes == {"saves": 0o700, "plays": 0o700} | dict.fromkeys(files, 0o600)
