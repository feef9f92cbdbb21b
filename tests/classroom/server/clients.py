"""Real clients of a server under test, on the loopback."""

import asyncio
import json
import os
import re
import shutil
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import Any, cast

import asyncssh
import pytest
from attrs import evolve

from game.classroom.sayable import hashed
from game.classroom.server.hosting import Hosting
from game.classroom.server.hostkey import host_key
from game.classroom.server.launch import Launched, launch

CODE = "TULIP-OTTER-4021"
PASSWORD = "a password that nobody guesses"
#: Seconds that anything may take here before a test gives up; none of them is a promise.
PATIENCE = 30.0


def hosting_in(folder: Path, **changes: Any) -> Hosting:
    host_key(str(folder / "key"))
    hosting = Hosting(
        class_id="c1",
        folder=str(folder),
        scenario="gossip",
        host_key=str(folder / "key"),
        code=CODE,
        instructor_hash=hashed(PASSWORD, b"salt" * 4),
        title="A class under test",
        bind="127.0.0.1",
        port=0,
        log=str(folder / "server.log"),
        reception="tests.classroom.server.welcome:open_class",
    )
    return evolve(hosting, **changes)


@contextmanager
def served(folder: Path, **changes: Any) -> Iterator[Launched]:
    launched = launch(hosting_in(folder, **changes))
    try:
        yield launched
    finally:
        launched.end()


@asynccontextmanager
async def connected(
    server: Launched, user: str = "ann", answer: str | None = CODE, **options: Any
) -> AsyncIterator[asyncssh.SSHClientConnection]:
    told: dict[str, Any] = {"client_keys": None, "preferred_auth": "password", **options}
    connection = await asyncssh.connect(
        server.host,
        server.port,
        username=user,
        password=answer,
        known_hosts=None,
        config=None,
        agent_path=None,
        gss_host=None,
        **told,
    )
    try:
        yield connection
    finally:
        connection.abort()
        await connection.wait_closed()


class Client(asyncssh.SSHClientSession[bytes]):
    """A session that keeps what it was shown."""

    def __init__(self) -> None:
        self.shown = b""
        self.over = asyncio.Event()
        self.status: int | None = None

    def connection_made(self, chan: asyncssh.SSHClientChannel[bytes]) -> None:
        self.channel = chan
        self.connection = cast(asyncssh.SSHClientConnection, chan.get_connection())

    def data_received(self, data: bytes, _kind: int | None) -> None:
        self.shown += data

    def exit_status_received(self, status: int) -> None:
        self.status = status

    def connection_lost(self, _exc: Exception | None) -> None:
        self.over.set()

    async def shows(self, pattern: str) -> str:
        """Wait until that is shown; gives its first group, or all of it."""
        async with asyncio.timeout(PATIENCE):
            while (found := re.search(pattern, self.text, re.DOTALL)) is None:
                assert not self.over.is_set(), self.text
                await asyncio.sleep(0.01)
        return found[1] if found.groups() else found[0]

    @property
    def text(self) -> str:
        return self.shown.decode("utf-8", "replace")

    async def told(self) -> dict[str, Any]:
        """What the welcome told of the visit."""
        return dict(_whole(await self.shows(r"Welcome (\{.*?\})\s+>")))

    async def asks(self, line: str) -> Any:
        """Type a line; gives what is said to it, as JSON."""
        before = len(self.text)
        self.channel.write(line.encode() + b"\r")
        async with asyncio.timeout(PATIENCE):
            while (found := re.search(r"<(.*?)>\s+> ", self.text[before:], re.DOTALL)) is None:
                assert not self.over.is_set(), self.text
                await asyncio.sleep(0.01)
        return _whole(found[1])

    async def ends(self) -> str:
        """Wait until the session is over; gives all that was shown."""
        await asyncio.wait_for(self.over.wait(), PATIENCE)
        return self.text


def _whole(said: str) -> Any:
    """JSON that was wrapped at the width of a terminal."""
    return json.loads(re.sub(r"\s*\r?\n", " ", said))


async def session(connection: asyncssh.SSHClientConnection, term: str = "xterm", **options: Any) -> Client:
    told = {"term_type": term or None, "term_size": (400, 24), **options}
    client = Client()
    await connection.create_session(lambda: client, encoding=None, **told)
    return client


def wire(connection: asyncssh.SSHClientConnection) -> asyncio.Transport:
    """The transport below a connection."""
    assert connection._transport is not None
    return connection._transport


@asynccontextmanager
async def visiting(
    server: Launched, user: str = "ann", answer: str | None = CODE, **options: Any
) -> AsyncIterator[Client]:
    async with connected(server, user, answer, **options) as connection:
        yield await session(connection)


ASKPASS = """#!/bin/sh
echo "$1" >> "{folder}/asked"
echo "{answer}"
"""


def openssh(server: Launched, folder: Path, answer: str, *options: str) -> tuple[list[str], dict[str, str]]:
    """The stock client, which is given its answer by a program instead of a person."""
    if shutil.which("ssh") is None:
        pytest.skip("OpenSSH's client is not installed here")
    program = folder / "askpass"
    program.write_text(ASKPASS.format(folder=folder, answer=answer))
    program.chmod(0o700)
    asked = {"SSH_ASKPASS": str(program), "SSH_ASKPASS_REQUIRE": "force", "DISPLAY": ":0"}
    known = f"UserKnownHostsFile={folder}/known"
    command = ["ssh", "-F", "none", "-o", "StrictHostKeyChecking=accept-new", "-o", known, "-p", str(server.port)]
    return [*command, *options], {**os.environ, **asked}


def children(process: int) -> list[int]:
    """The processes that it has started and that still run."""
    found = []
    for folder in Path("/proc").iterdir():
        with suppress(OSError, ValueError, IndexError):
            state, parent = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
            if int(parent) == process and state != "Z":
                found.append(int(folder.name))
    return found


def runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    with suppress(OSError):
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return True


def wait_until(what: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < until
        time.sleep(0.02)
