"""Scenarios in the languages that there are."""

import os
from pathlib import Path

import pytest

from game.shelf.scenarios import Shelf, Shelved
from tests.overlays import ORIGINAL, SPANISH

CAST = "agree: [ella, él]\npeople:\n  rosa: {name: Doña Rosa, pronouns: ella/la/su}\n"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    (tmp_path / "cup.yaml").write_text(ORIGINAL, "utf-8")
    (tmp_path / "cup.es.yaml").write_text(SPANISH, "utf-8")
    return Shelf((tmp_path,))


def title(shelved: Shelved) -> str:
    assert shelved.story is not None
    return shelved.story.title


def test_a_scenario_knows_its_languages(shelf: Shelf, tmp_path: Path) -> None:
    """A file beside it for each; the title is read in the one that is wanted."""
    (tmp_path / "cup.pt-BR.yml").write_text("title: A xícara\n", "utf-8")
    assert shelf.ids() == ("cup",)
    assert shelf.load("cup").languages == ("es", "pt-BR")
    assert [title(shelf.load("cup", wanted)) for wanted in ("", "es", "es_MX", "pt", "fr", "original")] == [
        "The Cup", "La taza", "La taza", "A xícara", "The Cup", "The Cup",
    ]  # fmt: skip
    assert [shelf.load("cup", wanted).language for wanted in ("", "es_MX", "fr")] == ["", "es", ""]


def test_a_translation_is_read_once_and_again_when_it_changes(shelf: Shelf, tmp_path: Path) -> None:
    """Everybody who plays it shares one story; an edit is seen without a restart."""
    first = shelf.load("cup", "es").story
    assert shelf.load("cup", "es").story is first
    path = tmp_path / "cup.es.yaml"
    path.write_text(SPANISH.replace("La taza", "La otra taza"), "utf-8")
    os.utime(path, ns=(1, 1))
    assert title(shelf.load("cup", "es")) == "La otra taza"
    path.unlink()
    assert (title(shelf.load("cup", "es")), shelf.load("cup", "es").languages) == ("The Cup", ())


@pytest.mark.parametrize("text", ["", "- a\n", "title: [", "scenes: {cellar: {text: Hola.}}\n", ORIGINAL, "title:\n"])
def test_a_translation_that_cannot_be_used_leaves_the_story_as_it_was_written(
    shelf: Shelf, tmp_path: Path, text: str
) -> None:
    """Nobody is kept from playing by it."""
    (tmp_path / "cup.es.yaml").write_text(text, "utf-8")
    shelved = shelf.load("cup", "es")
    assert (title(shelved), shelved.language) == ("The Cup", "")


def test_a_folder_or_bytes_where_a_translation_should_be_are_no_matter(shelf: Shelf, tmp_path: Path) -> None:
    """The story is told as it was written."""
    path = tmp_path / "cup.es.yaml"
    path.write_bytes(b"title: \xff\xfe\n")
    assert shelf.load("cup", "es").language == ""
    path.unlink()
    path.mkdir()
    assert shelf.load("cup", "es").language == ""


def test_an_original_that_cannot_be_played_has_no_translation(shelf: Shelf, tmp_path: Path) -> None:
    """Its own faults are told first."""
    (tmp_path / "cup.yaml").write_text(ORIGINAL.replace("start: kitchen", "start: kitchn"), "utf-8")
    shelved = shelf.load("cup", "es")
    assert (shelved.story, shelved.language) == (None, "")


def test_people_are_translated_beside_their_own_file(shelf: Shelf, tmp_path: Path) -> None:
    """For every scenario of the folder; a change of theirs is seen, too."""
    (tmp_path / "people.yaml").write_text("- {id: rosa, name: Rosa}\n", "utf-8")
    (tmp_path / "people.es.yaml").write_text(CAST, "utf-8")
    (tmp_path / "cup.yaml").write_text(ORIGINAL.replace("he/him/his}\n", "he/him/his}\n  rosa:\n"), "utf-8")
    story = shelf.load("cup", "es").story
    assert story is not None
    assert story.people[2].name == "Doña Rosa"
    (tmp_path / "people.es.yaml").write_text(CAST.replace("Doña", "Señora"), "utf-8")
    again = shelf.load("cup", "es").story
    assert again is not None
    assert again.people[2].name == "Señora Rosa"
