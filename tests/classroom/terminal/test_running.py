"""Many apps in one process: none of them touches another, the loop, or what is the whole process's."""

import asyncio
import gc
import signal
import sys
from functools import partial
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static

from game.classroom.terminal.running import SORRY, run_app
from tests.classroom.terminal.wire import Seat, until


class Plain(App[int]):
    """Counts, and breaks where it is told to."""

    BINDINGS = [
        Binding("1", "count", priority=True),
        Binding("x", "break_off", priority=True),
        Binding("p", "tell", priority=True),
        Binding("n", "next", priority=True),
    ]
    CSS = "Static { color: red; }"

    def __init__(self, breaks_in: str = "") -> None:
        super().__init__()
        self.counted = 0
        self.breaks_in = breaks_in

    def compose(self) -> ComposeResult:
        if self.breaks_in == "compose":
            raise RuntimeError("broken while composed")
        yield Static("nothing")

    def on_mount(self) -> None:
        if self.breaks_in == "mount":
            raise RuntimeError("broken while mounted")

    def on_unmount(self) -> None:
        if self.breaks_in == "unmount":
            raise RuntimeError("broken at the end")

    def action_count(self) -> None:
        self.counted += 1
        self.query_one(Static).update(f"count {self.counted}")

    def action_break_off(self) -> None:
        raise RuntimeError("a \x1b[31mbroken\x1b[0m app")

    def action_tell(self) -> None:
        print("printed by an app")

    def action_next(self) -> None:
        self.push_screen(Screen())


async def test_the_streams_of_the_process_stay_whatever_the_order_of_ends() -> None:
    """Fault 8: overlapping apps left sys.stdout captured by one that had ended."""
    streams = sys.stdout, sys.stderr
    for order in ((0, 1, 2), (2, 1, 0), (1, 0, 2)):
        seats = [await Seat(Plain()).painted() for _ in range(3)]
        assert (sys.stdout, sys.stderr) == streams
        for place in order:
            await seats[place].leave()
            assert (sys.stdout, sys.stderr) == streams


async def test_what_an_app_prints_is_not_shown_to_a_client(capsys: pytest.CaptureFixture[str]) -> None:
    """It goes where the process prints, and the screen stays whole."""
    seat = await Seat(Plain()).painted()
    seat.wire.took()
    seat.terminal.feed(b"p1")
    await until(lambda: b"count 1" in seat.wire.data)
    assert "printed" not in seat.wire.took()
    assert capsys.readouterr().out == "printed by an app\n"
    await seat.leave()


async def test_an_app_leaves_the_loop_and_the_signals_as_they_were() -> None:
    """Fault 9: no eager tasks for everybody; no signal of the process is taken."""
    loop = asyncio.get_running_loop()
    taken = {one: signal.getsignal(one) for one in (signal.SIGWINCH, signal.SIGTSTP, signal.SIGCONT, signal.SIGINT)}
    factory = loop.get_task_factory()
    seat = await Seat(Plain()).painted()
    assert loop.get_task_factory() is factory
    assert {one: signal.getsignal(one) for one in taken} == taken
    await seat.leave()
    assert loop.get_task_factory() is factory


async def test_the_environment_of_the_server_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's screen depends on the terminal that the server was started in."""
    for name, value in {"TERM": "dumb", "NO_COLOR": "1", "COLORTERM": "", "COLUMNS": "7", "LINES": "3"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("TEXTUAL", "devtools,debug")
    seat = await Seat(Plain(), size=(100, 30)).painted()
    assert seat.app.size == (100, 30)
    assert "38;2;" in seat.wire.took()
    assert seat.app.features == frozenset()
    await seat.leave()


@pytest.mark.parametrize("breaks_in", ["compose", "mount", "key", "unmount"])
async def test_an_app_that_breaks_is_told_and_noted_and_the_others_go_on(
    breaks_in: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Fault 13: its client gets one plain sentence on a terminal as it was; the log gets the traceback."""
    beside = await Seat(Plain()).painted()
    seat = Seat(Plain(breaks_in))
    if breaks_in in ("key", "unmount"):
        await seat.painted()
        seat.terminal.feed(b"x")
    async with asyncio.timeout(10):
        assert await seat.run is None
    assert seat.app.return_code == 1
    assert "RuntimeError" in seat.said[0]
    assert "Traceback" in seat.said[0]
    shown = seat.wire.took()
    assert shown.endswith(SORRY)
    assert shown.count("?1049h") == shown.count("?1049l")
    assert "Traceback" not in shown
    beside.terminal.feed(b"1")
    await until(lambda: b"count 1" in beside.wire.data)
    await beside.leave()
    assert capsys.readouterr() == ("", "")


async def test_an_app_whose_client_is_gone_before_it_began_ends() -> None:
    """A login that is given up leaves nothing behind."""
    seat = Seat(Plain())
    seat.terminal.hang_up()
    async with asyncio.timeout(10):
        assert await seat.run is None


async def test_an_app_that_is_called_off_leaves_the_terminal_as_it_was() -> None:
    """A worker that ends cancels what runs."""
    seat = await Seat(Plain()).painted()
    seat.run.cancel()
    async with asyncio.timeout(10):
        await asyncio.gather(seat.run, return_exceptions=True)
    shown = seat.wire.took()
    assert shown.count("?1049h") == shown.count("?1049l") == 1
    assert seat.terminal.reader is None


async def test_apps_follow_each_other_on_one_terminal() -> None:
    """What is typed in between is for the next."""
    seat = await Seat(Plain()).painted()
    seat.app.exit(3)
    assert await seat.run == 3
    seat.terminal.feed(b"1")
    again = Plain()
    app: App[Any] = again
    running = asyncio.create_task(run_app(app, seat.terminal, log=seat.said.append))
    await until(lambda: again.counted == 1)
    seat.terminal.hang_up()
    await running


async def test_what_lies_below_all_screens_is_not_laid_out() -> None:
    """It costs as much as the first page, which two hundred who come at once wait for."""

    class Bare(App[None]):
        def on_mount(self) -> None:
            self.push_screen(Screen())

    seat = await Seat(Bare()).settled()
    ground, page = seat.app.screen_stack
    assert page._compositor.size == (80, 24)
    assert not ground._compositor.size
    seat.terminal.resize(100, 30)
    await until(lambda: page._compositor.size == (100, 30))
    assert not ground._compositor.size
    await seat.leave()


def walked(app: App[Any]) -> bool:
    """Whether the app counted and went on to its next screen."""
    return bool(vars(app).get("counted") == 1 and len(app.screen_stack) == 2)


async def test_ended_apps_are_gone_without_the_collector() -> None:
    """Fault 5: of twenty apps that were played and left, none is alive, nor any of their widgets."""
    await (await Seat(Plain()).painted()).leave()
    gc.collect()
    gc.disable()
    try:
        for _ in range(20):
            seat = await Seat(Plain()).painted()
            seat.terminal.feed(b"1n\x1b[A\x1b[1;5C")
            await until(partial(walked, seat.app))
            await seat.leave()
            del seat
        await asyncio.sleep(0.05)
        alive = [one for one in gc.get_objects() if isinstance(one, Plain)]
        assert alive == []
        widgets = [one for one in gc.get_objects() if isinstance(one, Static) and vars(one)]
        assert widgets == []
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        assert tasks == set()
    finally:
        gc.enable()
