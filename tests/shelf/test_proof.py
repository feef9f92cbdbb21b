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


def test_where_no_story_comes_out_the_rules_are_not_asked(tmp_path: Path) -> None:
    """What reading found is told alone, and cannot be allowed."""
    path = filled(tmp_path, "talk.yaml") / "talk.yaml"
    path.write_text(
        SCENARIO.replace("start: door", "start: dor  # breakroom: allow BR030 because it is short"), "utf-8"
    )
    (fault,) = prove(path)
    assert fault.rule.code == "BR030"
    assert fault.notes == ("This cannot be allowed: no story comes out of the file before it is mended.",)


def test_whoever_waits_is_told_how_far_it_is(tmp_path: Path) -> None:
    """From nothing to everything."""
    shares: list[float] = []
    prove(filled(tmp_path, "talk.yaml") / "talk.yaml", shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1
