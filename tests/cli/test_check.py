"""`breakroom check`."""

import json

import pytest

from tests.cli.conftest import Shell
from tests.lines import KETTLE

BROKEN = KETTLE.replace("start: kitchen", "start: kitchn").replace("to: tea\n", "to: coffee\n")


@pytest.fixture
def broken(shell: Shell) -> Shell:
    (shell.scenarios / "broken.yaml").write_text(BROKEN, "utf-8")
    return shell


def test_nothing_wrong_is_said_in_a_line(shell: Shell) -> None:
    """Exit code 0, and how many files were looked at."""
    said = shell.run("check", "kettle")
    assert (said.code, said.out, said.err) == (0, "1 file checked: no faults.\n", "")


def test_every_fault_is_told_with_its_place_and_its_mending(broken: Shell) -> None:
    """All of them at once, and exit code 1."""
    said = broken.run("check", "broken")
    assert said.code == 1
    assert "broken.yaml:11:8: error BR030: There is no scene “kitchn”." in said.out
    assert "Did you mean “kitchen”?" in said.out
    assert "“coffee”" in said.out
    assert said.out.endswith("1 file checked: 2 errors.\n")


def test_json_is_one_list_and_nothing_else(broken: Shell) -> None:
    """With the keys that cli.md names, for an editor or a program."""
    said = broken.run("check", "broken", "kettle", "--format", "json")
    found = json.loads(said.out)
    assert (said.code, said.err, len(found)) == (1, "", 2)
    assert set(found[0]) == {
        "code", "severity", "message", "file", "line", "column", "end_line", "end_column", "fix", "notes",
    }  # fmt: skip


def test_json_without_faults_is_an_empty_list(shell: Shell) -> None:
    """A program need not look at the exit code."""
    assert json.loads(shell.run("check", "kettle", "--format", "json").out) == []


def test_without_a_path_every_scenario_is_checked(broken: Shell) -> None:
    """Those of the game, and one's own."""
    said = broken.run("check")
    assert said.code == 1
    assert "broken.yaml" in said.out


def test_a_folder_means_what_is_in_it(broken: Shell) -> None:
    """And nothing else."""
    assert broken.run("check", str(broken.scenarios)).out.endswith("2 files checked: 2 errors.\n")


def test_people_are_told_of_once(shell: Shell) -> None:
    """A fault in people.yaml stops every scenario beside it, and is one fault."""
    (shell.scenarios / "people.yaml").write_text("- {id: dana, name: Dana, role: king}\n", "utf-8")
    (shell.scenarios / "second.yaml").write_text(KETTLE, "utf-8")
    for path in (shell.scenarios, shell.scenarios / "people.yaml"):
        found = json.loads(shell.run("check", str(path), "--format", "json").out)
        assert [fault["line"] for fault in found] == [1]


def test_a_glob_that_takes_people_along_is_fine(shell: Shell) -> None:
    """`check *.yaml` names people.yaml too."""
    (shell.scenarios / "people.yaml").write_text("- {id: rosa, name: Rosa}\n", "utf-8")
    paths = sorted(map(str, shell.scenarios.glob("*.yaml")))
    assert shell.run("check", *paths).out == "2 files checked: no faults.\n"


def test_what_cannot_be_read_is_told_after_what_can(broken: Shell) -> None:
    """Exit code 2 goes before 1: something was not looked at."""
    said = broken.run("check", "nowhere.yaml", "broken")
    assert said.code == 2
    assert "There is no file nowhere.yaml." in said.err
    assert said.out.endswith("1 file checked: 2 errors.\n")


def test_an_empty_folder_is_no_success(shell: Shell) -> None:
    """Nothing to check is exit code 2."""
    (shell.folder / "empty").mkdir()
    for arguments in (("check", str(shell.folder / "empty")), ("check", "--scenarios", str(shell.folder / "empty"))):
        said = shell.run(*arguments)
        assert said.code == 2
        assert "There is no scenario in" in said.err


def test_files_that_are_no_scenarios_are_told_plainly(shell: Shell) -> None:
    """Empty, binary, Latin-1, or nested without end: a fault with a place, never a traceback."""
    for place, raw in enumerate((b"", b"\x00\xff\x00", "title: Caf\xe9".encode("latin-1"), b"[" * 100_000)):
        (shell.scenarios / f"bad{place}.yaml").write_bytes(raw)
        said = shell.run("check", f"bad{place}")
        assert (said.code, said.err) == (1, "")
        assert f"bad{place}.yaml:1:" in said.out
