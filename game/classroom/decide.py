"""The rules of a class: what is asked, and what happens because of it. A refusal is a sentence for who asked."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

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
from game.classroom.lesson import Lesson, Student
from game.classroom.naming import is_reserved
from game.play.record import Answered, DebriefOpened, Finished, Guessed

#: The longest message of an instructor, in characters.
LONGEST_MESSAGE = 1000

PAUSED = "The class is paused. You can choose when it goes on."
OVER = "The class is over. What you chose is kept."
NOT_BEGUN = "The class has not begun yet."
ELSEWHERE = "You are connected from somewhere else by now, and play there."
OUT = "Your instructor has ended your part for now. What you chose is kept."
TAKEN = "Somebody in this class has that name, or one that looks like it."


class NotAllowed(Exception):
    """The class does not allow this, now or to this person; the message, also `reason`, says why in a sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NameTaken(NotAllowed):
    """Somebody has the name that was asked for: another one may be tried."""

    def __init__(self) -> None:
        super().__init__(TAKEN)


def decide(lesson: Lesson, command: Command, at: datetime) -> tuple[Event, ...]:
    """What happens because of a command; nothing where it changes nothing. Raises NotAllowed."""
    found = _RULES[type(command)](lesson, command, at)
    return found if isinstance(found, tuple) else (found,)


def stream_of(command: Command) -> str:
    """The stream that a command may add to."""
    return command.alias if isinstance(command, Come | Go | Keep) else CLASS


def _student(lesson: Lesson, alias: str) -> Student:
    student = lesson.student(alias)
    if student is None:
        raise NotAllowed("Nobody of that name is in this class.")
    return student


def _open(lesson: Lesson, command: Open, _at: datetime) -> Event:
    if lesson.opened is not None:
        raise NotAllowed("This class has been made before.")
    return command.opened


def _lose(lesson: Lesson, command: Lose, _at: datetime) -> tuple[Event, ...]:
    lost = any(student.session.startswith(command.sessions) for student in lesson.here)
    return (Lost(command.sessions),) if lost else ()


def _going(lesson: Lesson) -> None:
    if lesson.phase == "ended":
        raise NotAllowed(OVER)


def _join(lesson: Lesson, command: Join, _at: datetime) -> Event:
    may_join(lesson)
    if not command.name or lesson.named(command.name) is not None:
        raise NameTaken
    _own_name(command.name)
    return Joined(f"s{len(lesson.students) + 1}", command.name, command.word)


def may_join(lesson: Lesson) -> None:
    """Whether newcomers are let in now. Raises NotAllowed."""
    _going(lesson)
    most = lesson.opened.most if lesson.opened else 0
    if lesson.locked:
        raise NotAllowed("Your instructor has locked the door: only who has been in this class may come back.")
    if sum(not student.banned for student in lesson.students.values()) >= most:
        raise NotAllowed(f"This class is full: it takes {most} student{'' if most == 1 else 's'}.")


def may_return(lesson: Lesson, alias: str, at: datetime) -> None:
    """Whether a return word may be tried for this student now. Raises NotAllowed."""
    student = _student(lesson, alias)
    if student.banned:
        raise NotAllowed("Your instructor has closed this class to that name.")
    if student.rests is not None and at < student.rests:
        seconds = max(1, round((student.rests - at).total_seconds()))
        wait = "1 second" if seconds == 1 else f"{seconds} seconds"
        raise NotAllowed(f"Too many wrong words. Try again in {wait}, or ask your instructor for a new word.")


def _come(lesson: Lesson, command: Come, at: datetime) -> tuple[Event, ...]:
    may_return(lesson, command.alias, at)
    return (Came(command.session),)


def _go(lesson: Lesson, command: Go, _at: datetime) -> tuple[Event, ...]:
    return (Went(command.session),) if _student(lesson, command.alias).session == command.session else ()


def _miss(lesson: Lesson, command: Miss, at: datetime) -> Event:
    may_return(lesson, command.alias, at)
    return Missed(command.alias)


def may_play(lesson: Lesson) -> None:
    """Whether a student can choose just now. Raises NotAllowed."""
    if lesson.phase == "lobby":
        raise NotAllowed(NOT_BEGUN)
    _going(lesson)
    if lesson.paused:
        raise NotAllowed(PAUSED)


def _keep(lesson: Lesson, command: Keep, _at: datetime) -> tuple[Event, ...]:
    student = _student(lesson, command.alias)
    if student.is_out:
        raise NotAllowed(OUT)
    if student.session != command.session:
        raise NotAllowed(ELSEWHERE)
    # Looking back is everybody's own: no pause and no end keeps the debrief shut, or takes the pen away.
    if not all(isinstance(kept, Answered | Guessed | DebriefOpened | Finished | Read) for kept in command.kept):
        may_play(lesson)
    return command.kept


def _rename_self(lesson: Lesson, command: RenameSelf, _at: datetime) -> tuple[Event, ...]:
    if lesson.phase != "lobby":
        raise NotAllowed("Names can be changed until the class begins. Your instructor can still change yours.")
    if lesson.opened and lesson.opened.names != "asked":
        raise NotAllowed("In this class, names are given and not chosen.")
    return _renaming(lesson, command.alias, command.name, by_student=True)


def _rename(lesson: Lesson, command: Rename, _at: datetime) -> tuple[Event, ...]:
    return _renaming(lesson, command.alias, command.name, by_student=False)


def _renaming(lesson: Lesson, alias: str, name: str, *, by_student: bool) -> tuple[Event, ...]:
    student, owner = _student(lesson, alias), lesson.named(name)
    if name == student.name:
        return ()
    if not name:
        raise NotAllowed("A name needs a letter.")
    if owner is not None and owner.alias != alias:
        raise NameTaken
    _own_name(name)
    return (Renamed(alias, by_student, name),)


def _own_name(name: str) -> None:
    """Nobody is called as the instructor is, or as the class, whoever wishes it. Raises NotAllowed."""
    if is_reserved(name):
        raise NotAllowed(f"“{name}” is nobody's own name here.")


def _start(lesson: Lesson, _command: Start, _at: datetime) -> Event:
    _going(lesson)
    if lesson.phase == "playing":
        raise NotAllowed("The class has begun already.")
    return Started()


def _pause(lesson: Lesson, _command: Pause, _at: datetime) -> tuple[Event, ...]:
    _going(lesson)
    if lesson.phase == "lobby":
        raise NotAllowed(NOT_BEGUN)
    return () if lesson.paused else (Paused(),)


def _resume(lesson: Lesson, _command: Resume, _at: datetime) -> tuple[Event, ...]:
    _going(lesson)
    return (Resumed(),) if lesson.paused else ()


def _tell(lesson: Lesson, command: Tell, _at: datetime) -> Event:
    text = command.text.strip()
    if not text:
        raise NotAllowed("There is nothing to say.")
    if len(text) > LONGEST_MESSAGE:
        raise NotAllowed(f"A message has at most {LONGEST_MESSAGE} characters; this one has {len(text)}.")
    if command.alias:
        _student(lesson, command.alias)
    return Told(command.alias, text)


def _reword(lesson: Lesson, command: Reword, _at: datetime) -> Event:
    return Reworded(_student(lesson, command.alias).alias, command.word)


def _remove(lesson: Lesson, command: Remove, _at: datetime) -> tuple[Event, ...]:
    return () if _student(lesson, command.alias).is_out else (Removed(command.alias),)


def _ban(lesson: Lesson, command: Ban, _at: datetime) -> tuple[Event, ...]:
    return () if _student(lesson, command.alias).banned else (Banned(command.alias),)


def _readmit(lesson: Lesson, command: Readmit, _at: datetime) -> tuple[Event, ...]:
    return (Readmitted(command.alias),) if _student(lesson, command.alias).is_out else ()


def _end(lesson: Lesson, _command: End, _at: datetime) -> tuple[Event, ...]:
    return () if lesson.phase == "ended" else (Ended(),)


_RULES: dict[type, Callable[[Lesson, Any, datetime], Event | tuple[Event, ...]]] = {
    Open: _open,
    Host: lambda lesson, command, _at: () if lesson.hosted == command.told else (Hosted(command.told),),
    Restart: lambda lesson, _command, _at: Restarted(lesson.run + 1),
    Lose: _lose,
    # Every process of the server hears the same number, and one of them is first.
    Knock: lambda lesson, new, _at: (Knocked(new.times),) if lesson.knocks_before + new.times > lesson.knocks else (),
    Try: lambda lesson, new, _at: (Tried(new.times),) if lesson.tries_before + new.times > lesson.tries else (),
    Join: _join,
    Come: _come,
    Go: _go,
    Miss: _miss,
    Keep: _keep,
    RenameSelf: _rename_self,
    Start: _start,
    Pause: _pause,
    Resume: _resume,
    Lock: lambda lesson, _command, _at: () if lesson.locked else (Locked(),),
    Unlock: lambda lesson, _command, _at: (Unlocked(),) if lesson.locked else (),
    Tell: _tell,
    Rename: _rename,
    Reword: _reword,
    Remove: _remove,
    Ban: _ban,
    Readmit: _readmit,
    End: _end,
}
