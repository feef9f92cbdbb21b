import os
import select
import signal

from game.classroom.server.signals import Signals


def test_signals_are_read_like_a_file() -> None:
    """SIGTERM and SIGINT come as names; SIGHUP is nothing; afterwards everything is as it was."""
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)]
    with Signals() as signals:
        assert signals.read() == []
        for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
            os.kill(os.getpid(), number)
        assert select.select([signals], [], [], 30)[0] == [signals]
        assert signals.read() == ["SIGTERM", "SIGINT"]
    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)] == before
