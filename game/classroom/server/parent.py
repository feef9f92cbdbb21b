"""The process that listens: it counts connections, lets them wait in order, and hands each to a worker.

It speaks no SSH and paints nothing, so that it is small and always has time; a worker that dies takes nobody with it
but those whom it served, and is started again. However it ends, its workers end too.
"""

import secrets
import selectors
import socket
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import Any

from attrs import define, field

from game.classroom.server.crew import LIVED_WELL, Worker, say_goodbye, start_worker, wait_before
from game.classroom.server.gate import Admitted, Gate
from game.classroom.server.hosting import Hosting, to_json
from game.classroom.server.lifeline import Lifeline
from game.classroom.server.link import Link, Message
from game.classroom.server.listening import has_hung_up
from game.classroom.server.signals import Signals
from game.classroom.server.timers import Timers

#: Seconds that nobody is accepted after the machine has run out of something.
REST = 0.5
#: Seconds between two looks at everything, and the looks that a worker may leave unanswered.
LOOK, UNANSWERED = 5.0, 12
#: Seconds in the door after which one makes room for those who wait.
PATIENCE = 20.0
#: Seconds that a worker which begins is waited for before others get all who come.
BEGINS_WITHIN = 10.0
#: Seconds that workers have to say goodbye.
GOODBYE = 4.0
#: How many are accepted in one go, and descriptors that are kept for what is no connection waiting.
_AT_ONCE, _KEPT = 64, 128

OVER = "The class is over. Thank you for coming."
ENDING = "The server of this class is ending. Nothing is lost: come back when it is up again."


@define(eq=False)
class Parent:
    """One run of a server. `tell` is told what others may want to know: wrong codes and passwords, and trouble."""

    hosting: Hosting
    listener: socket.socket
    note: Callable[[str], None]
    tell: Callable[[Message], None]
    descriptors: int = 1024
    lifeline: Lifeline | None = None
    #: Where workers write their log lines; None where this process writes its errors.
    log: int | None = None
    run: str = field(factory=lambda: secrets.token_hex(4))
    gate: Gate[socket.socket] = field(init=False)
    workers: dict[int, Worker] = field(factory=dict, init=False)
    _selector: selectors.BaseSelector = field(factory=selectors.DefaultSelector, init=False)
    _timers: Timers = field(factory=Timers, init=False)
    _began: int = field(default=0, init=False)
    _failures: int = field(default=0, init=False)
    #: Wrong codes so far, and wrong passwords of the instructor.
    _wrong: dict[str, int] = field(factory=lambda: {"wrong": 0, "tried": 0}, init=False)
    _lost: set[str] = field(factory=set, init=False)
    #: What is not well with the class in each worker where something is not.
    _troubles: dict[int, str] = field(factory=dict, init=False)
    _trouble: str = field(default="", init=False)
    _is_resting: bool = field(default=False, init=False)
    _ending: str = field(default="", init=False)

    def __attrs_post_init__(self) -> None:
        self.gate = Gate(self.hosting.most_at_door)

    def serve(self, begun: Callable[[], None]) -> None:
        """Serve until told to end, by a signal or the lifeline; afterwards no process is left."""
        with Signals() as signals, self._selector:
            self._selector.register(signals, selectors.EVENT_READ, partial(self._signaled, signals))
            if self.lifeline is not None:
                self._selector.register(self.lifeline, selectors.EVENT_READ, self._hear_lifeline)
            for _ in range(max(1, self.hosting.workers)):
                self._start()
            self._timers.at(time.monotonic() + LOOK, self._look)
            try:
                begun()
                while not self._ending:
                    self._turn()
                self._end()
            finally:
                for worker in self.workers.values():
                    worker.process.kill()
                    worker.end(GOODBYE)
                self.listener.close()

    def _turn(self) -> None:
        self._accept_or_rest()
        for key, events in self._selector.select(self._timers.wait(time.monotonic())):
            key.data(events)
        self._timers.run(time.monotonic())
        self._hand_out()

    # Connections.

    def _accept_or_rest(self) -> None:
        """Wait for connections only while one more can be kept: what cannot be, waits in the system's own queue."""
        is_open = self.listener.fileno() in self._selector.get_map()
        wanted = not self._is_resting and len(self.gate.waiting) < self.descriptors - _KEPT
        if wanted and not is_open:
            self._selector.register(self.listener, selectors.EVENT_READ, self._accept)
        elif is_open and not wanted:
            self._selector.unregister(self.listener)

    def _accept(self, _: int) -> None:
        for _ in range(_AT_ONCE):
            try:
                came, _address = self.listener.accept()
            except (BlockingIOError, ConnectionAbortedError):
                return
            except OSError as trouble:
                self.note(f"nobody is let in for a moment: {trouble.strerror}")
                self._is_resting = True
                self._timers.at(time.monotonic() + REST, self._go_on)
                return
            self.gate.comes(came)

    def _go_on(self) -> None:
        self._is_resting = False

    def _hand_out(self) -> None:
        # Those who come with the first worker that is up, or after one that died, are shared out among all of them.
        if not any(self._begins(worker) for worker in self.workers.values()):
            self._hand_to_the_least_busy()
        for worker in self.workers.values():
            events = selectors.EVENT_READ | (selectors.EVENT_WRITE if worker.link.is_full else 0)
            if self._selector.get_key(worker.link).events != events:
                self._selector.modify(worker.link, events, partial(self._hear, worker))

    def _begins(self, worker: Worker) -> bool:
        return worker.number not in self.gate.open and time.monotonic() - worker.began < BEGINS_WITHIN

    def _hand_to_the_least_busy(self) -> None:
        busy = [number for number, worker in self.workers.items() if worker.link.is_full]
        while (admitted := self.gate.admit(time.monotonic(), busy)) is not None:
            self._hand(admitted)

    def _hand(self, admitted: Admitted[socket.socket]) -> None:
        if has_hung_up(admitted.who):
            admitted.who.close()
            self.gate.leaves(admitted.ticket)
            return
        # Where the worker is gone, its end of the line tells so in the next turn.
        with suppress(OSError):
            self.workers[admitted.worker].link.send({Link.TAKEN: admitted.ticket}, admitted.who)

    # Workers.

    def _start(self) -> None:
        self._began += 1
        try:
            worker = start_worker(self._began, time.monotonic(), self.log)
        except OSError as trouble:
            self.note(f"no worker can be started: {trouble.strerror}")
            self._start_later()
            return
        self.workers[worker.number] = worker
        self._timers.at(worker.began + BEGINS_WITHIN, lambda: None)  # A turn of the loop is all that is wanted.
        self._selector.register(worker.link, selectors.EVENT_READ, partial(self._hear, worker))
        self._say(worker, {"hosting": to_json(self.hosting), "run": f"{self.run}.{worker.number}", **self._wrong})

    def _start_later(self) -> None:
        self._failures += 1
        self._timers.at(time.monotonic() + wait_before(self._failures), self._start)

    def _say(self, worker: Worker, message: Message) -> None:
        # A worker that is gone is noticed where it is heard.
        with suppress(OSError):
            worker.link.send(message)

    def _hear(self, worker: Worker, events: int) -> None:
        try:
            if events & selectors.EVENT_WRITE:
                worker.link.flush()
            messages = worker.link.receive() if events & selectors.EVENT_READ else []
        except (EOFError, OSError):
            self._died(worker)
            return
        worker.unanswered = 0
        for message, _ in messages:
            self._take(worker, message)

    def _take(self, worker: Worker, message: dict[str, Any]) -> None:
        if "closing" in message:
            self.gate.retires(worker.number)
        if "ready" in message:
            self.gate.opens(worker.number)
            self._tell_of_the_lost()
            self._tell_of_troubles()
        if "in" in message:
            self.gate.enters(message["in"])
        if "out" in message:
            self.gate.leaves(message["out"])
        if "over" in message and not self._ending:
            self.note("the class is over, and everybody has left")
            self._ending = OVER
        if "noted" in message:
            self._lost.discard(message["noted"])
        if "trouble" in message:
            self._troubles[worker.number] = message["trouble"]
            self._tell_of_troubles()
        for kind in self._wrong.keys() & message:
            self._count(kind, message[kind])

    def _count(self, kind: str, more: int) -> None:
        count = self._wrong[kind] = self._wrong[kind] + more
        # Each time that they have doubled: a line of the log costs who writes them less than it costs us.
        if kind == "tried" and not count & (count - 1):
            self.note(f"wrong passwords of the instructor so far: {count}")
        self.tell({kind: count})
        for other in self.workers.values():
            self._say(other, {kind: count})

    def _died(self, worker: Worker) -> None:
        """A worker is gone: another one begins, and tells the class who went with it."""
        self._selector.unregister(worker.link)
        del self.workers[worker.number]
        status = worker.end(0.2)
        gone = self.gate.closes(worker.number)
        self.note(f"worker {worker.number} ended ({status}) and {len(gone)} connections with it; another one begins")
        self._lost.add(f"{self.run}.{worker.number}")
        self._tell_of_the_lost()
        self._troubles.pop(worker.number, None)
        self._tell_of_troubles()
        if time.monotonic() - worker.began >= LIVED_WELL:
            self._failures = 0
            self._start()
        else:
            self._start_later()

    def _tell_of_the_lost(self) -> None:
        """Have some worker write into the class's log who went with those that died; again until one has."""
        for number in self.gate.open[:1]:
            for run in self._lost:
                self._say(self.workers[number], {"lost": run})

    def _tell_of_troubles(self) -> None:
        """Tell every console what is not well with the class, wherever it is met: students say that theirs knows."""
        trouble = _joined(self._troubles.values())
        if trouble != self._trouble:
            self._trouble = trouble
            self.tell({"trouble": trouble})
        for number in self.gate.open:
            others = (trouble for one, trouble in self._troubles.items() if one != number)
            self._say(self.workers[number], {"trouble": _joined(others)})

    def _look(self) -> None:
        """Ask whether the workers are well, and make room in the door for those who wait in vain."""
        now = time.monotonic()
        self._timers.at(now + LOOK, self._look)
        for worker in list(self.workers.values()):
            worker.unanswered += 1
            if worker.unanswered > UNANSWERED:
                self.note(f"worker {worker.number} does not answer and is ended")
                worker.process.kill()
            self._say(worker, {"well": True})
        self._tell_of_the_lost()
        if (slow := self.gate.slowest(now, PATIENCE)) is not None:
            self._say(self.workers[slow[1]], {"away": slow[0]})

    # The end.

    def _signaled(self, signals: Signals, _: int) -> None:
        if names := signals.read():
            self.note(f"ending: {', '.join(names)}")
            self._ending = ENDING

    def _hear_lifeline(self, _: int) -> None:
        assert self.lifeline is not None
        ends = self.lifeline.read()
        if self.lifeline.is_over:
            self._selector.unregister(self.lifeline)
        if ends:
            self.note("ending: who started this server has ended it")
            self._ending = OVER if self.lifeline.class_is_over else ENDING

    def _end(self) -> None:
        """Let nobody in any more, and let the workers say goodbye."""
        for gone in self.gate.waiting:
            gone.close()
        self.listener.close()
        say_goodbye(list(self.workers.values()), self._ending)
        until = time.monotonic() + GOODBYE
        for worker in self.workers.values():
            with suppress(Exception):
                worker.process.wait(max(0.1, until - time.monotonic()))


def _joined(troubles: Iterable[str]) -> str:
    """Sentences, each once."""
    return " ".join(dict.fromkeys(trouble for trouble in troubles if trouble))
