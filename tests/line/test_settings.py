"""The settings that line mode has."""

from tests.lines import Office


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
