import pytest

from game.author.explore.spelling import spelled_tree
from game.story.expression import Tree
from tests.writing import a_story


def tree_of(condition: str) -> Tree:
    """The tree of a condition, read from a scenario."""
    story = a_story(
        f"a:\n  here: [dana]\n  choices:\n    - {{id: b, text: B., if: {condition}, to: the_end}}\n",
        "{heard: false, cups: 0, tea: 0, floor: {one_of: [wet, clean], first: wet}}",
    )
    when = story.scenes[0].choices[0].when
    assert when is not None
    return when.tree


@pytest.mark.parametrize(
    "condition",
    [
        "heard",
        "not heard",
        "not (heard and seen.a)",
        "heard and seen.a or chose.b",
        "heard and (seen.a or chose.b)",
        "heard or seen.a or chose.b",
        "floor is clean",
        "floor is not clean",
        "heard is true",
        "cups == 3",
        "cups != 3",
        "goodwill.dana + cups >= 60 - tea",
        "cups - (tea - 2) < 3",
        "cups - tea - 2 < 3",
        "goodwill >= 50 and untold.dana and not unseen.b",
        "not heard is true",
        "(not heard) is true",
        "heard is (seen.a or chose.b)",
    ],
)
def test_a_condition_is_spelled_so_that_it_reads_the_same(condition: str) -> None:
    """What is spelled is read back as the same tree."""
    tree = tree_of(condition)
    assert tree_of(spelled_tree(tree)) == tree


def test_only_the_parentheses_that_are_needed_are_written() -> None:
    """An author should recognize what they wrote."""
    assert spelled_tree(tree_of("((heard) and (cups > (3)))")) == "heard and cups > 3"
    assert spelled_tree(tree_of("heard and (seen.a or chose.b)")) == "heard and (seen.a or chose.b)"
