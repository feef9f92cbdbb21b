"""Sending several students out at once, as when somebody has come in under forty names."""

from collections.abc import Callable, Sequence
from typing import Any

from game.classroom.command import Ban, Lock, Remove
from game.classroom.console.screens.live import LivePaper
from game.classroom.lesson import Student
from game.tui.screens.ask import AskScreen

#: How many names a question tells; it counts the others.
_MOST_NAMES = 6


def send_out(screen: LivePaper[Any], students: Sequence[Student], done: Callable[[], None]) -> None:
    """Ask once, with how many they are; `done` is called when all of them are out."""
    names = [screen.board.called(student) for student in students]
    locked = screen.board.lesson.locked
    answers = ("Send out", "Ban", *(() if locked else ("Ban, and lock the door",)))

    async def answered(answer: int | None) -> None:
        if answer and await _all_out(screen, students, ban=answer > 1, lock=answer > 2):
            done()

    screen.app.push_screen(AskScreen(_question(names, locked=locked), answers, careful=True), answered)


def _question(names: Sequence[str], *, locked: bool) -> str:
    more = len(names) - _MOST_NAMES
    told = ", ".join(names[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")
    door = "" if locked else " While the door is open, new names can come in."
    return (
        f"Send out {_counted(len(names))}: {told}? What they chose is kept. Who is sent out may come back with the "
        f"return word, and who is banned may not.{door}"
    )


async def _all_out(screen: LivePaper[Any], students: Sequence[Student], *, ban: bool, lock: bool) -> bool:
    for count, student in enumerate(students):
        order = Ban(student.alias) if ban else Remove(student.alias)
        if not await screen.order(order, ""):
            screen.say(f"{count} of {_counted(len(students))} are out. {screen.said}")
            return False
    done = f"{_counted(len(students))} {'banned' if ban else 'sent out'}."
    if lock and not await screen.order(Lock(), ""):
        screen.say(f"{done} {screen.said}")
        return True
    screen.say(f"{done} The door is locked." if lock else done)
    return True


def _counted(count: int) -> str:
    return "1 student" if count == 1 else f"{count} students"
