"""The terminal that hosts a class: a server beside it, a console in front, and what is said around them."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import sleep

import pytest
from attrs import define, field
from textual.app import App

from game.classroom.console.app import ConsoleApp
from game.classroom.console.pages.wayin import WayIn
from game.classroom.event import CLASS, Ended
from game.classroom.lesson import Note
from game.classroom.sayable import matches
from game.classroom.server import launch as launching
from game.classroom.server.hosting import Hosting
from game.classroom.server.listening import CannotListen
from game.cli.call import Call
from game.records.trouble import CannotSave
from game.shelf.settings import Settings, read_settings
from tests.cli.conftest import Said, Shell


@define
class Server:
    """A server that was started, and what was done with it."""

    done: list[str] = field(factory=list)
    host: str = "0.0.0.0"
    port: int = 40_022
    is_running: bool = True

    def heard(self) -> None:
        """Nothing, until it has ended."""
        while not self.done or self.done[-1] == "stay":
            sleep(0.005)

    def stay(self) -> None:
        """It is told to stay."""
        self.done.append("stay")

    def let_go(self) -> None:
        """The lines to it are closed."""
        self.done.append("let go")

    def end(self, *, over: bool = False) -> int:
        """It is ended, and may be told that the class is over."""
        self.done.append("ended, class over" if over else "ended")
        return 0


@define
class Terminal:
    """An instructor at a terminal that can show a console; `left` is how they quit it."""

    shell: Shell
    server: Server = field(factory=Server)
    hostings: list[Hosting] = field(factory=list)
    apps: list[ConsoleApp] = field(factory=list)
    left: str | None = "end"
    before: Callable[[ConsoleApp], None] = lambda _: None

    def run(self, *arguments: str) -> Said:
        """Hold a class of the kettle."""
        return self.shell.run("host", "kettle", "--code", "TULIP-OTTER-4021", "--address", "10.0.0.5", *arguments)

    @property
    def classes(self) -> list[str]:
        """The files that are kept of classes."""
        return sorted(path.name for path in (self.shell.folder / "data" / "classes").iterdir())


@pytest.fixture
def terminal(shell: Shell) -> Terminal:
    terminal = Terminal(shell)

    def launch(hosting: Hosting) -> Server:
        terminal.hostings.append(hosting)
        return terminal.server

    async def run_async(app: App[str]) -> str | None:
        assert isinstance(app, ConsoleApp)
        terminal.apps.append(app)
        terminal.before(app)
        return terminal.left

    shell.monkeypatch.setattr(Call, "has_screen", property(lambda _self: True))
    shell.monkeypatch.setattr(launching, "launch", launch)
    shell.monkeypatch.setattr(ConsoleApp, "run_async", run_async)
    return terminal


def read_everything(folder: Path) -> str:
    """What stands in any file of the data folder."""
    return "".join(path.read_bytes().decode("latin-1") for path in sorted(folder.rglob("*")) if path.is_file())


def test_the_password_is_told_before_the_console_and_on_it(terminal: Terminal) -> None:
    """With the line to log in from elsewhere, at the port that was found; it is kept in no file."""
    said = terminal.run()
    assert (said.code, said.err) == (0, "")
    way, password, goodbye = said.out.splitlines()
    assert way == "Log in from elsewhere, as the instructor: ssh -p 40022 instructor@10.0.0.5"
    told = password.removeprefix("The password (i on the console shows it again): ")
    assert terminal.apps[0].way_in == WayIn("ssh -p 40022 instructor@10.0.0.5", told)
    assert matches(told, terminal.hostings[0].instructor_hash)
    assert told not in read_everything(terminal.shell.folder / "data")
    assert goodbye == f"The class {terminal.hostings[0].class_id} is over. Everything that was chosen is kept."


def test_a_password_of_one_s_own_is_not_told(terminal: Terminal) -> None:
    """Only how to log in; nor is it on the console."""
    path = terminal.shell.folder / "pw"
    path.write_text("correct horse\n")
    said = terminal.run("--instructor-password-file", str(path))
    assert "assword" not in said.out
    assert "instructor@10.0.0.5" in said.out
    assert terminal.apps[0].way_in == WayIn("ssh -p 40022 instructor@10.0.0.5")


def test_where_only_a_key_opens_the_console_it_says_so(terminal: Terminal) -> None:
    """There is no password to be asked for."""
    path = terminal.shell.folder / "key.pub"
    path.write_text("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJqOmfpk8W1XVtrHQEY2HK6LLkLmFCJfUZ2zCWcQnQRr me\n")
    terminal.run("--instructor-keys", str(path))
    assert terminal.apps[0].way_in == WayIn("ssh -p 40022 instructor@10.0.0.5", by_key=True)


def test_the_server_writes_its_log_beside_the_class(terminal: Terminal) -> None:
    """And not over the console."""
    terminal.run()
    hosting = terminal.hostings[0]
    assert Path(hosting.log) == Path(hosting.folder) / "classes" / f"{hosting.class_id}.log"


@pytest.mark.parametrize(
    "left, done, words",
    [
        ("end", ["ended, class over"], "is over. Everything that was chosen is kept."),
        ("stop", ["ended"], "The server has stopped, and the class"),
        ("leave", ["stay", "let go"], "goes on without this console."),
        (None, ["ended"], "The server has stopped, and the class"),
    ],
)
def test_how_the_console_is_left_decides_what_becomes_of_the_server(
    terminal: Terminal, left: str | None, done: list[str], words: str
) -> None:
    """It ends with the class, goes on alone, or stops; the class is kept each time."""
    terminal.left = left
    said = terminal.run()
    assert terminal.server.done == done
    assert words in "\n".join(said.out.splitlines()[-2:])
    name = terminal.hostings[0].class_id
    assert terminal.classes == [f"{name}.db", f"{name}.scenario"]


def test_a_server_that_has_died_is_not_said_to_go_on(terminal: Terminal) -> None:
    """Leaving it running while it cannot be started leaves a class that rests, and how to take it up."""
    terminal.left, terminal.server.is_running = "leave", False
    said = terminal.run()
    assert terminal.server.done == ["ended"]
    assert "The server has stopped, and the class" in said.out.splitlines()[-2]


def test_a_class_that_is_over_is_not_said_to_be_taken_up(terminal: Terminal) -> None:
    """Whether its server ended by itself once everybody had left, or the console was closed."""
    terminal.server.is_running = False
    terminal.before = lambda app: app.attendance.deliver([Note(CLASS, 9, datetime.now(UTC), Ended())])
    for terminal.left in ("leave", None):
        said = terminal.run()
        assert said.out.splitlines()[-1].endswith("is over. Everything that was chosen is kept.")


def test_a_class_that_stopped_says_the_command_that_goes_on(terminal: Terminal) -> None:
    """As it can be typed, with the folders of this call; and it works."""
    terminal.left = None
    data = str(terminal.shell.folder / "other data")
    said = terminal.run("--data", data, "--language", "es")
    name = terminal.hostings[0].class_id
    words = f"breakroom host --resume {name} --data '{data}' --language es"
    assert said.out.endswith(f"To go on:\n{words}\n")
    again = terminal.shell.run("host", "--resume", name, "--data", data, "--language", "es")
    assert (again.code, terminal.hostings[1].code) == (0, "TULIP-OTTER-4021")


def test_a_console_that_breaks_ends_the_server(terminal: Terminal) -> None:
    """What went wrong is told in a line, and no process is left."""

    def breaks(_: ConsoleApp) -> None:
        raise CannotSave("The disk is full.")

    terminal.before = breaks
    said = terminal.run()
    assert (said.code, said.err) == (2, "breakroom: The disk is full.\n")
    assert terminal.server.done == ["ended"]


@pytest.mark.parametrize(
    "trouble, words",
    [
        (CannotListen("Port 2222 is taken."), "Port 2222 is taken."),
        (OSError(28, "No space left on device"), "The server cannot be started: the disk is full."),
        (PermissionError(13, "Permission denied"), "The server cannot be started: permission is denied."),
    ],
)
def test_a_server_that_cannot_be_started_leaves_no_class(terminal: Terminal, trouble: Exception, words: str) -> None:
    """One line, and no console."""

    def launch(_: Hosting) -> Server:
        raise trouble

    terminal.shell.monkeypatch.setattr(launching, "launch", launch)
    said = terminal.run()
    assert (said.code, said.out, said.err) == (2, "", f"breakroom: {words}\n")
    assert terminal.classes == []
    assert terminal.apps == []


def test_colors_are_those_of_this_person(terminal: Terminal) -> None:
    """As their settings have them, and as they change them; NO_COLOR holds."""
    terminal.shell.monkeypatch.setenv("NO_COLOR", "1")
    terminal.before = lambda app: app.change_settings(Settings(theme="morning"))
    terminal.run()
    assert terminal.apps[0].no_color_asked
    assert read_settings(terminal.shell.folder / "data")[0].theme == "morning"


def test_a_language_that_is_not_there_is_told_on_the_console_too(terminal: Terminal) -> None:
    """What is printed before it is painted over; nothing is told where all is as it was asked for."""
    words = "kettle is not translated into “fr”: it is told as it was written."
    said = terminal.run("--language", "fr")
    assert (said.code, said.err) == (0, f"{words}\n")
    assert terminal.apps[0].attendance.trouble == f"{words} (Esc puts this away.)"
    assert terminal.run().err == terminal.run("--language", "en").err == ""
    assert terminal.apps[1].attendance.trouble == ""


def test_the_console_shows_the_class_that_is_served(terminal: Terminal) -> None:
    """Its log, its story, and the line and the code to read out."""
    terminal.run("--title", "Tuesday")
    app = terminal.apps[0]
    opened = app.attendance.lesson.opened
    assert opened is not None
    assert opened.title == "Tuesday"
    facts = app.board.facts
    assert (facts.code, facts.login_line, facts.where) == ("TULIP-OTTER-4021", "ssh -p 40022 yourname@10.0.0.5", "host")
