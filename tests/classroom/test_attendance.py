import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from game.classroom.attendance import Attendance
from game.classroom.command import Come, Command, Join, Keep, Lock, Open, Start, Tell
from game.classroom.decide import NameTaken, NotAllowed, decide
from game.classroom.event import CLASS, Event, Joined, Locked, Opened, Started, Told
from game.classroom.lesson import Lesson, Note
from game.play.record import Chosen
from game.records.trouble import CannotSave, Superseded

OPENED = Opened("Monday", "gossip", "v1", "asked", 30, False, False)


def noon() -> datetime:
    return datetime(2026, 3, 2, 12, tzinfo=UTC)


class Paper:
    """A log in memory. `first` are what somebody else writes just before; `broken` keeps everything out."""

    def __init__(self, attendance: Attendance) -> None:
        self.attendance = attendance
        self.commits: list[list[Event]] = []
        self.first: list[Event] = []
        self.broken = ""

    async def append(self, stream: str, number: int, at: datetime, events: Sequence[Event]) -> None:
        await asyncio.sleep(0)
        if self.broken:
            raise CannotSave(self.broken)
        if self.first:
            other = self.first.pop(0)
            self.attendance.deliver([Note(stream, number, at, other)])
            raise Superseded
        self.commits.append(list(events))
        self.attendance.deliver([Note(stream, number + place, at, event) for place, event in enumerate(events)])


def attended() -> tuple[Attendance, Paper]:
    attendance = Attendance(noon)
    attendance.clerk = paper = Paper(attendance)
    return attendance, paper


async def test_what_is_ordered_has_happened_when_the_answer_comes() -> None:
    """An order comes back with its events once they are committed, and the lesson has them by then."""
    attendance, _ = attended()
    assert await attendance.order(Open(OPENED)) == (OPENED,)
    assert attendance.lesson.opened == OPENED
    await attendance.order(Start())
    assert attendance.lesson.phase == "playing"


async def test_what_is_asked_meanwhile_goes_into_one_commit() -> None:
    """Thirty who join while the first is being written down cost one commit more, and each has an alias."""
    attendance, paper = attended()
    await attendance.order(Open(OPENED))
    joined = await asyncio.gather(*(attendance.order(Join(f"Pupil {number}", "w")) for number in range(30)))
    assert sorted(event.alias for (event,) in joined if isinstance(event, Joined)) == sorted(
        f"s{n}" for n in range(1, 31)
    )
    assert len(paper.commits) <= 3


async def test_of_two_with_one_name_in_one_commit_the_second_is_refused() -> None:
    """Each of those decided together is decided on what the ones before it did."""
    attendance, _ = attended()
    await attendance.order(Open(OPENED))
    answers = await asyncio.gather(
        *(attendance.order(Join(name, "w")) for name in ("Ana", "ANA", "Bo")), return_exceptions=True
    )
    assert [type(answer) for answer in answers] == [tuple, NameTaken, tuple]


async def test_the_loser_reads_on_and_decides_again() -> None:
    """Where another process took the number, its event is read, and the rule is asked anew."""
    attendance, paper = attended()
    await attendance.order(Open(OPENED))
    paper.first = [Joined("s1", "Ana", "w")]
    with pytest.raises(NameTaken):
        await attendance.order(Join("Ana", "w"))
    paper.first = [Told("", "Hello")]
    assert await attendance.order(Lock()) == (Locked(),)
    assert attendance.lesson.numbers[CLASS] == 4


async def test_a_log_that_cannot_be_written_refuses_and_changes_nothing() -> None:
    """A full disk is told to who asked, the class stays as it was, and later orders go through."""
    attendance, paper = attended()
    await attendance.order(Open(OPENED))
    paper.broken = "The disk is full."
    with pytest.raises(CannotSave, match="full"):
        await attendance.order(Start())
    assert attendance.lesson.phase == "lobby"
    paper.broken = ""
    assert await attendance.order(Start()) == (Started(),)


async def test_who_hangs_up_meanwhile_takes_nobody_along() -> None:
    """An order whose asker is gone is settled all the same, and so are those that were asked beside it."""
    attendance, _ = attended()
    await attendance.order(Open(OPENED))
    gone = asyncio.create_task(attendance.order(Start()))
    stays = asyncio.create_task(attendance.order(Tell("", "Hello")))
    await asyncio.sleep(0)
    gone.cancel()
    assert await stays == (Told("", "Hello"),)
    assert attendance.lesson.phase == "playing"


async def test_watchers_are_told_of_everything_until_they_stop() -> None:
    """Whoever watches is called after each delivery, and not any more once they stopped."""
    attendance, _ = attended()
    seen: list[str] = []
    stop = attendance.watch(lambda: seen.append(attendance.lesson.phase))
    await attendance.order(Open(OPENED))
    await attendance.order(Start())
    stop()
    with pytest.raises(NotAllowed):
        await attendance.order(Start())
    await attendance.order(Lock())
    assert seen == ["lobby", "playing"]


async def test_who_does_not_ask_for_plays_is_not_told_of_them() -> None:
    """A student's screen hears of the class and of who comes and goes; only a console hears of every choice."""
    attendance, _ = attended()
    await attendance.order(Open(OPENED))
    heard = {"console": 0, "student": 0}
    attendance.watch(lambda: heard.update(console=heard["console"] + 1))
    attendance.watch(lambda: heard.update(student=heard["student"] + 1), plays=False)
    for command in (Start(), Join("Ana", "w"), Come("s1", "1.1.1")):
        await attendance.order(command)
    assert heard == {"console": 3, "student": 3}
    await attendance.order(Keep("s1", "1.1.1", (Chosen("a"),)))
    assert heard == {"console": 4, "student": 3}


async def test_two_troubles_are_kept_apart() -> None:
    """The end of one is not the end of the other; both are told while both last."""
    attendance, _ = attended()
    attendance.troubled("no disk.")
    attendance.troubled("no server.", "server")
    assert attendance.trouble == "no disk. no server."
    attendance.troubled("", "server")
    assert attendance.trouble == "no disk."
    attendance.troubled("")
    assert attendance.trouble == ""


async def test_trouble_is_told_once_and_when_it_is_over() -> None:
    """A log that cannot be read is told to who watches, once, and so is its end."""
    attendance, _ = attended()
    seen: list[str] = []
    attendance.watch(lambda: seen.append(attendance.trouble))
    for trouble in ("no disk", "no disk", ""):
        attendance.troubled(trouble)
    assert seen == ["no disk", ""]


def heard() -> list[str]:
    """What the running loop is told of bugs from now on."""
    told: list[str] = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: told.append(context["message"]))
    return told


async def test_a_bug_in_a_rule_is_told_to_who_asked_and_to_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for ever: what was asked beside it happens, and so does what is asked later."""
    attendance, _ = attended()
    await attendance.order(Open(OPENED))

    def buggy(lesson: Lesson, command: Command, at: datetime) -> tuple[Event, ...]:
        if isinstance(command, Lock):
            raise ZeroDivisionError
        return decide(lesson, command, at)

    monkeypatch.setattr("game.classroom.attendance.decide", buggy)
    async with asyncio.timeout(10):
        answers = await asyncio.gather(
            *(attendance.order(command) for command in (Lock(), Start(), Lock())), return_exceptions=True
        )
        assert [type(answer) for answer in answers] == [ZeroDivisionError, tuple, ZeroDivisionError]
        assert await attendance.order(Tell("", "Hello"))


async def test_an_entry_that_the_class_cannot_stand_is_counted_and_told() -> None:
    """It stands in the log for good: what comes with it and after it is read, and orders go on being taken."""
    attendance, _ = attended()
    await attendance.order(Open(OPENED))
    told = heard()
    broken = Joined("s1", None, "w")  # type: ignore[arg-type]  # as a damaged log has it
    attendance.deliver([Note(CLASS, 2, noon(), broken), Note(CLASS, 3, noon(), Started())])
    assert attendance.lesson.phase == "playing"
    assert told == ["The class cannot stand entry 2 of class; it is passed over."]
    assert await attendance.order(Lock()) == (Locked(),)


async def test_a_screen_that_fails_keeps_nobody_from_hearing() -> None:
    """The others are told, and who ordered has an answer."""
    attendance, _ = attended()
    told, seen = heard(), list[str]()

    def fails() -> None:
        raise ZeroDivisionError

    attendance.watch(fails)
    attendance.watch(lambda: seen.append(attendance.lesson.phase))
    await attendance.order(Open(OPENED))
    assert (seen, told) == (["lobby"], ["Somebody who watches the class failed."])
