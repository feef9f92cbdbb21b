from game.author.explore.columns import layout_of
from game.author.explore.live import live_columns
from tests.writing import a_story

STORY = a_story(
    """
door:
  here: [dana]
  choices:
    - {id: whisper, text: Whisper., effects: {goodwill: {priya: -3}, told: true}, to: hall}
    - {id: wait, text: Wait., effects: {cups: {set: 2}}, to: hall}
hall:
  here: [priya]
  hears: [priya]
  text: You have {cups} cups.
  choices:
    - {id: go, text: Go., if: goodwill.priya >= 50, to: home}
    - {id: stay, text: Stay., to: home}
home:
  to: [{if: told, to: the_end}, {to: the_end}]
""",
    "{told: false, cups: {from: 0, to: 3, first: 0}, never: 0}",
)
LAYOUT = layout_of(STORY, frozenset())
LIVE = {
    scene: {LAYOUT.columns[place].what for place in places} for scene, places in live_columns(STORY, LAYOUT).items()
}


def test_what_is_read_later_is_live() -> None:
    """By a condition, by a text that prints it, or by what lands when somebody hears."""
    assert {("variable", "told"), ("goodwill", "priya"), ("untold", "whisper", "0")} <= LIVE["door"]
    assert ("variable", "cups") in LIVE["hall"]


def test_what_nothing_reads_any_more_is_not() -> None:
    """A stat whose last condition has been passed, a variable that no one asks for, an ending that asks for nothing."""
    assert LIVE["home"] == {("variable", "told")}
    assert ("variable", "never") not in LIVE["door"]
    assert LIVE["the_end"] == set()


def test_what_every_way_sets_first_is_not_live_before() -> None:
    """One choice sets the cups, the other leaves them: they are live; had both set them, they would not be."""
    assert ("variable", "cups") in LIVE["door"]
    both = a_story(
        """
a:
  here: nobody
  choices:
    - {id: b, text: B., effects: {cups: {set: 2}}, to: c}
c:
  here: nobody
  choices:
    - {id: d, text: D., if: cups > 1, to: the_end}
""",
        "{cups: 0}",
    )
    layout = layout_of(both, frozenset())
    assert layout.place["variable", "cups"] not in live_columns(both, layout)["a"]
