import os
import threading
from pathlib import Path

import pytest

from game.records.hold import Hold, sweep, take_hold
from tests.records.elsewhere import finish, start


def held(path: Path) -> Hold:
    """A hold that must be free."""
    hold = take_hold(path)
    assert hold is not None
    return hold


def test_one_at_a_time_holds_a_play(tmp_path: Path) -> None:
    """A second window in the same process gets nothing until the first one lets go."""
    path = tmp_path / "plays" / "a.lock"
    first = held(path)
    assert take_hold(path) is None
    first.release()
    held(path).release()


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    """The lock's file goes when the hold does, and releasing twice does no harm to the next one."""
    path = tmp_path / "a.lock"
    with held(path) as first:
        assert path.exists()
    assert not path.exists()
    second = held(path)
    first.release()
    assert take_hold(path) is None
    second.release()


def test_an_old_lock_file_holds_nothing(tmp_path: Path) -> None:
    """What a killed game left on the disk is only a file."""
    path = tmp_path / "a.lock"
    path.write_text("from last week")
    held(path).release()
    assert not path.exists()


def test_locks_that_nobody_holds_are_swept_away(tmp_path: Path) -> None:
    """What killed windows left goes; what a window holds stays held, and what is not ours stays."""
    left, used, other = (tmp_path / f"{name}.lock" for name in ("a" * 32, "b" * 32, "poetry"))
    left.touch()
    other.write_text("not ours")
    with held(used):
        sweep(tmp_path)
        assert take_hold(used) is None
        assert sorted(path.name for path in tmp_path.iterdir()) == [used.name, other.name]
    assert other.read_text() == "not ours"


def test_where_no_play_was_held_there_is_nothing_to_sweep(tmp_path: Path) -> None:
    """A new folder has no locks yet."""
    sweep(tmp_path / "plays")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_a_lock_is_its_owners_alone(tmp_path: Path) -> None:
    """The folder has 0700 and the file 0600, whatever the umask."""
    before = os.umask(0)
    try:
        with held(tmp_path / "plays" / "a.lock"):
            modes = [(tmp_path / name).stat().st_mode & 0o777 for name in ("plays", "plays/a.lock")]
    finally:
        os.umask(before)
    assert modes == [0o700, 0o600]


def test_a_hold_may_be_released_by_another_thread(tmp_path: Path) -> None:
    """A screen may leave a play on another thread than the one it came on."""
    hold = held(tmp_path / "a.lock")
    thread = threading.Thread(target=hold.release)
    thread.start()
    thread.join()
    held(tmp_path / "a.lock").release()


def test_a_killed_process_gives_its_hold_back(tmp_path: Path) -> None:
    """A kill -9 leaves a file and no lock: the next window goes on at once."""
    path = tmp_path / "plays" / "a.lock"
    other = start("from game.records.hold import take_hold\nhold = take_hold(folder)\ntold(hold)\ninput()", path)
    with other:
        assert other.stdout is not None
        assert other.stdout.readline().startswith("Hold")
        assert take_hold(path) is None
        other.kill()
    held(path).release()


def test_only_one_of_several_processes_gets_it(tmp_path: Path) -> None:
    """Processes that take and release the same play again and again never have it at the same time."""
    script = """
from game.records.hold import take_hold
taken = 0
while taken < 25:
    with take_hold(folder / "a.lock", 30):
        (folder / "inside").mkdir()
        taken += 1
        (folder / "inside").rmdir()
told(taken)
"""
    others = [start(script, tmp_path) for _ in range(2)]
    assert [finish(other) for other in others] == [["25"], ["25"]]
