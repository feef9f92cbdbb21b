"""The last resort of a worker whose parent is gone: it ends, whatever its event loop is busy with."""

import os
import select
import threading
import time

#: Seconds that the loop has to notice it by itself, and to say goodbye.
GRACE = 3.0


def watch_over(descriptor: int, grace: float = GRACE) -> threading.Thread:
    """Watch a line to the parent from a thread of its own: when its other end is gone, this process ends soon."""
    thread = threading.Thread(target=_watch, args=(descriptor, grace), name="orphan", daemon=True)
    thread.start()
    return thread


def _watch(descriptor: int, grace: float) -> None:
    line = select.poll()
    # Nothing is read here: a hang-up is told without being asked for.
    line.register(descriptor, 0)
    line.poll()
    time.sleep(grace)
    os._exit(1)
