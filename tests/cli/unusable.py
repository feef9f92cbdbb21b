"""Whatever can be handed to a command in place of a scenario, and the commands that it can be handed to."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game.source.text import LARGEST_FILE
from tests.bad import SCENARIO
from tests.lines import KETTLE

#: The commands that read a scenario, each with the arguments for one that stands at a path.
COMMANDS: dict[str, Callable[[str], tuple[str, ...]]] = {
    "check": lambda path: ("check", "--no-cache", path),
    "explore": lambda path: ("explore", path),
    "explore --json": lambda path: ("explore", path, "--json", "--budget", "5000"),
    "test": lambda path: ("test", path),
    "test --record": lambda path: ("test", "--record", path),
    "map": lambda path: ("map", path),
    "map -o": lambda path: ("map", path, "-o", "drawn.svg"),
    "script": lambda path: ("script", path),
    "script -o": lambda path: ("script", path, "-o", "written.html"),
    "diff OLD": lambda path: ("diff", path, "kettle"),
    "diff NEW": lambda path: ("diff", "kettle", path),
    "translate": lambda path: ("translate", path, "es"),
    "new --from": lambda path: ("new", "copied", "--from", path, "-o", "copies"),
    "watch": lambda path: ("watch", path),
}
#: Those that take the file of people, too.
PEOPLE_TOO = ("check", "translate")
#: Puts something into a folder, and says what it is called there.
Make = Callable[[Path], str]


def scenario(name: str, text: str | bytes = KETTLE) -> Make:
    """Puts a file into the folder."""

    def make(folder: Path) -> str:
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    return make


def _named(name: str) -> Make:
    return lambda _folder: name


def _folder(folder: Path) -> str:
    (folder / "shelf.yaml").mkdir()
    return "shelf.yaml"


def _pipe(folder: Path) -> str:
    os.mkfifo(folder / "pipe.yaml")
    return "pipe.yaml"


def _link(to: str) -> Make:
    def make(folder: Path) -> str:
        (folder / "link.yaml").symlink_to(to)
        return "link.yaml"

    return make


def _translation(folder: Path) -> str:
    scenario("tea.yaml")(folder)
    return scenario("tea.es.yaml", "title: El té\n")(folder)


def _with_people(text: str) -> Make:
    def make(folder: Path) -> str:
        scenario("people.yaml", text)(folder)
        return scenario("story.yaml", SCENARIO)(folder)

    return make


def _without_people(folder: Path) -> str:
    (folder / "people.yaml").mkdir()
    return scenario("story.yaml", SCENARIO)(folder)


POSIX = pytest.mark.skipif(os.name != "posix", reason="links and pipes of this kind are POSIX's")
#: What cannot be read at all.
UNREADABLE = [
    pytest.param(_named("nowhere.yaml"), id="missing"),
    pytest.param(_named("no/where.yaml"), id="missing-folder"),
    pytest.param(_named("kettel"), id="misspelled"),
    pytest.param(_named(" "), id="no-name"),
    pytest.param(_named("bad\x1b[2J\nname.yaml"), id="control-characters"),
    pytest.param(_named("a\0b.yaml"), id="zero"),
    pytest.param(_named("x" * 300 + ".yaml"), id="long-name"),
    pytest.param(_folder, id="folder"),
    pytest.param(scenario("notes.txt"), id="no-yaml"),
    pytest.param(scenario("people.yaml", "- {id: rosa, name: Rosa}\n"), id="people"),
    pytest.param(_translation, id="translation"),
    pytest.param(_pipe, id="pipe", marks=POSIX),
    pytest.param(_link("link.yaml"), id="circle", marks=POSIX),
    pytest.param(_link("gone.yaml"), id="dangling", marks=POSIX),
]
#: What can be read and is no story.
NO_STORY = [
    pytest.param(scenario("a.yaml", b""), id="empty"),
    pytest.param(scenario("a.yaml", "# only a comment\n"), id="comment"),
    pytest.param(scenario("a.yaml", b"\x00\xff\x00\x9f"), id="binary"),
    pytest.param(scenario("a.yaml", "title: Café".encode("latin-1")), id="latin-1"),
    pytest.param(scenario("a.yaml", KETTLE.encode("utf-16")), id="utf-16"),
    pytest.param(scenario("a.yaml", "title: [never closed"), id="not-yaml"),
    pytest.param(scenario("a.yaml", KETTLE[: len(KETTLE) // 2]), id="half"),
    pytest.param(scenario("a.yaml", "a" * (LARGEST_FILE + 1)), id="too-large"),
    pytest.param(scenario("a.yaml", b"[" * 50_000), id="too-deep"),
    pytest.param(scenario("a.yaml", "- a list\n- of things\n"), id="list"),
    pytest.param(scenario("a.yaml", "title: &a x\nstart: *a\n"), id="anchors"),
    pytest.param(scenario("a.yaml", f"{KETTLE}---\n{KETTLE}"), id="two-documents"),
    pytest.param(scenario("a.yaml", "title: Half a story\nstart: a\nscenes:\n"), id="no-scenes"),
    pytest.param(scenario("a.yaml", KETTLE.replace("start: kitchen", "start: kitchn")), id="unknown-name"),
    pytest.param(_with_people("- {id: dana, name: Dana, role: king}\n"), id="broken-people"),
    pytest.param(_with_people("]"), id="people-not-yaml"),
    pytest.param(scenario("a.yaml", SCENARIO), id="no-people"),
    pytest.param(_without_people, id="people-folder"),
]
