"""Several processes on one folder, and processes that are killed."""

from pathlib import Path

from game.play.record import Chosen
from game.records.saves import Saves, open_saves
from tests.records.conftest import Clock
from tests.records.elsewhere import finish, start


def test_kill_nine_loses_nothing_that_was_told(saves: Saves) -> None:
    """Every choice that a killed game had told of is there, in its order, and the play is free to go on with."""
    script = """
saves = opened()
play = saves.begin("gossip", "v1", "Ann")
hold = saves.hold(play)
told(play)
number = 1
while True:
    number = saves.append(play, number, Chosen(f"c{number}"))
    told(number - 1)
"""
    with start(script, saves.folder) as other:
        assert other.stdout is not None
        play = other.stdout.readline().strip()
        for _ in range(40):
            other.stdout.readline()
        assert saves.hold(play) is None
        other.kill()
        told = 40 + len(other.stdout.read().split())
    found = saves.read(play)
    count = len(found.choices)
    assert count in (told, told + 1)
    assert found.choices == tuple(f"c{number}" for number in range(1, count + 1))
    hold = saves.hold(play)
    assert hold is not None
    assert saves.append(play, found.next_number, Chosen("on")) == count + 2
    hold.release()


def test_a_killed_windows_lock_is_swept_away_at_the_next_start(saves: Saves, clock: Clock) -> None:
    """Opening the saves leaves no lock of a play that nobody holds."""
    script = "saves = opened()\nhold = saves.hold(saves.begin('gossip', 'v1', 'Ann'))\ntold('held')\ninput()"
    with start(script, saves.folder) as other:
        assert other.stdout is not None
        other.stdout.readline()
        other.kill()
    assert len(list((saves.folder / "plays").iterdir())) == 1
    open_saves(saves.folder, clock).close()
    assert list((saves.folder / "plays").iterdir()) == []


def test_two_games_at_once_do_each_other_no_harm(folder: Path, saves: Saves) -> None:
    """Two processes write their own plays into one folder, and each finds all of its own."""
    script = """
saves = opened()
play = saves.begin(sys.argv[2], "v1", "Ann")
number = 1
for turn in range(60):
    number = saves.append(play, number, Chosen(f"{sys.argv[2]}{turn}"))
told(saves.set_aside)
saves.close()
"""
    others = [start(script, folder, name) for name in ("gossip", "spill")]
    assert [finish(other) for other in others] == [["None"], ["None"]]
    for name in ("gossip", "spill"):
        play = saves.latest(name)
        assert play is not None
        assert play.choices == tuple(f"{name}{turn}" for turn in range(60))


def test_two_games_may_make_the_folder_at_the_same_time(tmp_path: Path) -> None:
    """Whoever is first makes the database; the other one finds it whole."""
    script = "saves = opened()\ntold(len(saves.begin('gossip', 'v1', 'Ann')), saves.set_aside)\nsaves.close()"
    others = [start(script, tmp_path / "new" / "saves") for _ in range(3)]
    assert [finish(other) for other in others] == [["32 None"]] * 3


def test_two_writers_of_one_play_never_share_a_number(saves: Saves) -> None:
    """Without a hold, every number still goes to one of them, and the other is told each time."""
    play = saves.begin("gossip", "v1", "Ann")
    script = """
saves = opened()
won = 0
for number in range(1, 61):
    try:
        saves.append(sys.argv[2], number, Chosen(sys.argv[3]))
        won += 1
    except Superseded:
        pass
told(won)
"""
    others = [start(script, saves.folder, play, name) for name in "ab"]
    won = [int(finish(other)[0]) for other in others]
    choices = saves.read(play).choices
    assert [choices.count("a"), choices.count("b")] == won
    assert sum(won) == 60
