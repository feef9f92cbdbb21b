"""Who is let in, in which order, and by which worker: counting, without a socket in it."""

from collections import OrderedDict, deque
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from attrs import define, field, frozen

Socket = TypeVar("Socket", bound=Hashable)


@frozen
class Admitted(Generic[Socket]):
    """Someone whose turn it is: the ticket that stands for the connection from now on, and the worker who serves it."""

    ticket: int
    worker: int
    who: Socket


@define
class Gate(Generic[Socket]):
    """Connections in the order in which they came; `most` at once have not logged in yet, the others wait.

    A worker is known by its number, and counted from `opens` until `closes`.
    """

    most: int = 64
    waiting: deque[Socket] = field(factory=deque, init=False)
    _workers: dict[int, int] = field(factory=dict, init=False)
    _worker_of: dict[int, int] = field(factory=dict, init=False)
    _at_door: OrderedDict[int, float] = field(factory=OrderedDict, init=False)
    _next: int = field(default=1, init=False)

    def opens(self, worker: int) -> None:
        """A worker takes connections from now on."""
        self._workers.setdefault(worker, 0)

    def retires(self, worker: int) -> None:
        """A worker takes no more connections; those that it has go on."""
        self._workers.pop(worker, None)

    def closes(self, worker: int) -> list[int]:
        """A worker is gone; the tickets that went with it."""
        self._workers.pop(worker, None)
        lost = [ticket for ticket, of in self._worker_of.items() if of == worker]
        for ticket in lost:
            self.leaves(ticket)
        return lost

    def comes(self, who: Socket) -> None:
        """Someone stands at the end of the queue."""
        self.waiting.append(who)

    def admit(self, now: float, busy: Iterable[int] = ()) -> Admitted[Socket] | None:
        """The next one whose turn it is, for the worker with the fewest connections that is not busy; None for none."""
        free = self._workers.keys() - set(busy)
        if not self.waiting or not free or len(self._at_door) >= self.most:
            return None
        worker = min(free, key=lambda number: (self._workers[number], number))
        ticket, self._next = self._next, self._next + 1
        self._workers[worker] += 1
        self._worker_of[ticket] = worker
        self._at_door[ticket] = now
        return Admitted(ticket, worker, self.waiting.popleft())

    def enters(self, ticket: int) -> None:
        """Whoever has that ticket has logged in."""
        self._at_door.pop(ticket, None)

    def leaves(self, ticket: int) -> None:
        """Whoever had that ticket has gone."""
        self._at_door.pop(ticket, None)
        worker = self._worker_of.pop(ticket, None)
        if worker in self._workers:
            self._workers[worker] -= 1

    def slowest(self, now: float, patience: float) -> tuple[int, int] | None:
        """Ticket and worker of who stands in the door longest, if for that many seconds while someone waits in vain."""
        if not self.waiting or len(self._at_door) < self.most:
            return None
        ticket, since = next(iter(self._at_door.items()))
        return (ticket, self._worker_of[ticket]) if now - since >= patience else None

    @property
    def open(self) -> list[int]:
        """The workers that take connections."""
        return sorted(self._workers)

    @property
    def at_door(self) -> int:
        """How many have not logged in yet."""
        return len(self._at_door)

    @property
    def inside(self) -> int:
        """How many connections there are in all, those at the door included."""
        return len(self._worker_of)
