"""The collector of a worker process, governed: no pause that a class can feel.

Left alone, Python's collector walks every object of every app now and then: 0.4 to 1 s at 200 apps, while nobody's key
is answered. Here it never does so by itself. What lives long is frozen, so that nothing walks it; what is new is
collected in slices, whenever that much has come; and everything is collected where nobody is waiting, or where memory
has really grown.
"""

import gc
from collections.abc import Callable
from time import perf_counter
from typing import Protocol

from attrs import define, field, frozen

#: New objects that a slice walks, at least: 2 to 3 ms.
SLICE = 3_000
#: Slices after which what survived them is walked together, and what is left of that is frozen.
SLICES = 10
#: More new objects than that came at once, with somebody or with a large screen: they live long and would take long to
#: walk. The same goes for what survived.
BURST = 8_000
#: Seconds between two looks.
LOOK_EVERY = 0.05
#: Seconds without a key in which nobody is waiting.
QUIET = 1.5
#: Seconds between two collections of everything, at least: in quiet moments, where memory has grown, and in any case.
EVERY, GROWN_EVERY, OVERDUE = 300.0, 30.0, 900.0
#: Seconds after which somebody who came has a first picture, and all that belongs to it.
SETTLES = 2.0
#: How many leave before everything is collected: some, once nobody is waiting, and a crowd in any case. Each leaves
#: some 50 kB of circles; collected much later, they leave holes all over the memory, which is then not given back.
SOME, CROWD = 10, 50
#: How much more memory than after the last collection of everything is worth a pause, and bytes below which it is not.
GROWTH, LEAST_GROWTH = 1.5, 64_000_000


class Handle(Protocol):
    """What can be called off."""

    def cancel(self) -> None:
        """Call it off."""


class Loop(Protocol):
    """What the governor needs of an event loop."""

    def time(self) -> float:
        """Seconds of its clock."""

    def call_later(self, delay: float, callback: Callable[[], None]) -> Handle:
        """Call so many seconds later."""


def resident() -> int:
    """The memory that this process takes, in bytes; 0 where Linux's /proc is not there to tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as told:
            return int(told.read().split()[1]) * 4096
    except (OSError, ValueError, IndexError):
        return 0


@frozen
class Pause:
    """One stop of everything: which generation was walked, for how many seconds, and when (perf_counter)."""

    generation: int
    seconds: float
    at: float


@define
class Pauses:
    """How long the collector stopped everybody: the newest thousand pauses, and the longest of each generation."""

    longest: dict[int, float] = field(factory=dict)
    latest: list[Pause] = field(factory=list)
    total: float = 0.0
    _since: float = 0.0

    def watch(self) -> None:
        """Measure from now on."""
        gc.callbacks.append(self._note)

    def stop(self) -> None:
        """Measure no more."""
        gc.callbacks.remove(self._note)

    def _note(self, phase: str, about: dict[str, int]) -> None:
        if phase == "start":
            self._since = perf_counter()
            return
        took, generation = perf_counter() - self._since, about["generation"]
        self.total += took
        self.longest[generation] = max(took, self.longest.get(generation, 0.0))
        self.latest = [*self.latest[-999:], Pause(generation, took, self._since)]


@define
class Governor:
    """Runs the collector of this process from `begin` to `end`.

    Whoever serves clients calls `key` when something was typed, `came` when an app begins, and `went` when it has
    ended. `memory` gives the bytes that the process takes; where it gives 0, growth is not looked at.
    """

    loop: Loop
    memory: Callable[[], int] = resident
    pauses: Pauses = field(factory=Pauses)
    _before: tuple[int, int, int] = field(default=(0, 0, 0), init=False)
    _last_key: float = field(default=0.0, init=False)
    _last_came: float | None = field(default=None, init=False)
    _last_full: float = field(default=0.0, init=False)
    _settled: int = field(default=0, init=False)
    _went: int = field(default=0, init=False)
    _slices: int = field(default=0, init=False)
    _survived: int = field(default=0, init=False)
    _next: Handle | None = field(default=None, init=False)

    def begin(self) -> None:
        """Take over: what is there now, modules above all, is collected once and frozen."""
        self._before = gc.get_threshold()
        self.pauses.watch()
        gc.disable()
        self._collect_all()
        self._later()

    def end(self) -> None:
        """Give back the collector as it was."""
        if self._next is not None:
            self._next.cancel()
            self._next = None
        self.pauses.stop()
        gc.unfreeze()
        gc.set_threshold(*self._before)
        gc.enable()

    def key(self) -> None:
        """Somebody waits for an answer."""
        self._last_key = self.loop.time()

    def came(self) -> None:
        """Somebody came, whose screens and widgets will live long."""
        self._last_came = self._last_key = self.loop.time()

    def went(self) -> None:
        """Somebody left: what Textual ties into circles stays frozen until everything is collected."""
        self._went += 1

    def look(self) -> None:
        """Do what is due now; the governor calls it itself, every twentieth of a second."""
        now = self.loop.time()
        if self._went >= CROWD:
            self._collect_all()
        elif self._last_came is not None:
            self._settle(now, self._last_came)
        elif self._is_full_due(now):
            self._collect_all()
        elif gc.get_count()[0] >= SLICE:
            self._collect_slice()
        self._later()

    def _settle(self, now: float, since: float) -> None:
        """While people come, what is new is theirs: it is frozen without a look, which takes no time."""
        if now - since >= SETTLES:
            self._last_came = None
            self._freeze()
        elif gc.get_count()[0] >= SLICE:
            self._freeze()

    def _later(self) -> None:
        self._next = self.loop.call_later(LOOK_EVERY, self.look)

    def _is_full_due(self, now: float) -> bool:
        waited, is_quiet = now - self._last_full, now - self._last_key >= QUIET
        if self._went >= SOME and is_quiet:
            return True
        if self._grown():
            return waited >= GROWN_EVERY
        return waited >= OVERDUE or (waited >= EVERY and is_quiet)

    def _grown(self) -> bool:
        taken = self.memory()
        return taken > max(self._settled * GROWTH, self._settled + LEAST_GROWTH)

    def _collect_slice(self) -> None:
        """Walk what is new. After some slices, what they left is walked once more; what is alive then lives long."""
        # Python's own count goes down with everything that ends, however old: it says less than there is to walk.
        new = len(gc.get_objects(0))
        if new > BURST:
            self._freeze()
            return
        self._survived += new - gc.collect(0)
        self._slices += 1
        if self._slices == SLICES or self._survived > BURST:
            if self._survived <= BURST:
                gc.collect(1)
            self._freeze()

    def _freeze(self) -> None:
        gc.freeze()
        self._slices = self._survived = 0

    def _collect_all(self) -> None:
        gc.unfreeze()
        gc.collect()
        self._freeze()
        self._went = 0
        self._settled = self.memory()
        self._last_full = self.loop.time()
