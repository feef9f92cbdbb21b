"""The settings that line mode has."""

from tests.lines import SPANISH, Office


def test_numbers_are_hidden_and_shown_again(kettle: Office) -> None:
    """The same number turns it on and off, and it is kept."""
    assert "1. Numbers: hidden until the debrief." in kettle.play("c", "1", "")
    assert kettle.settings.hide_numbers
    assert "1. Numbers: shown." in kettle.play("settings", "1", "")
    assert not kettle.settings.hide_numbers


def test_the_name_can_be_changed_and_taken_back(kettle: Office) -> None:
    """An empty name means that the game may ask again."""
    kettle.play("c", "2", "Ada", "")
    assert kettle.settings.name == "Ada"
    kettle.play("c", "2", "", "")
    assert kettle.settings.name is None


def test_what_is_no_setting_is_answered(kettle: Office) -> None:
    """And the settings stay open for another try."""
    told = kettle.play("c", "7", "1", "")
    assert "“7” is no setting: type 1, 2, 3, or just Enter." in told
    assert kettle.settings.hide_numbers


def test_the_end_of_the_input_leaves_the_settings_and_the_play(kettle: Office) -> None:
    """Nobody is asked for ever."""
    for typed in (("c",), ("c", "2")):
        assert kettle.play(*typed).endswith("To go on: breakroom play kettle --plain\n")


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
