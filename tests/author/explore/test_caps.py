from game.author.asked import asked
from game.author.explore.caps import needed_bounds
from game.author.explore.explore import explore
from game.story.model import Story
from tests.writing import a_story


def counting(effects: str, condition: str, text: str = "Hello.", remember: str = "{cups: 0}") -> Story:
    """A scene that can be repeated for ever, and left where the condition holds."""
    return a_story(
        f"""
a:
  here: nobody
  text: {text}
  choices:
    - {{id: more, text: More., effects: {{{effects}}}, to: a}}
    - {{id: out, text: Out., if: {condition}, to: the_end}}
""",
        remember,
    )


def test_a_number_that_only_grows_needs_no_more_than_it_is_compared_with() -> None:
    """One more than the greatest constant stands for all beyond it."""
    assert needed_bounds(counting("cups: +2", "cups >= 3 or cups < 1")) == ((0, 4),)


def test_a_number_that_only_falls_needs_no_less() -> None:
    """The same from above."""
    assert needed_bounds(counting("cups: -1", "cups < -7")) == ((-8, 0),)


def test_bounds_that_are_written_stay() -> None:
    """They are what the engine stops at."""
    assert needed_bounds(counting("cups: +1", "cups < 7", remember="{cups: {from: -2, to: 9, first: 0}}")) == ((-2, 9),)


def test_a_number_that_moves_both_ways_is_told_apart_everywhere() -> None:
    """From far away it may come back."""
    story = counting("cups: +1", "cups > 7")
    (scene, *rest) = story.scenes
    assert needed_bounds(story) == ((0, 8),)
    both = a_story(
        """
a:
  here: nobody
  choices:
    - {id: more, text: More., effects: {cups: +1}, to: a}
    - {id: less, text: Less., effects: {cups: -1}, to: a}
    - {id: out, text: Out., if: cups > 7, to: the_end}
""",
        "{cups: 0}",
    )
    assert scene.id == "a"
    assert rest
    assert needed_bounds(both) == ((None, None),)


def test_a_number_that_is_printed_or_added_up_is_told_apart_everywhere() -> None:
    """A reader sees each of its values, and a sum needs them."""
    assert needed_bounds(counting("cups: +1", "cups > 7", "Cup {cups}.")) == ((None, None),)
    assert needed_bounds(counting("cups: +1", "cups + 1 > 7")) == ((None, None),)
    assert needed_bounds(counting("cups: +1", "cups > tea", remember="{cups: 0, tea: 4}"))[0] == (None, None)


def test_a_counter_in_a_loop_is_explored_exactly() -> None:
    """Without a bound of its own it would have states without end."""
    found = explore(counting("cups: +1", "cups >= 3"))
    assert found.exact
    assert found.endings[0].shortest == ("more", "more", "more", "out")
    assert found.plays is None


def test_every_condition_of_a_story_is_found() -> None:
    """Those of people, blocks of text, choices, ways on and meters."""
    story = a_story(
        """
a:
  here: [{who: dana, if: cups < 1}]
  text: [{if: cups < 2, text: One.}, {first_of: [{if: cups < 3, text: Two.}, {text: Three.}]}]
  choices:
    - id: b
      text: Go.
      if: cups < 4
      here: [{who: marco, if: cups < 5}]
      then: [{if: cups < 6, text: Four.}, {text: Five.}]
      to: [{if: cups < 7, to: c}, {to: the_end}]
c:
  to: [{if: cups < 8, to: the_end}, {to: the_end}]
""",
        "{cups: {from: 0, to: 99, first: 0, shown: Cups, while: cups < 9}}",
    )
    sources = {one.condition.source for one in asked(story)}
    assert sources == {f"cups < {number}" for number in range(1, 10)}
