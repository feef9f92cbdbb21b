"""Many logins and logouts: the same students come and go, each by their return word."""

import asyncio
import re
from time import perf_counter

from attrs import frozen

from tests.bench.load.client import Client, hang_up, options, visit
from tests.bench.load.gauge import Memory, memory_of
from tests.bench.load.servers import Server

#: Students who come and go, how many of them at once, and seconds until what they left has settled.
STUDENTS, AT_ONCE, SETTLES = 40, 8, 5.0
_ESCAPES = re.compile(rb"\x1b\[[0-9;?]*[a-zA-Z]")
_WORD, _ASKED = re.compile(rb"return word is ([a-z]+-[a-z]+)"), b"return word, or Enter"


@frozen
class Logins:
    """What came of it: the workers' memory when each had been there once, and at the end; and how long logins took."""

    count: int
    before: Memory
    after: Memory
    seconds: float
    waits: list[float]


async def come_and_go(server: Server, count: int) -> Logins:
    """So many logins, one after the other for each student."""
    told, door, words, waits = options(server.code), asyncio.Semaphore(AT_ONCE), dict[str, bytes](), list[float]()

    async def once(name: str) -> None:
        async with door:
            client = await visit(server.at, told, name)
            if name in words:
                await _say(client, words[name])
            await client.seen
            waits.append(client.first - client.began)
            if name not in words:
                words[name] = _word(client)
            await hang_up(client)

    names = [f"l{number:03}" for number in range(STUDENTS)]
    await asyncio.gather(*map(once, names))
    await asyncio.sleep(SETTLES)
    before, begin = memory_of(server.processes[1:]), perf_counter()
    waits.clear()
    for turn in range(0, count, STUDENTS):
        await asyncio.gather(*map(once, names[: count - turn]))
    took = perf_counter() - begin
    await asyncio.sleep(SETTLES)
    return Logins(len(waits), before, memory_of(server.processes[1:]), took, waits)


async def _say(client: Client, word: bytes) -> None:
    """Answer when the word is asked for."""
    until = perf_counter() + 30
    while _ASKED not in client.shown:
        if client.ended or perf_counter() > until:
            raise AssertionError(f"{client.name} was not asked for a word: {client.shown!r}")
        await asyncio.sleep(0.005)
    client.channel.write(word + b"\r")


def _word(client: Client) -> bytes:
    found = _WORD.search(b" ".join(_ESCAPES.sub(b" ", client.shown).split()))
    assert found, f"{client.name} was told no word"
    return found[1]
