"""What a class's log costs: `python -m tests.bench.class_log [SECONDS]` (10 unless told).

Two processes write 50 events a second each into one class, at random moments, every event with a stream of its own
student; then the same while each event loop is also kept busy for 4 ms a key, 100 keys a second, as screens do. Beside
it: a bare write and fsync, and a bare sqlite3 insert and commit, one after the other on the same disk.
"""

import asyncio
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from game.records.class_log import ClassLog
from game.records.clerk import Clerk
from game.records.entry import Adding, Entering, Row, Stream

WRITERS, RATE, STUDENTS = 2, 50, 100
#: The work of a loop beside the log: seconds a key, and keys a second.
KEY, KEYS = 0.004, 100
BODY = '{"choice":"say_nothing_and_finish_the_coffee","seen":["dana","priya"]}'
ID = "bench"


def main(seconds: float) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        place = Path(folder)
        print(f"{'':34}{'p50':>8}{'p99':>8}{'worst':>8}  ms")
        tell("bare write and fsync", times(200, bare_fsync(place)))
        tell("bare sqlite3 insert and commit", times(200, bare_insert(place)))
        print(f"{'':34}{cost(place, 1):8.0f}  microseconds of this thread's CPU for an event committed alone")
        print(f"{'':34}{cost(place, 50):8.0f}  the same in a batch of 50")
        for name, busy in (("quiet loops", 0.0), ("loops busy with screens", KEY)):
            told(name, place / name.replace(" ", "-"), seconds, busy)


def told(name: str, place: Path, seconds: float, busy: float) -> None:
    """Run the writers and print what each kind of wait came to."""
    from game.records.classes import create_class

    create_class(place, ID).close()
    words = [sys.executable, "-m", "tests.bench.class_log", "write", str(place), str(seconds), str(busy)]
    writers = [subprocess.Popen([*words, str(number)], stdout=subprocess.PIPE) for number in range(WRITERS)]
    log = place / "classes" / f"{ID}.db-wal"
    largest = 0
    while any(writer.poll() is None for writer in writers):
        largest = max(largest, log.stat().st_size if log.exists() else 0)
        time.sleep(0.2)
    found = [json.loads(writer.communicate()[0]) for writer in writers]
    tell(f"append, {name}", [wait for one in found for wait in one["waits"]])
    tell("its commit alone", [wait for one in found for wait in one["commits"]])
    tell("until another process has it", [wait for one in found for wait in one["others"]])
    events, commits = (sum(len(one[what]) for one in found) / seconds for what in ("waits", "commits"))
    print(f"{'':34}{events:8.0f}  events a second, {commits:.0f} commits, log {largest / 1e6:.1f} MB at most")


def tell(name: str, waits: Sequence[float]) -> None:
    """One line: what half, and what all but one in a hundred stayed under, in milliseconds."""
    ordered = sorted(waits)
    half, most = ordered[len(ordered) // 2], ordered[len(ordered) * 99 // 100]
    print(f"{name:34}{half * 1e3:8.2f}{most * 1e3:8.2f}{ordered[-1] * 1e3:8.2f}")


def times(count: int, work: Callable[[], object]) -> list[float]:
    """How long each of several calls takes, in seconds."""
    found = []
    for _ in range(count):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return found


def bare_fsync(place: Path) -> Callable[[], object]:
    """A page at the end of a file, and on the disk."""
    file = os.open(place / "page", os.O_CREAT | os.O_WRONLY)

    def write() -> None:
        os.write(file, bytes(4096))
        os.fsync(file)

    return write


def bare_insert(place: Path) -> Callable[[], object]:
    """A row in a table of two columns."""
    connection = sqlite3.connect(place / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE events (place INTEGER PRIMARY KEY, body TEXT)")
    return lambda: connection.execute("INSERT INTO events (body) VALUES (?)", (BODY,))


def cost(place: Path, together: int) -> float:
    """Microseconds of this thread's CPU for an event: written and read again, so many in a commit."""
    from game.records.classes import create_class

    with closing(create_class(place / f"cost-{together}", ID)) as log:
        spent = time.thread_time()
        for turn in range(400 // together):
            log.append([adding(f"s{number}", turn + 1) for number in range(together)])
            log.after(turn * together)
        return (time.thread_time() - spent) / 400 * 1e6


def adding(student: str, number: int) -> Adding:
    """A student's choice; every one of them says who they are."""
    stream = Stream(student, "seat", "gossip", student, "v", "now") if number == 1 else None
    now = f"{time.time():.6f}"
    return Adding(student, number, [Entering(now, "chosen", BODY, student, '{"name":"Ann"}')], stream)


def write(place: Path, seconds: float, busy: float, number: int) -> None:
    """One of the writers: prints, in seconds, what it waited for."""
    from game.records.classes import open_class

    log = open_class(place, ID)
    commits: list[float] = []
    timed(log, commits)
    print(json.dumps({**asyncio.run(writing(log, seconds, busy, number)), "commits": commits}))


def timed(log: ClassLog, commits: list[float]) -> None:
    """Have a log tell how long its commits took."""
    appended = ClassLog.append

    def append(self: ClassLog, batch: Sequence[Adding]) -> list[Exception | None]:
        start = time.perf_counter()
        answers = appended(self, batch)
        commits.append(time.perf_counter() - start)
        return answers

    ClassLog.append = append  # type: ignore[method-assign]  # to time it, in this process only


async def writing(log: ClassLog, seconds: float, busy: float, number: int) -> dict[str, list[float]]:
    """Write at random moments for so long."""
    waits: list[float] = []
    others: list[float] = []

    def deliver(rows: Sequence[Row]) -> None:
        now = time.time()
        others.extend(now - float(row.at) for row in rows if not row.stream.startswith(f"{number}-"))

    clerk = Clerk(log, deliver, lambda trouble: print(trouble, file=sys.stderr))
    clerk.start(asyncio.get_running_loop())
    end = time.perf_counter() + seconds

    async def student(name: str) -> None:
        for turn in range(1, 10**6):
            await asyncio.sleep(random.expovariate(RATE / STUDENTS))
            if time.perf_counter() > end:
                return
            start = time.perf_counter()
            await clerk.append(adding(name, turn))
            waits.append(time.perf_counter() - start)

    async def painting() -> None:
        while busy and time.perf_counter() < end:
            await asyncio.sleep(random.expovariate(KEYS))
            until = time.perf_counter() + busy
            while time.perf_counter() < until:
                pass

    await asyncio.gather(painting(), *(student(f"{number}-{one}") for one in range(STUDENTS)))
    clerk.stop()
    return {"waits": waits, "others": others}


if __name__ == "__main__":
    if sys.argv[1:2] == ["write"]:
        write(Path(sys.argv[2]), float(sys.argv[3]), float(sys.argv[4]), int(sys.argv[5]))
    else:
        main(float(sys.argv[1]) if sys.argv[1:] else 10)
