"""The rules of a class, as a conversation: what is asked, and what happens or is refused."""

from datetime import UTC, datetime

import pytest

from game.classroom.command import (
    Ban,
    Come,
    Command,
    End,
    Go,
    Host,
    Join,
    Keep,
    Knock,
    Lock,
    Lose,
    Miss,
    Open,
    Pause,
    Readmit,
    Remove,
    Rename,
    RenameSelf,
    Restart,
    Resume,
    Reword,
    Start,
    Tell,
    Try,
    Unlock,
)
from game.classroom.decide import LONGEST_MESSAGE, NameTaken, NotAllowed, decide, stream_of
from game.classroom.event import CLASS, Came, Event, Joined, Knocked, Lost, Opened, Restarted, Told, Tried, Went
from game.classroom.fold import MISSES, REST, lesson_of
from game.classroom.lesson import Lesson, Note
from game.play.record import Answered, Chosen, DebriefOpened, Guessed, Rewound, Undone

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
OPENED = Opened("Monday", "gossip", "v1", "asked", 3, False, False)


def does(lesson: Lesson, command: Command, at: datetime = NOON) -> Lesson:
    """The class after a command."""
    stream, first = stream_of(command), lesson.next_number(stream_of(command))
    events = decide(lesson, command, at)
    return lesson_of((Note(stream, first + place, at, event) for place, event in enumerate(events)), lesson)


def after(*commands: Command) -> Lesson:
    """A class in which all of this was asked."""
    lesson = does(Lesson(), Open(OPENED))
    for command in commands:
        lesson = does(lesson, command)
    return lesson


def refused(lesson: Lesson, command: Command, at: datetime = NOON) -> str:
    """Why a command is not allowed."""
    with pytest.raises(NotAllowed) as refusal:
        decide(lesson, command, at)
    return refusal.value.reason


ANA = (Join("Ana", "hash"), Come("s1", "1.1.1"))


def test_a_class_is_made_once() -> None:
    """It begins in its lobby, or at once where it has none, and is never made again."""
    assert after().phase == "lobby"
    at_once = does(Lesson(), Open(Opened("Monday", "gossip", "v1", "asked", 3, True, False)))
    assert (at_once.phase, at_once.began) == ("playing", NOON)
    assert refused(after(), Open(OPENED))


def test_how_a_class_is_served_is_noted_where_it_changes() -> None:
    """Serving it in the same way again adds nothing."""
    lesson = after(Host("one"))
    assert lesson.hosted == "one"
    assert decide(lesson, Host("one"), NOON) == ()
    assert does(lesson, Host("two")).hosted == "two"


def test_a_student_joins_under_a_name_that_nobody_has() -> None:
    """Aliases count up; a name that was ever taken, or looks like one, is not given twice."""
    lesson = after(*ANA)
    assert decide(lesson, Join("Bo", "hash"), NOON) == (Joined("s2", "Bo", "hash"),)
    for name in ("Ana", "ana", "\u0410N\u0410", ""):
        with pytest.raises(NameTaken):
            decide(lesson, Join(name, "hash"), NOON)
    renamed = does(lesson, Rename("s1", "Annika"))
    with pytest.raises(NameTaken):
        decide(renamed, Join("Ana", "hash"), NOON)


def test_a_locked_a_full_and_an_ended_class_take_nobody_new() -> None:
    """Each says so; who has been here may come back into the first two."""
    locked = after(*ANA, Lock())
    assert "locked" in refused(locked, Join("Bo", "hash"))
    assert decide(locked, Come("s1", "1.1.2"), NOON) == (Came("1.1.2"),)
    assert decide(does(locked, Unlock()), Join("Bo", "hash"), NOON)
    full = after(*(Join(name, "hash") for name in ("Ana", "Bo", "Cy")))
    assert "3 students" in refused(full, Join("Di", "hash"))
    assert decide(full, Come("s1", "1.1.2"), NOON)
    assert decide(does(full, Ban("s2")), Join("Di", "hash"), NOON), "a banned student takes no place"
    assert "over" in refused(after(End()), Join("Bo", "hash"))


def test_a_second_login_takes_over() -> None:
    """The newest connection plays; what the first one asks for is refused, and its going changes nothing."""
    lesson = after(*ANA, Start(), Come("s1", "1.2.9"))
    assert "somewhere else" in refused(lesson, Keep("s1", "1.1.1", (Chosen("a"),)))
    assert decide(lesson, Go("s1", "1.1.1"), NOON) == ()
    assert decide(lesson, Go("s1", "1.2.9"), NOON) == (Went("1.2.9"),)
    assert not does(lesson, Go("s1", "1.2.9")).students["s1"].here


@pytest.mark.parametrize("before, why", [((), "not begun"), ((Start(), Pause()), "paused"), ((End(),), "over")])
def test_nobody_chooses_while_the_class_does_not_play(before: tuple[Command, ...], why: str) -> None:
    """Choices and undo wait; what somebody writes while looking back is kept all the same."""
    lesson = after(*ANA, *before)
    for kept in (Chosen("a"), Undone(), Rewound(0)):
        assert why in refused(lesson, Keep("s1", "1.1.1", (kept,)))
    written = (DebriefOpened(), Answered("analysis", "Why?", "Because."), Guessed("dana", "warm"))
    assert decide(lesson, Keep("s1", "1.1.1", written), NOON) == written


def test_a_student_plays_while_the_class_does() -> None:
    """A choice goes into the student's own stream, and stands in the lesson."""
    command = Keep("s1", "1.1.1", (Chosen("a"),))
    lesson = does(after(*ANA, Start()), command)
    assert stream_of(command) == "s1"
    assert lesson.students["s1"].progress.choices == ("a",)
    assert does(does(lesson, Pause()), Resume()).paused is False


def test_a_removed_student_may_come_back_and_a_banned_one_may_not() -> None:
    """Both are out at once; a ban can be taken back."""
    removed = after(*ANA, Start(), Remove("s1"))
    assert not removed.students["s1"].here
    assert "instructor" in refused(removed, Keep("s1", "1.1.1", (Chosen("a"),)))
    back = does(removed, Come("s1", "1.1.2"))
    assert decide(back, Keep("s1", "1.1.2", (Chosen("a"),)), NOON)
    banned = after(*ANA, Ban("s1"))
    assert "closed" in refused(banned, Come("s1", "1.1.2"))
    assert decide(does(banned, Readmit("s1")), Come("s1", "1.1.2"), NOON)


def test_wrong_words_rest_a_name_for_a_while() -> None:
    """The fifth wrong word in a row rests the name for half a minute; a new word, or waiting, opens it again."""
    lesson = after(*ANA, *(Miss("s1") for _ in range(MISSES - 1)))
    assert lesson.students["s1"].rests is None
    lesson = does(lesson, Miss("s1"))
    assert "30 seconds" in refused(lesson, Come("s1", "1.1.2"))
    assert "30 seconds" in refused(lesson, Miss("s1"))
    assert decide(lesson, Come("s1", "1.1.2"), NOON + REST)
    assert decide(does(lesson, Reword("s1", "new hash")), Come("s1", "1.1.2"), NOON)
    again = does(lesson, Miss("s1"), NOON + REST)
    assert again.students["s1"].misses == 1, "after the rest it counts from the start"


def test_the_right_word_forgets_the_wrong_ones() -> None:
    """Four slips today do not rest the name of somebody who got in."""
    lesson = after(*ANA, *(Miss("s1") for _ in range(4)), Come("s1", "1.1.2"), Miss("s1"))
    assert lesson.students["s1"].misses == 1


def test_names_change_in_the_lobby_and_by_the_instructor() -> None:
    """A student may until the class begins, the instructor at any time, and never to somebody else's."""
    lesson = after(*ANA, Join("Bo", "hash"))
    assert does(lesson, RenameSelf("s1", "Annika")).students["s1"].name == "Annika"
    assert does(lesson, RenameSelf("s1", "ANA")).students["s1"].name == "ANA", "one's own name in capitals"
    with pytest.raises(NameTaken):
        decide(lesson, RenameSelf("s1", "bo"), NOON)
    begun = does(lesson, Start())
    assert "until the class begins" in refused(begun, RenameSelf("s1", "Annika"))
    assert does(begun, Rename("s1", "Annika")).students["s1"].name == "Annika"
    assert "letter" in refused(begun, Rename("s1", ""))
    given = does(Lesson(), Open(Opened("Monday", "gossip", "v1", "generated", 3, False, False)))
    assert "given" in refused(does(given, Join("Copper Otter", "h")), RenameSelf("s1", "Ana"))


@pytest.mark.parametrize("name", ["Instructor", "teacher", "The Teacher", "1NSTRUCTOR 2", "Everybody"])
def test_no_student_is_called_as_the_instructor_or_as_nobody(name: str) -> None:
    """Not on joining, not by a change in the lobby, and not by the instructor either; who has it already keeps it."""
    lesson = after(*ANA)
    for command in (Join(name, "hash"), RenameSelf("s1", name), Rename("s1", name)):
        assert "nobody's own name" in refused(lesson, command)
    older = lesson_of([Note(CLASS, lesson.next_number(CLASS), NOON, Joined("s2", name, "hash"))], lesson)
    assert decide(older, Rename("s2", name), NOON) == ()


def test_messages_go_to_all_or_to_one() -> None:
    """Each student has what was said to all and to them; nothing and too much is refused."""
    lesson = after(*ANA, Join("Bo", "hash"), Tell("", "Hello"), Tell("s2", " Bo only "))
    assert [message.text for message in lesson.messages_for("s1")] == ["Hello"]
    assert [message.text for message in lesson.messages_for("s2")] == ["Hello", "Bo only"]
    assert decide(lesson, Tell("", "Hello"), NOON) == (Told("", "Hello"),)
    assert "nothing" in refused(lesson, Tell("", "  "))
    assert str(LONGEST_MESSAGE) in refused(lesson, Tell("", "x" * (LONGEST_MESSAGE + 1)))
    assert "Nobody" in refused(lesson, Tell("s9", "Hello"))


def test_the_class_begins_once_and_ends_once() -> None:
    """Beginning twice is refused; ending twice is nothing; pausing in the lobby has no sense."""
    assert "already" in refused(after(Start()), Start())
    assert decide(after(End()), End(), NOON) == ()
    assert "over" in refused(after(End()), Start())
    assert "not begun" in refused(after(), Pause())
    assert decide(after(Start(), Pause()), Pause(), NOON) == ()
    assert decide(after(), Resume(), NOON) == decide(after(), Unlock(), NOON) == ()


def test_what_the_server_tells_the_class() -> None:
    """Starts are counted, and who was connected to a process that is gone, or to the whole server, is gone too."""
    lesson = after(Restart(), *ANA, Join("Bo", "hash"), Come("s2", "1.2.1"))
    assert decide(lesson, Restart(), NOON) == (Restarted(2),)
    assert [student.alias for student in does(lesson, Lose("1.2.")).here] == ["s1"]
    assert does(lesson, Restart()).here == ()
    assert decide(lesson, Lose("1.2."), NOON) == (Lost("1.2."),)
    assert decide(lesson, Lose("1.7."), NOON) == (), "nobody was there"


def test_wrong_codes_are_counted_once_whoever_tells_them() -> None:
    """Each process tells how many there were since the start; more than that are noted, over all starts."""
    lesson = after(Restart())
    assert decide(lesson, Knock(3), NOON) == (Knocked(3),)
    lesson = does(lesson, Knock(3))
    assert decide(lesson, Knock(3), NOON) == decide(lesson, Knock(2), NOON) == ()
    assert does(lesson, Knock(4)).knocks == 4
    assert does(does(lesson, Restart()), Knock(2)).knocks == 5


def test_wrong_passwords_are_counted_apart_from_wrong_codes() -> None:
    """In the same way: of a student who mistypes the code nobody has to think that they want the console."""
    lesson = does(after(Restart()), Try(3))
    assert (lesson.tries, lesson.knocks) == (3, 0)
    assert decide(lesson, Try(3), NOON) == ()
    assert decide(lesson, Try(4), NOON) == (Tried(4),)
    assert does(does(lesson, Restart()), Try(2)).tries == 5


@pytest.mark.parametrize("command", [Remove("s9"), Ban("s9"), Rename("s9", "X"), Reword("s9", "h"), Miss("s9")])
def test_nothing_happens_to_who_is_not_there(command: Command) -> None:
    """An alias that nobody has is refused in words."""
    assert "Nobody" in refused(after(), command)


def test_what_has_happened_already_happens_no_more() -> None:
    """Removing, banning and renaming to the same change nothing the second time."""
    nothing: tuple[Event, ...] = ()
    assert decide(after(*ANA, Remove("s1")), Remove("s1"), NOON) == nothing
    assert decide(after(*ANA, Ban("s1")), Ban("s1"), NOON) == nothing
    assert decide(after(*ANA), Rename("s1", "Ana"), NOON) == nothing
    assert decide(after(*ANA), Readmit("s1"), NOON) == nothing
    assert stream_of(Lock()) == CLASS
