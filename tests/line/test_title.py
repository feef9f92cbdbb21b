"""The title in lines: scenarios by number."""

from tests.lines import KETTLE, Office, flat


def test_scenarios_are_listed_and_played_by_number(kettle: Office) -> None:
    """Title, summary, how long it takes, and what was found of it."""
    told = flat(kettle.title("1", "1", "1"))
    assert "1. The Kettle. Somebody let it boil dry. About 2 minutes, 0 of 2 endings found." in told
    assert "The end: Tea for two." in told


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
    assert "“2” is none of them: type a number from 1 to 1, c or q." in told
    assert "“kettle” is none of them" in told


def test_a_scenario_with_faults_is_listed_and_cannot_be_played(kettle: Office) -> None:
    """It says how many faults stop it, and how to see them; the others can be played."""
    kettle.write("broken", KETTLE.replace("start: kitchen", "start: nowhere"))
    told = flat(kettle.title("1", "2", "q"))
    assert told.count("“broken” cannot be played: 1 fault stops it. To see everything: breakroom check broken") > 1
    assert "Monday 9:00 a.m." in told


def test_an_empty_shelf_says_so(kettle: Office) -> None:
    """With no scenario at all there is a sentence, and nothing to choose."""
    (kettle.scenarios / "kettle.yaml").unlink()
    assert "There is no scenario in" in kettle.title("1", "q")


def test_the_end_of_the_input_leaves(kettle: Office) -> None:
    """Nobody there: the title is shown once."""
    assert kettle.title().count("Break Room.") == 1
