"""A class as it is to be served: what each option makes of it, and what it is when it is taken up again."""

import json
import os

import pytest
from attrs import evolve

from game.classroom.sayable import code_fault, matches
from game.classroom.server.hosting import to_json
from game.records.trouble import CannotSave
from tests.cli.conftest import Shell
from tests.cli.hosts import CODE, Host, host_at, ids
from tests.lines import SPANISH


@pytest.fixture
def host(shell: Shell) -> Host:
    return host_at(shell)


def test_a_class_is_what_it_was_asked_to_be(host: Host) -> None:
    """Unless told: everywhere on port 2222, two workers, names that students choose, a lobby."""
    assert host.run().code == 0
    hosting, opened = host.hosting, host.lesson().opened
    assert opened is not None
    assert (hosting.bind, hosting.port, hosting.workers, hosting.idle_minutes) == ("0.0.0.0", 2222, 2, 60)
    assert (hosting.title, opened.title, opened.scenario) == ("The Kettle", "The Kettle", "kettle")
    assert (opened.names, opened.most, opened.at_once, opened.hide_numbers) == ("asked", 1000, False, False)
    assert hosting.host_key == str(host.folder / "host_key")
    assert hosting.expiry_days == 0
    assert host.lesson().run == 1
    assert [*ids(host)] == [hosting.class_id]


def test_every_wish_reaches_the_class(host: Host) -> None:
    """Those about its serving, and those about the class itself, which its log keeps."""
    roster = host.write("roster.csv", "name\nAna\nBo\n")
    said = host.run(
        "--port", "2300", "--bind", "127.0.0.1", "--address", "class.example.org", "--title", "Tuesday",
        "--open", "--roster", roster, "--hide-numbers", "--most", "30", "--idle-minutes", "5",
        "--expiry-days", "7", "--workers", "3",
    )  # fmt: skip
    assert (said.code, said.err.count("\n")) == (0, 2)
    assert said.err.startswith("What students type: ssh -p 2300 yourname@class.example.org\n")
    hosting, opened = host.hosting, host.lesson().opened
    assert opened is not None
    assert (hosting.port, hosting.bind, hosting.address, hosting.workers) == (2300, "127.0.0.1", "class.example.org", 3)
    assert (hosting.code, hosting.idle_minutes, hosting.expiry_days, hosting.names) == (CODE, 5, 7, "roster")
    assert hosting.roster == "name\nAna\nBo\n"
    assert (opened.title, opened.names, opened.most, opened.at_once, opened.hide_numbers) == (
        "Tuesday", "roster", 30, True, True,
    )  # fmt: skip
    own = evolve(hosting, host_key="", scenario=str(host.shell.scenarios / "kettle.yaml"))
    assert host.lesson().hosted == to_json(own)


def test_names_can_be_generated(host: Host) -> None:
    """Students are given them."""
    host.run("--names", "generated")
    opened = host.lesson().opened
    assert opened is not None
    assert opened.names == host.hosting.names == "generated"


def test_a_code_is_made_that_can_be_read_aloud(host: Host, shell: Shell) -> None:
    """Another one each time."""
    codes = {json.loads(shell.run("host", "kettle", "--headless").out)["code"] for _ in range(3)}
    assert len(codes) == 3
    assert not any(map(code_fault, codes))


def test_a_title_is_safe_to_show(host: Host) -> None:
    """Whatever a terminal would obey is not in it, on any screen."""
    host.run("--title", "Tues\x1b[2Jday,\nfirst   hour")
    assert host.hosting.title.isprintable()
    assert host.hosting.title.endswith("day, first hour")


def test_a_class_is_told_in_a_language(host: Host, shell: Shell) -> None:
    """Of the whole class, as far as there is a translation; another one may be wished for when it goes on."""
    (shell.scenarios / "kettle.es.yaml").write_text(SPANISH, "utf-8")
    host.run("--language", "es")
    assert host.hosting.language == "es"
    host.again()
    assert host.hosting.language == "es"
    host.again("--language", "original")
    assert host.hosting.language == ""


def test_a_password_is_made_and_told_once(host: Host) -> None:
    """What is kept of it proves it, and says nothing of it."""
    told = host.told(host.run())
    password = told["instructor"]["password"]
    assert matches(password, host.hosting.instructor_hash)
    assert password not in to_json(host.hosting)
    assert host.told(host.again())["instructor"]["password"] is None
    assert matches(password, host.hosting.instructor_hash)


def test_a_password_from_a_file_is_told_to_nobody(host: Host) -> None:
    """Its first line, without blanks around it."""
    said = host.run("--instructor-password-file", host.write("pw", "  correct horse \nsomething else\n"))
    assert host.told(said)["instructor"] == {"user": "instructor", "password": None}
    assert matches("correct horse", host.hosting.instructor_hash)
    assert host.hosting.instructor_hash.startswith("scrypt$16384$"), "a person's own is easier to guess"
    assert "horse" not in said.out + said.err


def test_with_keys_there_is_no_password(host: Host) -> None:
    """Unless one is given as well; nothing is printed either way."""
    key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPBLmDcKpyhHuvEjTOFPDmNhPPkKOGrYD6WsV9wGSbZe me\n"
    keys = host.write("keys.pub", key)
    assert host.told(host.run("--instructor-keys", keys))["instructor"]["password"] is None
    assert (host.hosting.instructor_hash, host.hosting.instructor_keys) == ("", key)
    file = host.write("pw", "correct horse\n")
    assert host.told(host.run("--instructor-keys", keys, "--instructor-password-file", file))["instructor"] == {
        "user": "instructor", "password": None,
    }  # fmt: skip
    assert matches("correct horse", host.hosting.instructor_hash)


def test_a_key_that_is_named_is_found_from_everywhere(host: Host, shell: Shell) -> None:
    """It is kept by its whole path: the class is taken up again from another folder."""
    host.run()
    os.rename(host.folder / "host_key", shell.folder / "mykey")
    shell.monkeypatch.chdir(shell.folder)
    host.run("--host-key", "mykey")
    assert host.hosting.host_key == str(shell.folder / "mykey")
    assert not (host.folder / "host_key").exists()


def test_the_same_key_serves_every_class(host: Host) -> None:
    """Students know the server again; the key is its owner's alone."""
    first, second = (host.run().err for _ in range(2))
    assert first == second
    assert "\nThe server's key is SHA256:" in first
    assert (host.folder / "host_key").stat().st_mode & 0o777 == 0o600
    assert host.folder.stat().st_mode & 0o077 == 0


def test_an_id_names_what_it_plays_the_day_and_a_word(host: Host, shell: Shell) -> None:
    """Also of a file whose name is no id."""
    path = shell.folder / "Ünser Spiel!.yaml"
    path.write_text((shell.scenarios / "kettle.yaml").read_text("utf-8"), "utf-8")
    shell.run("host", str(path), "--headless")
    name, _, word = host.hosting.class_id.rpartition("-")
    assert name.startswith("nser-spiel-20")
    assert word.isalpha()


def test_a_class_that_cannot_be_written_is_not_there(host: Host) -> None:
    """The disk filled up while it was made: the next list does not have half of it."""

    def full(*_: object) -> None:
        raise CannotSave("The disk is full.")

    host.shell.monkeypatch.setattr("game.classroom.ledger.write_down", full)
    said = host.run()
    assert (said.code, said.err) == (2, "breakroom: The disk is full.\n")
    assert host.classes == []
