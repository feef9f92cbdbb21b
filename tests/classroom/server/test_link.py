import os
import socket
from collections.abc import Iterator

import pytest

from game.classroom.server.link import Link, Message


@pytest.fixture
def ends() -> Iterator[tuple[Link, Link]]:
    one, other = map(Link, socket.socketpair())
    yield one, other
    one.close()
    other.close()


def test_messages_come_in_their_order(ends: tuple[Link, Link]) -> None:
    """What is sent at one end is received at the other, and nothing where nothing was sent."""
    one, other = ends
    assert other.receive() == []
    one.send({"in": 1})
    one.send({"text": "a\nb"})
    assert [message for message, _ in other.receive()] == [{"in": 1}, {"text": "a\nb"}]


def test_sockets_come_with_their_messages(ends: tuple[Link, Link]) -> None:
    """A socket that is given can be used at the other end, and is closed at this one."""
    one, other = ends
    pairs = [socket.socketpair() for _ in range(40)]
    for number, (given, _) in enumerate(pairs):
        one.send({"well": number})
        one.send({Link.TAKEN: number}, given)
        assert given.fileno() == -1
    came = list[tuple[Message, socket.socket]]()
    while len(came) < 40:
        came += [(message, taken) for message, taken in other.receive() if taken is not None]
    for message, taken in came:
        taken.send(b"%d" % message[Link.TAKEN])
        taken.close()
    for number, (_, kept) in enumerate(pairs):
        assert kept.recv(8) == b"%d" % number
        kept.close()


def test_a_line_that_is_full_keeps_what_is_sent(ends: tuple[Link, Link]) -> None:
    """Sending never waits: what the line does not take is kept, and sent when it does."""
    one, other = ends
    given, kept = socket.socketpair()
    told = [{"text": "x" * 1000, "number": number} for number in range(2000)]
    for message in told:
        one.send(message)
    one.send({Link.TAKEN: 1}, given)
    assert one.is_full, "it was too much"
    came = list[tuple[Message, socket.socket | None]]()
    while len(came) <= len(told):
        came += other.receive()
        one.flush()
    assert [message for message, _ in came[:-1]] == told
    taken = came[-1][1]
    assert taken is not None
    taken.close()
    kept.close()


def test_an_end_that_is_gone_is_told(ends: tuple[Link, Link]) -> None:
    """What was sent before is still received; then it is the end, and sending is refused."""
    one, other = ends
    one.send({"in": 1})
    one.close()
    assert other.receive() == [({"in": 1}, None)]
    with pytest.raises(EOFError):
        other.receive()
    with pytest.raises(OSError, match=r".+"):
        other.send({"in": 2})


def test_a_link_that_is_closed_leaves_no_descriptor(ends: tuple[Link, Link]) -> None:
    """Sockets that were to be given, or were never asked for, are closed with it."""
    one, other = ends
    before = len(os.listdir("/dev/fd"))
    given, kept = socket.socketpair()
    for number in range(2000):
        one.send({"text": "x" * 1000, "number": number})
    one.send({Link.TAKEN: 1}, given)
    one.close()
    kept.close()
    other.close()
    assert len(os.listdir("/dev/fd")) == before - 2
