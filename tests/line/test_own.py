"""A person's own play: their settings hold, and leaving says how to come back."""

from tests.lines import SPANISH, Office


def test_leaving_says_how_to_go_on(kettle: Office) -> None:
    """The exact command is told, with where the play stands."""
    for told in (kettle.play("1", "q"), kettle.play(fresh=True)):
        assert "To go on: breakroom play kettle --plain" in told


def test_a_play_that_was_looked_back_on_can_be_read_and_played_again(kettle: Office) -> None:
    """The last lines are two commands, to be typed as they stand."""
    told = kettle.play("1", "1", "", "", "", "", "", "")
    assert told.endswith(
        "To read all of it: breakroom transcript kettle\nTo play again: breakroom play kettle --plain\n"
    )


def test_the_language_can_be_changed_in_the_middle_of_a_play(kettle: Office) -> None:
    """The same play is told on in it, from the page that is open; what is not translated stays as it was written."""
    kettle.write("kettle.es", SPANISH)
    told = kettle.play("1", "c", "3", "3", "", "1")
    assert "3. Stories are told as on this computer, where they are translated." in told
    assert "3. Stories are told in Español, where they are translated." in told
    assert kettle.settings.language == "es"
    assert told.index("Priya is at her desk") < told.index("Priya, ante una taza fría.")
    assert "1. “Dije que fuiste tú.”" in told
    assert "She puts the cup down." in told
    assert "Your place in La tetera is kept: after 2 choices." not in told


def test_a_story_that_is_not_translated_stays_as_it_is(kettle: Office) -> None:
    """Nothing is shown a second time."""
    assert kettle.play("c", "3", "3", "").count("Somebody forgot it") == 1
