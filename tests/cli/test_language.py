"""`--language`, BREAKROOM_LANGUAGE and the computer's own, at the command line."""

import pytest

from game.shelf.settings import Settings, write_settings
from tests.cli.conftest import Shell
from tests.lines import SPANISH, flat


@pytest.fixture
def spanish(shell: Shell) -> Shell:
    (shell.scenarios / "kettle.es.yaml").write_text(SPANISH, "utf-8")
    return shell


def test_a_story_is_told_in_the_language_that_is_asked_for(spanish: Shell) -> None:
    """Text by text, as far as it is translated; the same play goes on in any other."""
    first = spanish.run("play", "kettle", "--language", "es", typed="1\n")
    assert "La tetera está seca, You." in first.out
    assert "> 1  “Priya fue la última.”" in first.out
    assert "You said that it was Priya." in first.out
    assert "To go on: breakroom play kettle --plain --language es" in flat(first.out)
    later = spanish.run("play", "kettle")
    assert later.out.startswith("The Kettle. You go on where you stopped: after 1 choice.")


def test_the_language_is_that_of_the_variable_the_settings_or_the_computer(
    spanish: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is asked for this time goes first, `original` included."""
    monkeypatch.setenv("LC_ALL", "es_PE.UTF-8")
    assert "La tetera" in spanish.run("play", "kettle").out
    write_settings(spanish.folder / "data", Settings(language="original"))
    assert "The Kettle" in spanish.run("play", "kettle", "--fresh").out
    monkeypatch.setenv("BREAKROOM_LANGUAGE", "es")
    assert "La tetera" in spanish.run("play", "kettle", "--fresh").out
    assert "The Kettle" in spanish.run("play", "kettle", "--fresh", "--language", "original").out


def test_list_and_title_say_which_languages_there_are(spanish: Shell) -> None:
    """In the language that is wanted, with the others; programs read the same everywhere."""
    assert "also in Español" in spanish.run("list").out
    assert "Also in Español." in flat(spanish.run().out)
    assert "Also in the original." in flat(spanish.run("--language", "es").out)
    assert "La tetera" not in spanish.run("list", "--json").out


def test_a_transcript_is_told_in_a_language_too(spanish: Shell) -> None:
    """Whatever language the play was made in."""
    spanish.run("play", "kettle", typed="1\n")
    assert "La tetera" in spanish.run("transcript", "--language", "es").out
    assert "The Kettle" in spanish.run("transcript").out


def test_a_language_that_is_not_there_is_told_and_the_story_is_played(spanish: Shell) -> None:
    """As it was written; English needs no word."""
    said = spanish.run("play", "kettle", "--language", "fr")
    assert said.code == 0
    assert "kettle is not translated into “fr”: it is told as it was written. There is: es." in flat(said.out)
    assert "translated" not in spanish.run("play", "kettle", "--language", "en").out


def test_a_translation_without_a_word_in_it_is_told_as_one_that_is_begun(spanish: Shell) -> None:
    """It is there, and nobody is told otherwise."""
    (spanish.scenarios / "kettle.es.yaml").write_text("title:\nscenes:\n  kitchen:\n    text:\n", "utf-8")
    said = flat(spanish.run("play", "kettle", "--language", "es").out)
    assert "Nothing of kettle can be told in “es” yet: it is told as it was written." in said
    assert "There is:" not in said


@pytest.mark.parametrize("code", ["", "spanish/..", "e", "es es", "\x1b[2J"])
def test_what_is_no_code_of_a_language_is_refused(spanish: Shell, code: str) -> None:
    """With a line that says what one looks like."""
    said = spanish.run("play", "kettle", "--language", code)
    assert (said.code, said.out) == (2, "")
    assert "A language is told by its code, as in --language es" in said.err
