import pytest

from game.classroom.server.receiving import USUAL, opener
from tests.classroom.server import welcome


def test_who_receives_is_named_by_the_hosting() -> None:
    """Where it names nobody, it is the reception of the class."""
    assert opener("tests.classroom.server.welcome:open_class") is welcome.open_class
    module, _, name = USUAL.partition(":")
    assert (opener("").__module__, opener("").__name__) == (module, name)


def test_a_reception_that_is_nowhere_is_a_fault() -> None:
    """It is told at once, and not when somebody comes."""
    with pytest.raises(AttributeError):
        opener("tests.classroom.server.welcome:no_such")
