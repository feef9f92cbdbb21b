"""A play in lines that is to become a test."""

import pytest

from game.line.atonce import at_once
from game.line.recording import Recording
from game.play.run import Play, begin_run
from game.shelf.desk import LocalDesk
from game.shelf.sitting import Sitting
from tests.lines import Office, flat, loaded


def recorded(kettle: Office, *typed: str, terminal: bool = False) -> tuple[bool, tuple[str, ...], str]:
    """Whether it is wanted as a test, what was chosen, and what was told."""
    with kettle.seated(typed, terminal) as (seat, told):
        _, story = loaded(seat, "kettle")
        sitting = Sitting(Play(begin_run(story, "You"), lambda *_: None), "", 1, None)
        recording = Recording(seat.paper, LocalDesk(sitting), seat, "kettle")
        at_once(recording.play())
        return recording.wanted, recording.run.choices, told()


def test_an_ending_and_enter_make_a_test(kettle: Office) -> None:
    """Nothing is looked back on, and no place is kept."""
    wanted, choices, told = recorded(kettle, "1", "1", "")
    assert (wanted, choices) == (True, ("blame", "tell_her"))
    assert told.startswith("What you choose here can become a test.")
    assert "Enter makes a test of your choices" in flat(told)
    assert "looks back" not in flat(told)
    assert "To go on:" not in told


def test_the_end_of_input_behind_an_ending_makes_a_test(kettle: Office) -> None:
    """A pipe need not say that it is done."""
    assert recorded(kettle, "2", "1")[:2] == (True, ("own_up", "sit"))


def test_the_end_of_input_before_an_ending_makes_none(kettle: Office) -> None:
    """Nobody has said that this was all."""
    assert recorded(kettle, "2")[:2] == (False, ("own_up",))


@pytest.mark.parametrize("answer, wanted", [("y", True), ("Yes", True), ("n", False), ("", False)])
def test_whoever_leaves_is_asked(kettle: Office, answer: str, wanted: bool) -> None:
    """Half a play may be a test, too."""
    said, choices, told = recorded(kettle, "2", "q", answer, terminal=True)
    assert (said, choices) == (wanted, ("own_up",))
    assert "Write this choice down as a test? y or n > " in told


def test_whoever_leaves_a_whole_play_is_asked_as_well(kettle: Office) -> None:
    """Only Enter goes without saying; where nobody answers, nothing is wanted."""
    wanted, _, told = recorded(kettle, "2", "1", "q", terminal=True)
    assert not wanted
    assert "Write these 2 choices down as a test?" in told


def test_whoever_has_chosen_nothing_just_leaves(kettle: Office) -> None:
    """There is nothing to be asked about."""
    wanted, choices, told = recorded(kettle, "q")
    assert (wanted, choices) == (False, ())
    assert "Write" not in told


def test_a_choice_that_was_taken_back_is_not_recorded(kettle: Office) -> None:
    """Undo works as in any play, behind an ending too; and other words are answered."""
    wanted, choices, told = recorded(kettle, "1", "u", "2", "1", "u", "xyzzy", "1", "9", "")
    assert (wanted, choices) == (True, ("own_up", "sit"))
    assert "There is no choice 9 here. The story is over. Enter makes a test" in flat(told)
