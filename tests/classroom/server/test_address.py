import socket
from typing import Self

import pytest

from game.classroom.server.address import addresses, listening_at, login_line, reading_address


def test_an_address_of_the_newer_kind_has_brackets_before_its_port() -> None:
    """So that the two can be told apart."""
    assert listening_at("0.0.0.0", 2222) == "0.0.0.0:2222"
    assert listening_at("::1", 2222) == "[::1]:2222"


@pytest.mark.parametrize(
    "name, address, port, line",
    [
        ("yourname", "10.0.0.5", 2222, "ssh -p 2222 yourname@10.0.0.5"),
        ("yourname", "10.0.0.5", 22, "ssh yourname@10.0.0.5"),
        ("yourname", "2001:db8::5", 2222, "ssh -p 2222 yourname@2001:db8::5"),
        ("yourname", "class.example.org", 22, "ssh yourname@class.example.org"),
    ],
)
def test_the_line_that_is_typed(name: str, address: str, port: int, line: str) -> None:
    """One line, without the port where it is the usual one."""
    assert login_line(name, address, port) == line


def test_the_address_that_was_asked_for_wins() -> None:
    """`--address` is read out whatever the machine has."""
    assert reading_address("class.example.org", "10.0.0.5") == "class.example.org"


def test_an_address_that_was_bound_is_read_out() -> None:
    """Where the server listens on one address only, that is it."""
    assert reading_address("", "127.0.0.1") == "127.0.0.1"
    assert reading_address("", "::1") == "::1"
    assert reading_address("", "class.example.org") == "class.example.org"


@pytest.mark.parametrize("bound", ["0.0.0.0", "::", ""])
def test_otherwise_it_is_where_the_default_route_goes_out(bound: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The address that this machine has towards the world; nothing is sent to find it."""
    _routes(monkeypatch, {"192.0.2.1": "10.0.0.5"})
    assert reading_address("", bound) == "10.0.0.5"


def test_a_machine_with_no_way_out_is_known_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no route at all, its name is what can be read out; a server for IPv4 has no IPv6 address."""
    monkeypatch.setattr(socket, "gethostname", lambda: "lab-pc")
    _routes(monkeypatch, {"2001:db8::1": "2001:db8::5"})
    assert reading_address("", "0.0.0.0") == "lab-pc"
    assert reading_address("", "::") == "2001:db8::5"


def test_several_addresses_are_listed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one towards the world comes first; the machine's own loopback is not among them."""
    _routes(monkeypatch, {"192.0.2.1": "10.0.0.5"})
    own = [("127.0.1.1",), ("10.0.0.5",), ("192.168.7.1",), ("fe80::1%eth0",)]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", address) for address in own])
    assert addresses() == ["10.0.0.5", "192.168.7.1", "fe80::1%eth0"]


def _routes(monkeypatch: pytest.MonkeyPatch, ways: dict[str, str]) -> None:
    """A machine that has these addresses towards these others."""

    class Way:
        def __init__(self, *_: object) -> None:
            self.own = ""

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def connect(self, far: tuple[str, int]) -> None:
            if far[0] not in ways:
                raise OSError("no route")
            self.own = ways[far[0]]

        def getsockname(self) -> tuple[str, int]:
            return self.own, 1

    monkeypatch.setattr(socket, "socket", Way)
