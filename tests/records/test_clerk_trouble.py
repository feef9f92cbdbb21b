"""What a clerk does when the log, the loop or whoever it works for fails, and how it is stopped."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest

from game.records.class_log import ClassLog
from game.records.clerk import SLICE
from game.records.entry import Row
from game.records.trouble import CannotSave
from tests.records.office import Office, Opened, TriedLog, brief
from tests.records.test_class_log import adding


async def test_a_log_that_cannot_be_read_is_told_once(opened: Opened) -> None:
    """The clerk goes on trying; when it works again it says so, and nothing was missed."""
    office, other = opened(), opened()
    await office.clerk.append(adding("ann", 1, "came"))
    office.log.unreadable = "The disk is gone."
    await other.clerk.append(adding("bo", 1, "came"))
    await office.until(lambda: bool(office.said))
    await asyncio.sleep(0.2)
    assert office.said == ["The disk is gone."]
    office.log.unreadable = ""
    await office.until(lambda: len(office.rows) == 2)
    assert office.said == ["The disk is gone.", ""]
    assert other.said == []


async def test_an_answer_waits_until_what_came_before_can_be_read(opened: Opened) -> None:
    """What is committed but cannot be delivered yet is not called done, and is not called lost."""
    office = opened()
    office.log.unreadable = "The disk is gone."
    waiting = asyncio.create_task(office.clerk.append(adding("ann", 1, "came")))
    await office.until(lambda: bool(office.said))
    assert not waiting.done()
    office.log.unreadable = ""
    await waiting
    assert office.rows == ["ann1 came"]


async def test_a_full_disk_is_told_to_whoever_writes(opened: Opened) -> None:
    """Each of them gets the reason, nothing was kept, and the same events are written once there is room."""
    office = opened()
    office.log.unwritable = "The disk is full."
    tries = [office.clerk.append(adding(name, 1, "came")) for name in ("ann", "bo")]
    answers = await asyncio.gather(*tries, return_exceptions=True)
    assert [str(answer) for answer in answers] == ["The disk is full."] * 2
    assert all(isinstance(answer, CannotSave) for answer in answers)
    await office.until(lambda: bool(office.said))
    office.log.unwritable = ""
    await office.clerk.append(adding("ann", 1, "came"))
    await office.until(lambda: len(office.said) == 2)
    assert (office.rows, office.said) == (["ann1 came"], ["The disk is full.", ""])


async def test_a_disk_that_others_can_write_on_has_room(opened: Opened) -> None:
    """Who could not write, and does not try again, is told that it is well by what another process wrote."""
    office, other = opened(), opened()
    office.log.unwritable = "The disk is full."
    with pytest.raises(CannotSave):
        await office.clerk.append(adding("ann", 1, "came"))
    await office.until(lambda: office.said == ["The disk is full."])
    await other.clerk.append(adding("bo", 1, "came"))
    await office.until(lambda: office.said == ["The disk is full.", ""])


async def test_a_bug_in_what_is_handed_in_ends_nothing(opened: Opened) -> None:
    """Whoever handed it in gets its error; the clerk goes on."""
    office = opened()
    with pytest.raises(Exception, match="NoneType"):
        await office.clerk.append(None)  # type: ignore[arg-type]  # a bug
    await office.clerk.append(adding("ann", 1, "came"))
    assert office.rows == ["ann1 came"]


def broken(_rows: Sequence[Row]) -> None:
    raise IndexError


async def test_a_bug_in_who_is_delivered_to_ends_nothing(opened: Opened) -> None:
    """The loop is told of it, and whoever wrote is answered all the same."""
    office, told = opened(), []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: told.append(context["exception"]))
    office.clerk.deliver = broken
    await office.clerk.append(adding("ann", 1, "came"))
    office.clerk.deliver = office.deliver
    await office.clerk.append(adding("ann", 2, "chosen"))
    assert [type(error) for error in told] == [IndexError]
    assert office.rows == ["ann2 chosen"]


async def test_stopping_finishes_what_waits(opened: Opened) -> None:
    """What was handed in is written and answered; what comes later is refused; stopping twice does no harm."""
    office = opened()
    waiting = [asyncio.create_task(office.clerk.append(adding(f"s{number}", 1, "chosen"))) for number in range(5)]
    await asyncio.sleep(0)
    office.clerk.stop()
    office.clerk.stop()
    with pytest.raises(CannotSave, match="closed"):
        await office.clerk.append(adding("late", 1, "chosen"))
    await asyncio.gather(*waiting)
    assert len(office.rows) == 5
    assert not list(office.log.path.parent.glob("*-wal"))


async def test_stopping_does_not_wait_for_the_loop_that_stops_it(opened: Opened, path: Path) -> None:
    """A clerk in the middle of a long past is stopped on the loop's own thread: the rest arrives later."""
    log = ClassLog(path)
    log.append([adding("ann", 1, *["chosen"] * (SLICE * 3))])
    log.close()
    office = opened()
    office.clerk.stop()
    await office.until(lambda: len(office.rows) == SLICE * 3)


async def test_stopping_gives_up_on_what_cannot_be_read(opened: Opened) -> None:
    """What was committed is answered at the end, even where its delivery is not to be had."""
    office = opened()
    office.log.unreadable = "The disk is gone."
    waiting = asyncio.create_task(office.clerk.append(adding("ann", 1, "came")))
    await office.until(lambda: bool(office.said))
    office.clerk.stop()
    await waiting
    assert office.rows == []


def test_a_loop_that_is_closed_stops_nothing(path: Path) -> None:
    """A clerk whose loop is gone can still be stopped, and what it was handed is on the disk."""
    office = Office(TriedLog(path))

    async def leave() -> None:
        office.clerk.start(asyncio.get_running_loop())
        office.log.may.clear()
        writing = asyncio.create_task(office.clerk.append(adding("ann", 1, "chosen")))
        await office.until(office.log.writing.is_set)
        writing.cancel()

    asyncio.run(leave())
    office.log.may.set()
    office.clerk.stop()
    log = ClassLog(path)
    assert brief(log.after(0)) == ["ann1 chosen"]
    log.close()


def test_a_clerk_that_never_began_can_be_stopped(path: Path) -> None:
    """The log is closed."""
    Office(TriedLog(path)).clerk.stop()
