"""A class under load: `python -m tests.bench.class_load [--students 200] [--seconds 60]`; `--help` has the rungs.

Real SSH clients on the loopback, in this one process: all log in at once, then each types a key a second, half of them
choices that are committed, on 100x30. Measured are the time to the first picture, from each key to the first byte that
comes back, bytes, CPU and memory; beside it the same with a process of the game for each student. The rungs then ask
what one client that misbehaves costs the others. Linux only; whatever it starts it ends.
"""

import argparse
import asyncio
import gc
import os
import sys
import tempfile
from functools import partial
from pathlib import Path

from game.shelf.scenarios import Shelf, shipped_folder
from game.story.model import Story
from tests.bench.load import rungs
from tests.bench.load.crowd import Crowd, Typing
from tests.bench.load.gauge import memory_of, put_ahead
from tests.bench.load.kept import kept
from tests.bench.load.logins import come_and_go
from tests.bench.load.servers import Server, alone, hosted
from tests.bench.load.table import HEADER, MB, row, share

RUNGS: dict[str, rungs.Rung] = {
    "noise": rungs.noise,
    "paste": rungs.paste,
    "stalled": rungs.stalled,
    "resizer": rungs.resizer,
}


def main() -> None:
    """Print the table."""
    wishes = _wishes()
    story = Shelf((shipped_folder(),)).load(wishes.scenario).story
    assert story is not None
    # No pause of this process's own collector may look like the server's.
    gc.freeze()
    gc.disable()
    if wishes.ahead:
        put_ahead(os.getpid())
    print(HEADER, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        _compare(Path(folder), story, wishes)


def _compare(folder: Path, story: Story, wishes: argparse.Namespace) -> None:
    ours = theirs = None
    if wishes.students:
        with hosted(_made(folder / "class"), wishes.scenario, wishes.workers) as server:
            ours = asyncio.run(_class(server, story, wishes))
    if wishes.alone:
        with alone(_made(folder / "alone"), wishes.scenario) as server:
            theirs = asyncio.run(_load(server, story, wishes.alone, wishes, "processes"))[1]
    if ours and theirs:
        print(
            f"  a process each takes {theirs[0] / ours[0]:.0f} times the memory and {theirs[1] / ours[1]:.1f} the CPU"
        )
    if wishes.logins:
        with hosted(_made(folder / "logins"), wishes.scenario, wishes.workers) as server:
            asyncio.run(_logins(server, wishes))


def _wishes() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--students", type=int, default=200, help="in the class; 0 for no class")
    parser.add_argument("--seconds", type=float, default=60, help="of typing: for the class, and beside each rung")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--scenario", default="gossip")
    parser.add_argument("--at-once", type=int, default=1000, help="how many log in at once")
    parser.add_argument("--alone", type=int, default=20, help="students with a process each; 0 for none")
    parser.add_argument("--logins", type=int, default=0, metavar="N", help="logins and logouts of another class")
    for name, rung in RUNGS.items():
        parser.add_argument(f"--{name}", action="store_true", help=(rung.__doc__ or "").strip())
    parser.add_argument("--wrong-codes", type=int, default=0, metavar="N", help="beside the class")
    parser.add_argument("--all", action="store_true", help="every rung, with 1,000 logins and wrong codes")
    parser.add_argument("--ahead", action="store_true", help="before all else on a machine that is shared (root)")
    wishes = parser.parse_args()
    if wishes.all:
        vars(wishes).update(dict.fromkeys(RUNGS, True), logins=wishes.logins or 1000)
        wishes.wrong_codes = wishes.wrong_codes or 1000
    return wishes


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


async def _class(server: Server, story: Story, wishes: argparse.Namespace) -> tuple[float, float]:
    """A class, its rungs, and what is in the log in the end; gives what `_load` does."""
    crowd, figures, quiet = await _load(server, story, wishes.students, wishes, "students")
    for name in (name for name in RUNGS if getattr(wishes, name)):
        await _rung(crowd, name, RUNGS[name], wishes.seconds, quiet)
    if wishes.wrong_codes:
        wrong = partial(_wrong_codes, wishes.wrong_codes)
        await _rung(crowd, "wrong codes", wrong, max(wishes.seconds, wishes.wrong_codes / 25), quiet)
    print(f"  {kept(server, crowd)}")
    await crowd.go()
    _tell_faults(server)
    return figures


async def _wrong_codes(times: int, crowd: Crowd, _seconds: float) -> str:
    return await rungs.guess(crowd, times)


async def _load(
    server: Server, story: Story, students: int, wishes: argparse.Namespace, what: str
) -> tuple[Crowd, tuple[float, float], Typing]:
    """So many log in and type; gives them, a student's memory in MB with a key's CPU in ms, and all of it."""
    if wishes.ahead:
        put_ahead(server.process.pid)
    await asyncio.sleep(2)
    base, workers = memory_of(server.processes), server.processes
    print(f"  processes {' '.join(map(str, workers))}", flush=True)
    crowd = Crowd(server, story, students)
    used, own = await crowd.come(wishes.at_once)
    _tell_logins(crowd, used, own)
    idle = await crowd.rest(3)
    came = memory_of(server.processes)
    typed = await crowd.type(wishes.seconds)
    print(row(f"{len(crowd.clients)} {what}", typed), flush=True)
    count = len(crowd.clients)
    each = (came.uss - base.uss) / count / MB
    grown = (typed.memory[-1].uss - typed.memory[0].uss) / count / MB
    print(
        f"  a student {each:.3f} MB beyond the base, which is {base.uss / MB:.1f} MB (RSS {base.rss / MB:.0f}, PSS "
        f"{base.pss / MB:.0f}); {grown:+.3f} MB while typing; RSS {typed.memory[-1].rss / MB:.0f} MB at the end"
    )
    cost = _tell_more(typed, idle)
    return crowd, (each, cost), typed


async def _rung(crowd: Crowd, name: str, rung: rungs.Rung, seconds: float, quiet: Typing) -> None:
    """Run a rung beside the class, and say what came of both."""
    beside = asyncio.ensure_future(rung(crowd, seconds))
    try:
        typed = await crowd.type(seconds)
        print(row(name, typed))
        before, after = (share(sorted(one.waits), 0.99) for one in (quiet, typed))
        print(f"  p99 {after / before:.1f} times the quiet one; {await beside}", flush=True)
    finally:
        beside.cancel()


async def _logins(server: Server, wishes: argparse.Namespace) -> None:
    if wishes.ahead:
        put_ahead(server.process.pid)
    await asyncio.sleep(2)
    found = await come_and_go(server, wishes.logins)
    waits = sorted(found.waits)
    print(
        f"{f'{found.count} logins and logouts':26}RSS {found.before.rss / MB:.1f} MB, then {found.after.rss / MB:.1f} "
        f"({(found.after.rss / found.before.rss - 1) * 100:+.1f} %), USS {found.before.uss / MB:.1f}, then "
        f"{found.after.uss / MB:.1f}; in {found.seconds:.0f} s, each {share(waits, 0.5):.2f} s (half), "
        f"{share(waits, 0.99):.2f} s (p99)"
    )
    _tell_faults(server)


def _tell_logins(crowd: Crowd, used: float, own: float) -> None:
    logins = sorted(crowd.logins)
    print(
        f"  {len(logins)} logins: first picture after {share(logins, 0.5):.2f} s (half), {share(logins, 1):.2f} s "
        f"(last); {len(crowd.refused)} refused; CPU a login {used / max(1, len(logins)) * 1e3:.1f} ms, of the client "
        f"{own / max(1, len(logins)) * 1e3:.1f} ms",
        flush=True,
    )
    for trouble in crowd.refused[:3]:
        print(f"  refused: {trouble!r}")


def _tell_more(typed: Typing, idle: float) -> float:
    """What else there is to say; gives the milliseconds of CPU of a key."""
    late = sorted(typed.late)
    cores = " ".join(f"{used * 100:.0f}%" for used in typed.cpu.values()) if len(typed.cpu) < 9 else "many"
    each = sum(typed.cpu.values()) * typed.seconds / typed.keys * 1e3
    print(f"  CPU a key {each:.2f} ms, by process {cores}, {idle * 100:.0f}% while nobody types")
    print(f"  clients' CPU {typed.own * 100:.0f}%, their keys late by {share(late, 0.99) * 1e3:.1f} ms (p99)")
    half, most = (share(sorted(typed.choices), part) * 1e3 for part in (0.5, 0.99))
    print(f"  {typed.committed} of {typed.keys} keys were choices: p50 {half:.1f}, p99 {most:.1f} ms")
    some = typed.memory[:: max(1, len(typed.memory) // 20)]
    print(f"  memory over time (MB): {' '.join(f'{look.uss / MB:.0f}' for look in some)}")
    return each


def _tell_faults(server: Server) -> None:
    """What the server noted that is worth a look: faults, and the collector's pauses where a worker tells them."""
    for line in server.log.splitlines():
        if not any(usual in line for usual in ("listening on", "The server's key", "has the class as of")):
            print(f"  log: {line[:200]}", file=sys.stderr)


if __name__ == "__main__":
    main()
