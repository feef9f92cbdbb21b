"""`breakroom test`."""

import json

import pytest

from tests.cli.conftest import Shell
from tests.lines import KETTLE
from tests.shelf.shelves import filled

TESTED = (
    KETTLE
    + """\
tests:
  - {name: She hears it from you, choose: [blame, tell_her], expect: {ending: tea}}
  - {name: A cold cup, choose: [own_up, sit], expect: {ending: no_tea, reputation: "> 50"}}
"""
)
FAILING = TESTED.replace("[blame, tell_her]", "[own_up, tell_her]").replace('"> 50"', '"> 90"')


@pytest.fixture(autouse=True)
def at_home(shell: Shell) -> None:
    """Files are called as one sees them from here: so no line is longer than it must be."""
    shell.monkeypatch.chdir(shell.scenarios)


@pytest.fixture
def tested(shell: Shell) -> Shell:
    (shell.scenarios / "kettle.yaml").write_text(TESTED, "utf-8")
    return shell


def failing(shell: Shell) -> Shell:
    (shell.scenarios / "kettle.yaml").write_text(FAILING, "utf-8")
    return shell


def test_tests_that_pass_are_counted_with_what_they_cover(tested: Shell) -> None:
    """Exit code 0, and the choices that nobody has tried."""
    said = tested.run("test", "kettle")
    assert (said.code, said.err) == (0, "")
    first, *others = said.out.splitlines()
    assert first.endswith("kettle.yaml: 2 tests passed.")
    assert others == [
        "  Covered: 5 of 5 scenes, 4 of 6 choices.",
        "  Choices that no test makes: fill, ask.",
    ]


def test_a_test_that_fails_is_told_with_its_line_and_its_play(shell: Shell) -> None:
    """Exit code 1; where several fail, they are listed again at the end, below all that was told."""
    said = failing(shell).run("test", "kettle")
    assert (said.code, said.err) == (1, "")
    told = " ".join(said.out.split())
    assert "kettle.yaml: 2 of 2 tests failed." in told
    assert "kettle.yaml:79:52: “She hears it from you” stops at choice 2 of 2" in told
    assert '> 1 "That was me." You owned up.' in told
    assert "- Expected reputation > 90, but reputation is 53." in told
    assert told.endswith("“A cold cup” does not come true.")
    assert told.count("“A cold cup” does not come true.") == 2


def test_a_scenario_without_tests_says_so(shell: Shell) -> None:
    """And fails nothing."""
    said = shell.run("test", "kettle")
    assert (said.code, said.out.strip()[-11:]) == (0, ": no tests.")


def test_without_a_path_every_scenario_is_tried(tested: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the game, and one's own, with a sum at the end."""
    monkeypatch.setattr("game.shelf.scenarios.shipped_folder", lambda: filled(tested.scenarios / "more", "tea.yaml"))
    said = tested.run("test")
    assert said.code == 0
    assert "tea.yaml: no tests." in said.out
    assert said.out.endswith("2 scenarios, 2 tests passed.\n")


def test_json_tells_everything(shell: Shell) -> None:
    """A list with an object for each scenario, and nothing else on stdout."""
    said = failing(shell).run("test", "kettle", "--json")
    (found,) = json.loads(said.out)
    assert (said.code, said.err, found["scenario"]) == (1, "", "kettle")
    assert found["file"].endswith("kettle.yaml")
    parted, unmet = found["tests"]
    assert (parted["name"], parted["line"], parted["passed"], parted["unmet"]) == (
        "She hears it from you", 79, False, [],
    )  # fmt: skip
    assert parted["parted"] == {
        "at": 2, "choice": "tell_her", "scene": "desk", "locked": None, "offered": ["sit"],
    }  # fmt: skip
    assert (unmet["passed"], unmet["parted"]) == (False, None)
    assert unmet["unmet"] == [{"expected": "reputation > 90", "found": "reputation is 53"}]
    assert found["scenes"] == {"all": 5, "covered": 4, "missing": ["tea"]}
    assert found["choices"]["missing"] == ["blame", "fill", "ask", "tell_her"]


def test_what_cannot_be_played_is_told_in_a_line(tested: Shell) -> None:
    """Exit code 2, after what can be: one sentence, however many there are."""
    broken = KETTLE.replace("start: kitchen", "start: kitchn")
    (tested.scenarios / "one.yaml").write_text(broken, "utf-8")
    said = tested.run("test", "one", "kettle", "nowhere")
    assert said.code == 2
    assert "2 tests passed." in said.out
    assert "There is no scenario “nowhere”." in said.err
    assert "one.yaml cannot be played as it is. To see why: breakroom check" in said.err
    for number in range(6):
        (tested.scenarios / f"a{number}.yaml").write_text(broken, "utf-8")
    said = tested.run("test", str(tested.scenarios))
    assert "7 scenarios cannot be played as they are: " in said.err
    assert "a3.yaml, …. To see why: breakroom check" in said.err
    assert said.err.count("\n") == 1


MISSPELLED = TESTED.replace("[blame, tell_her]", "[blame, tell_herr]")


def test_a_test_that_cannot_be_read_fails_alone(shell: Shell) -> None:
    """It is told as it is, with its place; the others are tried, and the story plays."""
    (shell.scenarios / "kettle.yaml").write_text(MISSPELLED, "utf-8")
    said = shell.run("test", "kettle")
    assert (said.code, said.err) == (1, "")
    told = " ".join(said.out.split())
    assert "kettle.yaml: 1 of 2 tests failed." in told
    assert "kettle.yaml:79:51: “She hears it from you” cannot be tried: There is no choice “tell_herr”." in told
    (found,) = json.loads(shell.run("test", "kettle", "--json").out)
    bad, good = found["tests"]
    assert (bad["passed"], bad["line"], bad["trouble"]) == (False, 79, "There is no choice “tell_herr”.")
    assert (good["passed"], good["trouble"]) == (True, None)
    for command in ("explore", "map", "script"):
        assert shell.run(command, "kettle").code == 0


def test_a_test_that_cannot_be_read_is_an_error_of_the_file(shell: Shell) -> None:
    """The checker tells of it once, beside everything else."""
    (shell.scenarios / "kettle.yaml").write_text(MISSPELLED, "utf-8")
    said = shell.run("check", "kettle", "--format", "concise")
    assert said.code == 1
    errors = [line for line in said.out.splitlines() if ": error " in line]
    assert [line.split("kettle.yaml")[1] for line in errors] == [":79:51: error BR030 There is no choice “tell_herr”."]
    assert len(said.out.splitlines()) > 1


def test_people_have_no_tests(shell: Shell) -> None:
    """A scenario is what can be tried."""
    (shell.scenarios / "people.yaml").write_text("- {id: rosa, name: Rosa}\n", "utf-8")
    said = shell.run("test", str(shell.scenarios / "people.yaml"))
    assert (said.code, "has no tests: name a scenario." in said.err) == (2, True)


def test_a_recording_takes_one_scenario(shell: Shell) -> None:
    """And nothing else."""
    for more in (("kettle",), ("--json",)):
        said = shell.run("test", "--record", "kettle", *more)
        assert (said.code, said.out) == (2, "")
        assert "--record takes one scenario" in said.err
