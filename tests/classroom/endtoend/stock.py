"""The stock client, OpenSSH's, on a terminal of its own: it asks for codes there, as it asks a person."""

import asyncio
import os
import shutil
import subprocess
import sys
import termios
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.classroom.endtoend.hosted import Server
from tests.classroom.endtoend.people import ENTER, SIZE, Person
from tests.classroom.server.clients import PATIENCE

needed = pytest.mark.skipif(shutil.which("ssh") is None, reason="OpenSSH's client is not installed here")

#: It takes the terminal as its own, from which OpenSSH asks, and becomes the client.
_ON_A_TERMINAL = "import os, sys; os.login_tty(0); os.execvp(sys.argv[1], sys.argv[1:])"


class Stock(Person):
    """Somebody with the stock client."""

    def __init__(self, process: "subprocess.Popen[bytes]", ours: int) -> None:
        super().__init__()
        self.process = process
        self._ours, self._is_gone = ours, False
        asyncio.get_running_loop().add_reader(ours, self._hear)

    def _hear(self) -> None:
        try:
            data = os.read(self._ours, 65_536)
        except OSError:
            data = b""
        if data:
            self.take(data)
        else:
            self.look_away()

    def look_away(self) -> None:
        """Hear nothing more."""
        asyncio.get_running_loop().remove_reader(self._ours)
        self._is_gone = True
        self.came.set()

    @property
    def is_gone(self) -> bool:
        """Whether the client has ended."""
        return self._is_gone

    def press(self, keys: str) -> None:
        """Type that."""
        os.write(self._ours, keys.encode())

    async def goes(self) -> int:
        """Wait until the client has ended; gives its exit status."""
        return await asyncio.to_thread(self.process.wait, PATIENCE)


@asynccontextmanager
async def knocking(server: Server, name: str, *options: str, term: str = "xterm-256color") -> AsyncIterator[Stock]:
    """Somebody who has typed `ssh -p PORT name@address`."""
    ours, theirs = os.openpty()
    termios.tcsetwinsize(theirs, (SIZE[1], SIZE[0]))
    known = Path(server.folder) / "known_hosts"
    asked = ("-o", "StrictHostKeyChecking=accept-new", "-o", f"UserKnownHostsFile={known}", *options)
    process = subprocess.Popen(
        [sys.executable, "-c", _ON_A_TERMINAL, "ssh", "-F", "none", *asked, "-p", str(server.door.port), "-l", name,
         server.door.host],
        stdin=theirs, stdout=theirs, stderr=theirs,
        env={**os.environ, "TERM": term, "SSH_ASKPASS_REQUIRE": "never", "SSH_AUTH_SOCK": ""},
    )  # fmt: skip
    os.close(theirs)
    stock = Stock(process, ours)
    try:
        yield stock
    finally:
        if not stock.is_gone:
            stock.look_away()
        process.kill()
        process.wait()
        os.close(ours)


@asynccontextmanager
async def in_class(
    server: Server, name: str, *options: str, wish: str = "", term: str = "xterm-256color"
) -> AsyncIterator[Stock]:
    """Somebody who was asked for the code, and typed it."""
    async with knocking(server, name, *options, term=term) as stock:
        await stock.sees("Class code:")
        stock.press(f"{server.code} {wish}".strip() + ENTER)
        yield stock
