import os
import sys
from pathlib import Path

import pytest

from game.classroom.server.log import note_to, open_log


def test_a_note_is_one_line_whatever_stands_in_it(tmp_path: Path) -> None:
    """Fault 10: escapes and line ends forge no line, and a novel is cut."""
    path = tmp_path / "log"
    note = note_to(open_log(str(path)), "server")
    note("ann\n2026-01-01 server: forged \x1b[2J\x9b1m\u202e" + "x" * 5000)
    note("ended")
    first, second = path.read_text("utf-8").splitlines()
    assert "ann 2026-01-01 server: forged" in first
    assert first.isprintable()
    assert len(first) < 1100
    assert second.endswith(" server: ended")


def test_a_log_goes_on_where_it_was(tmp_path: Path) -> None:
    """A server that is started again adds to it; nobody else may read it."""
    path = tmp_path / "log"
    for _ in range(2):
        note_to(open_log(str(path)), "server")("began")
    assert path.read_text().count("began") == 2
    assert path.stat().st_mode & 0o077 == 0


def test_a_log_that_cannot_be_written_ends_nothing() -> None:
    """A full disk, or a terminal that was closed, loses the line."""
    ours, theirs = os.pipe()
    os.close(ours)
    note_to(theirs, "server")("nobody hears it")
    os.close(theirs)


def test_where_the_error_stream_is_closed_lines_go_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A service that was started with 2>&- serves all the same."""
    monkeypatch.setattr(sys, "__stderr__", None)
    descriptor = open_log("")
    note_to(descriptor, "server")("began")
    os.close(descriptor)
