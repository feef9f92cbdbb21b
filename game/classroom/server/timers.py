"""What is to be done later, in a loop that waits on descriptors."""

import heapq
from collections.abc import Callable
from itertools import count

from attrs import define, field


@define
class Timers:
    """Calls and their times, in seconds of any one clock."""

    _due: list[tuple[float, int, Callable[[], None]]] = field(factory=list, init=False)
    _numbers: "count[int]" = field(factory=count, init=False)

    def at(self, when: float, call: Callable[[], None]) -> None:
        """Call that at that time or soon after it."""
        heapq.heappush(self._due, (when, next(self._numbers), call))

    def wait(self, now: float) -> float | None:
        """Seconds until something is due; None where nothing ever is."""
        return max(0.0, self._due[0][0] - now) if self._due else None

    def run(self, now: float) -> None:
        """Make the calls that are due; one that asks for another at once does not keep the loop here."""
        due = []
        while self._due and self._due[0][0] <= now:
            due.append(heapq.heappop(self._due)[2])
        for call in due:
            call()
