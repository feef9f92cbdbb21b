"""A class that is taken up again: the same class, served anew."""

import json
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from game.classroom.command import Command, End, Join
from game.classroom.command import Host as HostAs
from game.classroom.ledger import write_down
from game.classroom.programme import read_programme
from game.classroom.sayable import matches
from game.classroom.server.hosting import to_json
from game.records.classes import create_class, hold_class, open_class
from tests.cli.conftest import Shell
from tests.cli.hosts import Host, host_at, ids


@pytest.fixture
def host(shell: Shell) -> Host:
    return host_at(shell)


def orders(host: Host, *commands: Command) -> None:
    """This happens in the class."""
    log = open_class(host.folder, host.hosting.class_id)
    write_down(log, commands, datetime.now(UTC))
    log.close()


def test_a_class_goes_on_as_it_was(host: Host) -> None:
    """With the same code, words, title and key; nobody is connected to it yet."""
    first = host.told(host.run("--title", "Tuesday", "--hide-numbers"))
    before = host.hosting
    orders(host, Join("Ana", "hashed"))
    told = host.told(host.again())
    assert told == {**first, "instructor": {"user": "instructor", "password": None}}
    assert host.hosting == before
    assert host.lesson().run == 2
    assert host.lesson().students["s1"].name == "Ana"


def test_how_a_class_is_served_may_change(host: Host) -> None:
    """Another port, address, number of workers or password; what is not said stays as it was."""
    host.run("--port", "2300", "--workers", "3", "--expiry-days", "3")
    host.again("--port", "2400", "--bind", "127.0.0.1", "--idle-minutes", "9")
    host.again(
        "--address", "10.0.0.9", "--expiry-days", "0", "--instructor-password-file", host.write("pw", "12345678")
    )
    hosting = host.hosting
    assert (hosting.port, hosting.workers, hosting.bind, hosting.idle_minutes) == (2400, 3, "127.0.0.1", 9)
    assert (hosting.address, hosting.expiry_days) == ("10.0.0.9", 0)
    assert matches("12345678", hosting.instructor_hash)


OTHERS = {
    "--title": "x", "--code": "ANOTHER-CODE-1", "--names": "asked", "--most": "3", "--roster": "any.csv",
    "--open": "", "--hide-numbers": "",
}  # fmt: skip


@pytest.mark.parametrize("option", OTHERS)
def test_what_a_class_is_does_not_change(host: Host, option: str) -> None:
    """It is refused in a line that names the option, and nothing is written into the class."""
    host.run()
    before = host.lesson()
    said = host.again(*filter(None, [option, OTHERS[option]]))
    assert (said.code, said.out) == (2, "")
    assert said.err == f"breakroom: {option}: a class that is taken up again stays as it was. Leave that out.\n"
    assert host.lesson() == before


def test_a_class_that_is_over_is_not_taken_up_again(host: Host) -> None:
    """It says so, and stays as it is."""
    host.run()
    orders(host, End())
    said = host.again()
    assert (said.code, said.err) == (
        2,
        f"breakroom: The class {host.hosting.class_id} is over: it was ended, and cannot be taken up again.\n",
    )


def test_a_class_that_is_open_is_not_opened_twice(host: Host) -> None:
    """Another server holds it; what that one does is not disturbed."""
    host.run()
    hold = hold_class(host.folder, host.hosting.class_id)
    assert hold is not None
    with hold:
        said = host.again()
    assert (said.code, said.err) == (
        2,
        f"breakroom: The class {host.hosting.class_id} is open: another server holds it.\n",
    )
    assert host.lesson().run == 1


def test_a_class_of_a_newer_version_is_left_alone(host: Host) -> None:
    """How it was served has something in it that nobody knows here."""
    host.run()
    told = {**json.loads(to_json(host.hosting)), "holograms": True}
    orders(host, HostAs(json.dumps(told)))
    said = host.again()
    assert (said.code, said.err.count("\n")) == (2, 1)
    assert "newer version" in said.err
    assert host.lesson().run == 1


def test_a_refusal_lets_the_log_go(host: Host) -> None:
    """No file of an open database stays beside it."""
    host.run()
    said = host.again("--host-key", host.write("key", "no key"))
    assert said.code == 2
    assert host.classes == [f"{host.hosting.class_id}.db"]


def test_a_class_has_the_id_that_it_was_given(host: Host) -> None:
    """A service says the same thing each time: the first makes the class, later ones take it up again."""
    host.run("--id", "monday-8b", "--title", "Monday", "--open")
    assert host.hosting.class_id == "monday-8b"
    host.run("--id", "monday-8b", "--title", "Monday", "--open")
    assert [*ids(host)] == ["monday-8b"]
    assert (host.lesson().run, host.hosting.title) == (2, "Monday")


def test_an_id_is_not_taken_for_another_scenario(host: Host, shell: Shell) -> None:
    """Students would sit in a story that nobody asked for."""
    host.run("--id", "monday-8b")
    said = shell.run("host", "gossip", "--headless", "--id", "monday-8b")
    assert (said.code, said.err) == (
        2, "breakroom: The class monday-8b plays kettle: say another --id for gossip.\n",
    )  # fmt: skip
    assert host.lesson().run == 1


def test_a_hosting_of_other_years_is_moved_to_this_folder(host: Host, shell: Shell, tmp_path: Path) -> None:
    """The data folder may have been carried elsewhere with its classes."""
    host.run()
    moved = tmp_path / "elsewhere"
    os.rename(host.folder, moved)
    shell.monkeypatch.setenv("BREAKROOM_DATA", str(moved))
    said = host.again()
    assert (said.code, host.hosting.folder) == (0, str(moved))


def test_a_folder_that_was_moved_has_the_same_key(host: Host, shell: Shell, tmp_path: Path) -> None:
    """Students know the server again, and nothing is made where the folder was before."""
    before = host.run().err
    moved = tmp_path / "elsewhere"
    os.rename(host.folder, moved)
    shell.monkeypatch.setenv("BREAKROOM_DATA", str(moved))
    assert host.again().err == before
    assert host.hosting.host_key == str(moved / "host_key")
    assert host.hosting.scenario == str(moved / "classes" / f"{host.hosting.class_id}.scenario" / "kettle.yaml")
    assert not host.folder.exists()


def test_what_is_written_down_names_no_place_of_this_machine(host: Host, shell: Shell) -> None:
    """A scenario of the game is found by its id, wherever the game is by then; the key is the folder's own."""
    shell.run("host", "gossip", "--headless")
    kept = json.loads(host.lesson().hosted)
    assert (kept["scenario"], kept["host_key"]) == ("gossip", "")
    assert host.again().code == 0


def test_what_is_edited_during_a_class_waits_for_the_next_start(host: Host) -> None:
    """Every process of a server reads the class's own copy, so that all tell one story."""
    host.run()
    path = host.shell.scenarios / "kettle.yaml"
    first = read_programme(host.hosting)
    path.write_text(path.read_text("utf-8").replace("The Kettle", "The Teapot"), "utf-8")
    assert read_programme(host.hosting) == first
    host.again()
    assert read_programme(host.hosting).story.title == "The Teapot"


@pytest.mark.parametrize("text", ["", "title: [", None], ids=["empty", "broken", "gone"])
def test_a_class_whose_scenario_cannot_be_played_any_more_goes_on_as_it_was(host: Host, text: str | None) -> None:
    """A typo must not keep thirty students out after a crash; a line says what is played."""
    host.run()
    before = read_programme(host.hosting).version
    path = host.shell.scenarios / "kettle.yaml"
    if text is None:
        path.unlink()
    else:
        path.write_text(text)
    said = host.again()
    assert (said.code, host.lesson().run) == (0, 2)
    assert "kettle" in said.err.splitlines()[0]
    assert said.err.splitlines()[0].endswith("The class goes on with the scenario as it was.")
    assert read_programme(host.hosting).version == before


def test_without_a_copy_there_is_nothing_to_play(host: Host) -> None:
    """Nobody is let in then."""
    host.run()
    (host.shell.scenarios / "kettle.yaml").unlink()
    shutil.rmtree(host.folder / "classes" / f"{host.hosting.class_id}.scenario")
    said = host.again()
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert host.lesson().run == 1


def test_a_class_whose_making_was_broken_off_is_made_anew(host: Host) -> None:
    """As by a service, which says the same thing each time: there is nothing to take up."""
    create_class(host.folder, "monday-8b").close()
    said = host.run("--id", "monday-8b")
    assert said.code == 0
    assert "monday-8b has nothing in it" in said.err
    assert host.lesson().run == 1
