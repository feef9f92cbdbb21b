"""Arranging with grandalf."""

import json
import sys
from io import StringIO

import pytest
from attrs import asdict
from hypothesis import given

from game.author.map.sketch import Sketch
from game.cli.arrange_grandalf import arrange, main
from tests.author.map.test_sketch import assert_sound, sketches


@given(sketches())
def test_any_sketch_is_arranged_soundly(sketch: Sketch) -> None:
    """Parts that do not hang together included: nothing lies on anything, every arrow leads down."""
    assert_sound(sketch, arrange(sketch))


def test_a_chain_of_hundreds_is_arranged() -> None:
    """One box below another."""
    sketch = Sketch(((100, 40),) * 300, tuple((number, number + 1) for number in range(299)))
    laid = arrange(sketch)
    assert_sound(sketch, laid)
    assert laid.height > 300 * 40


def test_the_program_reads_and_writes_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """So that it can run by itself, and be stopped."""
    sketch = Sketch(((100, 40), (60, 20)), ((0, 1),))
    monkeypatch.setattr(sys, "stdin", StringIO(json.dumps(asdict(sketch))))
    main()
    assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(asdict(arrange(sketch))))
