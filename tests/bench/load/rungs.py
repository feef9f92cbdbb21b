"""What a client that misbehaves costs the others: each rung runs beside a class that types on, and says what it did."""

import asyncio
import os
import random
from collections.abc import Awaitable, Callable
from time import perf_counter

import asyncssh

from tests.bench.load.client import Client, connect, hang_up, visit
from tests.bench.load.crowd import Crowd
from tests.bench.load.hand import Hand

#: Beside a class for so many seconds; gives what there is to say of it.
Rung = Callable[[Crowd, float], Awaitable[str]]

#: Random bytes a piece, and seconds between two: 80 kB a second.
PIECE, PIECE_EVERY = 4096, 0.05
#: Characters of a paste, and seconds between two.
PASTE, PASTE_EVERY = 500_000, 5.0
#: How many ask with a wrong code at once, and seconds between two who have the right one.
GUESSERS, RIGHT_EVERY = 32, 5.0


async def noise(crowd: Crowd, seconds: float) -> str:
    """Random bytes as keys. Some of them leave the class: then it comes in again, as somebody new."""
    until, sent, times = perf_counter() + seconds, 0, 0
    while perf_counter() < until:
        times += 1
        client = await _guest(crowd, f"noise{times}")
        while perf_counter() < until and not client.ended:
            client.channel.write(os.urandom(PIECE))
            sent += PIECE
            await asyncio.sleep(PIECE_EVERY)
        await _gone(client)
    return f"{sent:,} random bytes in {times} sessions"


async def paste(crowd: Crowd, seconds: float) -> str:
    """Half a megabyte pasted again and again, with the marks of a paste and without."""
    client, until, times = await _guest(crowd, "paste"), perf_counter() + seconds, 0
    novel = b"It was a quiet day at the office. " * (PASTE // 34)
    while perf_counter() < until and not client.ended:
        client.channel.write(novel if times % 2 else b"\x1b[200~" + novel + b"\x1b[201~")
        times += 1
        await asyncio.sleep(min(PASTE_EVERY, max(0.0, until - perf_counter())))
    ended = bool(client.ended)
    await _gone(client)
    return f"{times} pastes of {len(novel):,} bytes; the one who pasted {'was ended' if ended else 'is still there'}"


async def stalled(crowd: Crowd, seconds: float) -> str:
    """Types five keys a second and reads nothing, then reads again."""
    client = await _guest(crowd, "stalled")
    hand, until = Hand(crowd.story, "stalled", random.Random(0)), perf_counter() + seconds
    client.wire().pause_reading()
    while perf_counter() < until:
        client.channel.write(hand.key())
        await asyncio.sleep(0.2)
    before, begin = client.received, perf_counter()
    client.wire().resume_reading()
    client.type(hand.key())
    while client.pending and perf_counter() < begin + 10:
        await asyncio.sleep(0.01)
    took, found = perf_counter() - begin, client.received - before
    await _gone(client)
    return f"{hand.typed} keys unread; {found:,} bytes within {took:.2f} s of reading again"


async def resizer(crowd: Crowd, seconds: float) -> str:
    """A hundred sizes a second."""
    client, until, times = await _guest(crowd, "resizer"), perf_counter() + seconds, 0
    while perf_counter() < until and not client.ended:
        times += 1
        client.channel.change_terminal_size(60 + times % 140, 20 + times % 40)
        await asyncio.sleep(0.01)
    received, ended = client.received, bool(client.ended)
    await _gone(client)
    return f"{times} sizes, {received:,} bytes came back; {'ended' if ended else 'still there'}"


class Guesser(asyncssh.SSHClient):
    """Asks in with wrong codes, three to a connection."""

    def __init__(self) -> None:
        self.guesses = 0

    def password_auth_requested(self) -> str | None:
        if self.guesses == 3:
            return None
        self.guesses += 1
        return f"TULIP-{random.randrange(10**6)}"


async def guess(crowd: Crowd, times: int) -> str:
    """So many wrong codes, 32 guessing at once, while others come who have the right one."""
    guessed, right, others = 0, 0.0, 0
    begin = perf_counter()

    async def guesses() -> None:
        nonlocal guessed
        while guessed < times:
            guessed += 3
            await _guess(crowd)

    guessing = asyncio.gather(*(guesses() for _ in range(GUESSERS)))
    while not guessing.done():
        others += 1
        client = await _guest(crowd, f"right{others}")
        right = max(right, client.first - client.began)
        await _gone(client)
        await asyncio.wait([guessing], timeout=RIGHT_EVERY)
    await guessing
    took = perf_counter() - begin
    return f"{guessed} wrong codes in {took:.0f} s; {others} right ones meanwhile saw their screen within {right:.2f} s"


async def _guess(crowd: Crowd) -> None:
    try:
        connection = await connect(crowd.server.at, crowd.told, "guesser", guesser=Guesser)
    except (asyncssh.Error, OSError):
        return
    connection.abort()
    raise AssertionError("a wrong code opened the door")


async def _guest(crowd: Crowd, name: str) -> Client:
    client = await visit(crowd.server.at, crowd.told, name)
    await client.seen
    return client


async def _gone(client: Client) -> None:
    if not client.ended:
        await hang_up(client)
