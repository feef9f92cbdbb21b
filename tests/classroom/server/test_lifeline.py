import os
from collections.abc import Iterator

import pytest

from game.classroom.server.lifeline import Lifeline


@pytest.fixture
def pipe() -> Iterator[tuple[Lifeline, int]]:
    ours, theirs = os.pipe()
    yield Lifeline(ours), theirs
    os.close(ours)
    os.close(theirs)


def test_the_server_goes_on_while_the_line_holds(pipe: tuple[Lifeline, int]) -> None:
    """Nothing said means nothing; half a word is not a word, and words that it does not know are none."""
    lifeline, theirs = pipe
    assert not lifeline.read()
    os.write(theirs, b"hello\nen")
    assert not lifeline.read()
    os.write(theirs, b"d\n")
    assert lifeline.read()


def test_whoever_goes_away_ends_it(pipe: tuple[Lifeline, int]) -> None:
    """The end of the line ends the server, unless it was told to stay before."""
    lifeline, theirs = pipe
    os.dup2(os.open(os.devnull, os.O_RDONLY), theirs)
    assert lifeline.read()
    assert lifeline.is_over


def test_it_may_be_told_to_stay(pipe: tuple[Lifeline, int]) -> None:
    """After that word the end of the line ends nothing."""
    lifeline, theirs = pipe
    os.write(theirs, b"stay\n")
    os.dup2(os.open(os.devnull, os.O_RDONLY), theirs)
    assert not lifeline.read()
    assert not lifeline.read()
    assert (lifeline.stays, lifeline.is_over) == (True, True)


def test_a_line_without_end_is_no_line(pipe: tuple[Lifeline, int]) -> None:
    """Who talks without ending a word is taken for gone."""
    lifeline, theirs = pipe
    os.write(theirs, b"x" * 4096)
    assert [lifeline.read(), lifeline.read()] == [False, True]


def test_it_may_be_told_that_the_class_is_over(pipe: tuple[Lifeline, int]) -> None:
    """That ends the server as well, and those who are in are told so; an end that is none of the class is just that."""
    lifeline, theirs = pipe
    os.write(theirs, b"over\nend\n")
    assert (lifeline.read(), lifeline.class_is_over) == (True, True)


def test_an_end_by_itself_says_nothing_of_the_class(pipe: tuple[Lifeline, int]) -> None:
    """The class may go on with another server."""
    lifeline, theirs = pipe
    os.write(theirs, b"end\n")
    assert (lifeline.read(), lifeline.class_is_over) == (True, False)
