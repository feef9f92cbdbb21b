import sqlite3
from contextlib import closing
from pathlib import Path

from game.play.record import Answered, Chosen, Finished, Undone
from game.records.saves import open_saves
from tests.records import version_one
from tests.records.conftest import Clock


def test_every_old_play_is_found(folder: Path, clock: Clock) -> None:
    """What two players had kept is read as it was, with their endings, and nothing is set aside."""
    version_one.make(folder)
    saves = open_saves(folder, clock)
    assert saves.set_aside is None
    zoe, ann = saves.read(version_one.ZOE), saves.read(version_one.ANN)
    assert zoe.kept == (Chosen("lean_in"), Undone(), Chosen("ask"), Answered("summary", "Now?", "Ask"))
    assert ann.kept == (Chosen("mop"), Chosen("tell"), Finished("may", "May", 48, 57))
    assert (zoe.you, zoe.began, zoe.next_number) == ("Zoë", "2026-03-02T09:30:01.000000+00:00", 5)
    assert saves.latest_of_all() == zoe
    saves.close()


def test_old_events_have_places_in_the_order_of_their_times(folder: Path, clock: Clock) -> None:
    """A reader who follows all streams of a file meets them as they happened."""
    path = version_one.make(folder)
    open_saves(folder, clock).close()
    assert placed(path) == [event[:2] for event in version_one.EVENTS]


def test_a_clock_that_was_set_back_does_not_mix_up_a_play(folder: Path, clock: Clock) -> None:
    """The order of numbers within a stream holds, whatever the times say."""
    path = version_one.make(folder)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE events SET at = '2026-03-01' WHERE stream = ? AND number = 3", (version_one.ZOE,))
        connection.commit()
    open_saves(folder, clock).close()
    order = placed(path)
    assert [number for stream, number in order if stream == version_one.ZOE] == [1, 2, 3, 4]
    assert len(order) == len(version_one.EVENTS)


def placed(path: Path) -> list[tuple[str, int]]:
    """The streams and numbers of all events, in the order of their places."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT stream, number FROM events ORDER BY place").fetchall()
