"""What starting costs, in CPU: `python -m tests.bench.startup` (POSIX only).

`breakroom --help` beside a bare `python -c pass`; then the title screen in a terminal of 100x30, from the command
to its first frame, and to the endings found (shelf read, database opened).
"""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

TIMES = 9
TICK = os.sysconf("SC_CLK_TCK")
BREAKROOM = [sys.executable, "-m", "game"]


def children() -> float:
    """CPU seconds of the processes that have ended."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def whole(command: list[str]) -> float:
    """CPU seconds of a command from its beginning to its end: the median of several."""
    seconds = []
    for _ in range(TIMES):
        start = children()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        seconds.append(children() - start)
    return median(seconds)


def first_frames() -> tuple[float, float]:
    """CPU seconds until the title stands on the screen, and until the endings found do."""
    with tempfile.TemporaryDirectory() as folder:
        process, terminal = pty.fork()
        if process == 0:
            os.environ.update(BREAKROOM_DATA=folder, TERM="xterm-256color")
            os.execv(sys.executable, BREAKROOM)
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        try:
            frame = seen(process, terminal, b"BREAK ROOM")
            found = seen(process, terminal, b"endings")
        finally:
            os.kill(process, 9)
            os.waitpid(process, 0)
            os.close(terminal)
    return frame, found


def seen(process: int, terminal: int, words: bytes) -> float:
    """CPU seconds that a process has used when these words come to its terminal."""
    read = b""
    end = time.monotonic() + 30
    while words not in read and time.monotonic() < end:
        if select.select([terminal], [], [], 0.005)[0]:
            read += os.read(terminal, 65536)
    with open(f"/proc/{process}/stat", encoding="ascii") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def main() -> None:
    """Print the table."""
    bare = whole([sys.executable, "-c", "pass"])
    helped = whole([*BREAKROOM, "--help"])
    print(f"python -c pass     {bare * 1e3:6.1f} ms of CPU (median of {TIMES})")
    print(f"breakroom --help   {helped * 1e3:6.1f} ms   {helped / bare:5.1f} x the bare start")
    textual = whole([sys.executable, "-c", "import textual.app, textual.screen, textual.widget"])
    frames = [first_frames() for _ in range(5)]
    frame, found = (median(one[place] for one in frames) for place in (0, 1))
    print(f"importing Textual  {textual * 1e3:6.1f} ms")
    print(f"first frame        {frame * 1e3:6.0f} ms   {frame / textual:5.2f} x importing Textual")
    print(f"endings found      {found * 1e3:6.0f} ms   {found / textual:5.2f} x importing Textual")


if __name__ == "__main__":
    main()
