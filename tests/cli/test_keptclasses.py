"""Classes whose days are over are removed, and no others."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from game.classroom.command import Host as HostAs
from game.classroom.ledger import write_down
from game.classroom.server.hosting import to_json
from game.cli.call import Call
from game.cli.keptclasses import Kept, kept_classes
from game.records.classes import create_class, hold_class, open_class
from game.records.hold import Hold
from game.records.trouble import CannotSave
from tests.cli.conftest import Shell
from tests.cli.hosts import Host, host_at


@pytest.fixture
def host(shell: Shell) -> Host:
    return host_at(shell)


def days_later(shell: Shell, days: float) -> None:
    """Time goes by."""
    made = Call.of_this_process

    def later() -> Call:
        call = made()
        call.clock = lambda: datetime.now(UTC) + timedelta(days=days)
        return call

    shell.monkeypatch.setattr(Call, "of_this_process", later)


def test_a_class_is_removed_once_its_days_are_over(host: Host, shell: Shell) -> None:
    """With all that belongs to it, and it is said; a day before it is there."""
    host.run("--expiry-days", "2", "--id", "short")
    host.run("--id", "long")
    (host.folder / "classes" / "short.log").write_text("a line\n")
    days_later(shell, 1.9)
    assert len(json.loads(shell.run("class", "list", "--json").out)) == 2
    days_later(shell, 2.1)
    said = shell.run("class", "list", "--json")
    assert [one["id"] for one in json.loads(said.out)] == ["long"]
    assert said.err == "The class short has expired, as was wished when it was made, and is removed.\n"
    assert host.classes == ["long.db"]
    assert shell.run("class", "list").err == ""


def test_hosting_removes_what_has_expired_as_well(host: Host, shell: Shell) -> None:
    """Somebody who never lists classes keeps none for ever."""
    host.run("--expiry-days", "1", "--id", "old")
    days_later(shell, 2)
    said = host.run("--id", "new")
    assert "The class old has expired" in said.err
    assert host.classes == ["new.db"]
    assert len(said.out.splitlines()) == 1


def test_a_class_that_is_open_is_not_removed(host: Host, shell: Shell) -> None:
    """A server holds it: the next list removes it."""
    host.run("--expiry-days", "1")
    days_later(shell, 2)
    hold = hold_class(host.folder, host.hosting.class_id)
    assert hold is not None
    with hold:
        said = shell.run("class", "list")
        assert (said.err, "open now" in said.out) == ("", True)
    assert shell.run("class", "list").out.startswith("There is no class yet.")


def test_a_class_that_is_taken_up_meanwhile_is_not_removed(host: Host, shell: Shell) -> None:
    """A server that begins after the classes were looked at keeps its own."""
    host.run("--expiry-days", "1")
    days_later(shell, 2)
    looked = kept_classes

    def looked_at(folder: Path) -> tuple[tuple[Kept, ...], tuple[str, ...]]:
        found = looked(folder)
        shell.monkeypatch.setattr("game.cli.keptclasses.kept_classes", looked)
        holds.append(hold_class(folder, host.hosting.class_id))
        return found

    holds = list[Hold | None]()
    shell.monkeypatch.setattr("game.cli.keptclasses.kept_classes", looked_at)
    said = shell.run("class", "list")
    [hold] = holds
    assert hold is not None
    hold.release()
    assert (said.err, host.classes) == ("", [f"{host.hosting.class_id}.db"])


def test_a_class_that_cannot_be_removed_is_told(host: Host, shell: Shell) -> None:
    """In one line, and it is tried again."""

    def refuse(*_: object) -> None:
        raise CannotSave("The class cannot be removed: permission is denied.")

    host.run("--expiry-days", "1")
    days_later(shell, 2)
    with shell.monkeypatch.context() as patch:
        patch.setattr("game.records.classes.remove_class", refuse)
        said = shell.run("class", "list")
    assert (said.code, said.err) == (2, "breakroom: The class cannot be removed: permission is denied.\n")
    assert "has expired" in shell.run("class", "list").err


def test_a_class_whose_making_was_broken_off_is_none(host: Host, shell: Shell) -> None:
    """There is a file, and nothing in it: it is removed, unless somebody is making it just now."""
    create_class(host.folder, "begun").close()
    assert kept_classes(host.folder) == ((), ())
    hold = hold_class(host.folder, "begun")
    assert hold is not None
    with hold:
        assert "There is no class yet" in shell.run("class", "list").out
        assert "begun.db" in host.classes
    assert "begun has nothing in it" in shell.run("class", "list").err
    assert host.classes == []
    assert shell.run("class", "list").err == ""


def test_a_class_that_a_newer_version_served_is_kept(host: Host, shell: Shell) -> None:
    """Nobody here knows when its days are over."""
    host.run("--expiry-days", "1")
    log = open_class(host.folder, host.hosting.class_id)
    told = {**json.loads(to_json(host.hosting)), "holograms": True}
    write_down(log, [HostAs(json.dumps(told))], datetime.now(UTC))
    log.close()
    days_later(shell, 9)
    (found,) = json.loads(shell.run("class", "list", "--json").out)
    assert found["expires"] is None


def test_a_class_that_vanishes_meanwhile_is_passed_over(host: Host, shell: Shell) -> None:
    """Another list has just removed it."""
    host.run("--id", "there")
    shell.monkeypatch.setattr("game.records.classes.class_ids", lambda _: ("gone", "there"))
    opened = open_class

    def vanished(folder: object, name: str) -> object:
        from game.records.trouble import NoSuchClass

        if name == "gone":
            raise NoSuchClass("There is no class gone.")
        return opened(host.folder, name)

    shell.monkeypatch.setattr("game.records.classes.open_class", vanished)
    kept, troubles = kept_classes(host.folder)
    assert ([one.id for one in kept], troubles) == (["there"], ())
