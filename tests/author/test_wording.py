import pytest

from game.author.condition import parse_condition
from game.author.naming import Names
from game.author.scope import Scope
from game.author.wording import in_words, when
from game.source.diagnostic import Span
from game.story.expression import Condition, Name
from tests.author.words import NAMES, STORY


def scope() -> Scope:
    place = Span(1, 1, 1, 1)
    return Scope(
        people={person.id: slot for slot, person in enumerate(STORY.people)},
        persons=list(STORY.people),
        variables={variable.name: slot for slot, variable in enumerate(STORY.variables)},
        declared=list(STORY.variables),
        scenes=dict.fromkeys(("kitchen", "the_end"), place),
        written=dict.fromkeys(("lean_in", "own_up"), place),
    )


def parsed(text: str) -> Condition:
    return parse_condition(text, scope())


@pytest.mark.parametrize(
    "condition, words",
    [
        ("untold.priya", "Priya has not been told everything"),
        ("not untold.priya", "Priya has been told everything"),
        ("goodwill.dana >= 60", "Dana feels 60 or more"),
        ("60 > goodwill.dana", "Dana feels less than 60"),
        ("not goodwill.dana == 60", "Dana feels anything but 60"),
        ("seen.kitchen", "you have been to “kitchen”"),
        ("not seen.kitchen", "you have not been to “kitchen”"),
        ("chose.lean_in", "you chose “Lean in.”"),
        ("not chose.own_up", "you never said “That was me.”"),
        ("unseen.lean_in", "“Lean in.” is still your secret"),
        ("not unseen.lean_in", "“Lean in.” is not your secret"),
        ("heard_it", "“heard_it” is true"),
        ("heard_it is false", "“heard_it” is false"),
        ("true is not heard_it", "“heard_it” is false"),
        ("floor is not clean", "“floor” is not “clean”"),
        ("floor is sky", "“floor” is the same as “sky”"),
        ("clock <= 3", "“Minutes” is 3 or less"),
        ("reputation > goodwill + 5", "your reputation is more than average goodwill plus 5"),
        ("cups - (clock - 2) != -3", "“cups” minus (“Minutes” minus 2) is not −3"),
        ("cups - clock - 2 == 0", "“cups” minus “Minutes” minus 2 is 0"),
        ("goodwill.dana >= goodwill.priya", "what Dana feels is at least what Priya feels"),
        ("heard_it == seen.kitchen", "“heard_it” is true exactly when you have been to “kitchen”"),
        ("true or 3 < 5", "always, or 3 is less than 5"),
        ("3 <= cups < 5", "“cups” is 3 or more and “cups” is less than 5"),
        (
            "heard_it and seen.kitchen or cups > 1",
            "“heard_it” is true and you have been to “kitchen”, or “cups” is more than 1",
        ),
        (
            "heard_it and (seen.kitchen or cups > 1)",
            "“heard_it” is true and (you have been to “kitchen”, or “cups” is more than 1)",
        ),
        (
            "heard_it and (seen.kitchen and cups > 1)",
            "“heard_it” is true and you have been to “kitchen” and “cups” is more than 1",
        ),
        ("not (heard_it or seen.kitchen)", "“heard_it” is false and you have not been to “kitchen”"),
        ("not (heard_it and not seen.kitchen)", "“heard_it” is false, or you have been to “kitchen”"),
        (
            "(heard_it and chose.lean_in) == seen.kitchen or cups == 2",
            "((“heard_it” is true and you chose “Lean in.”) exactly when you have been to “kitchen”), or “cups” is 2",
        ),
    ],
)
def test_a_condition_is_told_in_words(condition: str, words: str) -> None:
    """As a colleague would say it, with parentheses only where the sentence would be read otherwise."""
    assert in_words(parsed(condition), NAMES) == words


def test_what_was_chosen_comes_after() -> None:
    """A lone choice is “after”; anything else is “if”."""
    assert when(parsed("chose.lean_in"), NAMES) == "after you chose “Lean in.”"
    assert when(parsed("not chose.lean_in"), NAMES) == "if you never chose “Lean in.”"
    assert when(parsed("chose.lean_in and heard_it"), NAMES).startswith("if you chose")


def test_the_opposite_can_be_asked_for() -> None:
    """As for a choice that is locked."""
    assert in_words(parsed("goodwill.dana >= 60"), NAMES, denied=True) == "Dana feels less than 60"


def test_two_people_of_one_name_are_told_apart() -> None:
    """The id behind a name says which one is meant."""
    names = Names(("Dana (dana)", "Dana (dana_b)"), (), {}, {})
    assert in_words(Name("untold", "dana_b", 1), names) == "Dana (dana_b) has not been told everything"


def test_the_deepest_condition_has_words() -> None:
    """As many names as fit, or thirty-two negations, are told like any other."""
    assert in_words(parsed(" and ".join(["heard_it"] * 76)), NAMES).count(" and ") == 75
    assert in_words(parsed("not (" * 15 + "heard_it" + ")" * 15), NAMES) == "“heard_it” is false"
