"""What each event does to a class: the fold of its log."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import reduce
from typing import Any, get_args

from attrs import evolve

from game.classroom.event import (
    Banned,
    Came,
    Ended,
    Hosted,
    Joined,
    Knocked,
    Locked,
    Lost,
    Missed,
    OfSeat,
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
from game.classroom.lesson import Lesson, Message, Note, Phase, Student
from game.classroom.naming import likeness
from game.play.record import Chosen

#: How many wrong return words in a row rest a name, and for how long.
MISSES, REST = 5, timedelta(seconds=30)


def after(lesson: Lesson, note: Note) -> Lesson:
    """The class once this happened too. Notes of one stream come in the order of their numbers."""
    counted = evolve(lesson, numbers={**lesson.numbers, note.stream: note.number}, latest=note.at)
    event = note.event
    if event is None:
        return counted
    if isinstance(event, _OF_SEAT):
        return _changed(counted, note.stream, lambda student: _seated(student, note.at, event))
    if isinstance(event, Restarted):
        return _restarted(counted, lesson.latest or note.at, event)
    return _FOLDS[type(event)](counted, note, event)


def lesson_of(notes: Iterable[Note], first: Lesson | None = None) -> Lesson:
    """The class after all of these."""
    return reduce(after, notes, first or Lesson())


def lesson_as_read(
    notes: Iterable[Note], first: Lesson, doubt: Callable[[Note, Exception], None] = lambda _note, _error: None
) -> Lesson:
    """The class after all of these, as its log has them: an entry that it cannot stand is counted and does nothing.

    It stands in the log for good, so that every process would stumble over it, now and at each start; `doubt` is told.
    """
    lesson = first
    for note in notes:
        try:
            lesson = after(lesson, note)
        except Exception as error:
            doubt(note, error)
            lesson = after(lesson, evolve(note, event=None))
    return lesson


_OF_SEAT = tuple(get_args(OfSeat))


def _with(lesson: Lesson, student: Student) -> Lesson:
    return evolve(lesson, students={**lesson.students, student.alias: student})


def _changed(lesson: Lesson, alias: str, change: Callable[[Student], Student]) -> Lesson:
    student = lesson.students.get(alias)
    return lesson if student is None else _with(lesson, change(student))


def _gone(lesson: Lesson, sessions: str, at: datetime, *, lost: bool = False) -> Lesson:
    """Nobody is connected any more by a session that begins so."""
    students = {
        alias: _left(student, at, lost=lost) if student.session.startswith(sessions) else student
        for alias, student in lesson.students.items()
    }
    return evolve(lesson, students=students)


def _left(student: Student, at: datetime, *, lost: bool = False) -> Student:
    """A student who is connected no more."""
    return evolve(student, session="", went=at, lost=lost) if student.here else student


def _restarted(lesson: Lesson, latest: datetime, event: Restarted) -> Lesson:
    """The server may have stopped long ago: who was there was there until something happened last."""
    return evolve(_gone(lesson, "", latest), run=event.run, knocks_before=lesson.knocks, tries_before=lesson.tries)


def _seated(student: Student, at: datetime, event: OfSeat) -> Student:
    match event:
        case Came(session):
            return evolve(student, session=session, removed=False, misses=0, rests=None, active=at, lost=False)
        case Went(session):
            return _left(student, at) if student.session == session else student
        case Read(number):
            return evolve(student, read=max(number, student.read), active=at)
        case _:
            first = student.first_choice or (at if isinstance(event, Chosen) else None)
            return evolve(student, progress=student.progress.after(event), active=at, first_choice=first)


def _opened(lesson: Lesson, note: Note, event: Opened) -> Lesson:
    phase: Phase = "playing" if event.at_once else "lobby"
    began = note.at if event.at_once else None
    return evolve(lesson, opened=event, made=note.at, phase=phase, began=began, open_since=began)


def _joined(lesson: Lesson, note: Note, event: Joined) -> Lesson:
    read = len(lesson.messages)
    student = Student(event.alias, note.at, note.at, event.name, event.word, read=read)
    return _naming(_with(lesson, student), event.alias, event.name)


def _renamed(lesson: Lesson, _note: Note, event: Renamed) -> Lesson:
    if not event.name:
        return lesson
    renamed = _changed(lesson, event.alias, lambda student: evolve(student, name=event.name))
    return _naming(renamed, event.alias, event.name)


def _naming(lesson: Lesson, alias: str, name: str) -> Lesson:
    """Take a name for good: who had it first is asked for under it, whatever they are called now."""
    like = likeness(name)
    return lesson if not name or like in lesson.names else evolve(lesson, names={**lesson.names, like: alias})


def _missed(lesson: Lesson, note: Note, event: Missed) -> Lesson:
    def missed(student: Student) -> Student:
        rested = student.rests is not None and note.at >= student.rests
        misses = 1 if rested else student.misses + 1
        return evolve(student, misses=misses, rests=note.at + REST if misses >= MISSES else None)

    return _changed(lesson, event.alias, missed)


def _told(lesson: Lesson, note: Note, event: Told) -> Lesson:
    if not event.text:
        return lesson  # It was removed.
    message = Message(len(lesson.messages) + 1, note.at, event.alias, event.text)
    return evolve(lesson, messages=(*lesson.messages, message))


def _removed(lesson: Lesson, note: Note, event: Removed) -> Lesson:
    return _changed(lesson, event.alias, lambda student: evolve(_left(student, note.at), removed=True))


def _banned(lesson: Lesson, note: Note, event: Banned) -> Lesson:
    return _changed(lesson, event.alias, lambda student: evolve(_left(student, note.at), banned=True))


def _reworded(lesson: Lesson, _note: Note, event: Reworded) -> Lesson:
    def reworded(student: Student) -> Student:
        return evolve(student, word=event.word, misses=0, rests=None) if event.word else student

    return _changed(lesson, event.alias, reworded)


def _readmitted(lesson: Lesson, _note: Note, event: Readmitted) -> Lesson:
    return _changed(lesson, event.alias, lambda student: evolve(student, banned=False, removed=False))


#: What each event of the class's own stream does to it.
_FOLDS: dict[type, Callable[[Lesson, Note, Any], Lesson]] = {
    Opened: _opened,
    Hosted: lambda lesson, _note, event: evolve(lesson, hosted=event.told or lesson.hosted),
    Lost: lambda lesson, note, event: _gone(lesson, event.sessions, note.at, lost=True),
    Joined: _joined,
    Renamed: _renamed,
    Reworded: _reworded,
    Missed: _missed,
    Started: lambda lesson, note, _: evolve(lesson, phase="playing", began=note.at, open_since=note.at),
    Paused: lambda lesson, _note, _: evolve(lesson, paused=True),
    Resumed: lambda lesson, note, _: evolve(lesson, paused=False, open_since=note.at),
    Locked: lambda lesson, _note, _: evolve(lesson, locked=True),
    Unlocked: lambda lesson, _note, _: evolve(lesson, locked=False),
    Told: _told,
    Removed: _removed,
    Banned: _banned,
    Readmitted: _readmitted,
    Knocked: lambda lesson, _note, event: evolve(lesson, knocks=lesson.knocks_before + event.times),
    Tried: lambda lesson, _note, event: evolve(lesson, tries=lesson.tries_before + event.times),
    Ended: lambda lesson, note, _: evolve(lesson, phase="ended", paused=False, ended=note.at),
}
