"""Screens are made one at a time: when many come at once, each sees their place until it is their turn."""

import asyncio
from collections import deque
from collections.abc import Callable

from attrs import define, field

#: How often the places of those who wait are told, in seconds.
TELL_EVERY = 0.5


@define
class Turnstile:
    """Lets one through after the other, in the order in which they came. Used on one event loop."""

    _waiting: "deque[_Waiter]" = field(factory=deque, init=False)
    _is_taken: bool = field(default=False, init=False)
    _telling: asyncio.TimerHandle | None = field(default=None, init=False)

    async def enter(self, told: Callable[[int], None]) -> Callable[[], None]:
        """Wait for one's turn; gives what lets the next one through, which does so once however often it is called.

        `told` is called with the place in the line, from 1, as it changes.
        """
        if self._is_taken:
            await self._wait(told)
        self._is_taken = True
        left = False

        def leave() -> None:
            nonlocal left
            if not left:
                left = True
                self._next()

        return leave

    async def _wait(self, told: Callable[[int], None]) -> None:
        waiter = _Waiter(asyncio.get_running_loop().create_future(), told)
        self._waiting.append(waiter)
        try:
            waiter.tell(len(self._waiting))
            self._tell_later()
            await waiter.turn
        except BaseException:
            if waiter in self._waiting:
                self._waiting.remove(waiter)
            elif not waiter.turn.cancelled():
                # It was their turn, and they do not take it.
                self._next()
            raise

    def _next(self) -> None:
        """Let the next one through who still waits: a wait that was called off has not heard of it yet."""
        while self._waiting:
            turn = self._waiting.popleft().turn
            if not turn.done():
                turn.set_result(None)
                return
        self._is_taken = False

    def _tell_later(self) -> None:
        if self._telling is None and self._waiting:
            self._telling = asyncio.get_running_loop().call_later(TELL_EVERY, self._tell)

    def _tell(self) -> None:
        self._telling = None
        self._tell_later()
        for place, waiter in enumerate(self._waiting, 1):
            waiter.tell(place)


@define(eq=False)
class _Waiter:
    """Somebody who waits, and the place that they were told last."""

    turn: "asyncio.Future[None]"
    told: Callable[[int], None]
    _last: int = field(default=0, init=False)

    def tell(self, place: int) -> None:
        """Tell a place that has changed."""
        if place != self._last:
            self._last = place
            self.told(place)
