import resource
import socket
import subprocess
import sys

import pytest

from game.classroom.server.listening import CannotListen, has_hung_up, listen, raise_descriptors


def test_a_free_port_is_taken() -> None:
    """Port 0 gives one that is free; whoever connects is accepted."""
    with listen("127.0.0.1", 0) as listener, socket.create_connection(listener.getsockname()):
        listener.setblocking(True)
        listener.accept()[0].close()


def test_a_taken_port_is_one_sentence() -> None:
    """Another program on the port is told with what to do."""
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(CannotListen, match=f"^Port {port} is taken by another program; say another with --port.$"):
            listen("127.0.0.1", port)


@pytest.mark.parametrize("bind, port", [("192.0.2.7", 0), ("no such host.invalid", 0)])
def test_what_cannot_be_listened_on_is_one_sentence(bind: str, port: int) -> None:
    """An address that is not this machine's, and no address at all."""
    with pytest.raises(CannotListen, match=r"^Cannot listen on .*; say .*--bind.*\.$") as refusal:
        listen(bind, port)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("port", [-1, 65_536, 99_999])
def test_what_is_no_port_is_one_sentence(port: int) -> None:
    """A number that is too large is not taken for another one."""
    with pytest.raises(CannotListen, match=f"^{port} is no port"):
        listen("127.0.0.1", port)


def test_a_port_can_be_used_again_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that was ended, with clients on it, starts again on the same port."""
    first = listen("127.0.0.1", 0)
    port = first.getsockname()[1]
    client = socket.create_connection(("127.0.0.1", port))
    first.setblocking(True)
    served, _ = first.accept()
    served.close()
    first.close()
    client.close()
    listen("127.0.0.1", port).close()


def test_who_has_hung_up_is_known_before_anything_is_read() -> None:
    """What a client has sent stays where it is."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        assert not has_hung_up(ours)
        theirs.send(b"SSH-2.0-")
        assert not has_hung_up(ours)
        assert ours.recv(64) == b"SSH-2.0-"
        theirs.close()
        assert has_hung_up(ours)


def test_as_many_descriptors_as_may_be() -> None:
    """The soft limit is raised to the hard one, and never lowered."""
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (100, 300));"
        "from game.classroom.server.listening import raise_descriptors as more;"
        "print(more(), more(), resource.getrlimit(resource.RLIMIT_NOFILE))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "300 300 (300, 300)\n"
    assert raise_descriptors() >= resource.getrlimit(resource.RLIMIT_NOFILE)[0]
