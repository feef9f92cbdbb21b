import asyncio
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from attrs import define, field

from game.records.class_log import ClassLog
from game.records.classes import create_class
from game.records.clerk import SLICE, Clerk
from game.records.entry import Adding, Entering, Row
from game.records.trouble import CannotSave, Superseded
from tests.records.elsewhere import start
from tests.records.test_class_log import adding, brief


class TriedLog(ClassLog):
    """A log that notes its commits, waits before each until it may, and fails while it is told to."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.batches: list[int] = []
        self.may = threading.Event()
        self.may.set()
        self.writing = threading.Event()
        self.unwritable = self.unreadable = ""

    def append(self, batch: Sequence[Adding]) -> list[Exception | None]:
        self.writing.set()
        assert self.may.wait(30)
        if self.unwritable:
            raise CannotSave(self.unwritable)
        self.batches.append(len(batch))
        return super().append(batch)

    def after(self, place: int, limit: int = SLICE) -> tuple[Row, ...]:
        if self.unreadable:
            raise CannotSave(self.unreadable)
        return super().after(place, limit)


@define
class Office:
    """A clerk at work, and what it delivered and said."""

    log: TriedLog
    place: int = 0
    slices: list[list[str]] = field(factory=list)
    said: list[str] = field(factory=list)
    clerk: Clerk = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.clerk = Clerk(self.log, self.deliver, self.said.append, place=self.place)

    def deliver(self, rows: Sequence[Row]) -> None:
        self.slices.append(brief(rows))

    @property
    def rows(self) -> list[str]:
        return [row for rows in self.slices for row in rows]

    async def until(self, wanted: Callable[[], bool]) -> None:
        """Let the loop turn until something is so."""
        async with asyncio.timeout(30):
            while not wanted():
                await asyncio.sleep(0.01)


@pytest.fixture
def path(folder: Path) -> Path:
    log = create_class(folder, "tulip")
    log.close()
    return log.path


Opened = Callable[..., Office]


@pytest.fixture
def opened(path: Path) -> Iterator[Opened]:
    """Clerks at work on the running loop; each is stopped at the end."""
    offices: list[Office] = []

    def office(place: int = 0) -> Office:
        offices.append(Office(TriedLog(path), place))
        offices[-1].clerk.start(asyncio.get_running_loop())
        return offices[-1]

    yield office
    for one in offices:
        one.log.may.set()
        one.clerk.stop()


async def test_what_is_written_has_been_delivered(opened: Opened) -> None:
    """When an append returns, its rows and all before them have arrived on the loop's thread."""
    office = opened()
    await office.clerk.append(adding("ann", 1, "came", "chosen"))
    assert office.rows == ["ann1 came", "ann2 chosen"]
    await office.clerk.append(adding("bo", 1, "came"))
    assert office.rows == ["ann1 came", "ann2 chosen", "bo1 came"]


async def test_everybody_hears_everything_once_and_in_one_order(opened: Opened) -> None:
    """Two processes' clerks deliver the same rows, whoever wrote them, though both write all the time."""
    first, second = opened(), opened()
    for number in range(1, 11):
        await asyncio.gather(
            first.clerk.append(adding("ann", number, "chosen")),
            second.clerk.append(adding("bo", number, "chosen")),
        )
    await first.until(lambda: len(first.rows) == len(second.rows) == 20)
    assert first.rows == second.rows
    assert sorted(first.rows) == sorted(f"{name}{number} chosen" for name in ("ann", "bo") for number in range(1, 11))


async def test_the_loser_has_read_what_took_the_number(opened: Opened) -> None:
    """Who comes second is told so after the first one's event was delivered, and can decide again at once."""
    first, second = opened(), opened()
    await first.clerk.append(adding("class", 1, "started"))
    with pytest.raises(Superseded):
        await second.clerk.append(adding("class", 1, "locked"))
    assert second.rows == ["class1 started"]
    await second.clerk.append(adding("class", 2, "locked"))
    assert second.rows == ["class1 started", "class2 locked"]


async def test_a_burst_is_a_few_commits(opened: Opened) -> None:
    """What comes in while a commit is under way goes into the next one together."""
    office = opened()
    office.log.may.clear()
    first = asyncio.create_task(office.clerk.append(adding("s0", 1, "chosen")))
    await office.until(office.log.writing.is_set)
    others = [asyncio.create_task(office.clerk.append(adding(f"s{number}", 1, "chosen"))) for number in range(1, 51)]
    await asyncio.sleep(0)
    office.log.may.set()
    await asyncio.gather(first, *others)
    assert office.log.batches == [1, 50]
    assert len(office.rows) == 51


async def test_a_long_past_comes_in_slices(opened: Opened, path: Path) -> None:
    """The loop turns to others between them, none is large, and what is written meanwhile comes after."""
    log = ClassLog(path)
    log.append([adding("ann", 1, *["chosen"] * (SLICE * 3 + 50))])
    log.close()
    office, turns = opened(), []

    async def others() -> None:
        while len(office.rows) < SLICE * 3:
            turns.append(len(office.slices))
            await asyncio.sleep(0)

    await asyncio.gather(others(), office.clerk.append(adding("bo", 1, "came")))
    assert [len(rows) for rows in office.slices] == [SLICE] * 3 + [51]
    assert office.rows[-1] == "bo1 came"
    assert {*turns} >= {0, 1, 2}


async def test_a_clerk_goes_on_from_a_place(opened: Opened, path: Path) -> None:
    """What was read before it began is not delivered again."""
    log = ClassLog(path)
    log.append([adding("ann", 1, "came", "chosen", "chosen")])
    place = log.after(0)[1].place
    log.close()
    office = opened(place)
    await office.until(lambda: bool(office.rows))
    assert office.rows == ["ann3 chosen"]


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


async def test_a_bug_in_what_is_handed_in_ends_nothing(opened: Opened) -> None:
    """Whoever handed it in gets its error; the clerk goes on."""
    office = opened()
    with pytest.raises(Exception, match="NoneType"):
        await office.clerk.append(None)  # type: ignore[arg-type]
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


async def test_who_does_not_wait_any_more_is_written_down_all_the_same(opened: Opened) -> None:
    """A student whose connection drops in mid-choice has chosen."""
    office = opened()
    office.log.may.clear()
    leaving = asyncio.create_task(office.clerk.append(adding("ann", 1, "chosen")))
    await office.until(office.log.writing.is_set)
    leaving.cancel()
    office.log.may.set()
    await office.clerk.append(adding("bo", 1, "chosen"))
    assert office.rows == ["ann1 chosen", "bo1 chosen"]
    assert leaving.cancelled()


async def test_a_thread_may_write_and_wait(opened: Opened) -> None:
    """Line mode is a thread: its append returns after delivery on the loop, and raises as the other does."""
    office = opened()
    await asyncio.to_thread(office.clerk.append_now, adding("ann", 1, "chosen"))
    assert office.rows == ["ann1 chosen"]
    with pytest.raises(Superseded):
        await asyncio.to_thread(office.clerk.append_now, adding("ann", 1, "chosen"))


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


async def test_another_process_is_followed_until_it_is_killed(opened: Opened, folder: Path) -> None:
    """All that a killed process had told of is delivered, each once, in order, and the class goes on."""
    office = opened()
    script = """
from game.records.classes import Adding, Entering, Stream, open_class
log, number = open_class(folder, "tulip"), 1
began = Stream("elsewhere", "seat", "gossip", "", "v1", "now")
while True:
    assert log.append([Adding("elsewhere", number, [Entering("now", "chosen", "{}")], began)]) == [None]
    told(number)
    number += 1
"""
    with start(script, folder) as other:
        assert other.stdout is not None
        for number in range(1, 21):
            await office.clerk.append(adding("here", number, "chosen"))
            await asyncio.to_thread(other.stdout.readline)
        other.kill()
        told = 20 + len(other.stdout.read().split())
    await office.until(lambda: sum(row.startswith("elsewhere") for row in office.rows) >= told)
    await office.clerk.append(Adding("here", 21, [Entering("now", "chosen", "{}")]))
    for stream in ("here", "elsewhere"):
        rows = [row for row in office.rows if row.startswith(stream)]
        assert rows == [f"{stream}{number} chosen" for number in range(1, len(rows) + 1)]
    assert office.rows[-1] == "here21 chosen"
