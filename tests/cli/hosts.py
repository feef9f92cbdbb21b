"""`breakroom host` without a server: what it would have served is remembered, and nobody listens."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import define, field

from game.classroom.ledger import read_lesson
from game.classroom.lesson import Lesson
from game.classroom.server import serving
from game.classroom.server.hosting import Hosting
from game.records.classes import class_ids, open_class
from tests.cli.conftest import Said, Shell

CODE = "TULIP-OTTER-4021"


@define
class Host:
    """An instructor at a command line. `meanwhile` happens while the class is served."""

    shell: Shell
    hostings: list[Hosting] = field(factory=list)
    meanwhile: Callable[[Hosting], None] = lambda _: None

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self.shell.folder / "data"

    @property
    def classes(self) -> list[str]:
        """The files that are kept of classes; of a copy of a scenario, whether it is there without its class."""
        folder = self.folder / "classes"
        found = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
        return [name for name in found if not (name.endswith(".scenario") and f"{name[:-9]}.db" in found)]

    @property
    def hosting(self) -> Hosting:
        """What was served last."""
        return self.hostings[-1]

    def run(self, *arguments: str) -> Said:
        """Hold a class of the kettle, without a console."""
        return self.shell.run("host", "kettle", "--headless", "--code", CODE, *arguments)

    def again(self, *arguments: str) -> Said:
        """Take the last class up again."""
        return self.shell.run("host", "--headless", "--resume", self.hosting.class_id, *arguments)

    def lesson(self) -> Lesson:
        """The class that was served last, as its log has it."""
        log = open_class(self.folder, self.hosting.class_id)
        try:
            return read_lesson(log)[0]
        finally:
            log.close()

    def told(self, said: Said) -> dict[str, Any]:
        """The one line on stdout."""
        (line,) = said.out.splitlines()
        found: dict[str, Any] = json.loads(line)
        return found

    def write(self, name: str, text: str, mode: int = 0o600) -> str:
        """A file beside; gives its path."""
        path = self.shell.folder / name
        path.write_text(text, "utf-8")
        path.chmod(mode)
        return str(path)


def host_at(shell: Shell) -> Host:
    """An instructor, whose server listens at once and ends at once."""
    host = Host(shell)

    def serve(hosting: Hosting, listens: Callable[[str, int], None]) -> None:
        host.hostings.append(hosting)
        listens("127.0.0.1", hosting.port or 40_022)
        host.meanwhile(hosting)

    shell.monkeypatch.setattr(serving, "serve", serve)
    return host


@pytest.fixture
def host(shell: Shell) -> Host:
    """An instructor, whose server listens at once and ends at once."""
    return host_at(shell)


def ids(host: Host) -> tuple[str, ...]:
    """The classes that there are."""
    return class_ids(host.folder)
