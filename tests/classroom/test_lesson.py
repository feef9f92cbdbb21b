"""What can be asked of the class as it is known."""

from datetime import datetime, timedelta

import pytest

from game.classroom.event import CLASS, Came, Ended, Event, Joined, Opened, Renamed, Told, Went
from game.classroom.fold import lesson_of
from game.classroom.lesson import LOOKING_BACK, Lesson, Note, Student
from tests.classroom.desk import MORNING

OPENED = Opened("Tuesday", "gossip", "", "asked", 30, False, False)


def a_class(*happened: tuple[str, Event]) -> Lesson:
    """A class of Ana and Bo, in which this happened besides."""
    lesson = Lesson()
    joined: list[tuple[str, Event]] = [(CLASS, Joined("s1", "Ana", "hash")), (CLASS, Joined("s2", "Bo", "hash"))]
    for stream, event in [(CLASS, OPENED), *joined, *happened]:
        lesson = lesson_of([Note(stream, lesson.next_number(stream), MORNING, event)], lesson)
    return lesson


def test_streams_are_counted_from_one() -> None:
    """Each for itself."""
    lesson = a_class(("s1", Came("1.1.1")))
    assert (lesson.next_number(CLASS), lesson.next_number("s1"), lesson.next_number("s2")) == (4, 2, 1)


def test_who_is_here_stands_in_the_order_of_joining() -> None:
    """Not in that of coming back."""
    lesson = a_class(("s2", Came("1.1.2")), ("s1", Came("1.1.1")))
    assert [student.alias for student in lesson.here] == ["s1", "s2"]
    assert [student.alias for student in a_class(("s2", Came("1.1.2")), ("s2", Went("1.1.2"))).here] == []


def test_messages_to_others_are_not_told() -> None:
    """To all, and to oneself; numbered over the whole class."""
    lesson = a_class((CLASS, Told("", "All")), (CLASS, Told("s2", "Bo")), (CLASS, Told("s1", "Ana")))
    assert [(message.number, message.text) for message in lesson.messages_for("s1")] == [(1, "All"), (3, "Ana")]
    assert [message.number for message in lesson.messages_for("s9")] == [1]


def test_a_name_is_asked_by_its_looks() -> None:
    """Old names too; nobody's name leads nowhere."""
    lesson = a_class((CLASS, Renamed("s1", True, "Annika")))
    assert lesson.named("ANA") is lesson.named("annika") is lesson.student("s1")
    assert lesson.named("Cy") is None
    assert lesson.named("") is None
    assert lesson.student("s9") is None


def test_a_student_without_a_name_is_called_by_the_alias() -> None:
    """Once what identifies people was removed."""
    assert Student("s1", MORNING, MORNING).called == "s1"


@pytest.mark.parametrize(
    "happened, later, needs_nobody",
    [
        ((), timedelta(days=3), False),
        (((CLASS, Ended()),), timedelta(), True),
        (((CLASS, Ended()), ("s1", Came("1.1.1"))), LOOKING_BACK - timedelta(seconds=1), False),
        (((CLASS, Ended()), ("s1", Came("1.1.1"))), LOOKING_BACK, True),
        (((CLASS, Ended()), ("s1", Came("1.1.1")), ("s1", Went("1.1.1"))), timedelta(seconds=1), True),
    ],
    ids=["goes on", "nobody here", "looking back", "long enough", "last one left"],
)
def test_a_class_needs_its_server_until_nobody_looks_back(
    happened: tuple[tuple[str, Event], ...], later: timedelta, needs_nobody: bool
) -> None:
    """It has to be over; then whoever is here has half an hour."""
    at: datetime = MORNING + later
    assert a_class(*happened).needs_nobody(at) is needs_nobody
