from pathlib import Path

import pytest

from game.shelf.cast import Casts
from game.shelf.copying import Copy, New, copy_of, must_play
from game.shelf.scenarios import Shelf, shipped_folder
from game.shelf.trouble import CannotUse
from tests.bad import SCENARIO
from tests.writing import CAST, CAST_YAML


@pytest.fixture
def old(tmp_path: Path) -> Path:
    folder = tmp_path / "old"
    folder.mkdir()
    (folder / "rumor.yaml").write_text("# Mine.\n" + SCENARIO, "utf-8")
    (folder / "people.yaml").write_text("# Ours.\n" + CAST_YAML.lstrip(), "utf-8")
    return folder / "rumor.yaml"


def _copy(old: Path, folder: Path, title: str | None = None) -> Copy:
    shelved = Shelf(()).load(str(old))
    assert shelved.story is not None
    return copy_of(shelved, shelved.story, New(folder, "talk", Casts().beside(folder / "talk.yaml", "p")), title)


def test_the_people_come_along(old: Path, tmp_path: Path) -> None:
    """All of them, with the notes in their file."""
    made = _copy(old, tmp_path / "new", "Talk")
    assert {*made.drafts} == {"talk.yaml", "people.yaml"}
    assert "# Ours.\n" + CAST_YAML.lstrip() in made.drafts["people.yaml"].text
    assert "# Mine.\ntitle: Talk\n" in made.drafts["talk.yaml"].text


def test_in_the_same_folder_only_the_scenario_is_new(old: Path) -> None:
    """Its people are there."""
    assert {*_copy(old, old.parent).drafts} == {"talk.yaml"}


def test_people_join_those_who_are_there(old: Path, tmp_path: Path) -> None:
    """Whoever is missing comes; somebody else of that name stays, and is told of."""
    (tmp_path / "people.yaml").write_text("- {id: dana, name: Diana}\n- {id: zoe}\n", "utf-8")
    made = _copy(old, tmp_path)
    text = made.drafts["people.yaml"].text
    assert text.startswith("- {id: dana, name: Diana}\n- {id: zoe}\n- id: priya\n")
    assert made.drafts["people.yaml"].longer
    assert "priya, marco" in made.notes[0]
    assert "dana" in made.notes[1]


def test_a_folder_that_has_everybody_gets_nobody(old: Path, tmp_path: Path) -> None:
    """Its people.yaml is left alone."""
    (tmp_path / "people.yaml").write_text(CAST_YAML, "utf-8")
    assert {*_copy(old, tmp_path).drafts} == {"talk.yaml"}


def test_a_people_yaml_that_cannot_grow_is_told_of(old: Path, tmp_path: Path) -> None:
    """Nothing is copied, since it would not play."""
    (tmp_path / "people.yaml").write_text("[{id: dana}]\n", "utf-8")
    with pytest.raises(CannotUse, match="Add priya, marco to it first"):
        _copy(old, tmp_path)


@pytest.mark.parametrize("name", ["gossip", "stuck", "spill", "rude-peer"])
def test_every_scenario_of_the_game_can_be_begun_with(name: str, tmp_path: Path) -> None:
    """And plays beside its people."""
    made = _copy(shipped_folder() / f"{name}.yaml", tmp_path, "Mine: # 1")
    for file, draft in made.drafts.items():
        (tmp_path / file).write_text(draft.text, "utf-8")
    shelved = Shelf(()).load(str(tmp_path / "talk.yaml"))
    assert shelved.story is not None
    assert shelved.story.title == "Mine: # 1"
    assert not any(fault.rule.severity == "error" for fault in shelved.diagnostics)


def test_what_would_not_play_is_not_written() -> None:
    """The first fault says why."""
    must_play("x", SCENARIO, CAST)
    with pytest.raises(CannotUse, match="has no title"):
        must_play("x", SCENARIO.removeprefix("title: The Rumor Mill\n"), CAST)
