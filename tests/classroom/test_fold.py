from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.event import (
    CLASS,
    Banned,
    Came,
    Ended,
    Event,
    Hosted,
    Joined,
    Knocked,
    Locked,
    Lost,
    Missed,
    Opened,
    Paused,
    Read,
    Readmitted,
    Removed,
    Renamed,
    Restarted,
    Resumed,
    Reworded,
    Started,
    Told,
    Tried,
    Unlocked,
    Went,
)
from game.classroom.fold import after, lesson_as_read, lesson_of
from game.classroom.lesson import Lesson, Note
from game.classroom.wire import note_of, written
from game.play.record import Chosen, DebriefOpened, Undone

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ALIAS = st.sampled_from(["s1", "s2", "s9"])
SESSION = st.sampled_from(["1.1.1", "1.1.2", "1.2.1"])
NAME = st.sampled_from(["Ana", "ANA", "Bo", ""])
OF_CLASS: st.SearchStrategy[Event] = st.one_of(
    st.just(Opened("Monday", "gossip", "v1", "asked", 30, False, False)),
    st.builds(Hosted, st.sampled_from(["", "one"])),
    st.builds(Restarted, st.integers(1, 5)),
    st.builds(Lost, st.sampled_from(["1.1.", "1."])),
    st.builds(Joined, ALIAS, NAME, st.just("hash")),
    st.builds(Renamed, ALIAS, st.booleans(), NAME),
    st.builds(Reworded, ALIAS, st.just("other")),
    st.builds(Missed, ALIAS),
    st.sampled_from([Started(), Paused(), Resumed(), Locked(), Unlocked(), Ended()]),
    st.builds(Told, ALIAS, st.text(max_size=5)),
    st.one_of(st.builds(Removed, ALIAS), st.builds(Banned, ALIAS), st.builds(Readmitted, ALIAS)),
    st.builds(Knocked, st.integers(1, 9)),
    st.builds(Tried, st.integers(1, 9)),
)
OF_SEAT: st.SearchStrategy[Event] = st.one_of(
    st.builds(Came, SESSION),
    st.builds(Went, SESSION),
    st.builds(Read, st.integers(0, 9)),
    st.sampled_from([Chosen("a"), Chosen("b"), Undone(), DebriefOpened()]),
)
HAPPENED = st.lists(st.one_of(st.tuples(st.just(CLASS), OF_CLASS), st.tuples(ALIAS, OF_SEAT)), max_size=25)


def notes(happened: list[tuple[str, Event]]) -> list[Note]:
    """What happened as notes: numbered in each stream, a second apart."""
    numbers: dict[str, int] = {}
    found = []
    for place, (stream, event) in enumerate(happened):
        numbers[stream] = numbers.get(stream, 0) + 1
        found.append(Note(stream, numbers[stream], NOON + timedelta(seconds=place), event))
    return found


@given(HAPPENED, st.integers(0, 25))
def test_the_class_is_the_fold_of_its_log(happened: list[tuple[str, Event]], cut: int) -> None:
    """Whatever happened, in whatever order: reading on from anywhere gives what reading all of it gives."""
    told = notes(happened)
    assert lesson_of(told[cut:], lesson_of(told[:cut])) == lesson_of(told)


@given(HAPPENED)
def test_what_is_written_down_gives_the_same_class(happened: list[tuple[str, Event]]) -> None:
    """The lesson made of rows is the lesson made of events."""
    told = notes(happened)
    rows = [(note, written(note.event)) for note in told if note.event is not None]
    read = [
        note_of(note.stream, note.number, note.at.isoformat(), row.kind, row.body, row.personal) for note, row in rows
    ]
    assert lesson_of(read) == lesson_of(told)


@given(HAPPENED)
def test_without_what_identifies_people_the_same_was_played(happened: list[tuple[str, Event]]) -> None:
    """Once names and words are removed, every play and every presence is still there, and no name is."""
    told = notes(happened)
    rows = [(note, written(note.event)) for note in told if note.event is not None]
    lesson = lesson_of(note_of(note.stream, note.number, note.at.isoformat(), r.kind, r.body, "") for note, r in rows)
    whole = lesson_of(told)
    assert {alias: student.progress for alias, student in lesson.students.items()} == {
        alias: student.progress for alias, student in whole.students.items()
    }
    assert [student.session for student in lesson.students.values()] == [
        student.session for student in whole.students.values()
    ]
    assert not lesson.names
    assert all(student.called == alias for alias, student in lesson.students.items())


def test_a_note_of_a_newer_version_is_counted_and_passed_over() -> None:
    """Who cannot read an event still knows which number comes next."""
    lesson = after(Lesson(), Note(CLASS, 1, NOON, None))
    assert lesson.next_number(CLASS) == 2
    assert lesson == Lesson(numbers={CLASS: 1}, latest=NOON)


def test_a_student_is_active_from_the_first_choice() -> None:
    """Since when a student plays is the time of the first choice; what they last did is kept as well."""
    told: list[tuple[str, Event]] = [
        (CLASS, Joined("s1", "Ana", "h")),
        ("s1", Came("1.1.1")),
        ("s1", Chosen("a")),
        ("s1", Chosen("b")),
    ]
    student = lesson_of(notes(told)).students["s1"]
    assert student.first_choice == NOON + timedelta(seconds=2)
    assert student.active == NOON + timedelta(seconds=3)


def test_a_name_leads_to_who_had_it_first() -> None:
    """A name that was given up is still asked for its first owner's word."""
    told: list[tuple[str, Event]] = [(CLASS, Joined("s1", "Ana", "h")), (CLASS, Renamed("s1", True, "Annika"))]
    lesson = lesson_of(notes(told))
    for name in ("ana", "ANNIKA"):
        found = lesson.named(name)
        assert found is not None
        assert found.called == "Annika"


def test_an_entry_that_cannot_be_stood_does_nothing_but_count() -> None:
    """As one of a newer version: the others are read, and the next one of its stream has the next number."""
    broken = Note(CLASS, 1, NOON, Joined("s1", None, "w"))  # type: ignore[arg-type]  # as a damaged log has it
    with pytest.raises(TypeError):
        after(Lesson(), broken)
    doubted: list[int] = []
    lesson = lesson_as_read(
        [broken, Note(CLASS, 2, NOON, Started())], Lesson(), lambda note, _error: doubted.append(note.number)
    )
    assert (lesson.phase, lesson.next_number(CLASS), doubted) == ("playing", 3, [1])


def test_a_message_that_was_removed_is_none() -> None:
    """Nobody is shown an empty one, and those after it count on."""
    lesson = lesson_of(notes([(CLASS, Told("s1", "")), (CLASS, Told("", "Hello"))]))
    assert [(message.number, message.text) for message in lesson.messages] == [(1, "Hello")]


def test_who_joins_has_read_what_was_said_before_and_nobody_reads_less() -> None:
    """The last message that was read is kept, whatever order it is told in."""
    told: list[tuple[str, Event]] = [
        (CLASS, Told("", "One")),
        (CLASS, Told("", "Two")),
        (CLASS, Joined("s1", "Ana", "h")),
        (CLASS, Told("", "Three")),
        ("s1", Read(3)),
        ("s1", Read(1)),
    ]
    assert [lesson_of(notes(told[:upto])).students["s1"].read for upto in (3, 4, 5, 6)] == [2, 2, 3, 3]
