"""`breakroom class list`: the classes that there are, and how to go on with them."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from game.classroom.command import Command, End, Join, Pause, Start
from game.classroom.event import Came
from game.classroom.ledger import adding, write_down
from game.play.record import Chosen
from game.records.classes import hold_class, open_class
from tests.cli.conftest import Shell
from tests.cli.hosts import CODE, Host, host_at


@pytest.fixture
def host(shell: Shell) -> Host:
    return host_at(shell)


def happens(host: Host, *commands: Command) -> None:
    """This happens in the class that was made last."""
    log = open_class(host.folder, host.hosting.class_id)
    write_down(log, commands, datetime.now(UTC))
    log.close()


def test_a_folder_without_classes_says_how_to_hold_one(host: Host, shell: Shell) -> None:
    """An empty list for a program."""
    said = shell.run("class", "list")
    assert (said.code, said.out, said.err) == (0, "There is no class yet. To hold one: breakroom host gossip\n", "")
    assert shell.run("class", "list", "--json").out == "[]\n"
    assert host.classes == []


def test_a_class_is_told_with_the_way_to_go_on(host: Host, shell: Shell) -> None:
    """What it plays, when it was made, who was there; the command works as it stands."""
    host.run("--title", "Tuesday", "--expiry-days", "3")
    happens(host, Join("Ana", "hashed"))
    name = host.hosting.class_id
    said = shell.run("class", "list")
    first, second, third, fourth = said.out.splitlines()
    assert first == f"{name}: Tuesday"
    assert re.fullmatch(r"  kettle, \d{4}-\d\d-\d\d \d\d:\d\d, 1 student, 0 choices", second)
    assert re.fullmatch(r"  it is removed after \d{4}-\d\d-\d\d \d\d:\d\d", third)
    assert fourth == f"  to go on: breakroom host --resume {name}"
    assert host.again().code == 0


def test_a_program_gets_one_list(host: Host, shell: Shell) -> None:
    """With every key, whole numbers, and times that say where they are."""
    host.run("--expiry-days", "3")
    (found,) = json.loads(shell.run("class", "list", "--json").out)
    made, expires = (datetime.fromisoformat(found.pop(key)) for key in ("made", "expires"))
    assert expires - made == timedelta(days=3)
    assert found == {
        "id": host.hosting.class_id, "title": "The Kettle", "scenario": "kettle", "phase": "lobby", "open": False,
        "students": 0, "choices": 0, "paused": False, "here": 0,
        "listening": None, "join": None, "code": None, "console": None,
    }  # fmt: skip


def test_a_class_that_is_kept_for_good_has_no_end(host: Host, shell: Shell) -> None:
    """Null for a program, and no line for a person."""
    host.run()
    assert json.loads(shell.run("class", "list", "--json").out)[0]["expires"] is None
    assert "removed" not in shell.run("class", "list").out


@contextmanager
def open_now(host: Host) -> Iterator[None]:
    """A server holds the class that was made last."""
    hold = hold_class(host.folder, host.hosting.class_id)
    assert hold is not None
    with hold:
        yield


def comes(host: Host, alias: str) -> None:
    """A student is connected."""
    log = open_class(host.folder, host.hosting.class_id)
    assert log.append([adding(alias, 1, datetime.now(UTC), [Came(f"w1-{alias}")])]) == [None]
    log.close()


def test_a_class_that_is_over_is_not_to_be_gone_on_with(host: Host, shell: Shell) -> None:
    """Nor told how to be joined."""
    host.run()
    happens(host, Start(), End())
    said = shell.run("class", "list")
    assert said.out.endswith("  over\n")
    assert "--resume" not in said.out


def test_a_class_that_is_open_says_how_it_stands_and_how_to_come_in(host: Host, shell: Shell) -> None:
    """The line to read out, the code, and the way to the console: whoever lost the terminal has it all again."""
    host.run("--port", "2300", "--address", "10.0.0.5")
    happens(host, Join("Ana", "hashed"), Join("Ben", "hashed"))
    comes(host, "s1")
    with open_now(host):
        state, *ways = shell.run("class", "list").out.splitlines()[2:]
        assert state == "  open now, in the lobby: 1 of 2 students here"
        assert ways == [
            "  to join: ssh -p 2300 yourname@10.0.0.5",
            f"  its code: {CODE}",
            "  its console: ssh -p 2300 instructor@10.0.0.5",
        ]
        happens(host, Start())
        assert "  open now, playing: 1 of 2" in shell.run("class", "list").out
        happens(host, Pause())
        assert "  open now, paused: 1 of 2" in shell.run("class", "list").out
        happens(host, End())
        out = shell.run("class", "list").out
        assert "  over, and still open for who looks back: 1 of 2" in out
        assert "  its console: ssh -p 2300 instructor@10.0.0.5" in out
        assert "to join" not in out


def test_a_program_is_told_where_an_open_class_is(host: Host, shell: Shell) -> None:
    """The same, and the address that it listens on."""
    host.run("--port", "2300", "--address", "10.0.0.5", "--bind", "::")
    happens(host, Join("Ana", "hashed"), Start(), Pause())
    comes(host, "s1")
    with open_now(host):
        (found,) = json.loads(shell.run("class", "list", "--json").out)
    assert (found["open"], found["paused"], found["here"]) == (True, True, 1)
    assert found["listening"] == "[::]:2300"
    assert found["join"] == "ssh -p 2300 yourname@10.0.0.5"
    assert found["console"] == "ssh -p 2300 instructor@10.0.0.5"
    assert found["code"] == CODE
    (later,) = json.loads(shell.run("class", "list", "--json").out)
    assert (later["open"], later["paused"], later["here"], later["join"]) == (False, True, 0, None)


def test_a_port_that_was_found_is_told(host: Host, shell: Shell) -> None:
    """With --port 0 nobody could know it else; where it could not be noted, nothing wrong is said."""
    host.run("--port", "0", "--address", "10.0.0.5")
    with open_now(host):
        assert "ssh -p 40022 yourname@10.0.0.5" in shell.run("class", "list").out
        (host.folder / "classes" / f"{host.hosting.class_id}.port").unlink()
        assert shell.run("class", "list").out.splitlines()[-1] == "  open now, in the lobby: 0 of 0 students here"


def test_the_newest_class_comes_first(host: Host, shell: Shell) -> None:
    """Whatever they are called."""
    for name in ("b", "c", "a"):
        host.run("--id", name)
    assert [one["id"] for one in json.loads(shell.run("class", "list", "--json").out)] == ["a", "c", "b"]


def test_choices_that_stand_are_counted(host: Host, shell: Shell) -> None:
    """Over all students."""
    host.run()
    happens(host, Join("Ana", "hashed"), Start())
    log = open_class(host.folder, host.hosting.class_id)
    now = datetime.now(UTC)
    assert log.append([adding("s1", 1, now, [Chosen("fill"), Chosen("sit")])]) == [None]
    log.close()
    assert "1 student, 2 choices" in shell.run("class", "list").out


def test_titles_are_harmless(host: Host, shell: Shell) -> None:
    """A class of another year may be called anything."""
    shell.monkeypatch.setattr("game.cli.hosting.title_of", str)
    host.run("--title", "x\x1b[2J\ny")
    assert host.hosting.title == "x\x1b[2J\ny"
    said = shell.run("class", "list")
    assert "\x1b" not in said.out
    assert len(said.out.splitlines()) == 3


def test_a_class_that_cannot_be_read_is_told_once(host: Host, shell: Shell) -> None:
    """On stderr; the others are listed, and nothing of it is touched."""
    host.run()
    damaged = host.folder / "classes" / "damaged.db"
    damaged.write_bytes(b"this is no database" * 500)
    said = shell.run("class", "list", "--json")
    assert (said.code, len(json.loads(said.out))) == (0, 1)
    assert (said.err.count("\n"), said.err.count("damaged.db")) == (1, 1)
    assert damaged.read_bytes() == b"this is no database" * 500
    assert host.run().err.startswith("What students type: ")


def test_what_is_no_class_is_passed_over(host: Host, shell: Shell) -> None:
    """Other files that lie there."""
    host.run()
    for name in ("notes.txt", "Big Name.db", ".hidden.db"):
        (host.folder / "classes" / name).write_text("mine")
    said = shell.run("class", "list", "--json")
    assert (len(json.loads(said.out)), said.err) == (1, "")


@pytest.mark.parametrize("arguments", [(), ("sing",), ("list", "more"), ("list", "--jsn")])
def test_what_is_no_command_is_one_line(shell: Shell, arguments: tuple[str, ...]) -> None:
    """Exit code 2."""
    said = shell.run("class", *arguments)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert said.err.startswith("breakroom: ")
    assert "--help" in said.err


def test_the_help_names_what_there_is(shell: Shell) -> None:
    """And asks for nothing else."""
    said = shell.run("class", "--help")
    assert (said.code, said.err) == (0, "")
    assert "list" in said.out


def test_a_data_folder_that_is_a_file_is_told(shell: Shell) -> None:
    """In one line."""
    (shell.folder / "data").write_text("mine")
    said = shell.run("class", "list")
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
