"""A play in lines: numbers choose, letters do everything else, and nothing is ever lost."""

import pytest

from game.play.help import LETTERS, MEANING
from game.play.record import Kept
from game.play.spoken import SORRY
from game.records.saves import CannotSave, Saves, Superseded
from tests.lines import KETTLE, Office, flat


def test_a_number_chooses_and_says_what_it_changed(kettle: Office) -> None:
    """First what was said, then each change in words, then the scene, then the choices."""
    told = kettle.play("1")
    after = told.partition('> 1  "Priya was here last."\n')[2].splitlines()
    assert [line for line in after if line][:9] == [
        "You said that it was Priya. Dana nods.",
        "Dana: warmer, 50 to 56.",
        "Priya has not heard.",
        "Reputation: down, 50 to 47.",
        "Minutes to the call: 10 to 6.",
        "Here: nobody but you.",
        "The corridor is long, and nobody is in it.",
        "Here: Priya.",
        "Priya is at her desk, with a cold cup.",
    ]


def test_a_page_of_its_own_takes_no_line(kettle: Office) -> None:
    """The corridor goes on by itself: the second line that is typed is the second choice."""
    told = kettle.play("2", "1")
    assert "> 1  Sit down and work." in told


def test_a_locked_choice_has_a_reason_instead_of_a_number(kettle: Office) -> None:
    """It is read out, and cannot be chosen by counting on."""
    told = kettle.play("4")
    assert "-  Ask Priya to the kitchen. (not now: Priya would have to trust you first)" in told
    assert "There is no choice 4 here. Choose a number from 1 to 3." in told


@pytest.mark.parametrize("typed", ["0", "9", "99999999999999999999999", "foo", "-1", "", "1.5", "\x1b[A"])
def test_anything_else_is_answered_with_a_sentence(kettle: Office, typed: str) -> None:
    """A number out of range or other text chooses nothing, is answered, and the next line is read."""
    told = kettle.play(typed, "1")
    assert "Choose a number from 1 to 3." in told
    assert "You said that it was Priya." in told


def test_a_long_line_that_means_nothing_is_shown_in_part(kettle: Office) -> None:
    """Whoever pastes a page is not read all of it back."""
    told = flat(kettle.play("ab " * 1000, "1").partition("\n\n“")[2])
    assert told.startswith(f"{'ab ' * 26}ab…” is nothing that can be done here.")


def test_an_unseen_act_shows_nothing(kettle: Office) -> None:
    """What nobody saw moves no number before the debrief."""
    after = kettle.play("3").partition("> 3  Wait until she has gone, and fill it.\n")[2]
    assert after.startswith("\nHere: nobody but you.\n\nThe corridor is long")
    assert "50 to" not in after
    assert "heard" not in after


def test_hidden_numbers_stay_hidden(kettle: Office) -> None:
    """With numbers hidden, only the story's own meters and who has not heard are told."""
    kettle.play("c", "1", "", "q")
    after = kettle.play("1", fresh=True).partition("> 1")[2]
    assert "Dana:" not in after
    assert "Reputation:" not in after
    assert "Priya has not heard." in after
    assert "Minutes to the call: 10 to 6." in after


def test_undo_takes_the_last_choice_back(kettle: Office) -> None:
    """The scene is told again, and the same choice can be made otherwise."""
    told = kettle.play("1", "u", "2")
    assert 'Taken back: "Priya was here last."' in told
    assert "You owned up." in told


def test_undo_before_any_choice_is_answered(kettle: Office) -> None:
    """There is nothing to take back at the beginning."""
    assert "There is nothing to take back yet." in kettle.play("u")


def test_an_ending_can_be_undone_until_it_is_looked_back_on(kettle: Office) -> None:
    """Reaching an ending is no trap."""
    told = kettle.play("1", "2", "u", "1")
    assert "The end: No tea." in told
    assert "The end: Tea for two." in told


def test_after_the_ending_a_number_says_what_can_be_done(kettle: Office) -> None:
    """There is nothing left to choose, and the way on is said."""
    assert "There is no choice 1 here. The story is over. Enter looks back" in flat(kettle.play("1", "1", "1"))


def test_help_says_what_the_numbers_mean_and_names_every_letter(kettle: Office) -> None:
    """What can be typed can be asked for."""
    told = flat(kettle.play("?"))
    for sentence in MEANING:
        assert sentence in told
    for letter, does in LETTERS:
        assert f"{letter}: {does}." in told


@pytest.mark.parametrize(
    "typed, says",
    [
        ("u", "There is nothing to take back yet."),
        ("h", "The kettle is dry, You."),
        ("b", "The kettle is dry, You."),
        ("w", "You have not chosen anything yet."),
        ("w all", "You have not chosen anything yet."),
        ("s", "Reputation: 50 of 100. It is what the workplace saw."),
        ("m", "You have not chosen anything yet: the road begins with your first choice."),
        ("c", "1. Numbers: shown."),
        ("q", "Your place in The Kettle is kept: at its beginning."),
        ("?", "Reputation is what the workplace saw."),
    ],
)
def test_every_letter_does_something_before_the_first_choice(kettle: Office, typed: str, says: str) -> None:
    """No letter of the help breaks at the beginning."""
    assert says in kettle.play(typed, fresh=True).partition(f"> {typed}\n")[2]


def test_every_letter_of_the_help_is_tried_here() -> None:
    """A letter more in the help is one more in the list above."""
    named = " ".join(letter for letter, _ in LETTERS[1:])
    assert named == "u h or b w s m c q ?"


def test_the_road_can_be_read_on_the_way(kettle: Office) -> None:
    """The choices that were made and what stood beside them; what was not seen stays unnamed."""
    told = kettle.play("1", "m").partition("> m\n")[2]
    assert told.startswith(
        '\n1. "Priya was here last."\n   Or, to your road at 2:\n   - "That was me."\n'
        "   - Wait until she has gone, and fill it.\n"
    )


def test_the_road_of_a_play_that_has_ended_has_an_end(kettle: Office) -> None:
    """Before the debrief as well."""
    kettle.write("kettle", KETTLE.replace("to: no_tea", "to: tea"))
    told = kettle.play("1", "2", "m").partition("> m\n")[2]
    assert "2. Sit down and work.\n   Or, to the same ending:\n" in told


def test_what_every_choice_changed_can_be_asked_for(kettle: Office) -> None:
    """By their numbers, the newest last."""
    told = kettle.play("1", "2", "w all").partition("> w all\n")[2]
    assert told.startswith('\n1. "Priya was here last."\nDana was there.\nDana: warmer, 50 to 56.\n')
    assert "\n\n2. Sit down and work.\nPriya was there.\nIt changed nothing that can be seen yet.\n" in told


def test_the_end_of_the_input_keeps_the_place(kettle: Office) -> None:
    """Three lines in, and the next sitting goes on behind them, with the scene told again."""
    kettle.play("1")
    told = kettle.play("1")
    assert told.startswith("The Kettle. You go on where you stopped: after 1 choice.")
    assert "Priya is at her desk" in told
    assert "The end: Tea for two." in told


def test_the_end_of_the_input_after_the_ending_shows_the_whole_debrief(kettle: Office) -> None:
    """Whoever pipes a play in gets all of it."""
    told = kettle.play("1", "1")
    for title in (
        "What they would say.",
        "The road you took",
        "What nobody saw",
        "What was never told",
        "Why, choice by choice.",
    ):
        assert title in told


def test_a_choice_that_cannot_be_kept_is_not_made(kettle: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is told; nothing of the choice is, and it can be tried again."""
    keep = Saves.append
    answers = [CannotSave("The disk is full.")]

    def full_once(saves: Saves, play: str, number: int, *kept: Kept) -> int:
        if answers:
            raise answers.pop()
        return keep(saves, play, number, *kept)

    monkeypatch.setattr(Saves, "append", full_once)
    told = kettle.play("1", "1")
    first, second = told.split('> 1  "Priya was here last."')[1:]
    assert "The disk is full." in first
    assert "Dana nods" not in first
    assert "Dana nods" in second


def test_a_play_that_went_on_elsewhere_stops_here(kettle: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two windows cannot both write one play: the one that is behind says so and leaves."""

    def taken(*_: object) -> int:
        raise Superseded

    monkeypatch.setattr(Saves, "append", taken)
    told = kettle.play("1", "1")
    assert "This play went on in another window" in told
    assert "Dana nods" not in told


def test_the_name_is_part_of_what_is_told(kettle: Office) -> None:
    """At a terminal the name is asked once, and remembered."""
    assert "The kettle is dry, Ada." in kettle.play("Ada", terminal=True)
    assert "The kettle is dry, Ada." in kettle.play(fresh=True)


def test_a_story_that_gets_stuck_says_whose_mistake_it_is(kettle: Office) -> None:
    """The player can take the choice back, and nothing breaks."""
    never = "      - id: sit\n        text: Sit down and work.\n        if: chose.blame\n        to: no_tea"
    kettle.write(
        "kettle", KETTLE.replace("      - id: sit\n        text: Sit down and work.\n        to: no_tea", never)
    )
    told = kettle.play("2", "1", "u", "1")
    assert f"{SORRY} To do so, type u." in flat(told)
    assert "Dana nods" in told
