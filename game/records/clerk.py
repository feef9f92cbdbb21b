"""The thread by which a process writes into a class and follows it, so that its event loop never waits for a disk."""

import asyncio
import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from game.records.entry import Adding, Row
from game.records.trouble import CannotSave

if TYPE_CHECKING:
    from game.records.class_log import ClassLog

#: How often other processes' writing is looked for while nobody here writes, in seconds.
LOOK = 0.05
#: How many rows are delivered in one go: the loop turns to others between two such slices.
SLICE = 200


#: Who waits for something, and what kept it out.
_Settled = tuple[Callable[[Exception | None], None], Exception | None]


@frozen
class _Waiting:
    """Something to write, and who waits for it; `settle` is called on the loop's thread."""

    adding: Adding
    settle: Callable[[Exception | None], None]


@define(eq=False)
class Clerk:
    """Writes for a process what its loop and threads hand in, and delivers every event of the class to the loop.

    `deliver` is called on the loop's thread with events in their order, each once: those of this process as those of
    others, and what was there before. `trouble` is called there with a sentence when the class cannot be followed or
    written, and with "" when it can again. The log is the clerk's alone from `start` to the end of `stop`.
    """

    _log: "ClassLog"
    deliver: Callable[[Sequence[Row]], None]
    trouble: Callable[[str], None]
    _place: int = field(default=0, kw_only=True)
    _inbox: "queue.SimpleQueue[_Waiting | None]" = field(factory=queue.SimpleQueue, init=False)
    _loop: asyncio.AbstractEventLoop | None = field(default=None, init=False)
    _thread: threading.Thread | None = field(default=None, init=False)
    _closed: bool = field(default=False, init=False)
    _told: str = field(default="", init=False)

    def start(self, loop: asyncio.AbstractEventLoop) -> None:
        """Begin to write and to follow, delivering on this loop."""
        self._loop = loop
        self._thread = threading.Thread(target=self._work, name="clerk", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Finish what waits and close the log. It blocks so long; stopping twice does no harm."""
        self._closed = True
        self._inbox.put(None)
        if self._thread is not None:
            self._thread.join()

    async def append(self, adding: Adding) -> None:
        """Commit something, and return when it and all before it has been delivered.

        Raises Superseded where one of its numbers is taken, and CannotSave where the class cannot be written.
        """
        loop = asyncio.get_running_loop()
        done: asyncio.Future[None] = loop.create_future()
        self._hand_in(adding, done)
        await done

    def append_now(self, adding: Adding) -> None:
        """The same for a thread that is not the loop's: it waits until then."""
        done: Future[None] = Future()
        self._hand_in(adding, done)
        done.result()

    def _hand_in(self, adding: Adding, done: "asyncio.Future[None] | Future[None]") -> None:
        if self._closed:
            raise CannotSave("The class is closed.")

        def settle(error: Exception | None) -> None:
            if done.done():
                return
            if error is None:
                done.set_result(None)
            else:
                done.set_exception(error)

        self._inbox.put(_Waiting(adding, settle))

    def _work(self) -> None:
        going = True
        while going:
            batch, going = self._drain()
            answers = self._write(batch)
            settled = [(waiting.settle, answer) for waiting, answer in zip(batch, answers, strict=True)]
            self._hand_over(self._read(bool(batch)), settled)
        self._log.close()

    def _drain(self) -> tuple[list[_Waiting], bool]:
        """Everything that waits, or nothing after a while; and whether to go on."""
        batch: list[_Waiting] = []
        with suppress(queue.Empty):
            one = self._inbox.get(timeout=LOOK)
            while one is not None:
                batch.append(one)
                one = self._inbox.get_nowait()
            return batch, False
        return batch, True

    def _write(self, batch: list[_Waiting]) -> list[Exception | None]:
        if not batch:
            return []
        try:
            return self._log.append([waiting.adding for waiting in batch])
        except Exception as error:
            return [error] * len(batch)

    def _read(self, wrote: bool) -> tuple[Row, ...]:
        try:
            if not (wrote or self._log.changed()):
                return ()
            rows = self._log.after(self._place)
        except CannotSave as error:
            self._tell(error.reason)
            return ()
        self._tell("")
        if rows:
            self._place = rows[-1].place
        return rows

    def _tell(self, reason: str) -> None:
        if reason != self._told:
            self._told = reason
            self._on_loop(self.trouble, reason)

    def _hand_over(
        self, rows: Sequence[Row], settled: list[tuple[Callable[[Exception | None], None], Exception | None]]
    ) -> None:
        def hand_over() -> None:
            try:
                if rows:
                    self.deliver(rows)
            finally:
                for settle, answer in settled:
                    settle(answer)

        if rows or settled:
            self._on_loop(hand_over)

    def _on_loop(self, call: Callable[..., None], *values: object) -> None:
        # A loop that is closed has nobody left to tell.
        with suppress(RuntimeError):
            assert self._loop is not None
            self._loop.call_soon_threadsafe(call, *values)
