"""What becomes of the variables of a story."""

import pytest

from game.author.remembered import changed, expected, used
from game.author.rules.example import CAST, whole
from game.story.model import Story
from tests.bad import compiled

FIRST = "  first:\n    here: nobody\n    text: It is Monday.\n    choices:\n"


def story(text: str) -> Story:
    made = compiled(whole(text), CAST).story
    assert made is not None
    return made


@pytest.mark.parametrize(
    "text",
    [
        "remember: {tea: 1}\nscenes:\n" + FIRST + "      - {text: Go., if: tea > 0, to: the_end}\n",
        "remember: {tea: 1}\nscenes:\n" + FIRST + "      - {text: 'Drink {tea} cups.', to: the_end}\n",
        "remember: {tea: {first: 1, shown: Cups}}\nscenes:\n" + FIRST + "      - {text: Go., to: the_end}\n",
        "remember: {tea: {from: 0, to: 3, first: 1, runs_out: the_end}}\nscenes:\n"
        + FIRST
        + "      - {text: Go., to: the_end}\n",
    ],
)
def test_what_players_can_notice_is_used(text: str) -> None:
    """A condition asks for it, a text prints it, it is a meter, or it runs out."""
    assert used(story(text)) == {"tea"}


def test_what_only_a_test_asks_for_is_not_used() -> None:
    """No player meets it; but it is known that a test does."""
    text = "remember: {tea: 1}\nscenes:\n" + FIRST + "      - {id: go, text: Go., to: the_end}\n"
    tested = story(text + "tests:\n  - {name: T, choose: [go], expect: {tea: 1}}\n")
    assert used(tested) == set()
    assert expected(tested) == {"tea"}


@pytest.mark.parametrize("effect", ["tea: +1", "tea: {set: 2}"])
def test_effects_of_choices_and_of_scenes_change_it(effect: str) -> None:
    """By an amount, or to a value."""
    by_choice = FIRST + f"      - {{text: Go., effects: {{{effect}}}, to: the_end}}\n"
    by_scene = f"  first:\n    effects: {{{effect}}}\n    text: Hm.\n    to: the_end\n"
    for scenes in (by_choice, by_scene):
        assert changed(story("remember: {tea: 1, milk: 1}\nscenes:\n" + scenes)) == {"tea"}
