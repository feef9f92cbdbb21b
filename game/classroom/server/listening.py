"""The socket that connections come in at, and as many descriptors as the machine gives for them."""

import errno
import resource
import socket
from contextlib import suppress

#: How many connections may wait to be accepted, as far as the operating system allows.
BACKLOG = 1024
#: As many descriptors as are asked for at most: some machines have no limit at all.
_MOST_DESCRIPTORS = 65_536

_LAST_PORT = 65_535


class CannotListen(Exception):
    """Nobody can be let in at that address; says why, and what to do, in one sentence."""


def listen(bind: str, port: int) -> socket.socket:
    """A socket that listens there, without waiting; port 0 takes a free one. Raises CannotListen."""
    if not 0 <= port <= _LAST_PORT:
        raise CannotListen(f"{port} is no port; say one from 1024 to {_LAST_PORT} with --port.")
    try:
        found = socket.getaddrinfo(bind or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, protocol, _, address = found[0]
        listener = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError) as trouble:
        raise CannotListen(f"Cannot listen on {bind}: {_why(trouble)}; say another address with --bind.") from None
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setblocking(False)
        listener.bind(address)
        listener.listen(BACKLOG)
    except OSError as trouble:
        listener.close()
        raise CannotListen(_refusal(bind, port, trouble)) from None
    return listener


def _refusal(bind: str, port: int, trouble: Exception) -> str:
    number = getattr(trouble, "errno", None)
    if number == errno.EADDRINUSE:
        return f"Port {port} is taken by another program; say another with --port."
    if number == errno.EACCES:
        return f"Port {port} is for the system only; say one from 1024 on with --port."
    return f"Cannot listen on {bind}, port {port}: {_why(trouble)}; say others with --bind and --port."


def _why(trouble: Exception) -> str:
    return (getattr(trouble, "strerror", None) or str(trouble)).lower()


def raise_descriptors() -> int:
    """Allow this process as many open descriptors as it may have; gives how many that is."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    for wanted in (_MOST_DESCRIPTORS, 10_240):
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        with suppress(OSError, ValueError):
            if most > soft:
                resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
            break
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]


def has_hung_up(who: socket.socket) -> bool:
    """Whether a client that waited has gone meanwhile."""
    try:
        return who.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True
