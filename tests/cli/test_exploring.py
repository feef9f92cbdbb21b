from io import StringIO

from game.cli.call import Call
from game.cli.exploring import bar, explored
from tests.lines import KETTLE
from tests.writing import story_of


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def call(stderr: StringIO) -> Call:
    made = Call.of_this_process()
    made.stderr = stderr
    return made


def test_a_bar_stands_on_a_terminal_alone() -> None:
    """It moves on stderr, so that what a pipe reads stays clean; elsewhere nothing is said."""
    for stderr, shows in ((Terminal(), True), (StringIO(), False)):
        with bar(call(stderr), "Exploring") as went_on:
            went_on(0.5)
            went_on(1.0)
        assert ("Exploring" in stderr.getvalue()) is shows


def test_a_budget_is_kept() -> None:
    """Past it plays are tried instead, and the answer says so."""
    story = story_of(KETTLE)
    assert explored(call(StringIO()), story).exact
    assert not explored(call(StringIO()), story, 1).exact
