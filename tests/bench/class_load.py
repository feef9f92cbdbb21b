"""A class under load: `python -m tests.bench.class_load [--students 200] [--seconds 60]`; `--help` has the rungs.

Real SSH clients on the loopback, in this one process: all log in at once, then each types a key a second, half of them
choices that are committed, on 100x30. Measured are the time to the first picture, from each key to the first byte that
comes back, bytes, CPU and memory; and the same with a process of the game for each student. The rungs then ask what
one client that misbehaves costs the others. Linux only; what it starts it ends.
"""

import argparse
import asyncio
import gc
import os
import tempfile
from pathlib import Path

from game.shelf.scenarios import Shelf, shipped_folder
from game.story.model import Story
from tests.bench.load.crowd import Crowd, Typing
from tests.bench.load.gauge import memory_of, put_ahead
from tests.bench.load.servers import Server, alone, hosted
from tests.bench.load.table import HEADER, MB, row, share


def main() -> None:
    """Print the table."""
    wishes = _wishes()
    story = Shelf((shipped_folder(),)).load(wishes.scenario).story
    assert story is not None
    gc.freeze()
    gc.disable()
    if wishes.ahead:
        put_ahead(os.getpid())
    print(HEADER)
    with tempfile.TemporaryDirectory() as folder:
        if not wishes.no_class:
            with hosted(Path(folder), wishes.scenario, wishes.workers) as server:
                asyncio.run(_class(server, story, wishes))
        if wishes.alone:
            other = Path(folder) / "alone"
            other.mkdir()
            with alone(other, wishes.scenario) as server:
                asyncio.run(_alone(server, story, wishes))


def _wishes() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--scenario", default="gossip")
    parser.add_argument("--at-once", type=int, default=1000, help="how many log in at once")
    parser.add_argument("--alone", type=int, default=20, help="students with a process each; 0 for none")
    parser.add_argument("--ahead", action="store_true", help="before all else on a machine that is shared (root)")
    parser.add_argument("--no-class", action="store_true", help="only the processes")
    return parser.parse_args()


async def _class(server: Server, story: Story, wishes: argparse.Namespace) -> None:
    if wishes.ahead:
        put_ahead(server.process.pid)
    await asyncio.sleep(2)
    base = memory_of(server.processes[1:])
    print(f"workers {server.processes[1:]}", flush=True)
    crowd = Crowd(server, story, wishes.students)
    used = await crowd.come(wishes.at_once)
    _tell_logins(crowd, *used)
    await asyncio.sleep(3)
    came = memory_of(server.processes[1:])
    typed = await crowd.type(wishes.seconds)
    print(row(f"{len(crowd.clients)} students", typed))
    each = (came.uss - base.uss) / len(crowd.clients) / MB
    after = (typed.memory[-1].uss - base.uss) / len(crowd.clients) / MB
    print(f"  workers' base {base.uss / MB:.1f} MB; a student {each:.3f} MB once in, {after:.3f} MB at the end")
    _tell_more(typed)
    await crowd.go()
    print(server.log[-3000:])


async def _alone(server: Server, story: Story, wishes: argparse.Namespace) -> None:
    if wishes.ahead:
        put_ahead(server.process.pid)
    await asyncio.sleep(1)
    base = memory_of(server.processes)
    crowd = Crowd(server, story, wishes.alone)
    used = await crowd.come(wishes.at_once)
    _tell_logins(crowd, *used)
    await asyncio.sleep(3)
    came = memory_of(server.processes)
    typed = await crowd.type(wishes.seconds)
    print(row(f"{len(crowd.clients)} processes", typed))
    print(f"  a student {(came.uss - base.uss) / len(crowd.clients) / MB:.3f} MB once in")
    _tell_more(typed)
    await crowd.go()


def _tell_logins(crowd: Crowd, used: float, own: float) -> None:
    logins = sorted(crowd.logins)
    print(
        f"  {len(logins)} logins: first picture after {share(logins, 0.5):.2f} s (half), {share(logins, 1):.2f} s (last); "
        f"{len(crowd.refused)} refused; CPU a login {used / max(1, len(logins)) * 1e3:.1f} ms, "
        f"of the client {own / max(1, len(logins)) * 1e3:.1f} ms"
    )
    for trouble in crowd.refused[:3]:
        print(f"  refused: {trouble!r}")


def _tell_more(typed: Typing) -> None:
    late = sorted(typed.late)
    cores = ", ".join(f"{used * 100:.0f}%" for used in typed.cpu.values())
    each = sum(typed.cpu.values()) * typed.seconds / typed.keys
    print(f"  CPU a key {each * 1e3:.2f} ms, by process {cores}; clients {typed.own * 100:.0f}%, late {share(late, 0.99) * 1e3:.1f} ms (p99)")
    print(f"  {typed.committed} of {typed.keys} keys were choices; {typed.unanswered} keys brought nothing")
    print(f"  memory over time (MB): {' '.join(f'{look.uss / MB:.0f}' for look in typed.memory)}")


if __name__ == "__main__":
    main()
