"""The class on one page."""

import pytest
from attrs import evolve

from game.classroom.console.board import Board
from game.classroom.console.pages.overview import Overview, Pane, keys_of, overview_rows
from game.classroom.console.stops import stops_of
from game.classroom.event import Ended, Event, Locked, Paused
from game.play.record import Finished
from game.play.rows import width_of
from tests.classroom.console.past import STORY, Past, playing, text_of

SIZES = [(80, 24), (100, 30), (160, 45), (60, 20), (42, 15), (180, 60)]


def page(board: Board, size: tuple[int, int] = (80, 24), pane: Pane = "students", said: str = "") -> str:
    return text_of(overview_rows(Overview(board, stops_of(STORY), pane=pane, said=said), *size))


def many(count: int) -> Past:
    return playing(*(f"Student {number}" for number in range(1, count + 1)))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [0, 5, 300])
def test_a_class_of_any_size_fits_a_screen_of_any_size(size: tuple[int, int], count: int) -> None:
    """No row runs over the edge, and the keys stand at the foot."""
    for pane in ("students", "map"):
        view = Overview(many(count).board(trouble="The disk is full. " * 4), stops_of(STORY), pane=pane, said="x " * 90)
        rows = overview_rows(view, *size)
        assert len(rows) == size[1]
        assert max(width_of(row) for row in rows) <= size[0]
        assert "pause" in text_of(rows)


def test_on_a_narrow_screen_the_lists_are_tabs() -> None:
    """At 80 columns either the students or the map are to be seen."""
    board = playing("Ana").board()
    assert "● Ana" in page(board)
    assert "One tea" not in page(board)
    assert "● Ana" not in page(board, pane="map")
    assert "One tea" in page(board, pane="map")


def test_on_a_wider_screen_they_stand_side_by_side() -> None:
    """At 100 columns both; at 160 the split of the selected scene as well."""
    board = playing("Ana").board()
    both = page(board, (100, 30))
    assert "● Ana" in both
    assert "One tea" in both
    assert "Fill it." not in both
    assert "Fill it." in page(board, (160, 45))


def test_while_people_come_the_code_is_large() -> None:
    """In the lobby it can be read from the back of the room; once the class plays, the roster has the space."""
    assert "█" in page(Past().joins("Ana").board())
    assert "█" not in page(playing("Ana").board())


def test_how_many_have_finished_stands_beside_the_map() -> None:
    """In words that are no part of its name; in the lobby nobody could have."""
    past = playing("Ana", "Ben")
    assert "    map (nobody has finished)" in page(past.board())
    past.chooses("s1", "fill", "wash").happens(Finished("warm_tea", "Two teas", 50, 50), stream="s1")
    assert "    map (1 finished)" in page(past.board())
    assert "MAP  1 finished" in page(past.board(), (100, 30), "map")
    assert "finished" not in page(Past().joins("Ana").board())


@pytest.mark.parametrize("event", [None, Paused(), Locked(), Ended()])
@pytest.mark.parametrize("pane", ["students", "map"])
def test_at_the_smallest_size_the_foot_has_the_help_and_the_way_out(event: Event | None, pane: Pane) -> None:
    """However the class stands; what there is no room for is in the help."""
    past = playing("Ana").happens(*[event] if event else [])
    foot = page(past.board(), pane=pane).splitlines()[-1]
    assert "   Enter open   ? help   " in foot
    assert foot.endswith("   q quit")


def test_who_is_marked_is_counted_and_can_be_sent_out() -> None:
    """The list says how many they are; the foot begins with what can be done with them, and still has the way out."""
    board = playing("Ana", "Ben", "Cy").board()
    lines = text_of(overview_rows(Overview(board, stops_of(STORY), marked=("s1", "s3")), 80, 24)).splitlines()
    assert "  STUDENTS in order of joining · 2 marked" in "\n".join(lines)
    assert lines[-1].startswith("  x send 2 out   Esc unmark")
    assert lines[-1].endswith("   q quit")


def test_what_was_said_last_stands_above_the_keys() -> None:
    """A refusal, or that something is done."""
    assert "→ The class has begun already." in page(playing("Ana").board(), said="The class has begun already.")


def test_the_keys_are_those_that_make_sense_now() -> None:
    """Start in the lobby, pause or resume while it plays, neither once it is over."""

    def labels(past: Past) -> list[str]:
        return [label for _, label, _ in keys_of(Overview(past.board(), ()))]

    assert labels(Past())[0] == "start"
    assert labels(playing())[0] == "pause"
    assert labels(playing().happens(Paused(), Locked()))[0] == "resume"
    assert "unlock" in labels(playing().happens(Locked()))
    assert not {"pause", "lock", "code", "end"} & {*labels(playing().happens(Ended()))}


@pytest.mark.parametrize("pane", ["students", "map"])
def test_at_the_smallest_size_the_foot_has_the_end_of_the_class(pane: Pane) -> None:
    """Beside either list."""
    assert "   e end   " in page(playing("Ana").board(), pane=pane)


def test_names_can_be_hidden_at_every_size() -> None:
    """No name of a student stands anywhere on the page."""
    board = evolve(playing("Quillon", "Zephyrine").chooses("s1", "fill").board(), hidden=True)
    for size in SIZES:
        for pane in ("students", "map"):
            view = Overview(board, stops_of(STORY), pane=pane)
            text = text_of(overview_rows(view, *size))
            assert "Quillon" not in text
            assert "Zephyrine" not in text
