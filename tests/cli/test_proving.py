"""Checking several scenarios at once."""

from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest

from game.cli import proving
from game.cli.call import Call
from game.cli.crew import Failed, Lost
from game.cli.proving import prove_all
from game.shelf.trouble import NotOnShelf
from game.source.diagnostic import Diagnostic, Rule, Span
from tests.shelf.shelves import SCENARIO, filled


class Terminal(StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """It is."""
        return True


@pytest.fixture
def scenarios(tmp_path: Path) -> list[Path]:
    folder = filled(tmp_path / "mine", "good.yaml", "bad.yaml")
    (folder / "bad.yaml").write_text(SCENARIO.replace("start: door", "start: dor"), "utf-8")
    return [folder / "good.yaml", folder / "bad.yaml"]


@pytest.fixture
def call(tmp_path: Path) -> Call:
    environ = {"BREAKROOM_CACHE": str(tmp_path / "cache")}
    return Call(environ, StringIO(), StringIO(), StringIO(), lambda: datetime.now(UTC))


def codes(call: Call, scenarios: list[Path]) -> list[object]:
    """The codes of each scenario's errors, or the sentence that says why there are none."""
    return [
        outcome if isinstance(outcome, str) else [fault.rule.code for fault in outcome if fault.rule.code < "BR050"]
        for outcome in prove_all(call, scenarios).values()
    ]


@pytest.mark.parametrize("count", [1, 2])
def test_however_many_processes_there_are_they_find_the_same(
    call: Call, scenarios: list[Path], monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    """In the order in which the scenarios were named, whoever is done first."""
    monkeypatch.setattr(proving, "cores", lambda: count)
    assert codes(call, scenarios) == [[], ["BR030"]]
    assert call.stderr.getvalue() == ""  # type: ignore[attr-defined]  # it is a StringIO


def test_what_has_not_changed_is_not_checked_again(
    call: Call, scenarios: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the file that was edited is; with remember=False all of them are."""
    monkeypatch.setattr(proving, "cores", lambda: 1)
    prove_all(call, scenarios)
    asked = []

    def prove_one(path: Path, went_on: object = None) -> tuple[Diagnostic, ...]:
        asked.append(path.name)
        return ()

    monkeypatch.setattr(proving, "prove_one", prove_one)
    assert codes(call, scenarios) == [[], ["BR030"]]
    assert asked == []
    scenarios[1].write_text(SCENARIO, "utf-8")
    assert codes(call, scenarios) == [[], []]
    assert asked == ["bad.yaml"]
    prove_all(call, scenarios, remember=False)
    assert asked == ["bad.yaml", "good.yaml", "bad.yaml"]


def test_a_file_that_changes_while_it_is_checked_is_not_remembered(
    call: Call, scenarios: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was found is told, and found afresh the next time."""
    asked = []

    def prove_one(path: Path, went_on: object = None) -> tuple[Diagnostic, ...]:
        asked.append(path.name)
        path.write_text(SCENARIO + f"# {len(asked)}\n", "utf-8")
        return (Diagnostic(Rule("BR001", "odd"), path.name, Span(1, 1, 1, 1), "Odd."),)

    monkeypatch.setattr(proving, "prove_one", prove_one)
    assert [codes(call, scenarios[:1]), codes(call, scenarios[:1])] == [[["BR001"]], [["BR001"]]]
    assert len(asked) == 2


def test_a_file_that_is_gone_is_told_in_a_sentence(
    call: Call, scenarios: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the others are checked."""
    monkeypatch.setattr(proving, "cores", lambda: 1)
    scenarios[0].unlink()
    good, bad = codes(call, scenarios)
    assert "good.yaml cannot be read: it is not there any more." in str(good)
    assert bad == ["BR030"]


def test_a_single_scenario_shows_how_far_its_proof_is(call: Call, scenarios: list[Path]) -> None:
    """By its name: it may take some seconds."""
    call.stderr = Terminal()
    prove_all(call, scenarios[:1])
    assert "Checking good" in call.stderr.getvalue()
    assert "100%" in call.stderr.getvalue()


def test_a_process_that_ended_is_told_in_a_sentence() -> None:
    """Most likely the machine had no more memory."""
    said = proving._outcome(Path("large.yaml"), Lost(-9))
    assert said == (
        "large.yaml could not be checked: the process that checked it ended (exit code -9), perhaps for want of "
        "memory. Check it alone."
    )


def test_a_bug_shows_itself() -> None:
    """Only what a person can put right is told as a sentence."""
    assert proving._outcome(Path("a.yaml"), Failed(NotOnShelf("It is gone."))) == "It is gone."
    with pytest.raises(ZeroDivisionError):
        proving._outcome(Path("a.yaml"), Failed(ZeroDivisionError()))


@pytest.mark.parametrize("term, shown", [("xterm", True), ("dumb", False)])
def test_a_bar_shows_how_far_it_is_where_somebody_sees_it(
    call: Call, scenarios: list[Path], monkeypatch: pytest.MonkeyPatch, term: str, shown: bool
) -> None:
    """On stderr, in a terminal that can; not where everything is remembered already."""
    monkeypatch.setattr(proving, "cores", lambda: 1)
    for expected in (shown, False):
        call.stderr = Terminal()
        call.environ = {**call.environ, "TERM": term}
        prove_all(call, scenarios)
        assert ("Checking 2 scenarios" in call.stderr.getvalue()) is expected
