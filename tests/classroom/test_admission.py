"""Who somebody at the door is, by the name that they ask for."""

from collections.abc import Iterable

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.admission import Again, Known, New, NotAllowed, admit
from game.classroom.command import Join
from game.classroom.decide import OVER, decide
from game.classroom.event import CLASS, Banned, Ended, Event, Joined, Locked, Opened, Removed, Renamed
from game.classroom.fold import lesson_of
from game.classroom.lesson import Lesson, Note
from game.classroom.naming import likeness
from game.classroom.roster import Roster, read_roster
from tests.classroom.desk import MORNING

OPENED = Opened("Tuesday", "gossip", "", "asked", 3, False, False)
NAMES = st.text(max_size=40) | st.sampled_from(
    ["Ana", "ANA", "\u0410\u043fa", "Bo", "teacher", "yourname", "", "🏳️‍🌈", "\x1b[2J"]
)


def a_class(*events: Event) -> Lesson:
    """A class in which this has happened."""
    return lesson_of(Note(CLASS, number, MORNING, event) for number, event in enumerate([OPENED, *events], 1))


def a_roster(*names: str) -> Roster:
    """A list of who is expected."""
    roster = read_roster("\n".join(["name", *(f'"{name}"' for name in names)]))
    assert isinstance(roster, Roster), roster
    return roster


def joined(names: Iterable[str]) -> list[Event]:
    """Students who have joined: s1, s2 and so on."""
    return [Joined(f"s{number}", name, "hash") for number, name in enumerate(names, 1)]


def test_a_free_name_is_somebody_new() -> None:
    """As the name will be shown, without what a terminal would obey."""
    assert admit(a_class(), "  Ana \x1b[2J Díaz ") == New("Ana Díaz")


@pytest.mark.parametrize("asked", ["Ana", "ana", " A N A ", "Áná", "\u0410na", "ana!"])
def test_a_name_that_looks_like_one_that_joined_is_that_student(asked: str) -> None:
    """Whatever case, accents, blanks or alphabet it is typed in: the word of the first is asked for."""
    assert admit(a_class(*joined(["Ana"])), asked) == Known("s1", "Ana")


def test_a_name_that_was_given_up_still_belongs_to_its_first_owner() -> None:
    """And is told under the name of today."""
    lesson = a_class(*joined(["Ana"]), Renamed("s1", True, "Annika"))
    assert admit(lesson, "ana") == admit(lesson, "annika") == Known("s1", "Annika")


@pytest.mark.parametrize("asked", ["", "   ", "!!!", "\x1b]0;me\x07", "👍🏽"])
def test_a_name_without_a_letter_is_asked_for_again(asked: str) -> None:
    """With a sentence that says what a name needs."""
    found = admit(a_class(), asked)
    assert isinstance(found, Again)
    assert "needs a letter" in found.reason


@pytest.mark.parametrize("asked", ["instructor", "TEACHER", "Yourname", "root", "T\u0435\u0430cher 2"])
def test_nobody_is_called_as_the_instructor_or_as_the_example(asked: str) -> None:
    """Those names stand for somebody else, or for nobody."""
    found = admit(a_class(), asked)
    assert isinstance(found, Again)
    assert "nobody's own name" in found.reason


@pytest.mark.parametrize("closing, reason", [(Locked(), "locked the door"), (Ended(), OVER)])
def test_a_closed_door_refuses_newcomers_and_nobody_else(closing: Event, reason: str) -> None:
    """Also those whose name would have to be asked for again: no other name would help."""
    lesson = a_class(*joined(["Ana"]), closing)
    assert admit(lesson, "Ana") == Known("s1", "Ana")
    for asked in ("Bo", "", "teacher"):
        with pytest.raises(NotAllowed, match=reason):
            admit(lesson, asked)


def test_a_full_class_refuses_newcomers_until_somebody_is_banned() -> None:
    """Three fit; one who is sent out keeps the place, one who is banned does not."""
    full = [*joined(["Ana", "Bo", "Cy"])]
    with pytest.raises(NotAllowed, match="takes 3 students"):
        admit(a_class(*full), "Dee")
    with pytest.raises(NotAllowed, match="full"):
        admit(a_class(*full, Removed("s3")), "Dee")
    assert admit(a_class(*full, Banned("s3")), "Dee") == New("Dee")
    assert admit(a_class(*full), "Cy") == Known("s3", "Cy")


def test_a_banned_name_is_known() -> None:
    """It is asked for its word, and refused there; it is nobody new."""
    assert admit(a_class(*joined(["Ana"]), Banned("s1")), "Ana") == Known("s1", "Ana")


def test_on_a_roster_a_name_is_as_it_is_listed() -> None:
    """However it was typed."""
    assert admit(a_class(), "jose garcia", a_roster("José García", "Bo")) == New("José García")


def test_who_is_on_no_roster_is_asked_again() -> None:
    """With the name that was understood."""
    found = admit(a_class(), "Zoe\x1b[1m", a_roster("Ana"))
    assert isinstance(found, Again)
    assert found.reason.startswith("“Zoe” is not on the list")


def test_on_a_roster_a_first_name_will_do_that_only_one_has() -> None:
    """Nobody types a blank in front of an @; where two are called so, both names are asked for."""
    roster = a_roster("Ana Kowalski", "Ben Okafor", "Ben Adeyemi", "Bo")
    assert admit(a_class(), "ana", roster) == admit(a_class(), "AnaKowalski", roster) == New("Ana Kowalski")
    several = admit(a_class(), "ben", roster)
    assert isinstance(several, Again)
    assert several.reason == "More than one “ben” is on the list of this class. Type your first and last name."
    assert admit(a_class(), "ben.okafor", roster) == New("Ben Okafor")
    assert admit(a_class(), "bo", roster) == New("Bo")


def test_who_comes_back_by_the_first_name_is_known_behind_a_locked_door() -> None:
    """It leads to the student of the list, and is no new name; who was given it by the instructor comes first."""
    roster = a_roster("Ana Kowalski", "Bo")
    lesson = a_class(*joined(["Ana Kowalski", "Bo"]), Locked())
    assert admit(lesson, "ana", roster) == Known("s1", "Ana Kowalski")
    renamed = a_class(*joined(["Ana Kowalski", "Bo"]), Renamed("s2", False, "Ana"))
    assert admit(renamed, "ana", roster) == Known("s2", "Ana")


def test_who_joined_from_a_roster_is_known() -> None:
    """Under the name of the list, or under the one that the instructor gave instead."""
    lesson = a_class(*joined(["Ana"]), Renamed("s1", False, "Annika"))
    roster = a_roster("Ana", "Bo")
    assert admit(lesson, "ANA", roster) == admit(lesson, "annika", roster) == Known("s1", "Annika")


@given(st.lists(NAMES, max_size=6), NAMES)
def test_every_name_is_somebody_and_nobody_is_two(before: list[str], asked: str) -> None:
    """Whatever is asked, by whom ever: new names can be joined with, known ones lead to their own student."""
    lesson = evolve(a_class(), opened=evolve(OPENED, most=100))
    for name in [*before, asked]:
        found = admit(lesson, name)
        if isinstance(found, New):
            assert lesson.named(found.name) is None
            (event,) = decide(lesson, Join(found.name, "hash"), MORNING)
            lesson = lesson_of([Note(CLASS, lesson.next_number(CLASS), MORNING, event)], lesson)
            again = admit(lesson, name)
            assert isinstance(again, Known)
            assert again.name == found.name
        elif isinstance(found, Known):
            assert lesson.students[found.alias].called == found.name
        else:
            assert found.reason.isprintable()
    called = [likeness(student.name) for student in lesson.students.values()]
    assert len(called) == len({*called})
