import json
import os
import subprocess
import sys

import pytest

from game.classroom.server import serving
from game.classroom.server.crew import environment


def _served(told: bytes) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-P", "-m", "game.classroom.server.serving"],
        input=told, capture_output=True, env=environment(), timeout=60, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("told", [b"", b"12\n{", b"2\n{}", b"x\n", b'7\n{"a":1}'])
def test_who_says_nothing_useful_is_refused(told: bytes) -> None:
    """A console that dies at once, or another program, gets one line of JSON and exit status 2."""
    ran = _served(told)
    assert ran.returncode == 2
    assert list(json.loads(ran.stdout)) == ["refused"]
    assert ran.stderr == b""


def test_a_log_that_cannot_be_written_is_refused() -> None:
    """The file is named in the sentence."""
    hosting = {"class_id": "c", "folder": "/", "scenario": "s", "host_key": "k", "code": "c", "log": "/no/such/log"}
    told = json.dumps(hosting).encode()
    ran = _served(b"%d\n%b" % (len(told), told))
    assert ran.returncode == 2
    assert json.loads(ran.stdout)["refused"].startswith("/no/such/log cannot be used")


def test_a_console_that_reads_nothing_holds_up_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it is told once its pipe is full is lost; what it reads later is whole lines."""
    read, write = os.pipe()
    with open(read, "rb") as console, open(write, "w") as stdout:
        monkeypatch.setattr(sys, "stdout", stdout)
        for answers in range(10_000):
            serving._say({"wrong": answers})
        os.set_blocking(read, False)
        told = [json.loads(line)["wrong"] for line in console.read().splitlines()]
    assert told == list(range(len(told)))
    assert 0 < len(told) < 10_000
