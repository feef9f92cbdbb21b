"""What a call knows of the world."""

from datetime import UTC, datetime
from io import StringIO

import pytest

from game.cli.call import Call, Refused, plainly
from game.records.trouble import CannotSave


class Terminal(StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """It is."""
        return True


def call(stdin: StringIO, stdout: StringIO, **environ: str) -> Call:
    return Call(environ, stdin, stdout, StringIO(), lambda: datetime.now(UTC))


def test_screens_need_a_terminal_on_both_sides() -> None:
    """A pipe on either side, or a terminal that calls itself dumb, gets lines."""
    assert call(Terminal(), Terminal(), TERM="xterm").has_screen
    assert not call(StringIO(), Terminal()).has_screen
    assert not call(Terminal(), StringIO()).has_screen
    assert not call(Terminal(), Terminal(), TERM="dumb").has_screen


def test_a_person_who_types_is_prompted_even_where_the_output_is_kept() -> None:
    """`breakroom play | tee log` is played by somebody."""
    assert call(Terminal(), StringIO()).paper().interactive
    assert not call(StringIO(), Terminal()).paper().interactive


def test_lines_are_eighty_cells_wide_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same call gives the same text, however wide the window is."""
    monkeypatch.setenv("COLUMNS", "31")
    assert call(StringIO(), StringIO()).paper().width() == 80
    assert call(Terminal(), Terminal()).paper().width() == 31


def test_a_command_names_the_folders_of_its_call() -> None:
    """So that it does the same thing when it is typed."""
    made = call(StringIO(), StringIO())
    made.scenarios, made.data = "my scenarios", "/d"
    assert made.command("play", "spill") == "breakroom play spill --scenarios 'my scenarios' --data /d"


def test_what_a_person_can_put_right_is_refused_and_a_bug_is_not() -> None:
    """Only the known troubles become a line; anything else keeps its traceback."""
    with pytest.raises(Refused, match="full"), plainly():
        raise CannotSave("The disk is full.")
    with pytest.raises(ZeroDivisionError), plainly():
        raise ZeroDivisionError
