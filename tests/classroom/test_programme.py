"""What a class plays, as every process of it reads it."""

from pathlib import Path

import pytest
from attrs import evolve

from game.classroom.programme import read_programme
from game.classroom.server.hosting import Hosting
from game.shelf.trouble import NotOnShelf
from tests.lines import KETTLE, SPANISH


@pytest.fixture
def hosting(tmp_path: Path) -> Hosting:
    """The kettle, from a file."""
    path = tmp_path / "kettle.yaml"
    path.write_text(KETTLE, "utf-8")
    return Hosting("c1", str(tmp_path), str(path), str(tmp_path / "key"), "TULIP-OTTER-4021", address="10.0.0.5")


def test_a_programme_has_what_students_see(hosting: Hosting) -> None:
    """The story with its title and length, and the line that leads back."""
    programme = read_programme(hosting)
    assert (programme.story.title, programme.title, programme.facts.minutes) == ("The Kettle", "The Kettle", 2)
    assert programme.facts.way_back("Ana") == "ssh -p 2222 Ana@10.0.0.5"
    assert programme.roster is None
    assert programme.version


def test_the_class_has_a_title_of_its_own(hosting: Hosting) -> None:
    """The story keeps its."""
    programme = read_programme(evolve(hosting, title="Tuesday"))
    assert (programme.title, programme.story.title) == ("Tuesday", "The Kettle")


def test_where_the_author_says_no_minutes_they_are_reckoned(hosting: Hosting) -> None:
    """At least one."""
    Path(hosting.scenario).write_text(KETTLE.replace("minutes: 2\n", ""), "utf-8")
    assert read_programme(hosting).facts.minutes >= 1


def test_a_story_is_told_in_the_language_of_the_class(hosting: Hosting) -> None:
    """As far as it is translated, and not in that of the server."""
    (Path(hosting.folder) / "kettle.es.yaml").write_text(SPANISH, "utf-8")
    assert read_programme(evolve(hosting, language="es")).story.title == "La tetera"
    assert read_programme(hosting).story.title == "The Kettle"


def test_every_process_reads_the_same(hosting: Hosting) -> None:
    """Version and story: a student who moves to another worker stays in the same play."""
    assert read_programme(hosting) == read_programme(hosting)


def test_a_scenario_of_the_game_is_found_by_its_name(hosting: Hosting) -> None:
    """And one of a folder that is looked in besides."""
    assert read_programme(evolve(hosting, scenario="gossip")).story.id == "gossip"
    assert read_programme(evolve(hosting, scenario="kettle", scenarios=hosting.folder)).story.title == "The Kettle"


def test_a_roster_says_who_may_come(hosting: Hosting) -> None:
    """By the names of the list."""
    roster = read_programme(evolve(hosting, roster="name\nAna\n")).roster
    assert roster is not None
    assert [entry.name for entry in roster.entries] == ["Ana"]


@pytest.mark.parametrize("text", ["title: x\n", "[", None], ids=["mistakes", "no yaml", "gone"])
def test_what_cannot_be_played_is_told(hosting: Hosting, text: str | None) -> None:
    """The file was edited or taken away since the class was made."""
    path = Path(hosting.scenario)
    if text is None:
        path.unlink()
    else:
        path.write_text(text)
    with pytest.raises(NotOnShelf, match="kettle"):
        read_programme(hosting)
