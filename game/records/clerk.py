"""The thread by which a process writes into a class and follows it, so that its event loop never waits for a disk."""

import asyncio
import queue
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from game.records.entry import Adding, Row
from game.records.trouble import CannotSave

if TYPE_CHECKING:
    from game.records.class_log import ClassLog

#: How often other processes' writing is looked for while nobody here writes, in seconds.
LOOK = 0.05
#: How many rows are delivered in one go: between two such slices the loop turns to others.
SLICE = 200


@frozen
class _Waiting:
    """Something to write, and who waits for it: `settle` is called on the loop's thread with what kept it out."""

    adding: Adding
    settle: Callable[[Exception | None], None]


#: Somebody who waits, and what kept theirs out of the log: None where it is in.
_Settled = tuple[_Waiting, Exception | None]


@define(eq=False)
class Clerk:
    """Writes for a process what its loop hands in, and delivers every event of the class to the loop.

    `deliver` is called on the loop's thread with the events after `place` (0: all), in their order, each once,
    whichever process wrote them. `trouble` is called there with a sentence when the class cannot be followed or
    written, and with "" when it can again. The log is the clerk's alone from `start` to the end of `stop`.
    """

    _log: "ClassLog"
    deliver: Callable[[Sequence[Row]], None]
    trouble: Callable[[str], None]
    _place: int = field(default=0, kw_only=True)
    _loop: asyncio.AbstractEventLoop | None = field(default=None, init=False)
    _thread: threading.Thread | None = field(default=None, init=False)
    _inbox: "queue.SimpleQueue[_Waiting | None]" = field(factory=queue.SimpleQueue, init=False)
    # Whoever hands something in, and whoever closes: nothing gets behind the end of the inbox.
    _door: threading.Lock = field(factory=threading.Lock, init=False)
    _closed: bool = field(default=False, init=False)
    # Whoever may not be told yet, since what came before has not been read.
    _settling: list[_Settled] = field(factory=list, init=False)
    _not_written: str = field(default="", init=False)
    _not_followed: str = field(default="", init=False)
    _told: str = field(default="", init=False)

    def start(self, loop: asyncio.AbstractEventLoop) -> None:
        """Begin to write and to follow, delivering on this loop."""
        self._loop = loop
        self._thread = threading.Thread(target=self._work, name="clerk", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Finish what waits and close the log. It blocks so long; stopping twice does no harm.

        What is delivered by it arrives when the loop turns again.
        """
        with self._door:
            self._closed = True
            self._inbox.put(None)
        if self._thread is not None:
            self._thread.join()
        self._log.close()

    async def append(self, adding: Adding) -> None:
        """Commit something, and return when it and all before it has been delivered.

        Raises Superseded where one of its numbers is taken (then what took it has been delivered), and CannotSave where
        the class cannot be written. What was handed in is written even where the task that waits is cancelled.
        """
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def settle(error: Exception | None) -> None:
            if done.done():
                return
            if error is None:
                done.set_result(None)
            else:
                done.set_exception(error)

        with self._door:
            if self._closed:
                raise CannotSave("The class is closed.")
            self._inbox.put(_Waiting(adding, settle))
        await done

    def _work(self) -> None:
        going = True
        while going:
            batch, going = self._drain()
            self._write(batch)
            self._follow(wrote=bool(batch))
            self._log.tidy(quiet=not batch)
        self._hand_over((), self._settling)

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

    def _write(self, batch: list[_Waiting]) -> None:
        if not batch:
            return
        try:
            answers = self._log.append([waiting.adding for waiting in batch])
        except Exception as error:
            # Nothing of it is in the log, so there is nothing to deliver first.
            self._hand_over((), [(waiting, error) for waiting in batch])
            self._not_written = str(error)
        else:
            self._settling += zip(batch, answers, strict=True)
            self._not_written = ""

    def _follow(self, *, wrote: bool) -> None:
        """Deliver what is new, and then the answers that waited for it."""
        try:
            if wrote or self._settling or self._not_followed or self._log.changed():
                while len(rows := self._log.after(self._place, SLICE)) == SLICE:
                    self._place = rows[-1].place
                    self._wait(self._hand_over(rows, ()))
                self._place = rows[-1].place if rows else self._place
                if rows and not wrote:
                    # Another process could write: whether this one can is known when it next does.
                    self._not_written = ""
                settled, self._settling = self._settling, []
                self._hand_over(rows, settled)
            self._not_followed = ""
        except Exception as error:
            self._not_followed = str(error)
        self._tell(self._not_written or self._not_followed)

    def _tell(self, trouble: str) -> None:
        if trouble != self._told:
            self._told = trouble
            self._on_loop(self.trouble, trouble)

    def _hand_over(self, rows: Sequence[Row], settled: Sequence[_Settled]) -> threading.Event:
        """Have the loop deliver rows and tell answers; the event is set when it has."""
        done = threading.Event()

        def hand_over() -> None:
            try:
                if rows:
                    self.deliver(rows)
            finally:
                for waiting, answer in settled:
                    waiting.settle(answer)
                done.set()

        if not (rows or settled) or not self._on_loop(hand_over):
            done.set()
        return done

    def _wait(self, done: threading.Event) -> None:
        # Whoever stops the clerk on the loop's own thread keeps the loop from turning: do not wait for it then.
        while not done.wait(LOOK) and not self._closed:
            pass

    def _on_loop(self, call: Callable[..., None], *values: object) -> bool:
        """Whether there is still a loop to call something on."""
        if self._loop is None:
            return False
        try:
            self._loop.call_soon_threadsafe(call, *values)
        except RuntimeError:
            return False
        return True
