"""What a student has read, and what is still there after a connection was lost."""

import asyncio

import pytest

from game.classroom.command import Come, Pause, Remove, Tell
from game.classroom.event import Read
from game.classroom.student.reading import Reading
from game.classroom.student.seat import Place
from game.records.trouble import CannotSave
from tests.classroom.desk import Classroom
from tests.classroom.student.linestudent import class_of, in_lines
from tests.classroom.student.seated import a_class, seated


def reading(room: Classroom, session: str = "w1-s1") -> Reading:
    """Ana's, by a connection."""
    return Reading(room.attendance, Place("s1", session))


def waiting(read: Reading) -> list[str]:
    """What she has not read."""
    return [message.text for message in read.unread]


async def test_what_was_read_is_kept_for_the_next_connection() -> None:
    """Each only once, also while the class is paused, and never less."""
    room = await a_class("Bo", begun=True)
    for said in (Tell("", "One."), Tell("s2", "Not you."), Tell("s1", "Two."), Pause()):
        await room.attendance.order(said)
    first = reading(room)
    assert waiting(first) == ["One.", "Two."]
    first.read(1)
    first.read(1)
    assert waiting(first) == ["Two."]
    await asyncio.sleep(0.01)
    assert [note.event for note in room.clerk.notes if isinstance(note.event, Read)] == [Read(1)]
    await room.attendance.order(Come("s1", "w2-s1"))
    assert waiting(reading(room, "w2-s1")) == ["Two."]


async def test_who_is_new_has_nothing_to_catch_up_with() -> None:
    """What was said before they joined was for others."""
    room = await a_class()
    await room.attendance.order(Tell("", "Early."))
    alias = await room.joins("Bo")
    assert not Reading(room.attendance, Place(alias, f"w1-{alias}")).unread


@pytest.mark.parametrize("trouble", ["the disk is full", "sent out"])
async def test_what_cannot_be_kept_is_read_all_the_same(trouble: str) -> None:
    """At worst it is shown once more on return."""
    room = await a_class()
    await room.attendance.order(Tell("", "One."))
    here = reading(room)
    if trouble == "sent out":
        await room.attendance.order(Remove("s1"))
    else:
        room.clerk.broken = CannotSave("The disk is full.")
    here.read(1)
    await asyncio.sleep(0.01)
    assert not here.unread
    assert not any(isinstance(note.event, Read) for note in room.clerk.notes)


async def test_messages_that_were_not_put_away_are_there_after_a_drop() -> None:
    """All of them, the oldest first; what was put away is not."""
    room = await a_class(at_once=True)
    async with seated(room) as seat:
        await seat.orders(Tell("", "First."), Tell("", "Second."), Tell("", "Third."))
        await seat.press("1", "x")
    await room.goes("s1")
    async with seated(room, session="w2-s1") as seat:
        assert "Second." in seat.text
        assert "1 of 2" in seat.text
        await seat.press("x")
        assert "Third." in seat.text
        await seat.press("x")
    async with seated(room, session="w3-s1") as seat:
        assert "Your instructor" not in seat.text


async def test_in_lines_what_was_said_to_a_dead_line_is_said_again() -> None:
    """Whoever types a line has seen what stands above it."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        await room.attendance.order(Tell("", "Seen."))
        await ana.types("who")
        await room.attendance.order(Tell("", "Missed."))
        await room.attendance.order(Tell("s1", "Missed too."))
    async with in_lines(room, "s1") as ana:
        said = ana.says()
    assert "Seen." not in said
    assert "Your instructor: Missed." in said
    assert "Your instructor: Missed too." in said
