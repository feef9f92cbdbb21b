import hashlib
import os
from pathlib import Path

import pytest

from game.shelf.scenarios import Shelf, shelf_for, shipped_folder
from game.shelf.trouble import NotOnShelf
from tests.shelf.shelves import PEOPLE, SCENARIO, emptied, filled, shelf


def refused(shelf: Shelf, name: str) -> str:
    """The one line that says why there is no such scenario."""
    with pytest.raises(NotOnShelf) as told:
        shelf.load(name)
    line = str(told.value)
    assert "\n" not in line
    assert line.isprintable()
    return line


def test_the_games_own_scenarios_compile() -> None:
    """Wherever the game stands, its scenarios and their people are found, and nothing is wrong with them."""
    own = shelf_for(None, {})
    assert own.folders == (shipped_folder(),)
    assert {"gossip", "spill", "rude-peer"} <= {*own.ids()}
    for name in own.ids():
        shelved = own.load(name)
        assert [f"{fault.file}:{fault.span.line} {fault.message}" for fault in shelved.diagnostics] == []
        assert shelved.story is not None


def test_folders_are_searched_in_the_order_they_are_named(tmp_path: Path) -> None:
    """--scenarios goes before BREAKROOM_SCENARIOS, which may name several, and the game's own come last."""
    names = [str(tmp_path / name) for name in "abc"]
    found = shelf_for(names[0], {"BREAKROOM_SCENARIOS": os.pathsep.join([*names[1:], ""])})
    assert found.folders == (*map(Path, names), shipped_folder())
    assert shelf_for("", {"BREAKROOM_SCENARIOS": ""}).folders == (shipped_folder(),)


def test_of_two_with_the_same_id_the_first_folders_is_meant(tmp_path: Path) -> None:
    """Somebody's own gossip goes before the game's."""
    own = filled(tmp_path / "own", "gossip.yaml", "zebra.yaml")
    games = filled(tmp_path / "games", "gossip.yaml", "stuck.yaml")
    both = shelf(own, games)
    assert both.ids() == ("gossip", "stuck", "zebra")
    assert both.find("gossip") == own / "gossip.yaml"
    assert both.find("stuck") == games / "stuck.yaml"


def test_a_scenario_is_read_with_its_people(tmp_path: Path) -> None:
    """The story, its id, where it stands, the hash of its bytes, and the lines of both files."""
    folder = filled(tmp_path, "gossip.yaml")
    shelved = shelf(folder).load("gossip")
    assert shelved.story is not None
    assert (shelved.id, shelved.story.id, shelved.path) == ("gossip", "gossip", folder / "gossip.yaml")
    assert shelved.story.people[0].name == "Dana"
    assert shelved.diagnostics == ()
    assert shelved.version == hashlib.sha256(SCENARIO.encode()).hexdigest()
    assert shelved.lines[str(folder / "gossip.yaml")] == tuple(SCENARIO.split("\n"))
    assert shelved.lines[str(folder / "people.yaml")] == tuple(PEOPLE.split("\n"))


def test_a_path_names_a_file_wherever_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With .yaml or .yml or a folder in it, a name is a path, and diagnostics call it so."""
    filled(tmp_path, "mine.yml", "broken.yaml")
    (tmp_path / "broken.yaml").write_text("title: Mine\n")
    monkeypatch.chdir(tmp_path)
    nothing = shelf()
    assert nothing.load("mine.yml").id == "mine"
    assert nothing.load(str(tmp_path / "mine.yml")).story is not None
    assert {fault.file for fault in nothing.load("./broken.yaml").diagnostics} == {"broken.yaml"}


def test_a_misspelled_name_is_answered_with_the_one_that_was_meant(tmp_path: Path) -> None:
    """What is wrong, what was probably meant, and what there is; as an id and as a path."""
    found = shelf(filled(tmp_path, "gossip.yaml", "spill.yaml"))
    there = "There is: gossip, spill."
    assert refused(found, "gosip") == f"There is no scenario “gosip”. Did you mean gossip? {there}"
    assert refused(found, "xylophone") == f"There is no scenario “xylophone”. {there}"
    assert refused(found, "gossip.yaml") == f"There is no file gossip.yaml. Did you mean gossip? {there}"
    path = tmp_path / "gossip"
    assert refused(found, str(path)) == f"There is no file {path}. Did you mean {path}.yaml?"


def test_what_only_looks_like_a_scenario_is_told_apart(tmp_path: Path) -> None:
    """People, weeks, translations, folders and other files are refused as what they are."""
    found = shelf(filled(tmp_path, "gossip.yaml", "gossip.es.yaml", "week.yaml", "notes.txt"))
    (tmp_path / "folder.yaml").mkdir()
    assert refused(found, str(tmp_path / "week.yaml")).endswith("name one that stands beside it. In it: gossip.")
    assert "is not a scenario" in refused(found, "people")
    translation = refused(found, str(tmp_path / "gossip.es.yaml"))
    assert translation.endswith(f"is a translation. Name the scenario itself: {tmp_path / 'gossip.yaml'}")
    assert refused(found, str(tmp_path)).endswith("is a folder, not a scenario. In it: gossip.")
    assert "is a folder, not a scenario" in refused(found, "folder")
    assert refused(found, str(tmp_path / "notes.txt")).endswith("its name should end with .yaml.")


def test_a_name_that_cannot_be_a_file_is_told() -> None:
    """Too long, with a letter that no file has, or empty: a sentence, and no terminal is commanded by it."""
    nothing = shelf()
    assert "too long" in refused(nothing, "x" * 5000 + ".yaml")
    assert "no file can have that name" in refused(nothing, "a\0b.yaml")
    assert (
        refused(nothing, "")
        == "There is no scenario “”. There is none at all: name a folder that has some with --scenarios."
    )
    assert "\N{REPLACEMENT CHARACTER}[31mred" in refused(nothing, "\x1b[31mred\n")


def test_folders_in_trouble_are_told_and_the_others_still_give_theirs(tmp_path: Path) -> None:
    """An empty, a missing and a good folder: two sentences and one scenario; without the good one, the reasons."""
    empty, gone, good = filled(tmp_path / "empty"), tmp_path / "gone", filled(tmp_path / "good", "gossip.yaml")
    some = shelf(empty, gone, good)
    assert some.ids() == ("gossip",)
    assert some.troubles() == (f"There is no scenario in {empty}.", f"There is no folder {gone}.")
    assert refused(shelf(empty, gone), "gossip").endswith(" ".join(some.troubles()))


def test_a_file_that_vanishes_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between finding and reading, a file may go, and so may its folder."""
    folder = filled(tmp_path / "some", "gossip.yaml")
    found = shelf(folder)
    monkeypatch.setattr(Shelf, "_found", lambda _shelf: {"gossip": folder / "gossip.yaml"})
    emptied(folder)
    assert refused(found, "gossip") == f"{folder / 'gossip.yaml'} cannot be read: it is not there any more."


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of this kind are POSIX's")
def test_links_in_a_circle_and_pipes_are_told(tmp_path: Path) -> None:
    """Neither is followed for ever nor waited for."""
    (tmp_path / "circle.yaml").symlink_to("circle.yaml")
    os.mkfifo(tmp_path / "pipe.yaml")
    found = shelf(filled(tmp_path, "gossip.yaml"))
    assert found.ids() == ("gossip",)
    assert refused(found, "circle") == f"{tmp_path / 'circle.yaml'} cannot be read: its links run in a circle."
    assert refused(found, str(tmp_path / "circle.yaml")).endswith("its links run in a circle.")
    assert refused(found, "pipe").endswith("it is not an ordinary file.")


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of somebody else's is refused in words."""

    def closed(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    found = shelf(filled(tmp_path, "gossip.yaml"))
    monkeypatch.setattr("game.shelf.scenarios.read_file", closed)
    assert refused(found, "gossip") == f"{tmp_path / 'gossip.yaml'} cannot be read: permission is denied."


def test_a_file_that_is_too_large_is_a_fault_of_its_author(tmp_path: Path) -> None:
    """It is shown like any other fault, with a place and a way out."""
    filled(tmp_path, "gossip.yaml")
    (tmp_path / "gossip.yaml").write_bytes(b"a" * 5_000_000)
    shelved = shelf(tmp_path).load("gossip")
    assert shelved.story is None
    assert [(fault.rule.code, "5,000,000" in fault.message) for fault in shelved.diagnostics] == [("BR001", True)]


def test_broken_people_stop_a_story_and_hide_none_of_its_faults(tmp_path: Path) -> None:
    """The faults of both files are told, and nobody is called unknown whose file could not be read."""
    for people in (b"\xff", PEOPLE.encode() + b"- {name: Nobody}\n"):
        filled(tmp_path, "gossip.yaml", "wrong.yaml", people=people)
        (tmp_path / "wrong.yaml").write_text(SCENARIO.replace("to: the_end", "to: the_ned"))
        good, wrong = shelf(tmp_path).load("gossip"), shelf(tmp_path).load("wrong")
        assert (good.story, wrong.story) == (None, None)
        assert [Path(fault.file).name for fault in good.diagnostics] == ["people.yaml"]
        assert sorted(Path(fault.file).name for fault in wrong.diagnostics) == ["people.yaml", "wrong.yaml"]
        assert {fault.file for fault in wrong.diagnostics} <= {*wrong.lines}


def test_a_scenario_without_people_beside_it_may_bring_its_own(tmp_path: Path) -> None:
    """No people.yaml is no fault; a person that nobody knows is one."""
    filled(tmp_path, "own.yaml", "unknown.yaml", people=None)
    (tmp_path / "own.yaml").write_text(SCENARIO.replace("[dana]\nstart", "{dana: {name: Dana}}\nstart"))
    assert shelf(tmp_path).load("own").story is not None
    assert [fault.rule.code for fault in shelf(tmp_path).load("unknown").diagnostics] == ["BR030"]
