"""What somebody in lines has to be told at once: what has happened in the class between two looks at it."""

from collections.abc import Iterator

from game.classroom.decide import OVER
from game.classroom.lesson import Lesson, Message
from game.classroom.student.pages import NEW_WORD, Ticket, ended, paused, why_out
from game.classroom.student.seat import Place, own

BEGINS = "The class begins."
RESUMED = "The class goes on."
#: What is left to do in a class that is over: in the play, and in its debrief.
STILL = "You can still read: h is the story so far, t all of it as a text, q leaves."
WRITES = "You can still answer here: what you write is kept."


def news(before: Lesson, after: Lesson, place: Place) -> Iterator[str]:
    """A line for each thing, the instructor's own words first."""
    read = max((message.number for message in before.messages), default=0)
    yield from (said(message) for message in after.messages_for(place.alias) if message.number > read)
    if own(before, place).called != own(after, place).called:
        yield f"You are called {own(after, place).called} now."
    if own(before, place).word != own(after, place).word:
        yield NEW_WORD
    if after.phase != before.phase:
        yield _turned(before, after, place)
    elif after.paused != before.paused:
        yield pausing() if after.paused else RESUMED


def _turned(before: Lesson, after: Lesson, place: Place) -> str:
    if after.phase == "playing":
        return BEGINS
    if before.phase == "lobby":
        return f"The class is over. {ended().text}"
    return f"{OVER} {WRITES if own(after, place).progress.debriefed else STILL}"


def said(message: Message) -> str:
    """What the instructor said."""
    return f"Your instructor: {message.text}"


def pausing() -> str:
    """That the class is paused, and what that means."""
    notice = paused()
    return f"{notice.heading}. {notice.text}"


def sent_away(out: str, ticket: Ticket) -> Iterator[str]:
    """Why somebody is in the class no more, and how they come back if they may; `out` is what `sent_out` says."""
    yield why_out(out, ticket).text
    if out == "removed":
        yield from ways_back(ticket)


def ways_back(ticket: Ticket) -> Iterator[str]:
    """How a student comes back, in lines: what to type, and what to say."""
    if ticket.line:
        yield f"To come back: {ticket.line}"
    if ticket.word:
        yield f"Your return word: {ticket.word}"
    if ticket.reworded:
        yield NEW_WORD
