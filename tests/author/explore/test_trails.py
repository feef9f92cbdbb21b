from game.author.explore.explore import explore
from tests.writing import a_story

STORY = a_story(
    """
a:
  here: nobody
  choices:
    - {id: long, text: Long., to: b}
    - {id: short, text: Short., to: page}
b:
  here: nobody
  choices:
    - {id: on, text: On., to: c}
c:
  here: nobody
  choices:
    - {id: end, text: End., to: the_end}
    - {id: locked, text: Locked., if: chose.short, to: b}
page: {text: A page of its own., to: c}
"""
)


def test_the_shortest_way_is_told_in_choices() -> None:
    """Pages that are turned and scenes that run on cost nothing."""
    found = explore(STORY)
    assert {scene.scene: scene.path for scene in found.scenes} == {
        "a": (),
        "b": ("long",),
        "c": ("short",),
        "page": ("short",),
        "the_end": ("short", "end"),
    }


def test_a_choice_has_a_way_to_where_it_is_offered() -> None:
    """Which may be longer than the way to its scene."""
    ways = {option.choice: option.path for option in explore(STORY).options}
    assert (ways["end"], ways["locked"]) == (("short",), ("short",))


def test_every_page_has_a_way() -> None:
    """One for each way in and each set of options."""
    pages = {(page.scene, page.path) for page in explore(STORY).pages}
    assert {("a", ()), ("b", ("long",)), ("page", ("short",)), ("c", ("short",)), ("c", ("long", "on"))} <= pages
