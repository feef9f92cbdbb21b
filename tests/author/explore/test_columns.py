import pytest

from game.author.explore.columns import COUNTED, REPUTATION, layout_of
from game.story.expression import Name
from tests.writing import a_story

STORY = a_story(
    """
kitchen:
  here: [dana]
  choices:
    - id: lean_in
      text: Lean in.
      effects: {goodwill: {dana: +3, priya: -6}, reputation: -3, heard: true}
      to: the_end
    - {id: wipe, text: Wipe., effects: {goodwill: {dana: +3}}, to: the_end}
""",
    "{heard: false, clock: {from: -5, to: 90, first: 9}, floor: {one_of: [wet, clean], first: clean}, cups: 7}",
)
LAYOUT = layout_of(STORY, frozenset({"wipe"}))


def test_the_stats_come_first() -> None:
    """A stat is named by its column: reputation, then each person's goodwill."""
    assert [LAYOUT.columns[stat].what for stat in LAYOUT.stats] == [
        ("reputation",), ("goodwill", "dana"), ("goodwill", "priya"), ("goodwill", "marco"),
    ]  # fmt: skip
    assert all(LAYOUT.columns[stat].first == 50 for stat in LAYOUT.stats)


@pytest.mark.parametrize(
    "name, least, bits, first",
    [("heard", 0, 1, 0), ("clock", -5, 7, 9), ("floor", 0, 2, 1), ("cups", 7, 0, 7)],
)
def test_a_variable_gets_the_bits_that_it_needs(name: str, least: int, bits: int, first: int) -> None:
    """True or false one, a bounded number those of its span, a number that never changes none."""
    column = LAYOUT.columns[LAYOUT.place["variable", name]]
    assert (column.least, column.bits, column.first) == (least, bits, first)


def test_each_effect_on_a_stat_may_have_to_wait() -> None:
    """Untold and unseen are counted apart; an effect on a variable never waits."""
    entries = LAYOUT.entries["lean_in"]
    assert [entry and (entry.stat, entry.amount) for entry in entries] == [(1, 3), (2, -6), (REPUTATION, -3), None]
    first = entries[0]
    assert first is not None
    assert LAYOUT.columns[first.untold].bits == LAYOUT.columns[first.unseen].bits == 1


def test_what_can_be_done_again_is_counted() -> None:
    """An act done twice leaves two entries (rule 9)."""
    (entry,) = LAYOUT.entries["wipe"]
    assert entry is not None
    assert LAYOUT.columns[entry.untold].bits == COUNTED


def test_names_read_the_columns_that_answer_them() -> None:
    """The mean reads everybody's; untold reads all that may wait for a person, unseen all of an act."""
    untold = {LAYOUT.columns[place].what[:2] for place in LAYOUT.columns_of(Name("untold", "dana", 0))}
    unseen = {LAYOUT.columns[place].what[:2] for place in LAYOUT.columns_of(Name("unseen", "wipe"))}
    assert LAYOUT.columns_of(Name("reputation")) == (0,)
    assert LAYOUT.columns_of(Name("goodwill", "priya", 1)) == (2,)
    assert LAYOUT.columns_of(Name("goodwill")) == (1, 2, 3)
    assert untold == {("untold", "lean_in"), ("untold", "wipe")}
    assert unseen == {("unseen", "wipe")}


def test_values_are_numbers() -> None:
    """Words by their place among the words of the story."""
    assert [LAYOUT.coded(value) for value in (True, False, 12, "wet", "clean")] == [1, 0, 12, 0, 1]
