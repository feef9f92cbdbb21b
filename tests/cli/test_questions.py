"""The questions of `breakroom new`."""

from io import StringIO

import pytest
from click import Abort

from game.author.plan import minutes
from game.cli.questions import Asker
from game.line.paper import Paper
from tests.writing import CAST


def _asker(typed: str) -> tuple[Asker, StringIO]:
    said = StringIO()
    return Asker(Paper(StringIO(typed), said, True)), said


def test_enter_takes_what_is_offered() -> None:
    """It stands in brackets behind the question."""
    asker, said = _asker("\n")
    assert asker.ask("How long?", "5", minutes) == 5
    assert said.getvalue() == "How long? [5] > "


def test_an_answer_of_no_use_is_told_and_asked_again() -> None:
    """In the words that an option would be refused with."""
    asker, said = _asker("soon\n12\n")
    assert asker.ask("How long?", "5", minutes) == 12
    assert "The minutes should be a whole number from 1 to 600." in said.getvalue()


def test_the_end_of_the_input_ends_it() -> None:
    """As Ctrl-C does."""
    with pytest.raises(Abort):
        _asker("soon\n")[0].ask("How long?", "5", minutes)


def test_people_are_asked_for_one_by_one() -> None:
    """Somebody who is there, somebody who is not, and whoever else: each with a role and pronouns."""
    asker, _ = _asker("Zoë\nboss\nshe/her\nMax\n\nhe\nNia\nvendor\n\n\n")
    found = asker.people({})
    assert [(one.id, one.role, one.pronouns) for one in found] == [
        ("zoe", "boss", "she/her"),
        ("max", "peer", "he"),
        ("nia", "vendor", "they/them"),
    ]


def test_somebody_of_people_yaml_needs_only_a_name() -> None:
    """Their role and pronouns are known; the first two are what Enter takes."""
    asker, said = _asker("\nrosa\n\n")
    assert [one.id for one in asker.people(CAST)] == ["dana", "rosa"]
    assert "pronouns" not in said.getvalue()


def test_nobody_is_there_twice() -> None:
    """It is asked again, also where it is the one whom Enter would take."""
    asker, said = _asker("Sam\n\n\n\nMax\n\n\nmax\n\n")
    assert [one.name for one in asker.people({})] == ["Sam", "Max"]
    assert said.getvalue().count("Two people are called") == 2
