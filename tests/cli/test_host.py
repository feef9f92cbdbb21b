"""`breakroom host`: what it says when students can come, and what is left where they cannot."""

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from game.classroom.command import Join
from game.classroom.ledger import write_down
from game.classroom.server import serving
from game.classroom.server.hosting import Hosting
from game.classroom.server.listening import CannotListen
from game.records.classes import open_class
from game.records.trouble import CannotSave
from tests.cli.conftest import Shell
from tests.cli.hosts import CODE, Host, host_at
from tests.cli.unusable import NO_STORY, POSIX, UNREADABLE, Make

REAL_SERVE = serving.serve


@pytest.fixture
def host(shell: Shell) -> Host:
    return host_at(shell)


def refused(host: Host, *arguments: str) -> str:
    """The one line with which a call was refused; no class is left of it."""
    said = host.run(*arguments)
    assert (said.code, said.err.count("\n")) == (2, 1), said
    assert host.classes == []
    return said.err


def test_one_line_says_when_students_can_come(host: Host) -> None:
    """In JSON, with what a program needs to tell them: exactly this, and nothing else on stdout."""
    said = host.run("--port", "2300")
    told = host.told(said)
    assert [*told] == ["listening", "code", "instructor", "class"]
    assert told["listening"] == "127.0.0.1:2300"
    assert told["code"] == CODE
    assert [*told["instructor"]] == ["user", "password"]
    assert told["instructor"]["user"] == "instructor"
    assert re.fullmatch(r"[a-z]+-[a-z]+-[a-z]+-[a-z]+", told["instructor"]["password"])
    assert re.fullmatch(r"kettle-\d{8}-[a-z]+", told["class"])
    line, key = said.err.splitlines()
    assert re.fullmatch(r"What students type: ssh -p 2300 yourname@\S+", line)
    assert re.fullmatch(r"The server's key is SHA256:[\w+/]{43}", key)


def test_a_port_that_cannot_be_noted_keeps_no_class_from_beginning(host: Host) -> None:
    """The disk is full, or something lies there: students come all the same."""
    (host.folder / "classes" / "monday.port").mkdir(parents=True)
    said = host.run("--port", "0", "--id", "monday")
    assert (said.code, host.told(said)["listening"]) == (0, "127.0.0.1:40022")


def test_an_address_of_the_newer_kind_is_told_in_brackets(host: Host) -> None:
    """So that it can be told from the port."""
    host.shell.monkeypatch.setattr(serving, "serve", lambda _hosting, listens: listens("::1", 2222))
    assert host.told(host.run())["listening"] == "[::1]:2222"


@pytest.mark.parametrize("arguments", [(), ("kettle", "--resume", "x")])
def test_either_a_scenario_or_a_class_is_named(host: Host, arguments: tuple[str, ...]) -> None:
    """Neither nor both says what to play."""
    said = host.shell.run("host", "--headless", *arguments)
    assert (said.code, said.out) == (2, "")
    assert "which scenario to play" in said.err


def test_two_names_for_one_class_are_one_too_many(host: Host) -> None:
    """Which of them was meant?"""
    said = host.shell.run("host", "--headless", "--resume", "x", "--id", "y")
    assert (said.code, said.err) == (
        2, "breakroom: --id and --resume: both say which class it is. Leave one of them out.\n",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["nothing", "../kettle", "x\x1b[2J", "x" * 300, "a\0b"])
def test_a_class_that_is_not_there_is_told(host: Host, name: str) -> None:
    """In one line that no terminal obeys."""
    said = host.shell.run("host", "--headless", "--resume", name)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert "There is no class" in said.err
    assert said.err[:-1].isprintable()


def test_without_a_terminal_there_is_no_console(host: Host, shell: Shell) -> None:
    """What to do instead is said, before anything is made."""
    said = shell.run("host", "kettle")
    assert (said.code, said.out) == (2, "")
    assert said.err.endswith("To serve a class without one, add --headless.\n")
    assert host.classes == []


@pytest.mark.parametrize("make", [*UNREADABLE, *NO_STORY])
def test_what_cannot_be_played_is_no_class(host: Host, make: Make) -> None:
    """One line, and nothing is made."""
    folder = host.shell.folder / "desk"
    folder.mkdir()
    host.shell.monkeypatch.chdir(folder)
    said = host.shell.run("host", make(folder), "--headless")
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1), said
    assert host.classes == []


def test_a_scenario_with_mistakes_says_what_shows_them(host: Host) -> None:
    """As every command does."""
    (host.shell.scenarios / "kettle.yaml").write_text("title: Half of one\n")
    assert "breakroom check kettle" in refused(host)


@pytest.mark.parametrize("serves", [CannotListen("Port 2222 is taken."), CannotSave("The class cannot be held.")])
def test_a_class_that_could_not_be_served_leaves_nothing(host: Host, serves: Exception) -> None:
    """Whatever was in the way."""

    def serve(_hosting: Hosting, _listens: Callable[[str, int], None]) -> None:
        raise serves

    host.shell.monkeypatch.setattr(serving, "serve", serve)
    refused(host)


def test_a_class_that_is_taken_up_again_is_never_thrown_away(host: Host) -> None:
    """However often it cannot be served."""
    host.run()

    def serve(_hosting: Hosting, _listens: Callable[[str, int], None]) -> None:
        raise CannotListen("Port 2222 is taken.")

    host.shell.monkeypatch.setattr(serving, "serve", serve)
    said = host.again()
    assert (said.code, said.err) == (2, "breakroom: Port 2222 is taken.\n")
    assert host.classes == [f"{host.hosting.class_id}.db"]


def test_a_class_that_somebody_was_in_is_never_thrown_away(host: Host) -> None:
    """Though its first server ends in trouble."""

    def join(hosting: Hosting) -> None:
        log = open_class(host.folder, hosting.class_id)
        write_down(log, [Join("Ana", "hashed")], datetime.now(UTC))
        log.close()
        raise CannotSave("The disk is full.")

    host.meanwhile = join
    said = host.run()
    assert (said.code, said.err.splitlines()[-1]) == (2, "breakroom: The disk is full.")
    assert host.lesson().students["s1"].name == "Ana"


def test_a_port_that_is_taken_is_told(host: Host) -> None:
    """By the server itself, before it starts a process."""
    host.shell.monkeypatch.setattr(serving, "serve", REAL_SERVE)
    host.shell.monkeypatch.setattr(serving, "open_log", lambda _: 2)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert refused(host, "--bind", "127.0.0.1", "--port", str(port)) == (
            f"breakroom: Port {port} is taken by another program; say another with --port.\n"
        )


@pytest.mark.parametrize("bind", ["no.such.host.invalid", "203.0.113.1", "not an address", "x" * 300])
def test_an_address_that_is_not_here_is_told(host: Host, bind: str) -> None:
    """With the option that says another."""
    host.shell.monkeypatch.setattr(serving, "serve", REAL_SERVE)
    host.shell.monkeypatch.setattr(serving, "open_log", lambda _: 2)
    assert "--bind" in refused(host, "--bind", bind, "--port", "0")


def test_a_data_folder_that_cannot_be_written_is_told(host: Host) -> None:
    """In one line, with what to do."""

    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    host.shell.monkeypatch.setattr("game.records.place.make_private_folder", refuse)
    assert "permission is denied. Put that right, or name another folder with --data" in refused(host)


def test_a_data_folder_that_is_a_file_is_told(host: Host) -> None:
    """And the file stays."""
    host.folder.write_text("mine")
    said = host.run()
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert host.folder.read_text() == "mine"


def test_a_stdout_that_is_closed_is_told(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody could be told the code."""
    monkeypatch.setattr(sys, "stdout", None)
    said = host.run()
    assert (said.code, said.err) == (2, "breakroom: The output is closed: there is nowhere to write to.\n")
    assert host.classes == []


def _headless(folder: Path, *arguments: str, **streams: Any) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "BREAKROOM_DATA": str(folder)}
    command = [sys.executable, "-P", "-m", "game", "host", "gossip", "--headless", "--bind", "127.0.0.1", "--port", "0"]
    return subprocess.Popen([*command, *arguments], env=environment, stderr=subprocess.PIPE, **streams)


def test_a_whole_server_listens_ends_and_is_listed(tmp_path: Path, shell: Shell) -> None:
    """Its line comes once students can come; a signal ends it; the class is kept, and no process is."""
    process = _headless(tmp_path, "--workers", "1", stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
    assert process.stdout is not None
    try:
        told = json.loads(process.stdout.readline())
        address, _, port = told["listening"].rpartition(":")
        with socket.create_connection((address, int(port)), 30) as client:
            assert client.recv(8).startswith(b"SSH-2.0")
        listed = json.loads(shell.run("class", "list", "--json", "--data", str(tmp_path)).out)
        assert [(one["id"], one["open"]) for one in listed] == [(told["class"], True)]
        again = shell.run("host", "--resume", told["class"], "--headless", "--data", str(tmp_path))
        assert (again.code, again.err) == (
            2, f"breakroom: The class {told['class']} is open: another server holds it.\n",
        )  # fmt: skip
    finally:
        process.terminate()
        rest, said = process.communicate(timeout=60)
    assert (process.returncode, rest) == (0, b"")
    assert b"\nThe server's key is SHA256:" in said
    listed = json.loads(shell.run("class", "list", "--json", "--data", str(tmp_path)).out)
    assert [(one["id"], one["open"], one["phase"]) for one in listed] == [(told["class"], False, "lobby")]


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
def test_a_server_whose_line_nobody_can_read_serves_nobody(tmp_path: Path) -> None:
    """It says so and ends with its workers; nothing of the class is left."""
    with Path("/dev/full").open("wb") as full:
        process = _headless(tmp_path, "--workers", "1", stdout=full, stdin=subprocess.DEVNULL)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert b"cannot be written" in said.splitlines()[-1]
    assert b"Traceback" not in said
    assert [*(tmp_path / "classes").iterdir()] == []
