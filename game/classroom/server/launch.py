"""Starting a server beside a console: a process of its own, which may be left running when the console ends."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from typing import IO

from attrs import define, field

from game.classroom.server.crew import environment
from game.classroom.server.hosting import Hosting, to_json
from game.classroom.server.link import Message
from game.classroom.server.listening import CannotListen
from game.classroom.server.log import open_log


@define(eq=False)
class Launched:
    """A server that was started from here. It ends with this process, unless it is told to stay."""

    process: "subprocess.Popen[bytes]"
    #: Where it listens.
    host: str = field(default="", init=False)
    port: int = field(default=0, init=False)

    @property
    def is_running(self) -> bool:
        """Whether its process has not ended yet."""
        return self.process.poll() is None

    def heard(self) -> Message | None:
        """The next thing that it says, as {"wrong": answers so far}; None once it has ended. Waits."""
        line = _of(self.process.stdout).readline()
        return json.loads(line) if line else None

    def stay(self) -> None:
        """Leave it running when this process ends."""
        self.say(b"stay\n")

    def end(self, seconds: float = 8.0, *, over: bool = False) -> int:
        """End it, which takes as long as its workers say goodbye; gives its exit status.

        `over`: those who are in are told that the class is over, not that its server may be up again.
        """
        self.say(b"over\n" if over else b"end\n")
        with suppress(OSError):
            _of(self.process.stdin).close()
        try:
            status = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = self.process.wait()
        self.let_go()
        return status

    def let_go(self) -> None:
        """Close the lines to it: it ends now, or goes on where it was told to stay."""
        for line in (self.process.stdin, self.process.stdout):
            with suppress(OSError):
                _of(line).close()

    def say(self, words: bytes) -> None:
        """Say that; a server that is gone hears nothing."""
        with suppress(OSError, ValueError):
            while words:
                words = words[_of(self.process.stdin).write(words) :]


def launch(hosting: Hosting) -> Launched:
    """Start a server, in a session of its own, and wait until it listens.

    Raises CannotListen with a sentence, and OSError where no process can be started or no log written.
    """
    errors = open_log(hosting.log) if hosting.log else subprocess.DEVNULL
    try:
        launched = Launched(_started(errors))
    finally:
        if errors != subprocess.DEVNULL:
            os.close(errors)
    told = to_json(hosting).encode()
    launched.say(b"%d\n%b" % (len(told), told))
    first = launched.heard() or {"refused": "The server ended before it listened; its log may say why."}
    if "listening" not in first:
        launched.end()
        raise CannotListen(first["refused"])
    launched.host, launched.port = first["listening"]
    return launched


def _started(errors: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "game.classroom.server.serving"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        # Without buffers, whose locks would be held by whoever waits for the next line.
        bufsize=0,
        env=environment(),
        start_new_session=True,
    )


def _of(line: IO[bytes] | None) -> IO[bytes]:
    assert line is not None
    return line
