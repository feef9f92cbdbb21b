"""The debrief in lines: guess first, then the truth, page after page, with room to write."""

import pytest
from attrs import evolve

from game.play.record import Answered, DebriefOpened, Guessed, Kept, Rewound
from game.records.saves import CannotSave, Saves, Superseded
from tests.lines import KETTLE, Office, flat

PLAYED = ("1", "1")


def kept(office: Office) -> dict[str, str]:
    with office.saves() as saves:
        saved = saves.latest("kettle")
        assert saved is not None
        return {**saved.guesses, **{f"{step}: {question}": text for (step, question), text in saved.answers.items()}}


def test_the_guess_comes_before_the_truth(kettle: Office) -> None:
    """With numbers shown: what each person would say. It stands beside what they do say, and is kept."""
    told = kettle.play(*PLAYED, "", "warm", "C")
    assert told.index("What would Dana say of you?") < told.index("What they would say.")
    assert "Dana, warm, 56: “Good company.” You guessed warm." in told
    assert "Priya, mixed, 47. You guessed cold." in told
    assert kept(kettle) == {"dana": "warm", "priya": "cold"}


def test_with_numbers_hidden_both_stats_are_guessed(kettle: Office) -> None:
    """A guess of a number is a number, and anything else is asked again."""
    kettle.settings = evolve(kettle.settings, hide_numbers=True)
    told = kettle.play(*PLAYED, "", "lots", "101", "40", "")
    assert told.count("A whole number from 0 to 100, please.") == 2
    assert "Reputation: 47 of 100. You guessed 40." in told
    assert kept(kettle) == {"reputation": "40"}


def test_a_word_that_is_no_band_is_asked_again(kettle: Office) -> None:
    """Cold, mixed and warm are what somebody can be."""
    told = kettle.play(*PLAYED, "", "hot", "mixed", "")
    assert "Cold, mixed or warm, please." in told
    assert kept(kettle) == {"dana": "mixed"}


def test_an_empty_line_skips_a_question(kettle: Office) -> None:
    """Nobody has to guess, and nobody has to answer."""
    told = kettle.play(*PLAYED, "", "", "", "", "", "")
    assert "That was all of it." in told
    assert kept(kettle) == {}


def test_answers_are_kept_with_their_questions(kettle: Office) -> None:
    """What was written is there the next time, with the question that it answers."""
    kettle.play(*PLAYED, "", "", "", "Too hot.", "The kettle.")
    assert kept(kettle) == {
        "reactions: How did the first sip taste?": "Too hot.",
        "summary: What will you fill on Monday?": "The kettle.",
    }


def test_leaving_in_the_middle_shows_nothing_more(kettle: Office) -> None:
    """Typing q leaves at every question, and what was written before it is kept."""
    told = kettle.play(*PLAYED, "", "warm", "q")
    assert "What they would say." not in told
    assert kept(kettle) == {"dana": "warm"}


def test_once_the_debrief_is_open_nothing_is_undone(kettle: Office) -> None:
    """It is refused kindly, with the way to play it otherwise."""
    told = kettle.play(*PLAYED, "", "", "", "", "", "u")
    assert "Type r 2 to play it otherwise." in flat(told)


def test_a_play_goes_on_again_from_any_choice(kettle: Office) -> None:
    """With r and a number; then the choice can be made otherwise, and undone as before."""
    told = kettle.play(*PLAYED, "", "", "", "", "", "r 2", "2", "u", "2")
    assert told.count("> 2  Sit down and work.") == 2
    assert "The end: No tea." in told.partition("Again from choice 2.")[2]


@pytest.mark.parametrize("typed", ["r", "r 0", "r 3", "r x", "7", "again"])
def test_what_is_no_choice_to_go_back_to_is_answered(kettle: Office, typed: str) -> None:
    """And asked again."""
    told = kettle.play(*PLAYED, "", "", "", "", "", typed, "r 1", "2")
    assert f"“{typed}” is nothing that can be done here" in told
    assert "You owned up." in told


def test_after_the_debrief_the_whole_of_it_can_be_read(kettle: Office) -> None:
    """The last words are how to read it and how to play again."""
    told = kettle.play(*PLAYED, "", "", "", "", "", "")
    assert told.endswith(
        "To read all of it: breakroom transcript kettle\nTo play again: breakroom play kettle --plain\n"
    )


def test_what_cannot_be_kept_is_said_and_the_debrief_goes_on(kettle: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk loses no page, and the player is told which words were not kept."""
    keep = Saves.append

    def full(saves: Saves, play: str, number: int, *entries: Kept) -> int:
        if isinstance(entries[0], Guessed | Answered):
            raise CannotSave("The disk is full.")
        return keep(saves, play, number, *entries)

    monkeypatch.setattr(Saves, "append", full)
    told = flat(kettle.play(*PLAYED, "", "warm", "", "Too hot.", ""))
    assert "The disk is full. Your guess holds until you leave." in told
    assert "You guessed warm." in told
    assert "Your answer could not be kept: copy it if you need it." in told
    assert "That was all of it." in told


@pytest.mark.parametrize("kind", [Guessed, Answered, Rewound])
def test_a_debrief_that_went_on_in_another_window_is_read_to_its_end(
    kettle: Office, monkeypatch: pytest.MonkeyPatch, kind: type[Kept]
) -> None:
    """What cannot be kept is said; only to play again is left to the other window."""
    keep = Saves.append

    def taken(saves: Saves, play: str, number: int, *entries: Kept) -> int:
        if isinstance(entries[0], kind):
            raise Superseded
        return keep(saves, play, number, *entries)

    monkeypatch.setattr(Saves, "append", taken)
    told = flat(kettle.play(*PLAYED, "", "warm", "", "Too hot.", "", "r 2", ""))
    assert "That was all of it." in told
    assert {
        Guessed: "Another window has gone on with this play. Leave it here, and open it again to go on. "
        "Your guess holds until you leave.",
        Answered: "Your answer could not be kept: copy it if you need it.",
        Rewound: "This play went on in another window, so it stops here. What was chosen there is kept.",
    }[kind] in told
    assert ("Again from choice 2." in told) == (kind is not Rewound)


def test_after_one_choice_only_that_one_is_offered(kettle: Office) -> None:
    """No number from 1 to 1."""
    kettle.write("kettle", KETTLE.replace("to: desk", "to: tea"))
    told = flat(kettle.play("1", "", "", "", "", "", "7", ""))
    assert "That was all of it. Type r 1 to play again from there. Enter leaves." in told
    assert "“7” is nothing that can be done here: type r 1, or Enter." in told


def test_a_play_without_choices_offers_none_to_go_back_to(kettle: Office) -> None:
    """A story may end where it begins."""
    kettle.write("kettle", KETTLE.replace("start: kitchen", "start: tea"))
    told = flat(kettle.play("", "", "", "", "", "r 1", "u", ""))
    assert "That was all of it. Enter leaves. > r 1 “r 1” is nothing that can be done here: Enter leaves." in told
    assert "The debrief is open, so nothing is taken back any more. >" in told


def test_a_guess_is_read_without_its_zeros(kettle: Office) -> None:
    """A guess of 0040 is one of 40, and kept as that."""
    kettle.settings = evolve(kettle.settings, hide_numbers=True)
    assert "You guessed 40." in kettle.play(*PLAYED, "", "0040", "")
    assert kept(kettle) == {"reputation": "40"}


def test_a_debrief_that_cannot_be_opened_stays_closed(kettle: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of it is shown, and the last choice can still be taken back."""
    keep = Saves.append

    def full(saves: Saves, play: str, number: int, *entries: Kept) -> int:
        if isinstance(entries[0], DebriefOpened):
            raise CannotSave("The disk is full.")
        return keep(saves, play, number, *entries)

    monkeypatch.setattr(Saves, "append", full)
    told = kettle.play("1", "2", "", "u", "q")
    assert "The disk is full." in told
    assert "What they would say." not in told
    assert "Taken back: Sit down and work." in told
