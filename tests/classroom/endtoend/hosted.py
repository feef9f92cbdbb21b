"""A whole server, as an instructor starts it without a console: `breakroom host --headless`."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from attrs import define, field

from game.classroom.ledger import read_lesson
from game.classroom.lesson import Lesson, Student
from game.classroom.server.launch import Launched
from game.play.run import Run, resume
from game.records.classes import open_class
from game.shelf.scenarios import shelf_for
from game.story.model import Story
from tests.classroom.server.clients import PATIENCE, children, runs


@define(eq=False)
class Server:
    """One run of `breakroom host`, with what it said when it listened."""

    folder: Path
    process: "subprocess.Popen[bytes]"
    told: dict[str, Any]
    #: How clients find it.
    door: Launched = field(init=False)
    _everyone: set[int] = field(factory=set, init=False)

    def __attrs_post_init__(self) -> None:
        self.door = Launched(self.process)
        self.door.host, _, port = self.told["listening"].rpartition(":")
        self.door.port = int(port)

    @property
    def code(self) -> str:
        """What lets students in."""
        return str(self.told["code"])

    @property
    def password(self) -> str:
        """What lets the instructor in, where it was told."""
        return str(self.told["instructor"]["password"])

    @property
    def class_id(self) -> str:
        """What the class is called in the folder."""
        return str(self.told["class"])

    @property
    def database(self) -> Path:
        """The class's log."""
        return self.folder / "classes" / f"{self.class_id}.db"

    @property
    def log(self) -> str:
        """What the server wrote about itself."""
        return (self.folder / "server.log").read_text()

    @property
    def everyone(self) -> list[int]:
        """The parent and its workers, those that have ended not among them."""
        self._everyone |= {self.process.pid, *children(self.process.pid)}
        return sorted(filter(runs, self._everyone))

    @property
    def workers(self) -> list[int]:
        """The processes that serve students."""
        return sorted(children(self.process.pid))

    @property
    def lesson(self) -> Lesson:
        """The class as its log has it just now."""
        log = open_class(self.folder, self.class_id)
        try:
            return read_lesson(log)[0]
        finally:
            log.close()

    def student(self, name: str) -> Student:
        """A student as the log has them."""
        found = self.lesson.named(name)
        assert found is not None, name
        return found

    def play_of(self, name: str) -> Run:
        """A student's play, replayed from the log."""
        student = self.student(name)
        return resume(story(), student.called, student.progress.choices).run

    def end(self) -> int:
        """End it in good order; gives its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)

    def clear_away(self) -> None:
        """Leave no process, whatever a test did."""
        everyone = self.everyone
        if self.process.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                self.process.send_signal(signal.SIGTERM)
                self.process.wait(10)
        for process in everyone:
            with suppress(ProcessLookupError):
                if runs(process):
                    os.kill(process, signal.SIGKILL)
        self.process.wait(10)
        assert self.process.stdout is not None
        self.process.stdout.close()


@cache
def story() -> Story:
    """What the class plays."""
    found = shelf_for(None, {}).load("gossip").story
    assert found is not None
    return found


def start(folder: Path, *words: str) -> Server:
    """Start a server, and wait until it listens."""
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-P", "-m", "game", "host", "--headless", "--port", "0", "--bind", "127.0.0.1"]
    with (folder / "server.log").open("ab") as log:
        process = subprocess.Popen(
            [*command, "--data", str(folder), *words],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, cwd=folder,
        )  # fmt: skip
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line, (folder / "server.log").read_text()
    return Server(folder, process, json.loads(line))


@contextmanager
def hosted(folder: Path, *words: str) -> Iterator[Server]:
    """A server that is there for a while."""
    server = start(folder, *words)
    try:
        yield server
    finally:
        server.clear_away()


def cpu(pid: int) -> float:
    """Seconds that a process has worked."""
    ticks = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")
