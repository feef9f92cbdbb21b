"""The title in lines: scenarios by number."""

import pytest

from game.play.help import MEANING, TITLE_LETTERS
from tests.lines import KETTLE, Office, flat


def test_scenarios_are_listed_and_played_by_number(kettle: Office) -> None:
    """Title, summary, how long it takes, and what was found of it."""
    told = flat(kettle.title("1", "1", "1"))
    assert "1. The Kettle. Somebody let it boil dry. About 2 minutes, 0 of 2 endings found." in told
    assert "Type 1 to play. ? helps, c changes the settings, q leaves." in told
    assert "The end: Tea for two." in told


def test_one_is_not_many(kettle: Office) -> None:
    """A minute, an ending, a number: none of them is plural when there is one."""
    one = KETTLE.replace("minutes: 2", "minutes: 1").replace("to: no_tea", "to: tea")
    kettle.write("kettle", one[: one.index("  no_tea:")] + one[one.index("debrief:") :])
    assert "About 1 minute, 0 of 1 ending found." in flat(kettle.title())


def test_several_scenarios_are_a_range_of_numbers(kettle: Office) -> None:
    """The first and the last of it are named."""
    kettle.write("teapot", KETTLE)
    told = flat(kettle.title("3", "q"))
    assert "Type a number to play. ? helps, c changes the settings, q leaves." in told
    assert "Type a number from 1 to 2 to play, ? for help, or q." in told


def test_what_is_in_progress_says_so_and_goes_on_by_its_number(kettle: Office) -> None:
    """After how many choices, and how to begin it anew instead."""
    kettle.play("1")
    told = flat(kettle.title("1", "q"))
    assert "0 of 2 endings found. You are in the middle of it, after 1 choice." in told
    assert "n and a number begins anew." in told
    assert "The Kettle. You go on where you stopped: after 1 choice." in told


@pytest.mark.parametrize("typed", ["n 1", "N1", "new 1"])
def test_what_is_in_progress_can_be_begun_anew(kettle: Office, typed: str) -> None:
    """The play that was left stays as it is, and the new one is what goes on from now."""
    kettle.play("1")
    told = flat(kettle.title(typed, "2", "q"))
    assert "You go on where you stopped" not in told
    assert '> 2 "That was me."' in told
    with kettle.saves() as saves:
        saved = saves.latest("kettle")
        assert saved is not None
        assert saved.choices == ("own_up",)


@pytest.mark.parametrize("typed", ["n", "n 2", "n x", "nothing"])
def test_beginning_anew_wants_a_number_that_is_there(kettle: Office, typed: str) -> None:
    """And asks again for anything else."""
    kettle.play("1")
    told = flat(kettle.title(typed, "n 1", "q"))
    assert f"“{typed}” is nothing that can be done here. Type 1 to play, n 1 to begin anew, ? for help, or q." in told
    assert "Monday 9:00 a.m." in told


def test_help_is_there_before_anything_is_played(kettle: Office) -> None:
    """What the two numbers mean, and what can be typed here; then the title again."""
    told = kettle.title("?", "q")
    for sentence in MEANING:
        assert sentence in flat(told)
    for letter, does in TITLE_LETTERS:
        assert f"{letter}: {does}." in flat(told)
    assert told.count("Break Room.") == 2


def test_after_the_debrief_the_title_comes_again(kettle: Office) -> None:
    """With what was just found; from there, another one can be played or the settings changed."""
    told = kettle.title("1", "1", "1", "", "", "", "", "", "", "c", "1", "", "q")
    assert "1 of 2 endings found" in told
    assert kettle.settings.hide_numbers


def test_leaving_a_play_leaves_the_game(kettle: Office) -> None:
    """One q is enough."""
    assert kettle.title("1", "q").count("Break Room.") == 1


def test_what_is_not_on_the_list_is_answered(kettle: Office) -> None:
    """And asked again."""
    told = kettle.title("2", "kettle", "q")
    assert "“2” is nothing that can be done here. Type 1 to play, ? for help, or q." in flat(told)
    assert "“kettle” is nothing that can be done here." in told


def test_a_scenario_with_faults_is_listed_and_cannot_be_played(kettle: Office) -> None:
    """It says how many faults stop it, and how to see them; the others can be played."""
    kettle.write("broken", KETTLE.replace("start: kitchen", "start: nowhere"))
    told = flat(kettle.title("1", "2", "q"))
    assert told.count("“broken” cannot be played: 1 fault stops it. To see everything: breakroom check broken") > 1
    assert "Monday 9:00 a.m." in told


def test_an_empty_shelf_says_so(kettle: Office) -> None:
    """With no scenario at all there is a sentence, and nothing to choose."""
    (kettle.scenarios / "kettle.yaml").unlink()
    told = flat(kettle.title("1", "q"))
    assert "There is no scenario in" in told
    assert "There is nothing to play. ? helps, c changes the settings, q leaves." in told
    assert "“1” is nothing that can be done here. Type ? for help, or q." in told


def test_the_end_of_the_input_leaves(kettle: Office) -> None:
    """Nobody there: the title is shown once."""
    assert kettle.title().count("Break Room.") == 1
