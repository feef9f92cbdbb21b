from attrs import evolve

from game.author.size import FEWEST_SCENES, is_for_a_class
from tests.writing import a_story

STORY = a_story("first: {text: It is Monday., to: the_end}")


def test_a_first_try_is_not_for_a_class() -> None:
    """Two scenes, and not a word about minutes."""
    assert not is_for_a_class(STORY)


def test_whoever_says_how_long_it_takes_means_it_for_a_class() -> None:
    """However small it is."""
    assert is_for_a_class(evolve(STORY, minutes=5))


def test_a_story_that_has_grown_is_for_a_class() -> None:
    """From ten scenes on."""
    names = [f"s{number}" for number in range(FEWEST_SCENES - 1)]
    body = "\n".join(f"{name}: {{to: {after}}}" for name, after in zip(names, [*names[1:], "the_end"], strict=True))
    assert is_for_a_class(a_story(body))
