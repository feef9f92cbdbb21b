import os
from pathlib import Path

import pytest

from game.shelf.naming import (
    in_shown_order,
    named_as_scenario,
    near,
    scenarios_in,
    translated,
    translations_beside,
    trouble_with,
)
from tests.shelf.shelves import filled


@pytest.mark.parametrize(
    "stem, original",
    [
        ("gossip.es", "gossip"), ("gossip.pt-BR", "gossip"), ("rude-peer.zh_Hant", "rude-peer"), ("gossip", None),
        ("my.story", None), ("notes.v2", None), (".es", None),
    ],
)  # fmt: skip
def test_a_translation_is_known_by_its_second_ending(stem: str, original: str | None) -> None:
    """Two or three letters, perhaps with a country or a script, name a language."""
    assert translated(stem) == original


@pytest.mark.parametrize(
    "name, is_one",
    [
        ("gossip.yaml", True), ("gossip.yml", True), ("my.story.yaml", True), ("Ünï cödé.yaml", True),
        ("people.yaml", False), ("week.yaml", False), ("gossip.es.yaml", False), ("gossip.txt", False),
        ("gossip.yaml.bak", False), (".hidden.yaml", False), ("evil\x1b[31m.yaml", False), ("a\nb.yaml", False),
        ("half\udcff.yaml", False),
    ],
)  # fmt: skip
def test_a_scenario_is_known_by_its_name(name: str, is_one: bool) -> None:
    """People, weeks, translations, hidden files and names that cannot be printed are not scenarios."""
    assert named_as_scenario(Path(name)) is is_one


def test_a_folder_gives_its_scenarios_by_id(tmp_path: Path) -> None:
    """Only files count, and of two endings .yaml goes first."""
    filled(tmp_path, "gossip.yaml", "gossip.yml", "spill.yml", "notes.txt", "week.yaml", "gossip.es.yaml")
    (tmp_path / "folder.yaml").mkdir()
    found = scenarios_in(tmp_path)
    assert found == {"gossip": tmp_path / "gossip.yaml", "spill": tmp_path / "spill.yml"}


@pytest.mark.skipif(os.name != "posix", reason="links of this kind are POSIX's")
def test_links_are_followed_as_far_as_they_lead(tmp_path: Path) -> None:
    """A link to a scenario is one; a link in a circle and a link to nothing are none."""
    filled(tmp_path, "gossip.yaml")
    for name, target in (("link", "gossip"), ("circle", "circle"), ("lost", "gone")):
        (tmp_path / f"{name}.yaml").symlink_to(f"{target}.yaml")
    assert sorted(scenarios_in(tmp_path)) == ["gossip", "link"]


def test_a_folder_without_scenarios_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Empty, missing, a file, or closed: each is a sentence of its own; a folder with one has no trouble."""
    filled(tmp_path / "some", "gossip.yaml")
    filled(tmp_path / "empty")
    assert trouble_with(tmp_path / "some") is None
    assert trouble_with(tmp_path / "empty") == f"There is no scenario in {tmp_path / 'empty'}."
    assert trouble_with(tmp_path / "gone") == f"There is no folder {tmp_path / 'gone'}."
    file = tmp_path / "some" / "gossip.yaml"
    assert trouble_with(file) == f"{file} is a file, not a folder with scenarios."
    monkeypatch.setattr(os, "access", lambda *_: False)
    closed = f"The folder {tmp_path / 'some'} cannot be read: permission is denied."
    assert trouble_with(tmp_path / "some") == closed


def test_a_folder_without_a_name_is_called_by_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dots at the end of a sentence tell nobody where to look."""
    filled(tmp_path / "empty")
    monkeypatch.chdir(tmp_path / "empty")
    assert trouble_with(Path(".")) == f"There is no scenario in {tmp_path / 'empty'}."
    assert trouble_with(Path("..")) == f"There is no scenario in {tmp_path}."


def test_what_comes_with_the_game_is_shown_first() -> None:
    """The four in the order of the course, each once, then the others by name."""
    ids = ["zebra", "spill", "apple", "rude-peer", "gossip", "stuck", "gossip"]
    assert in_shown_order(ids) == ("gossip", "stuck", "spill", "rude-peer", "apple", "zebra")


def test_a_file_is_called_by_the_way_to_it_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Inside the folder one is in, the short way; outside, the whole one."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert near(tmp_path / "here" / "a" / "b.yaml") == str(Path("a") / "b.yaml")
    assert near(Path("b.yaml")) == "b.yaml"
    assert near(tmp_path / "b.yaml") == str(tmp_path / "b.yaml")


def test_the_translations_of_a_file_are_found_by_their_languages(tmp_path: Path) -> None:
    """Of that file alone; .yaml goes before .yml, and nothing is raised where there is no folder."""
    for name in (
        "cup.es.yaml",
        "cup.es.yml",
        "cup.pt-BR.yml",
        "cup.yaml",
        "cups.fr.yaml",
        "cup.es.txt",
        "people.es.yaml",
    ):
        (tmp_path / name).write_text("", "utf-8")
    found = {language: path.name for language, path in translations_beside(tmp_path / "cup.yaml").items()}
    assert found == {"es": "cup.es.yaml", "pt-BR": "cup.pt-BR.yml"}
    assert list(translations_beside(tmp_path / "people.yaml")) == ["es"]
    assert translations_beside(tmp_path / "gone" / "cup.yaml") == {}
