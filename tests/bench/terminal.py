"""What a key costs on a client's terminal, and what a client takes: `python -m tests.bench.terminal [clients]`.

Many play screens run in one process on channels that lead nowhere, under the governor of the collector, and get keys in
turn, half of them choices; beside them the same apps on Textual's own headless driver, with Python's own collector.
"""

import asyncio
import gc
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from statistics import median, quantiles
from time import perf_counter, process_time
from typing import Any

from game.classroom.terminal.garbage import Governor, Pauses, resident
from game.tui.app import BreakRoom
from tests.bench.play_screen import SIZE, drawn, ours, settle
from tests.classroom.terminal.wire import Seat, until

CLIENTS, ROUNDS = 50, 12
#: Choices by number, and walks through them; Enter turns pages.
KEYS = (b"1", b"\x1b[B", b"\r", b"\x1b[A")


class Table:
    """One app, and how a key is typed to it; `press` gives the bytes that were sent."""

    def __init__(self, app: BreakRoom, press: Callable[[bytes], Awaitable[int]]) -> None:
        self.app, self.press = app, press


@asynccontextmanager
async def on_a_wire() -> AsyncIterator[Table]:
    """An app on a client's terminal."""
    seat = await Seat(ours(), size=SIZE).settled()

    async def press(key: bytes) -> int:
        seat.wire.took()
        seat.wire.written.clear()
        seat.terminal.feed(key)
        with suppress(TimeoutError):
            await asyncio.wait_for(seat.wire.written.wait(), 0.1)
        return len(seat.wire.took().encode())

    yield Table(seat.app, press)  # type: ignore[arg-type]  # the one that was seated
    await seat.leave()


@asynccontextmanager
async def headless() -> AsyncIterator[Table]:
    """An app on Textual's driver for tests."""
    app = ours()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        names = {b"1": "1", b"\r": "enter", b"\x1b[A": "up", b"\x1b[B": "down"}

        async def press(key: bytes) -> int:
            await pilot.press(names[key])
            await drawn(app)
            return 1

        yield Table(app, press)


async def measure(name: str, one: Callable[[], Any], count: int, came: Callable[[], None]) -> None:
    """Print what joining, a client and a key cost."""
    async with AsyncExitStack() as stack:
        tables = [await stack.enter_async_context(one())]
        await tables[0].press(KEYS[0])
        gc.collect()
        before, began = resident(), process_time()
        for _ in range(count - 1):
            came()
            tables.append(await stack.enter_async_context(one()))
        joined, each = (process_time() - began) / (count - 1), (resident() - before) / (count - 1)
        spent, waited, sent = [], [], []
        for turn in range(ROUNDS):
            for table in tables:
                start, clock = process_time(), perf_counter()
                count_sent = await table.press(KEYS[turn % len(KEYS)])
                if count_sent:
                    sent.append(count_sent)
                    spent.append(process_time() - start)
                    waited.append(perf_counter() - clock)
        grown = (resident() - before) / (count - 1)
    print(
        f"{name:10} join {joined * 1e3:5.1f} ms   {each / 1e6:4.2f} MB, {grown / 1e6:4.2f} MB after the keys   "
        f"a key: CPU {median(spent) * 1e3:4.1f} ms (most {max(spent) * 1e3:5.1f}), "
        f"p99 {quantiles(waited, n=100)[98] * 1e3:5.1f} ms, {median(sent):5.0f} bytes (most {max(sent)})"
    )


def told(pauses: Pauses) -> str:
    """The longest pauses of each generation."""
    return ", ".join(f"generation {one}: {took * 1e3:.1f} ms" for one, took in sorted(pauses.longest.items())) or "none"


async def main(count: int) -> None:
    """Both, and the pauses of both collectors."""
    print(f"{count} clients in one process, {SIZE[0]}x{SIZE[1]}, {ROUNDS} keys each")
    governor = Governor(asyncio.get_running_loop())
    governor.begin()
    governor.pauses.longest.clear()
    await measure("wire", on_a_wire, count, governor.came)
    print(f"           the governor's longest pauses: {told(governor.pauses)}")
    governor._collect_all()
    took = governor.pauses.latest[-1].seconds
    print(f"           when all have left, a collection of everything takes {took * 1e3:.0f} ms")
    governor.end()
    pauses = Pauses()
    pauses.watch()
    await measure("headless", headless, count, lambda: None)
    pauses.stop()
    print(f"           Python's own longest pauses: {told(pauses)}")
    await until(lambda: len(asyncio.all_tasks()) == 1)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else CLIENTS))
