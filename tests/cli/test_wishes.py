"""What the command line says of a class: each slip of the pen is one line, and leaves no class behind."""

import os
from collections.abc import Callable

import pytest

from game.classroom.naming import likeness
from game.classroom.roster import Roster, read_roster
from game.cli.wishes import LONGEST_TITLE, SHORTEST_PASSWORD
from tests.cli.conftest import Shell
from tests.cli.hosts import Host, host_at
from tests.cli.unusable import POSIX


@pytest.fixture
def host(shell: Shell) -> Host:
    host = host_at(shell)
    shell.monkeypatch.chdir(shell.folder)
    return host


#: The options that name a file that is read, each with what it should be.
READ = {
    "--roster": "the roster", "--instructor-keys": "public keys",
    "--instructor-password-file": "the instructor's password",
}  # fmt: skip


def refused(host: Host, *arguments: str) -> str:
    """The one line with which a call was refused; nothing was made and nobody served."""
    said = host.run(*arguments)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1), said
    assert said.err.startswith("breakroom: ")
    assert said.err[:-1].isprintable()
    assert host.classes == []
    assert host.hostings == []
    return said.err


def _missing(_: Host) -> str:
    return "nowhere.txt"


def _folder(host: Host) -> str:
    (host.shell.folder / "folder").mkdir()
    return "folder"


def _pipe(host: Host) -> str:
    os.mkfifo(host.shell.folder / "pipe")
    return "pipe"


def _control(_: Host) -> str:
    return "no\x1b[2J\nwhere"


def _zero(_: Host) -> str:
    return "a\0b"


def _circle(host: Host) -> str:
    (host.shell.folder / "circle").symlink_to("circle")
    return "circle"


PLACES = [_missing, _folder, _control, _zero, pytest.param(_pipe, marks=POSIX), pytest.param(_circle, marks=POSIX)]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("option", [*READ, "--host-key"])
def test_a_file_that_cannot_be_read_is_told(host: Host, option: str, place: Callable[[Host], str]) -> None:
    """Whatever stands there instead."""
    refused(host, option, place(host))


@pytest.mark.parametrize("option", READ)
@pytest.mark.parametrize("text", ["", "\n\n", "\x00\x01", "-", "🙂"])
def test_a_file_of_something_else_is_told(host: Host, option: str, text: str) -> None:
    """Empty, or nothing of what it should be."""
    assert "given" in refused(host, option, host.write("given", text))


def test_every_fault_of_a_roster_is_told(host: Host) -> None:
    """In one line."""
    told = refused(host, "--roster", host.write("roster.csv", "name\nAna\nana\nTeacher\n"))
    assert "Line 3: “ana” looks like “Ana” (line 2)" in told
    assert "Line 4: nobody can be called “Teacher”" in told


def test_of_a_roster_only_names_are_kept(host: Host) -> None:
    """Addresses and numbers let nobody in; and the names are the same when they are read again."""
    long = "Maximiliane, Countess of A, B"
    text = f'Last name;First name;E-mail;ID\nOrt;Ana;ana@example.org;4711\n;"{long}";;4712\n'
    assert host.run("--roster", host.write("names.csv", text)).code == 0
    told, again = read_roster(text), read_roster(host.hosting.roster)
    assert isinstance(told, Roster)
    assert isinstance(again, Roster)
    assert [likeness(one.name) for one in again.entries] == [likeness(one.name) for one in told.entries]
    assert not [kept for kept in ("example.org", "471") if kept in host.lesson().hosted]


def test_a_roster_and_another_way_to_names_do_not_go_together(host: Host) -> None:
    """Which of them was meant?"""
    told = refused(host, "--roster", host.write("roster.csv", "name\nAna\n"), "--names", "generated")
    assert "--names and --roster" in told


@pytest.mark.parametrize("password", ["short", " " * 20, "\nthe second line counts not\n", "1234567 \n"])
def test_a_password_that_is_too_short_is_told(host: Host, password: str) -> None:
    """It is not repeated."""
    told = refused(host, "--instructor-password-file", host.write("pw", password))
    assert f"it needs {SHORTEST_PASSWORD} characters or more" in told
    assert "1234567" not in told


def test_a_host_key_that_is_none_is_told(host: Host) -> None:
    """And what to do."""
    assert "no private key without a passphrase" in refused(host, "--host-key", host.write("key", "no key"))


@POSIX
def test_a_host_key_that_others_can_read_is_told(host: Host) -> None:
    """A key that was read once may be anybody's."""
    assert "others may read this host key; chmod 600 it" in refused(
        host, "--host-key", host.write("key", "no key", 0o644)
    )


def test_a_host_key_that_is_not_there_is_not_made(host: Host) -> None:
    """A slip of the pen would give the server another face, and students a warning."""
    assert "there is no such key" in refused(host, "--host-key", "no/such/key")
    assert not (host.shell.folder / "no").exists()


OPTIONS = [
    "--bind", "--address", "--title", "--roster", "--instructor-keys", "--instructor-password-file", "--host-key",
    "--id", "--code", "--resume",
]  # fmt: skip


@pytest.mark.parametrize("option", OPTIONS)
@pytest.mark.parametrize("value", ["", "  "])
def test_an_option_without_a_value_is_not_as_if_it_was_not_there(host: Host, option: str, value: str) -> None:
    """An empty variable of a shell would open a class to everybody, or print a password into a log."""
    assert f"'{option}': it is empty" in refused(host, option, value)


@pytest.mark.parametrize("code", ["abc", "------------", "x" * 65, "abc\x1b[2Jdefghi", "TULIP\n42424242"])
def test_a_code_that_cannot_be_one_is_told(host: Host, code: str) -> None:
    """Too short, too long, or not to be seen."""
    assert "code has" in refused(host, "--code", code)


@pytest.mark.parametrize(
    "address", ["a b", "-oProxyCommand=x", "10.0.0.5;ls", "x\x1b[2J", "$(id)", "a@b", "'x'", "a/b"]
)
def test_an_address_that_cannot_be_typed_is_told(host: Host, address: str) -> None:
    """It is read out, and typed into any shell behind an @."""
    assert "--address 10.0.0.5" in refused(host, "--address", address)


@pytest.mark.parametrize(
    "address", ["10.0.0.5", "fe80::1%eth0", "2001:db8::5", "class.example.org", "schule-münchen.de"]
)
def test_an_address_that_can_be_typed_is_taken(host: Host, address: str) -> None:
    """Names and numbers of both kinds."""
    assert host.run("--address", address).code == 0
    assert host.hosting.address == address


@pytest.mark.parametrize("name", ["Monday", "monday 8b", "../monday", "-monday", "a" * 65, "monday.db", "müller"])
def test_an_id_that_cannot_be_one_is_told(host: Host, name: str) -> None:
    """It is the name of a file on every system."""
    assert "--id monday-8b" in refused(host, "--id", name)


def test_a_title_that_is_a_novel_is_told(host: Host) -> None:
    """It stands in one row; what just fits is taken."""
    assert "give at most 100" in refused(host, "--title", "x" * (LONGEST_TITLE + 1))
    assert host.run("--title", "x" * LONGEST_TITLE).code == 0


NUMBERS = {
    "--port": ["-1", "65536", "ssh", "2.5"], "--workers": ["0", "65", "two"], "--most": ["0", "5001"],
    "--idle-minutes": ["0", "1441"], "--expiry-days": ["-1", "3651", "soon"],
}  # fmt: skip


@pytest.mark.parametrize("option, value", [(option, value) for option, values in NUMBERS.items() for value in values])
def test_a_number_out_of_bounds_is_told(host: Host, option: str, value: str) -> None:
    """With its bounds."""
    assert f"'{option}'" in refused(host, option, value)
