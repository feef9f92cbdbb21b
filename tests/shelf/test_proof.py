from pathlib import Path

from game.shelf.manuscript import open_manuscript
from game.shelf.proof import faults_in, prove
from tests.shelf.shelves import SCENARIO, filled


def test_a_scenario_is_proven_with_the_rules(tmp_path: Path) -> None:
    """A comment without a reason is what a rule finds; reading finds nothing."""
    path = filled(tmp_path, "talk.yaml") / "talk.yaml"
    path.write_text(SCENARIO.replace("start: door", "start: door  # breakroom: allow BR105"), "utf-8")
    assert open_manuscript(path).diagnostics == ()
    assert "BR106" in [fault.rule.code for fault in prove(path)]
    assert "BR106" in [fault.rule.code for fault in faults_in(open_manuscript(path))]


def test_what_stops_a_story_cannot_be_allowed(tmp_path: Path) -> None:
    """What reading found is told all the same, and says so."""
    path = filled(tmp_path, "talk.yaml") / "talk.yaml"
    path.write_text(
        SCENARIO.replace("start: door", "start: dor  # breakroom: allow BR030 because it is short"), "utf-8"
    )
    (fault,) = prove(path)
    assert fault.rule.code == "BR030"
    assert fault.notes == ("This cannot be allowed: no story comes out of the file before it is mended.",)


def test_where_no_story_comes_out_its_texts_are_read_all_the_same(tmp_path: Path) -> None:
    """What is wrong with them is told beside what stops the story, and a comment allows it there, too."""
    path = filled(tmp_path, "talk.yaml") / "talk.yaml"
    broken = SCENARIO.replace("start: door", "start: dor")
    path.write_text(f"{broken}summary: Teh door.\n", "utf-8")
    assert [fault.rule.code for fault in prove(path)] == ["BR030", "BR083"]
    path.write_text(f"{broken}summary: Teh door.  # breakroom: allow BR083 because Dana says so.\n", "utf-8")
    assert [fault.rule.code for fault in prove(path)] == ["BR030"]


def test_where_people_have_no_names_nothing_is_said_of_spelling(tmp_path: Path) -> None:
    """A name that cannot be read would look like a word that nobody knows."""
    path = filled(tmp_path, "talk.yaml") / "talk.yaml"
    path.write_text(f"{SCENARIO}summary: Ndeye waits.\n", "utf-8")
    (tmp_path / "people.yaml").write_text("- {id: ndeye, name: [Ndeye], role: peer}\n", "utf-8")
    assert "BR083" not in [fault.rule.code for fault in prove(path)]


def test_of_a_file_with_lines_left_out_nothing_more_is_said(tmp_path: Path) -> None:
    """Nobody knows what stood there."""
    path = filled(tmp_path, "talk.yaml") / "talk.yaml"
    path.write_text(f"{SCENARIO}summary: Teh door.\n]]: [\n- - -\n", "utf-8")
    assert not open_manuscript(path).read.whole
    assert "BR083" not in [fault.rule.code for fault in prove(path)]


def test_whoever_waits_is_told_how_far_it_is(tmp_path: Path) -> None:
    """From nothing to everything."""
    shares: list[float] = []
    prove(filled(tmp_path, "talk.yaml") / "talk.yaml", shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1
