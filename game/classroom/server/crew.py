"""A worker as the parent sees it: a process and the line to it."""

import os
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from attrs import define, field

from game.classroom.server.link import Link

#: A worker that lived this long, in seconds, is started again at once; one that did not waits, longer each time.
LIVED_WELL = 10.0
FIRST_WAIT, LONGEST_WAIT = 0.25, 30.0
#: What the machine's terminal is like is no matter of a worker's, which paints on those of others.
_NOT_OURS = ("CLICOLOR", "COLORTERM", "COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR", "TERM", "TERM_PROGRAM")


@define(eq=False)
class Worker:
    """One process; `number` is never given twice in a run."""

    number: int
    process: "subprocess.Popen[bytes]"
    link: Link
    began: float
    #: How often it was asked whether it is well since it was last heard.
    unanswered: int = field(default=0, init=False)

    def end(self, seconds: float) -> int:
        """Wait until it has ended, and end it by force where it does not; gives its exit status."""
        self.link.close()
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()


def start_worker(number: int, began: float, log: int | None = None) -> Worker:
    """Start a process that waits for its hosting at the other end of the line. Raises OSError."""
    ours, theirs = socket.socketpair()
    try:
        process = subprocess.Popen(
            # Nothing is imported from the folder that the server happens to be started in (-P).
            [sys.executable, "-P", "-m", "game.classroom.server.worker", str(theirs.fileno())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=log,
            env=environment(),
            pass_fds=[theirs.fileno()],
        )
    except OSError:
        ours.close()
        raise
    finally:
        theirs.close()
    return Worker(number, process, Link(ours), began)


def environment() -> dict[str, str]:
    """What a child process is told: where this package is, whether installed or not, and nothing of our terminal."""
    told = {name: value for name, value in os.environ.items() if name not in _NOT_OURS}
    here = str(Path(__file__).resolve().parents[3])
    told["PYTHONPATH"] = os.pathsep.join([here, *filter(None, [os.environ.get("PYTHONPATH")])])
    return told


def wait_before(failures: int) -> float:
    """Seconds to wait before a worker is started that has died early so many times in a row."""
    return 0.0 if failures == 0 else min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(failures - 1, 10))


def say_goodbye(workers: "list[Worker]", sentence: str) -> None:
    """Tell each of them to say goodbye to its visitors, and to end."""
    for worker in workers:
        with suppress(OSError):
            worker.link.send({"end": sentence})
