"""Picking a layout."""

import sys

import pytest

from game.author.map.sketch import Sketch, in_rows
from game.cli import arrange
from game.cli.arrange import Arranger, NoLayout
from tests.author.map.test_sketch import assert_sound

SKETCH = Sketch(((100, 40), (60, 20), (80, 30), (50, 50)), ((0, 1), (0, 2), (1, 3), (0, 3)))


@pytest.mark.parametrize("engine", ["graphviz", "grandalf", "rows"])
def test_every_engine_arranges(engine: arrange.Engine) -> None:
    """Nothing lies on anything, and arrows lead down."""
    if engine == "graphviz" and arrange._graphviz() is None:
        pytest.skip("neither pygraphviz nor dot is installed")
    arranger = Arranger(engine)
    assert_sound(SKETCH, arranger(SKETCH))
    assert arranger.notes == []


def test_a_missing_engine_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it was asked for by name."""
    monkeypatch.setattr(arrange, "_graphviz", lambda: None)
    with pytest.raises(NoLayout, match="pip install"):
        Arranger("graphviz")(SKETCH)


def test_an_engine_that_fails_gives_way_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a note for whoever waits."""
    monkeypatch.setattr(arrange, "_graphviz", lambda: [sys.executable, "-c", "raise SystemExit(3)"])
    arranger = Arranger()
    assert_sound(SKETCH, arranger(SKETCH))
    assert arranger.notes == ["graphviz failed."]


def test_an_engine_that_answers_nonsense_has_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half an answer is none."""
    monkeypatch.setattr(arrange, "_graphviz", lambda: [sys.executable, "-c", "print('graph 1 2 3')"])
    arranger = Arranger()
    assert_sound(SKETCH, arranger(SKETCH))
    assert arranger.notes == ["graphviz failed."]


def test_an_engine_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """When patience is over."""
    monkeypatch.setattr(arrange, "_graphviz", lambda: [sys.executable, "-c", "import time; time.sleep(600)"])
    with pytest.raises(NoLayout, match="was not done after"):
        Arranger("graphviz", patience=0.2)(SKETCH)


def test_what_is_too_large_stands_in_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """The note says that lines may cross."""
    monkeypatch.setattr(arrange, "_graphviz", lambda: None)
    monkeypatch.setattr(arrange, "TOO_MANY", 3)
    arranger = Arranger()
    assert arranger(SKETCH) == in_rows(SKETCH)
    assert arranger.notes == ["4 boxes are too many: they stand in plain rows, and their lines cross."]
