"""What asyncssh leaves open, closed: one connection that takes keys, window sizes and nothing else.

This knows asyncssh from the inside (its release is pinned in pyproject.toml): it narrows what is read and sent, and
keeps what one client can make the others wait for, and what it can make us keep, in bounds.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Protocol, cast, runtime_checkable

import asyncssh
from asyncssh.connection import SSHConnection
from asyncssh.constants import (
    MSG_CHANNEL_OPEN,
    MSG_GLOBAL_REQUEST,
    MSG_IGNORE,
    MSG_KEXINIT,
    MSG_REQUEST_FAILURE,
    MSG_USERAUTH_REQUEST,
)
from asyncssh.packet import SSHPacket, String

#: The longest packet that is taken, in bytes (RFC 4253 asks for 35,000), and what may wait to be looked at.
LONGEST_PACKET, MOST_UNREAD = 35_000, 65_536
#: What is read of a connection before the others have their turn, in bytes.
PIECE = 8_192
#: What a client may send before it is read, in bytes, and the largest piece of it.
WINDOW, LARGEST_DATA = 65_536, 32_768
#: The most tries to log in on a connection, by whatever method (OpenSSH begins with "none").
MOST_TRIES = 20
#: Seconds until a client has said who made it and which keys it knows, which all do at once and nobody types: one that
#: does not would stand in the door instead of somebody else. Looking at the fingerprint of our key comes after that.
HELLO_WITHIN = 10.0
#: Keys are exchanged at the beginning, and then no more often than once in so many seconds, after a few for free.
FREE_EXCHANGES, EXCHANGE_EVERY = 3, 60.0
#: Requests that are refused, on one connection: who asks for more than that is no student.
MOST_REFUSED = 10_000
#: Packets that may wait for an exchange of keys to end.
MOST_DEFERRED = 2_000
#: The longest login name that is looked at, in characters.
LONGEST_NAME = 1024
#: The name under which everyone but the instructor logs in, as far as asyncssh knows.
STUDENT, INSTRUCTOR = "student", "instructor"


_KNOWN_REQUESTS = {"pty-req", "shell", "window-change", "keepalive@openssh.com"}


@runtime_checkable
class OnTheLine(Protocol):
    """A session that is told when its client's connection takes no more."""

    def line_is_blocked(self, is_blocked: bool) -> None:
        """It takes no more, or again."""


class Transport(Protocol):
    """What is asked of the transport beyond asyncio's word: how much it reads at once."""

    max_size: int


class StrictChannel(asyncssh.SSHServerChannel[bytes]):
    """A session with a shell, a terminal and its sizes; every other request is refused, and nothing of it kept."""

    _conn: "StrictConnection"

    def _service_next_request(self) -> None:
        if self._request_queue[0][0] in _KNOWN_REQUESTS:
            super()._service_next_request()
        else:
            self._report_response(False)
            self._conn.refused()

    def get_write_buffer_size(self) -> int:
        """What waits to be sent, in bytes: here, and on its way to the client."""
        return super().get_write_buffer_size() + (self._conn.unsent if self._recv_chan is not None else 0)

    def told_of_the_line(self, is_blocked: bool) -> None:
        """Tell the session that the connection takes no more, or again."""
        if isinstance(self._session, OnTheLine):
            self._session.line_is_blocked(is_blocked)

    def close(self) -> None:
        """Tell that all went well, send what is kept, and hang up."""
        if not self.is_closing():
            self._send_request(b"exit-status", bytes(4))
        super().close()

    def log_sent_packet(self, *_: object, **__: object) -> None:
        """Nothing: asyncssh would word a line a packet, whether anyone reads it or not."""

    log_received_packet = log_sent_packet


def _deaf() -> bool:
    return False


_HANDLERS: dict[int, Any] = dict(vars(SSHConnection)["_packet_handlers"])


class StrictConnection(asyncssh.SSHServerConnection):
    """The connection of one client."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        options: asyncssh.SSHServerConnectionOptions,
        owner: Callable[[], asyncssh.SSHServer],
    ) -> None:
        super().__init__(loop, options)
        self._protocol_factory = owner
        #: The login name as it was sent, cut to what can be kept.
        self.asked_name = ""
        self._max_recv_pktlen = LONGEST_PACKET
        self._tries = self._refusals = self._exchanges = 0
        self._began = loop.time()
        self._blocked = False
        self._heard: asyncio.Task[None] | None = None
        self._hello: asyncio.TimerHandle | None = None

    # What is read, how much of it at once, and when not.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Read in small pieces, so that many connections have their turn."""
        if hasattr(transport, "max_size"):
            cast(Transport, transport).max_size = PIECE
        super().connection_made(transport)
        self._hello = self._loop.call_later(HELLO_WITHIN, self.abort)
        # It has made its owner, and would hold it for ever.
        self._protocol_factory = asyncssh.SSHServer

    def pause_writing(self) -> None:
        """The client does not read: neither do we, or its requests would make answers without end."""
        self._blocked = True
        self._balance()
        self._tell_of_the_line()

    def resume_writing(self) -> None:
        """The client reads again."""
        self._blocked = False
        self._balance()
        self._tell_of_the_line()

    def _tell_of_the_line(self) -> None:
        for channel in list(self._channels.values()):
            cast(StrictChannel, channel).told_of_the_line(self._blocked)

    @property
    def unsent(self) -> int:
        """What the operating system has not taken yet, or waits for new keys, in bytes."""
        kept = sum(len(part) for _, parts in self._deferred_packets for part in parts)
        return kept + (self._transport.get_write_buffer_size() if self._transport else 0)

    def _recv_data(self) -> None:
        super()._recv_data()
        self._balance()

    def _balance(self) -> None:
        if self._transport is None:
            return
        if self._blocked or len(self._inpbuf) > MOST_UNREAD:
            self._transport.pause_reading()
        else:
            self._transport.resume_reading()

    def _recv_pkthdr(self) -> bool:
        """One answer at a time: nothing is read on while the one before is thought over."""
        task = self._auth.task if self._auth else None
        if task is None or task.done():
            return super()._recv_pkthdr()
        if task is not self._heard:
            self._heard = task
            task.add_done_callback(self._hear_on)
        return False

    def _hear_on(self, _: "asyncio.Task[None]") -> None:
        self._heard = None
        if self._transport is not None:
            self._recv_data()

    async def reload_config(self) -> None:
        """Nothing: asyncssh would make all options anew for each name, in a thread."""

    def _said_hello(self) -> None:
        if self._hello is not None:
            self._hello.cancel()
            self._hello = None

    def _cleanup(self, exc: Exception | None) -> None:
        self._said_hello()
        super()._cleanup(exc)
        # Without a circle, what is left of it goes at once, and not when the collector comes.
        self._recv_handler = _deaf

    # What is sent, and kept.

    def send_packet(self, pkttype: int, *args: bytes, handler: Any = None) -> None:
        """Send a packet; not the empty one that asyncssh puts before each for the sake of ciphers that we lack."""
        if pkttype != MSG_IGNORE:
            super().send_packet(pkttype, *args, handler=handler)
        if len(self._deferred_packets) > MOST_DEFERRED:
            # It began to exchange keys, never ends, and asks on.
            self.abort()

    def log_sent_packet(self, *_: object, **__: object) -> None:
        """Nothing: asyncssh would word a line a packet, whether anyone reads it or not."""

    log_received_packet = log_sent_packet

    def create_server_channel(self, *_: object, **__: object) -> StrictChannel:
        """The channel of a session: bytes as they come, no line editor, small windows."""
        return StrictChannel(self, self._loop, True, False, False, 0, 0, None, "strict", WINDOW, LARGEST_DATA)

    # What is refused.

    def refused(self) -> None:
        """Count a request that was refused; whoever makes too many is sent away."""
        self._refusals += 1
        if self._refusals > MOST_REFUSED:
            raise asyncssh.DisconnectError(asyncssh.DISC_PROTOCOL_ERROR, "Too many requests")

    def _refuse_globally(self, _kind: int, _number: int, packet: SSHPacket) -> None:
        packet.get_string()
        wants_reply = packet.get_boolean()
        self.refused()
        if wants_reply:
            self.send_packet(MSG_REQUEST_FAILURE)

    def _open(self, kind: int, number: int, packet: SSHPacket) -> None:
        name = packet.get_string()
        if name == b"session":
            self._process_channel_open(kind, number, SSHPacket(packet.get_full_payload()[1:]))
            return
        self.refused()
        self.send_channel_open_failure(
            packet.get_uint32(), asyncssh.OPEN_ADMINISTRATIVELY_PROHIBITED, "Nothing else is to be had here", "en"
        )

    def _exchange(self, kind: int, number: int, packet: SSHPacket) -> Awaitable[None]:
        self._said_hello()
        self._exchanges += 1
        if self._exchanges > FREE_EXCHANGES + (self._loop.time() - self._began) / EXCHANGE_EVERY:
            raise asyncssh.DisconnectError(asyncssh.DISC_PROTOCOL_ERROR, "Too many key exchanges")
        return self._process_kexinit(kind, number, packet)

    def _log_in(self, kind: int, number: int, packet: SSHPacket) -> Any:
        """Let asyncssh judge a login under a plain name: it knows no name with an emoji in it, nor a long one."""
        self._tries += 1
        if self._tries > MOST_TRIES:
            raise asyncssh.DisconnectError(asyncssh.DISC_NO_MORE_AUTH_METHODS_AVAILABLE, "Too many tries")
        name = packet.get_string().decode("utf-8", "replace")[:LONGEST_NAME]
        if self._tries > 1 and name != self.asked_name:
            raise asyncssh.DisconnectError(asyncssh.DISC_PROTOCOL_ERROR, "One name a connection")
        self.asked_name = name
        # A key signs what was sent, the name included, and only the instructor has one: that packet stays as it is.
        plain = packet.get_full_payload()[1:]
        if name != INSTRUCTOR:
            plain = String(STUDENT) + packet.get_remaining_payload()
        again = SSHPacket(bytes([MSG_USERAUTH_REQUEST]) + plain)
        again.get_byte()
        return self._process_userauth_request(kind, number, again)

    _packet_handlers = {
        **_HANDLERS,
        MSG_GLOBAL_REQUEST: _refuse_globally,
        MSG_CHANNEL_OPEN: _open,
        MSG_KEXINIT: _exchange,
        MSG_USERAUTH_REQUEST: _log_in,
    }
