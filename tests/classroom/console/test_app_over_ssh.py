"""A console at the end of a client's connection, beside others in the same process."""

from attrs import evolve

from game.classroom.command import Start
from game.classroom.console.app import ConsoleApp
from game.shelf.settings import Settings
from tests.classroom.console.past import FACTS, STORY
from tests.classroom.desk import Classroom
from tests.classroom.terminal.wire import Seat, until


def console_of(classroom: Classroom) -> ConsoleApp:
    return ConsoleApp(
        classroom.clerk.attendance(classroom.clock),
        STORY,
        evolve(FACTS, where="ssh"),
        Settings(),
        clock=classroom.clock,
        new_word=lambda: ("maple-kettle", "hashed"),
    )


async def shows(seat: Seat, words: str) -> None:
    await until(lambda: words in seat.wire.data.decode(errors="replace"))


async def test_consoles_side_by_side_show_the_same_class_and_log_out_alone() -> None:
    """Two instructors look at a class over SSH: what one orders both see, and who quits leaves the other there."""
    classroom = await Classroom().opened(scenario="kettle")
    await classroom.joins("Ana")
    one, other = Seat(console_of(classroom)), Seat(console_of(classroom))
    for seat in (one, other):
        await shows(seat, "lobby")
        seat.wire.took()
    one.terminal.feed(b"s")
    for seat in (one, other):
        await shows(seat, "playing")
    one.terminal.feed(b"q")
    await one.run
    assert not other.run.done()
    other.terminal.feed(b"q")
    await other.run
    assert (one.said, other.said) == ([], [])


async def test_a_choice_sends_little() -> None:
    """What has not changed on the page does not travel: one student's choice is a few rows."""
    classroom = await Classroom().opened(scenario="kettle")
    for number in range(15):
        await classroom.joins(f"Learner {number}")
    await classroom.attendance.order(Start())
    seat = Seat(console_of(classroom))
    await seat.settled()
    seat.app.screen.refresh()
    await until(lambda: "playing" in seat.wire.data.decode(errors="replace"))
    whole = len(seat.wire.took())
    await classroom.chooses("s3", "fill")
    await until(lambda: "mugs" in seat.wire.data.decode(errors="replace"))
    assert len(seat.wire.took()) < whole / 5
    seat.terminal.feed(b"q")
    await seat.run
