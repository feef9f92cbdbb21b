import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import asyncssh
import pytest
from asyncssh.packet import Boolean, String, UInt32

from game.classroom.server import strict
from game.classroom.server.hostkey import host_key
from game.classroom.server.launch import Launched
from game.classroom.server.offer import options_for
from tests.classroom.server.clients import connected, hosting_in, session, visiting

Asks = Callable[[asyncssh.SSHClientConnection], Any]


def _nobody() -> Any:
    return asyncssh.SSHTCPSession()


REFUSED: dict[str, Asks] = {
    "a command": lambda connection: connection.run("ls", check=True),
    "a subsystem": lambda connection: connection.create_session(asyncssh.SSHClientSession, subsystem="netconf"),
    "sftp": lambda connection: connection.start_sftp_client(),
    "a connection to elsewhere": lambda connection: connection.create_connection(_nobody, "127.0.0.1", 22),
    "a socket of the machine": lambda connection: connection.create_unix_connection(_nobody, "/run/docker.sock"),
    "a port to listen on": lambda connection: connection.start_server(lambda *_: True, "127.0.0.1", 0),
    "a socket to listen on": lambda connection: connection.start_unix_server(lambda *_: True, "/tmp/no-such"),
    "a network device": lambda connection: connection.create_tun(_nobody),
}


@pytest.mark.parametrize("what", REFUSED)
async def test_nothing_else_is_to_be_had(server: Launched, what: str) -> None:
    """Commands, subsystems and forwarding of every kind are refused, and the server goes on."""
    async with connected(server) as connection:
        with pytest.raises((asyncssh.ChannelOpenError, asyncssh.ChannelListenError, asyncssh.SFTPError, OSError)):
            await REFUSED[what](connection)
        assert not connection.is_closed()


@pytest.mark.parametrize("request_name", ["auth-agent-req@openssh.com", "x11-req", "exec", "signal", "break", "env"])
async def test_requests_of_a_session_are_refused(server: Launched, request_name: str) -> None:
    """Agent and X11 forwarding, signals, breaks and variables are refused in a session that plays on."""
    async with visiting(server) as client:
        await client.told()
        told = [Boolean(False), String("MIT-MAGIC-COOKIE-1"), String(b"00" * 16), UInt32(0)]
        assert await client.channel._make_request(request_name.encode(), *told) is False
        assert await client.asks("size") == [400, 24]


async def test_an_unknown_kind_of_channel_is_refused(server: Launched) -> None:
    """A channel of a kind that nobody knows is refused, as is a request that nobody knows."""
    async with connected(server) as connection:
        channel = connection.create_tcp_channel()
        with pytest.raises(asyncssh.ChannelOpenError):
            await channel._open(b"tunnel@example.com")
        kind, _ = await connection._make_global_request(b"tcpip-forward", String("0.0.0.0"), UInt32(0))
        assert kind == 82


async def test_no_variable_is_kept(server: Launched) -> None:
    """Five thousand variables are not kept, and the session plays on."""
    async with connected(server) as connection:
        variables = {f"VARIABLE_{number}": "x" * 50 for number in range(5_000)}
        client = await session(connection, env=variables)
        await client.told()
        assert (await client.asks("look"))["environment"] == 0


async def test_who_asks_without_end_is_sent_away(server: Launched) -> None:
    """Twenty thousand requests on one connection end it."""
    async with connected(server) as connection:
        client = await session(connection)
        await client.told()
        with suppress(OSError, asyncssh.Error):
            for _ in range(20_000):
                client.channel._send_request(b"env", String("A"), String("B"))
        await client.ends()


async def test_keys_are_not_exchanged_without_end(server: Launched) -> None:
    """A client that begins one key exchange after the other is sent away."""
    async with connected(server) as connection:
        client = await session(connection)
        await client.told()
        for _ in range(50):
            if connection._transport is None:
                break
            if connection._kex_complete:
                connection._send_kexinit()
                connection._kexinit_sent = True
            await asyncio.sleep(0.02)
        await client.ends()


async def test_an_exchange_of_keys_that_never_ends_keeps_little(server: Launched) -> None:
    """Answers that wait for new keys are bounded: who begins an exchange, and asks on, is cut off."""
    async with connected(server) as connection:
        client = await session(connection)
        await client.told()
        connection._send_kexinit()
        connection._kexinit_sent = True
        connection._kex_complete = True  # For this end: it goes on as if nothing had begun.
        connection._recv_handler = lambda: False  # And never answers.
        for _ in range(5_000):
            connection._send_global_request(b"keepalive@openssh.com", want_reply=True)
        await asyncio.wait_for(_lost(connection), 30)


async def _lost(connection: asyncssh.SSHClientConnection) -> None:
    while connection._transport is not None:
        await asyncio.sleep(0.02)


@pytest.mark.parametrize("name", ["\x1b[2J\x1b]0;owned\x07", "x" * 10_000, "\u202egro.elpmaxe", "\U0001f1e9\U0001f1ea"])
async def test_names_come_in_however_they_are_written(
    server: Launched, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Escapes, ten thousand letters, marks of direction and flags are a name like others, cut where it is too long."""
    monkeypatch.setattr("asyncssh.connection.saslprep", lambda text: text)
    async with visiting(server, name) as client:
        told = await client.told()
    assert told["user"] == name[:1024]


async def test_one_connection_has_one_name(server: Launched) -> None:
    """Who asks for one name and then for another is sent away."""

    class Fickle(asyncssh.SSHClient):
        def connection_made(self, conn: asyncssh.SSHClientConnection) -> None:
            self.conn = conn

        def password_auth_requested(self) -> str:
            self.conn._username = "somebody else"
            return "wrong"

    with pytest.raises(asyncssh.ProtocolError, match="One name"):
        async with connected(server, "eve", None, client_factory=Fickle):
            pass


async def test_who_says_no_hello_stands_in_nobodys_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A client that sends letter by letter is let go; one that looks at the fingerprint for long is not."""
    monkeypatch.setattr(strict, "HELLO_WITHIN", 0.2)
    loop, hosting = asyncio.get_running_loop(), hosting_in(tmp_path)
    options = options_for(hosting, host_key(hosting.host_key))
    left = {}
    for hello in (b"SSH-2.0-slow", b"SSH-2.0-x\r\n" + _hello()):
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        connection = strict.StrictConnection(loop, options, asyncssh.SSHServer)
        await loop.connect_accepted_socket(lambda made=connection: made, ours)  # type: ignore[misc]
        with theirs:
            theirs.sendall(hello)
            await asyncio.sleep(1)
            left[hello] = connection._transport is None
            connection.abort()
            await asyncio.sleep(0)
    assert list(left.values()) == [True, False]


def _hello() -> bytes:
    """The keys that a client knows, as the first packet has them."""
    lists = ("curve25519-sha256", "ssh-ed25519", *2 * ("aes128-ctr",), *2 * ("hmac-sha2-256",), *2 * ("none",), "", "")
    told = bytes([20]) + bytes(16) + b"".join(map(String, lists)) + Boolean(False) + UInt32(0)
    padding = 4 + -(len(told) + 9) % 8
    return UInt32(len(told) + padding + 1) + bytes([padding]) + told + bytes(padding)


async def test_random_bytes_in_the_door_end_that_connection_only(server: Launched) -> None:
    """What is no SSH at all is closed, whatever it is, beside a session that plays on."""
    async with visiting(server) as client:
        await client.told()
        for garbage in (b"GET / HTTP/1.1\r\n\r\n", b"\xff" * 70_000, b"SSH-2.0-x\r\n" + b"\xff" * 64, b"SSH-1.0-x\r\n"):
            reader, writer = await asyncio.open_connection(server.host, server.port)
            writer.write(garbage)
            with suppress(ConnectionError):
                await asyncio.wait_for(reader.read(), 30)
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()
        assert await client.asks("size") == [400, 24]
