"""What a student's app shows of the class, made from the lesson: pure views of what is known."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime

from attrs import field, frozen

from game.classroom.lesson import Lesson, Message, Student
from game.classroom.standing import minutes_of
from game.classroom.student.pages import Farewell, Lobby, Ticket, under_way, waiting
from game.play.run import Run
from game.story.people import mean_goodwill


@frozen
class Place:
    """A student in a class, and how they come back; `word` is the return word, as it was made or typed.

    `minutes` is how long the author says a play takes. `kept` is the word as the class keeps it, hashed; empty where
    it never changes. `line_of` gives the line under another name; without it the line stays as it is.
    """

    alias: str
    session: str
    line: str = ""
    word: str = field(default="", repr=False)
    minutes: int = 1
    kept: str = field(default="", repr=False)
    line_of: Callable[[str], str] | None = field(default=None, repr=False, eq=False)


def own(lesson: Lesson, place: Place) -> Student:
    """The student whose place it is. Raises KeyError where there is none."""
    return lesson.students[place.alias]


def ticket_of(lesson: Lesson, place: Place) -> Ticket:
    """How a student comes back, as the class is now: by the name of today; a replaced word brings nobody back."""
    student = own(lesson, place)
    line = place.line_of(student.called) if place.line_of else place.line
    if place.kept and place.kept != student.word:
        return Ticket(line, reworded=True)
    return Ticket(line, place.word)


def sent_out(lesson: Lesson, place: Place) -> str:
    """Why this connection is in the class no more: "banned", "removed", "elsewhere", or "" where it still is."""
    student = own(lesson, place)
    if student.banned:
        return "banned"
    if student.removed:
        return "removed"
    return "" if student.session == place.session else "elsewhere"


def unread(lesson: Lesson, place: Place, read: int) -> tuple[Message, ...]:
    """The messages to this student behind the number that was read last, the oldest first."""
    return tuple(message for message in lesson.messages_for(place.alias) if message.number > read)


def newest(lesson: Lesson, place: Place, read: int) -> Message | None:
    """The newest message to this student behind the number that was read last."""
    messages = unread(lesson, place, read)
    return messages[-1] if messages else None


def lobby_of(lesson: Lesson, place: Place, run: Run, title: str, now: datetime) -> Lobby:
    """The lobby as it stands; who comes late sees where the class is."""
    begun = lesson.phase == "playing"
    message = newest(lesson, place, 0)
    return Lobby(
        title=title,
        scenario=run.story.title,
        summary=run.story.summary,
        minutes=place.minutes,
        status=_status(lesson, place, now) if begun else waiting(),
        own=own(lesson, place).called,
        here=tuple(student.called for student in lesson.here),
        ticket=ticket_of(lesson, place),
        begun=begun,
        may_rename=not begun and lesson.opened is not None and lesson.opened.names == "asked",
        message=message.text if message else "",
        clock=time_of(now),
    )


def farewell_of(lesson: Lesson, place: Place, run: Run, now: datetime, *, hide_numbers: bool) -> Farewell:
    """The last page as it stands."""
    student, message = own(lesson, place), newest(lesson, place, 0)
    hidden = hide_numbers and not student.progress.debriefed
    return Farewell(
        own=student.called,
        scenario=run.story.title,
        ending=run.ended.title if run.ended else "",
        choices=len(run.choices),
        numbers=None if hidden else (run.state.reputation, mean_goodwill(run.state.goodwill)),
        people=bool(run.story.people),
        debriefed=student.progress.debriefed,
        over=lesson.phase == "ended",
        others=bool(_playing(lesson, place)),
        ticket=ticket_of(lesson, place),
        message=message.text if message else "",
        clock=time_of(now),
    )


def time_of(now: datetime) -> str:
    """The time of day, HH:MM, where the server is."""
    return now.astimezone().strftime("%H:%M")


def _status(lesson: Lesson, place: Place, now: datetime) -> str:
    return under_way(minutes_of(lesson, now), _others_are_at(lesson, place), is_paused=lesson.paused)


def _others_are_at(lesson: Lesson, place: Place) -> tuple[int, int] | None:
    """The choice, from 1, that more than half of the others are at who play; else the first and last; None: nobody."""
    at = Counter(len(student.progress.choices) + 1 for student in _playing(lesson, place))
    if not at:
        return None
    number, count = at.most_common(1)[0]
    return (number, number) if 2 * count > at.total() else (min(at), max(at))


def _playing(lesson: Lesson, place: Place) -> list[Student]:
    """The others who are here and not through."""
    return [student for student in lesson.here if student.alias != place.alias and not student.progress.finished]
