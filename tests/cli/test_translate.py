"""`breakroom translate`."""

import pytest

from tests.cli.conftest import Shell
from tests.lines import SPANISH, flat


def test_a_translation_is_begun_filled_and_played(shell: Shell) -> None:
    """The sentence says where it is and how much there is to do; what is written is told."""
    begun = shell.run("translate", "kettle", "es")
    path = shell.scenarios / "kettle.es.yaml"
    assert begun.code == 0
    assert "kettle.es.yaml is begun: 32 texts to translate, each with its original above it." in flat(begun.out)
    path.write_text(path.read_text("utf-8").replace("title:\n", "title: La tetera\n", 1), "utf-8")
    assert "kettle.es.yaml: 31 still to be written." in flat(shell.run("translate", "kettle", "es").out)
    assert "La tetera" in shell.run("play", "kettle", "--language", "es").out
    assert "title" in path.read_text("utf-8").partition("made_from:")[2]


def test_a_change_of_the_scenario_is_told_by_check_and_shown_in_the_file(shell: Shell) -> None:
    """Until its translator has dealt with it."""
    path, original = shell.scenarios / "kettle.es.yaml", shell.scenarios / "kettle.yaml"
    path.write_text(SPANISH, "utf-8")
    shell.run("translate", "kettle", "es")
    original.write_text(original.read_text("utf-8").replace("That was me.", "It was me."), "utf-8")
    original.write_text(original.read_text("utf-8").replace("title: The Kettle", "title: A Kettle"), "utf-8")
    assert "BR112" in shell.run("check", "kettle").out
    assert "1 to be looked at again" in flat(shell.run("translate", "kettle", "es").out)
    assert "#!  A Kettle" in path.read_text("utf-8")


def test_people_who_are_not_translated_are_named(shell: Shell) -> None:
    """With the command that begins their file."""
    (shell.scenarios / "people.yaml").write_text("- {id: rosa, about: Here.}\n", "utf-8")
    said = flat(shell.run("translate", "kettle", "es").out)
    people = shell.scenarios / "people.yaml"
    assert f"breakroom translate {people} es" in said
    assert "is begun: 1 text to translate" in flat(shell.run("translate", str(people), "es").out)


@pytest.mark.parametrize(
    "arguments, why",
    [
        (["kettle", "spanish"], "“spanish” is not the code of a language"),
        (["kettle", "../es"], "is not the code of a language"),
        (["kettel", "es"], "Did you mean kettle?"),
        (["kettle"], "Missing argument 'LANGUAGE'"),
        (["kettle", "es", "-o", "gone/a.yaml"], "There is no folder gone."),
        (["gone/people.yaml", "es"], "gone/people.yaml"),
    ],
)
def test_what_cannot_be_translated_is_told_in_one_line(shell: Shell, arguments: list[str], why: str) -> None:
    """Nothing is written."""
    said = shell.run("translate", *arguments)
    assert (said.code, said.out) == (2, "")
    assert why in said.err
    assert len(said.err.splitlines()) == 1
    assert len(list(shell.scenarios.iterdir())) == 1
