"""`breakroom list`."""

import json

import pytest

from tests.cli.conftest import Shell
from tests.lines import KETTLE


def test_the_list_has_the_promised_keys(shell: Shell) -> None:
    """A program finds whole numbers, texts and a list, as cli.md names them."""
    found = json.loads(shell.run("list", "--json").out)
    assert next(entry for entry in found if entry["id"] == "kettle") == {
        "id": "kettle",
        "title": "The Kettle",
        "minutes": 2,
        "scenes": 5,
        "choices": 6,
        "endings": 2,
        "words": 157,
        "practices": ["help", "candor"],
        "found": 0,
    }


def test_the_scenarios_of_the_game_come_first(shell: Shell) -> None:
    """In their own order, then the others by name."""
    found = [entry["id"] for entry in json.loads(shell.run("list", "--json").out)]
    assert found[-1] == "kettle"
    assert "spill" in found[:-1]


def test_an_ending_that_was_found_is_counted(shell: Shell) -> None:
    """Once, however often it was reached."""
    for _ in range(2):
        shell.run("play", "kettle", typed="1\n1\n")
    assert "1 of 2 endings found" in shell.run("list").out


def test_one_of_a_thing_is_singular(shell: Shell) -> None:
    """In a small scenario too, the lines read as English."""
    small = "title: Small\nminutes: 1\nstart: here\nscenes: {here: {text: Hi., ending: {title: End, tone: warm}}}\n"
    (shell.scenarios / "small.yaml").write_text(small, "utf-8")
    said = shell.run("list").out
    assert "  1 minute, 1 scene, 0 choices, 3 words\n" in said
    assert "  0 of 1 ending found\n" in said


def test_a_scenario_with_faults_is_listed(shell: Shell) -> None:
    """With the command that shows them; the others stand as they are."""
    (shell.scenarios / "broken.yaml").write_text(KETTLE.replace("start: kitchen", "start: nowhere"), "utf-8")
    said = shell.run("list")
    assert said.code == 0
    assert "It cannot be played as it is. To see why: breakroom check broken" in said.out
    assert "The Kettle" in said.out


@pytest.mark.parametrize("command", ["list", "transcript"])
def test_damaged_saves_are_told_of_once(shell: Shell, command: str) -> None:
    """On stderr, with where they are kept; the next command has nothing to tell."""
    shell.run("play", "kettle", typed="1\n")
    (shell.folder / "data" / "breakroom.db").write_bytes(b"this is no database" * 500)
    assert shell.run(command).err.count("Your saves were damaged. They are set aside as ") == 1
    assert "damaged" not in shell.run(command).err


def test_a_folder_that_gives_nothing_is_told(shell: Shell) -> None:
    """On stderr, so that a list stays a list."""
    (shell.scenarios / "kettle.yaml").unlink()
    said = shell.run("list")
    assert said.code == 0
    assert "There is no scenario in" in said.err
