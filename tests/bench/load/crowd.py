"""A class of real clients: all log in at once, then each types a key a second, evenly spread."""

import asyncio
import random
from collections.abc import Iterator, Sequence
from time import perf_counter, process_time

import asyncssh
from attrs import define, field, frozen

from game.story.model import Story
from tests.bench.load.client import Client, hang_up, options, visit
from tests.bench.load.gauge import Memory, cpu, memory_of
from tests.bench.load.hand import Hand
from tests.bench.load.servers import Server

#: Seconds that a login may take, and that the last keys' answers are waited for.
LOGIN_WITHIN, LAST_WITHIN = 300.0, 3.0
#: Seconds between two looks at the memory.
LOOK = 10.0


@frozen
class Typing:
    """What came of some typing. Waits (of all keys, and of choices) are in seconds, `cpu` is cores by process."""

    seconds: float
    waits: Sequence[float]
    choices: Sequence[float]
    keys: int
    committed: int
    unanswered: int
    received: int
    late: Sequence[float]
    own: float
    cpu: dict[int, float]
    memory: Sequence[Memory]
    dropped: int


@define
class Crowd:
    """Students of one server."""

    server: Server
    story: Story
    count: int
    clients: list[Client] = field(factory=list, init=False)
    hands: list[Hand] = field(factory=list, init=False)
    refused: list[BaseException] = field(factory=list, init=False)
    told: asyncssh.SSHClientConnectionOptions = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.told = options(self.server.code)

    async def come(self, at_once: int) -> tuple[float, float]:
        """All log in, so many at once; gives the server's and this process's CPU seconds for it."""
        before, door = process_time(), asyncio.Semaphore(at_once)
        used = sum(map(cpu, self.server.processes))

        async def one(number: int) -> Client:
            async with door:
                client = await visit(self.server.at, self.told, f"s{number:04}")
                await client.seen
                return client

        coming = (asyncio.wait_for(one(number), LOGIN_WITHIN) for number in range(self.count))
        for came in await asyncio.gather(*coming, return_exceptions=True):
            if isinstance(came, BaseException):
                self.refused.append(came)
            else:
                self.clients.append(came)
                self.hands.append(Hand(self.story, came.name, random.Random(len(self.hands))))
        return sum(map(cpu, self.server.processes)) - used, process_time() - before

    async def rest(self, seconds: float) -> float:
        """Nobody types for so long; gives the cores that the server's processes use meanwhile."""
        before = sum(map(cpu, self.server.processes))
        await asyncio.sleep(seconds)
        return (sum(map(cpu, self.server.processes)) - before) / seconds

    @property
    def logins(self) -> list[float]:
        """Seconds from the beginning of the connection to the first picture, of each."""
        return [client.first - client.began for client in self.clients]

    @property
    def dropped(self) -> int:
        """How many have lost their connection."""
        return sum(bool(client.ended) for client in self.clients)

    async def type(self, seconds: float) -> Typing:
        """Each types a key a second for so long."""
        for client in self.clients:
            client.waits, client.choices, client.received = [], [], 0
            client.pending.clear()
        keys, committed = self._counts()
        processes = self.server.processes
        used, own, begin = [cpu(one) for one in processes], process_time(), perf_counter()
        late: list[float] = []
        looks: list[Memory] = []
        looking = asyncio.create_task(self._look(looks))
        try:
            for due, number in self._times(begin, seconds):
                if (wait := due - perf_counter()) > 0.0005:
                    await asyncio.sleep(wait)
                else:
                    await asyncio.sleep(0)
                late.append(perf_counter() - due)
                self._press(self.clients[number], self.hands[number])
            took = perf_counter() - begin
            used = [cpu(one) - before for one, before in zip(processes, used, strict=True)]
            own = process_time() - own
            await self._last()
        finally:
            looking.cancel()
        after = self._counts()
        return Typing(
            seconds=took,
            waits=[wait for client in self.clients for wait in (*client.waits, *client.choices)],
            choices=[wait for client in self.clients for wait in client.choices],
            keys=after[0] - keys,
            committed=after[1] - committed,
            unanswered=sum(len(client.pending) for client in self.clients),
            received=sum(client.received for client in self.clients),
            late=late,
            own=own / took,
            cpu={one: seconds / took for one, seconds in zip(processes, used, strict=True)},
            memory=[*looks, memory_of(self.server.processes)],
            dropped=self.dropped,
        )

    def _press(self, client: Client, hand: Hand) -> None:
        before, key = hand.committed, hand.key()
        client.type(key, is_choice=hand.committed > before)

    def _times(self, begin: float, seconds: float) -> Iterator[tuple[float, int]]:
        """When each student's keys are due."""
        for turn in range(int(seconds)):
            for number in range(len(self.clients)):
                yield begin + turn + number / len(self.clients), number

    def _counts(self) -> tuple[int, int]:
        return sum(hand.typed for hand in self.hands), sum(hand.committed for hand in self.hands)

    async def _last(self) -> None:
        until = perf_counter() + LAST_WITHIN
        while any(client.pending for client in self.clients) and perf_counter() < until:
            await asyncio.sleep(0.05)

    async def _look(self, looks: list[Memory]) -> None:
        """The memory of the server's processes, now and then, read beside this loop."""
        while True:
            looks.append(await asyncio.to_thread(memory_of, self.server.processes))
            await asyncio.sleep(LOOK)

    async def go(self) -> None:
        """All hang up."""
        await asyncio.gather(*(hang_up(client) for client in self.clients if not client.ended))
