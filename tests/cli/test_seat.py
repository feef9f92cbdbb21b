"""A seat as the command line composes it."""

from game.cli.call import Call
from game.cli.seat import take_seat
from tests.cli.conftest import Shell


def test_settings_are_read_and_kept_in_the_data_folder(shell: Shell) -> None:
    """What is changed in one sitting holds in the next."""
    shell.run("play", "kettle", typed="c\n1\n")
    call = Call.of_this_process()
    assert take_seat(call).settings.hide_numbers
    call.close()


def test_damaged_settings_are_told_of_and_do_no_harm(shell: Shell) -> None:
    """They are set aside, and the game is played with the usual ones."""
    (shell.folder / "data").mkdir()
    (shell.folder / "data" / "settings.json").write_text("{", "utf-8")
    said = shell.run("play", "kettle", typed="1\n")
    assert "Your settings were damaged." in said.out
    assert "Dana nods" in said.out
