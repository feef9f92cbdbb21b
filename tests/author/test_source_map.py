"""Where the parts of a story stand in its file."""

import pytest

from game.author.source_map import Path
from tests.bad import compiled

TEXT = """\
title: The Rumor Mill
practices: [respect, candor]
who: [dana, marco]
remember: {heard: false, clock: {from: 0, first: 9}}
start: desk
scenes:
  desk:
    here: [dana, {who: marco, if: heard}]
    text:
      - first_of:
          - {if: heard, text: Again.}
          - Never.
    choices:
      - id: lean_in
        text: Lean in.
        if: heard
        shows: [-respect]
        effects: {goodwill: {dana: +5}}
        to: [{if: heard, to: desk}, {to: the_end}]
      - {text: Go., to: the_end}
  the_end:
    ending: {title: It ends, tone: warm}
debrief:
  ask:
    analysis:
      - What next?
tests:
  - name: It ends
    choose: [the_end]
    expect: {ending: the_end, clock: 9}
"""

MADE = compiled(TEXT)
assert MADE.story is not None
STORY = MADE.story


@pytest.mark.parametrize(
    "path, words",
    [
        (("scene", "desk"), "desk"),
        (("scene", "desk", "here", 1, "if"), "heard"),
        (("scene", "desk", "text", 0, "first_of", 1), "Never."),
        (("choice", "lean_in"), "lean_in"),
        (("choice", "lean_in", "if"), "heard"),
        (("choice", "lean_in", "shows", 0), "-respect"),
        (("choice", "lean_in", "effects", "goodwill", "dana"), "+5"),
        (("choice", "lean_in", "to", 1, "to"), "the_end"),
        (("choice", "the_end"), "{text: Go., to: the_end}"),
        (("choice", "the_end", "to", 0), "the_end"),
        (("variable", "clock"), "clock"),
        (("variable", "clock", "first"), "9"),
        (("person", "marco"), "marco"),
        (("practices", 1), "candor"),
        (("debrief", "ask", "analysis", 0), "What next?"),
        (("tests", 0, "choose", 0), "the_end"),
        (("tests", 0, "expect", "clock"), "9"),
    ],
)
def test_a_part_is_found_where_it_stands(path: Path, words: str) -> None:
    """By its kind and name, and the keys and places below it."""
    line, column, end_line, end_column = MADE.source_map[path]
    assert line == end_line
    assert TEXT.splitlines()[line - 1][column - 1 : end_column - 1] == words


@pytest.mark.parametrize("path", [("scene", "nowhere"), ("choice", "lean_in", "locked"), ("practices", 2), ("who", -1)])
def test_what_is_not_written_stands_nowhere(path: Path) -> None:
    """Asking for it is an error; asking gently is answered with None."""
    assert MADE.source_map.get(path) is None
    with pytest.raises(KeyError):
        MADE.source_map[path]


def test_what_is_not_written_is_told_at_what_it_would_belong_to() -> None:
    """A missing key at its choice, and what belongs to nothing at the top of the file."""
    places = MADE.source_map
    assert places.nearest(("choice", "lean_in", "locked")) == places["choice", "lean_in"]
    assert places.nearest(("nothing",)) == (1, 1, 1, 1)


def test_every_condition_is_found_by_itself() -> None:
    """Four conditions of the same words are four places; one that the file does not have is nowhere."""
    desk = STORY.scene("desk")
    lean_in = desk.choices[0]
    same = [desk.here[1].when, desk.text[0].passages[0].when, lean_in.when, lean_in.to[0].when]
    spans = [MADE.source_map.span_of(condition) for condition in same if condition]
    assert [(span.line, span.column) for span in spans if span] == [(8, 35), (11, 18), (16, 13), (19, 19)]
    (clock,) = (expected.holds for expected in STORY.tests[0].expect if expected.holds)
    assert MADE.source_map.span_of(clock) == MADE.source_map["tests", 0, "expect", "clock"]
    other = compiled(TEXT).story
    assert other is not None
    its_own = other.scenes[0].choices[0].when
    assert its_own is not None
    assert its_own == lean_in.when
    assert MADE.source_map.span_of(its_own) is None
