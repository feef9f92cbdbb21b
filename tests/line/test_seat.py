"""The seat: who plays, under which name and with which settings."""

import pytest
from attrs import evolve

from game.line.seat import Seat
from game.shelf.settings import Settings
from game.shelf.trouble import CannotUse
from tests.lines import Office


def test_a_given_name_goes_before_a_remembered_one(kettle: Office) -> None:
    """--name holds for this time, and changes nothing that is kept."""
    kettle.settings = Settings(name="Ada")
    with kettle.seated(()) as (seat, _):
        seat.name = "Bo"
        assert seat.you() == "Bo"
    assert kettle.settings.name == "Ada"


def test_a_pipe_is_never_asked_for_a_name(kettle: Office) -> None:
    """The first line of piped input stays where it is: it is a choice."""
    with kettle.seated(("1",)) as (seat, _):
        assert seat.you() == "You"
        assert seat.paper.ask() == "1"


@pytest.mark.parametrize("typed, name", [("Ada", "Ada"), ("", "You"), ("\x1b[2J", "\N{REPLACEMENT CHARACTER}[2J")])
def test_at_a_terminal_the_name_is_asked_once(kettle: Office, typed: str, name: str) -> None:
    """The answer is remembered, even if it was only Enter; what a terminal might obey is taken out of it."""
    with kettle.seated((typed,), terminal=True) as (seat, _):
        assert seat.you() == name
        assert seat.you() == name
    assert kettle.settings.name == name


def test_nobody_who_left_at_the_question_is_remembered(kettle: Office) -> None:
    """The end of the input is no answer: the next time, the question is asked again."""
    with kettle.seated((), terminal=True) as (seat, _):
        assert seat.you() == "You"
    assert kettle.settings.name is None


def test_settings_that_cannot_be_kept_hold_and_say_so(kettle: Office) -> None:
    """A full disk takes nobody's choice of settings away."""

    def full(_: Settings) -> None:
        raise CannotUse("Your settings cannot be kept: the disk is full.")

    with kettle.seated(()) as (seat, told):
        seat.keep_settings = full
        seat.change(evolve(seat.settings, hide_numbers=True))
        assert seat.settings.hide_numbers
        assert "the disk is full" in told()


def test_what_is_worth_saying_once_is_said_once(kettle: Office) -> None:
    """Such as that damaged saves were set aside."""
    with kettle.seated(()) as (seat, told):
        _twice(seat, "The roof leaks.")
        assert told().count("The roof leaks.") == 1


def _twice(seat: Seat, sentence: str) -> None:
    seat.tell_once(sentence)
    seat.tell_once(sentence)
