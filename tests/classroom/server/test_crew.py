import pytest

from game.classroom.server.crew import LONGEST_WAIT, environment, wait_before


def test_a_worker_that_dies_early_waits_longer_each_time() -> None:
    """Not at all at first, then twice as long each time, up to a bound."""
    waits = [wait_before(failures) for failures in range(12)]
    assert waits[0] == 0.0
    assert waits == sorted(waits)
    assert waits[-1] == wait_before(10_000) == LONGEST_WAIT


def test_the_terminal_of_the_machine_is_no_matter_of_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said of it in the environment reaches no child; everything else does."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "vt52")
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    told = environment()
    assert told["LANG"] == "C.UTF-8"
    assert told["PYTHONPATH"].endswith(":/somewhere")
    assert {"NO_COLOR", "TERM"} & told.keys() == set()
