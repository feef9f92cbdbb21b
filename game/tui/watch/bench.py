"""The author's workbench in Textual: a preview that follows a file while it is edited."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from threading import Event, Thread
from typing import Protocol

from attrs import define
from textual.app import SystemCommand
from textual.message import Message
from textual.screen import Screen

from game.shelf.watching import Reading
from game.tui.app import BreakRoom, Services
from game.tui.watch.faults import FaultsScreen
from game.tui.watch.preview import Checked, Preview
from game.tui.watch.screen import WatchScreen

#: How long after a save the full check begins, in seconds: a burst of saves begins one.
CALM = 0.3


class FullCheck(Protocol):
    """A check of everything that can be checked, apart from this program's own thread."""

    def run(self) -> Checked | None:
        """Wait for what it finds; None where it was given up."""

    def give_up(self) -> None:
        """End it at once: what it would find is no longer asked for."""


@define
class Bench:
    """What the composition root hands in: the file's name, its first reading, those to come, and the full check.

    `readings` waits in a thread of its own, until its event is set.
    """

    file: str
    first: Reading
    readings: Callable[[Event], Iterator[Reading]]
    full_check: Callable[[], FullCheck]
    you: str


class Workbench(BreakRoom):
    """The app of `breakroom watch`."""

    class Read(Message):
        """The file has been read again."""

        def __init__(self, reading: Reading) -> None:
            super().__init__()
            self.reading = reading

    class Found(Message):
        """A full check has found something out."""

        def __init__(self, check: FullCheck, checked: Checked) -> None:
            super().__init__()
            self.check = check
            self.checked = checked

    def __init__(self, services: Services, bench: Bench) -> None:
        super().__init__(services)
        self.bench = bench
        self.preview = Preview(bench.file, bench.first, self._time())
        self._stop = Event()
        self._full: FullCheck | None = None

    def _time(self) -> str:
        return self.services.clock().strftime("%H:%M:%S")

    def begin(self) -> None:
        """The preview; where there is nothing to play yet, the faults."""
        self._open()
        Thread(target=self._watch, daemon=True).start()
        self.set_timer(CALM, self._follow)

    def _open(self) -> None:
        if self.preview.story is None:
            self.push_screen(FaultsScreen(self.preview, self.check_in_full))
        else:
            self.push_screen(WatchScreen(self.preview, self.preview.story, self.bench.you, self.check_in_full))

    def _watch(self) -> None:
        try:
            for reading in self.bench.readings(self._stop):
                self.post_message(self.Read(reading))
        except Exception as error:
            self.call_from_thread(self.fail, error)

    def on_workbench_read(self, message: Read) -> None:
        """Take over a reading: what is quick stands at once, the full check follows."""
        self._give_up()
        waited = self.preview.story is None
        self.preview.take(message.reading, self._time())
        if waited and self.preview.story is not None:
            self._first_story()
        self._arrived_anew()
        self.set_timer(CALM, self._follow)

    def _first_story(self) -> None:
        """There is something to play at last: it takes the place of the faults."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self._open()

    def _arrived_anew(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, WatchScreen | FaultsScreen):
                screen.arrived()

    def _follow(self) -> None:
        """The full check of a reading that has had none yet."""
        if self.preview.full == "waits":
            self.check_in_full()

    def check_in_full(self) -> None:
        """Begin the full check of the newest reading, unless it is under way or there is nothing to check."""
        if self.preview.full == "runs" or self.preview.reading.story is None:
            return
        self.preview.begin_full()
        self._full = check = self.bench.full_check()
        self.run_worker(partial(self._check, check), thread=True, group="check")
        self._arrived_anew()

    def _check(self, check: FullCheck) -> None:
        checked = check.run()
        if checked is not None:
            self.post_message(self.Found(check, checked))

    def on_workbench_found(self, message: Found) -> None:
        """Take over what the full check found, unless the file has been saved since."""
        if message.check is self._full:
            self._full = None
            self.preview.take_full(message.checked)
            self._arrived_anew()

    def _give_up(self) -> None:
        if self._full is not None:
            self._full.give_up()
            self._full = None

    def on_unmount(self) -> None:
        """Nothing is watched or checked any more."""
        self._stop.set()
        self._give_up()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What has a key on this screen; quitting is among it."""
        return (one for one in super().get_system_commands(screen) if one.title != "Quit the game")


def run_bench(services: Services, bench: Bench) -> int:
    """Run until the author quits; the exit code."""
    app = Workbench(services, bench)
    try:
        app.run()
    finally:
        app.on_unmount()
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0
