"""The servers under load: a class, and beside it a server that starts a process of the same game for each login."""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from attrs import define

from tests.bench.load.gauge import family

#: Seconds that a server has to begin, and to end.
BEGINS_WITHIN, ENDS_WITHIN = 30.0, 15.0


@define
class Server:
    """A server under load: where it listens, what opens it, and where it keeps what it keeps."""

    process: "subprocess.Popen[bytes]"
    at: tuple[str, int]
    code: str
    folder: Path
    class_id: str = ""

    @property
    def processes(self) -> list[int]:
        """Its processes now, the parent first."""
        return family(self.process.pid)

    @property
    def log(self) -> str:
        """What it said on its errors."""
        return (self.folder / "errors").read_text(errors="replace")


@contextmanager
def hosted(folder: Path, scenario: str, workers: int) -> Iterator[Server]:
    """A class, served by `breakroom host`."""
    words = ["-m", "game", "host", scenario, "--headless", "--open", "--port", "0", "--bind", "127.0.0.1"]
    more = ["--data", str(folder), "--workers", str(workers), "--most", "5000"]
    with _running([*words, *more], folder) as (process, told):
        yield Server(process, _address(told["listening"]), told["code"], folder, told["class"])


@contextmanager
def alone(folder: Path, scenario: str) -> Iterator[Server]:
    """A process for each student: `breakroom play` on a terminal of the operating system's."""
    with _running(["-m", "tests.bench.load.alone", scenario, str(folder)], folder) as (process, told):
        yield Server(process, _address(told["listening"]), told["code"], folder)


@contextmanager
def _running(words: list[str], folder: Path) -> Iterator[tuple["subprocess.Popen[bytes]", dict[str, str]]]:
    # In a session of its own: Ctrl-C is for the bench, which then ends it.
    with (folder / "errors").open("wb") as errors:
        process = subprocess.Popen(
            [sys.executable, *words], stdout=subprocess.PIPE, stderr=errors, start_new_session=True
        )
    try:
        yield process, _told(process, folder)
    finally:
        _end(process)


def _told(process: "subprocess.Popen[bytes]", folder: Path) -> dict[str, str]:
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], BEGINS_WITHIN)
    line = process.stdout.readline() if ready else b""
    if not line:
        raise SystemExit(f"The server did not begin:\n{(folder / 'errors').read_text()}")
    told: dict[str, str] = json.loads(line)
    return told


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End it and all that it has started."""
    left = family(process.pid)
    process.terminate()
    try:
        process.wait(ENDS_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for one in left[1:]:
        if _is_ours(one):
            with suppress(ProcessLookupError):
                os.kill(one, signal.SIGKILL)


def _is_ours(process: int) -> bool:
    with suppress(OSError):
        return b"game" in Path(f"/proc/{process}/cmdline").read_bytes()
    return False


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    return host, int(port)
