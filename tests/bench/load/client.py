"""A student's SSH client, as cheap as one can be: no terminal, cheap algorithms, and a clock at both ends of a key."""

import asyncio
import copy
from collections import deque
from time import perf_counter
from typing import Any

import asyncssh

TERM, SIZE = "xterm-256color", (100, 30)
#: The other screen is entered by this; a picture in it has more bytes than the modes that are set around it.
_ENTERED, _PICTURE = b"\x1b[?1049h", 400


def options(password: str) -> asyncssh.SSHClientConnectionOptions:
    """Made once for all: making them takes longer than the handshake."""
    return asyncssh.SSHClientConnectionOptions(
        username="nobody",
        password=password,
        known_hosts=None,
        client_keys=None,
        config=None,
        agent_path=None,
        gss_host=None,
        preferred_auth="password",
        kex_algs=["curve25519-sha256"],
        encryption_algs=["aes128-gcm@openssh.com"],
        server_host_key_algs=["ssh-ed25519"],
        compression_algs=None,
    )


class Client(asyncssh.SSHClientSession[bytes]):
    """One session. Times are `perf_counter`'s."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.began = perf_counter()
        #: When the first picture came, and where the session ended (0 while it has not).
        self.first = self.ended = 0.0
        self.received = 0
        #: Seconds that each key waited for the first byte after it: most keys, and choices, which are committed.
        self.waits: list[float] = []
        self.choices: list[float] = []
        self.pending: deque[tuple[float, bool]] = deque()
        self.shown = b""
        self.seen: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.over = asyncio.Event()

    def connection_made(self, chan: asyncssh.SSHClientChannel[bytes]) -> None:
        self.channel = chan

    def data_received(self, data: bytes, _kind: int | None) -> None:
        now = perf_counter()
        self.received += len(data)
        if not self.first:
            self._look(data, now)
        while self.pending:
            since, is_choice = self.pending.popleft()
            (self.choices if is_choice else self.waits).append(now - since)

    def _look(self, data: bytes, now: float) -> None:
        self.shown += data
        _, entered, picture = self.shown.partition(_ENTERED)
        if entered and len(picture) > _PICTURE:
            self.first = now
            if not self.seen.done():
                self.seen.set_result(None)

    def connection_lost(self, _exc: Exception | None) -> None:
        self.ended = perf_counter()
        self.over.set()
        if not self.seen.done():
            self.seen.set_exception(ConnectionError(f"{self.name}: the session ended: {self.shown[-200:]!r}"))
            self.seen.exception()

    def type(self, key: bytes, *, is_choice: bool = False) -> None:
        """Press a key now."""
        if not self.ended:
            self.pending.append((perf_counter(), is_choice))
            self.channel.write(key)

    def wire(self) -> Any:
        """The transport below."""
        return self.channel.get_connection()._transport


async def connect(
    at: tuple[str, int],
    told: asyncssh.SSHClientConnectionOptions,
    name: str,
    guesser: type[asyncssh.SSHClient] | None = None,
) -> asyncssh.SSHClientConnection:
    """Log in, with the class's code or what a guesser says. Raises what asyncssh raises where the door stays closed."""
    loop = asyncio.get_running_loop()
    mine: Any = copy.copy(told)
    mine.username, mine.waiter = name, loop.create_future()
    if guesser is not None:
        mine.protocol_factory, mine.password = guesser, None
    connection = asyncssh.SSHClientConnection(loop, mine, wait="auth")
    await loop.create_connection(lambda: connection, *at)
    try:
        await mine.waiter
    except BaseException:
        connection.abort()
        raise
    return connection


async def visit(at: tuple[str, int], told: asyncssh.SSHClientConnectionOptions, name: str, **terminal: Any) -> Client:
    """Log in and open a session with a terminal; the clock of its first picture began with the connection."""
    client = Client(name)
    connection = await connect(at, told, name)
    wished = {"term_type": TERM, "term_size": SIZE, "encoding": None, **terminal}
    await connection.create_session(lambda: client, **wished)
    return client


async def hang_up(client: Client) -> None:
    """Drop the line."""
    client.channel.get_connection().abort()
    await client.over.wait()
