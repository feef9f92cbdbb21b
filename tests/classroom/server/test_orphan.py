import os
import socket
import subprocess
import sys

CODE = """
import socket, sys, time
from game.classroom.server.orphan import watch_over
watch_over(int(sys.argv[1]), 0.1)
print("busy", flush=True)
while True:
    pass
"""


def test_a_process_that_is_busy_for_ever_ends_with_its_parent() -> None:
    """Nothing is asked of its loop: when the other end of the line closes, the process ends."""
    ours, theirs = socket.socketpair()
    with subprocess.Popen(
        [sys.executable, "-c", CODE, str(theirs.fileno())], pass_fds=[theirs.fileno()], stdout=subprocess.PIPE
    ) as process:
        theirs.close()
        assert process.stdout is not None
        assert process.stdout.readline() == b"busy\n"
        assert process.poll() is None
        ours.close()
        assert process.wait(30) == 1
    assert os.getpid()
