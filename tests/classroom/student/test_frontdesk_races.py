"""The front desk when much happens at once, or goes wrong: races, a full disk, lines that drop."""

import asyncio

import pytest

from game.classroom.command import Come
from game.classroom.decide import NotAllowed
from game.classroom.event import Came, Joined, Missed
from game.records.trouble import CannotSave, Superseded
from tests.classroom.student.talk import ScriptedTalk, classroom, talk_to


async def test_two_at_once_with_one_new_name_are_two_students() -> None:
    """The one who was second is asked for the word, and takes another name."""
    room = await classroom()
    (first, silent), (second, asked) = await asyncio.gather(
        talk_to(room.attendance, "Ana", ["", ""], session="1.1.1"),
        talk_to(room.attendance, "Ana", ["", ""], session="1.1.2"),
    )
    assert first
    assert second
    assert {first.alias, second.alias} == {"s1", "s2"}
    assert "Somebody called Ana is in this class already." in silent + asked
    assert {student.name for student in room.attendance.lesson.students.values()} == {"Ana", "Ana 2"}


async def test_two_at_once_in_two_processes_are_two_students() -> None:
    """Whichever log entry is second is decided again."""
    room = await classroom()
    other = room.clerk.attendance(room.clock)
    arrivals = await asyncio.gather(
        talk_to(room.attendance, "Ana", ["", ""], session="1.1.1"), talk_to(other, "Ana", ["", ""], session="1.2.1")
    )
    assert {arrival.alias for arrival, _text in arrivals if arrival} == {"s1", "s2"}
    assert sum(isinstance(note.event, Joined) for note in room.clerk.notes) == 2


async def test_given_names_that_collide_are_given_anew() -> None:
    """Nobody is asked for a word because chance was the same twice."""
    room = await classroom(by="generated")
    arrivals = await asyncio.gather(*(talk_to(room.attendance, "x", [""], session=f"1.1.{at}") for at in range(3)))
    assert len({arrival.alias for arrival, _text in arrivals if arrival}) == 3
    assert all("Somebody called" not in text for _arrival, text in arrivals)


@pytest.mark.parametrize("trouble", [CannotSave("The disk is full."), Superseded()])
async def test_a_class_that_cannot_write_says_so_and_tries_again(trouble: Exception) -> None:
    """On Enter; nobody has to log in anew."""
    room = await classroom()
    room.clerk.broken = trouble

    def mended(_line: str) -> None:
        room.clerk.broken = None

    arrival, text = await talk_to(room.attendance, "Ana", talk=ScriptedTalk([""], mended))
    assert arrival
    assert text.startswith(f"<< The class cannot write down who comes just now: {trouble}\n<< Enter tries again")


async def test_whoever_does_not_want_to_wait_for_it_may_leave() -> None:
    """Nothing is half done."""
    room = await classroom()
    room.clerk.broken = CannotSave("The disk is full.")
    assert (await talk_to(room.attendance, "Ana", ["", "q"]))[0] is None
    room.clerk.broken = None
    assert room.attendance.lesson.students == {}


@pytest.mark.parametrize("asked, typed", [("Ana", []), ("Ana", ["no"]), ("Ana", [""]), ("root", []), ("yourname", [])])
async def test_who_hangs_up_in_the_middle_is_not_in(asked: str, typed: list[str]) -> None:
    """Wherever that is, nobody has come."""
    room = await classroom("Ana")
    assert (await talk_to(room.attendance, asked, typed))[0] is None
    assert sum(isinstance(note.event, Came) for note in room.clerk.notes) == 1


async def test_who_is_cut_off_while_coming_in_is_not_left_as_being_here() -> None:
    """Whether it was committed by then or not."""
    room = await classroom("Ana")
    for turns in range(12):
        talking = asyncio.create_task(talk_to(room.attendance, "Ana", ["word-1"], session=f"1.1.{turns}"))
        while room.attendance.lesson.students["s1"].session != f"1.1.{turns}" and not room.attendance._settling:
            await asyncio.sleep(0)
        for _ in range(turns):
            await asyncio.sleep(0)
        if talking.done():
            break
        talking.cancel()
        await asyncio.gather(talking, return_exceptions=True)
        while room.attendance._settling:
            await asyncio.sleep(0)
        assert not room.attendance.lesson.students["s1"].session.startswith("1.")


async def test_a_later_login_takes_over_from_an_earlier_one() -> None:
    """The session is that of who came last."""
    room = await classroom("Ana")
    await talk_to(room.attendance, "Ana", ["word-1"], session="1.1.7")
    await talk_to(room.attendance, "Ana", ["word-1"], session="1.2.9")
    assert room.attendance.lesson.students["s1"].session == "1.2.9"


async def test_nobody_guesses_faster_by_guessing_at_once() -> None:
    """Of a hundred who try words together, five are heard."""
    room = await classroom("Ana")
    tried = await asyncio.gather(*(talk_to(room.attendance, "Ana", [f"no-{at}"] * 3) for at in range(20)))
    assert all(arrival is None for arrival, _text in tried)
    assert sum(isinstance(note.event, Missed) for note in room.clerk.notes) == 5
    with pytest.raises(NotAllowed):
        await room.attendance.order(Come("s1", "1.1.1"))
