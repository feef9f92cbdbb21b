"""Conditions as trees: their names, their kinds, and the closures that answer them."""

import pytest
from hypothesis import given

from game.story.expression import Comparison, Condition, Constant, Junction, Name, Negation, Sum, Tree, kind_of, reading
from game.story.people import mean_goodwill
from game.story.state import Draft, State
from tests.constructs import conditions_of
from tests.strategies import Walk, walks
from tests.writing import after

REPUTATION = Name("reputation", kind="number")
DANA = Name("goodwill", "dana", 0, "number")
FLOOR = Name("variable", "floor", 1, "word")
LATE = Name("variable", "late", 0)
STATE = State("desk", 40, (60, 45), (False, "wet"), frozenset({"go"}), frozenset({"hall"}), (), (), ())


@pytest.mark.parametrize(
    "tree, kind",
    [
        (Constant(True), "flag"),
        (Constant(1), "number"),
        (Constant("wet"), "word"),
        (FLOOR, "word"),
        (LATE, "flag"),
        (Sum("+", REPUTATION, DANA), "number"),
        (Comparison("<", REPUTATION, DANA), "flag"),
        (Negation(LATE), "flag"),
        (Junction("or", LATE, LATE), "flag"),
    ],
)
def test_every_tree_has_a_kind(tree: Tree, kind: str) -> None:
    """A flag answers yes or no, a number can be compared, a word is or is not another."""
    assert kind_of(tree) == kind


@pytest.mark.parametrize(
    "tree, answer",
    [
        (Sum("-", DANA, REPUTATION), 20),
        (Name("goodwill", kind="number"), 53),
        (Comparison("<", REPUTATION, DANA), True),
        (Comparison(">=", REPUTATION, DANA), False),
        (Comparison("!=", FLOOR, Constant("clean")), True),
        (Junction("and", Negation(LATE), Name("chose", "go")), True),
        (Junction("or", LATE, Name("seen", "desk")), False),
        (Name("seen", "hall"), True),
        (Name("untold", "dana", 0), False),
        (Name("unseen", "go"), False),
    ],
)
def test_a_tree_is_answered_for_a_state(tree: Tree, answer: object) -> None:
    """Each name reads what the state holds; reputation 40, goodwill 60 and 45, the floor wet."""
    assert reading(tree)(STATE) == answer


def test_a_condition_knows_the_names_that_it_reads() -> None:
    """In the order in which they stand, each as often as it does."""
    tree = Junction("and", Negation(LATE), Comparison("<", Sum("+", DANA, Constant(3)), REPUTATION))
    assert [str(name) for name in Condition(tree, "…").names] == ["late", "goodwill.dana", "reputation"]


def test_conditions_of_one_tree_are_equal_however_they_are_written() -> None:
    """`floor is wet` and `(floor is wet)` ask the same."""
    tree = Comparison("==", FLOOR, Constant("wet"))
    first, second = Condition(tree, "floor is wet"), Condition(tree, "(floor is wet)")
    assert first == second
    assert hash(first) == hash(second)


@given(walks())
def test_closures_answer_as_the_tree_says(walk: Walk) -> None:
    """For states and for drafts of them, a condition's closure gives what reading its tree by hand gives."""
    state = after(walk.story, *walk.choices).state
    for condition in conditions_of(walk.story):
        answer = by_hand(condition.tree, state)
        assert bool(condition.test(state)) is answer
        assert bool(condition.test(Draft(state))) is answer


def by_hand(tree: Tree, state: State) -> bool | int | str:
    """The slow reading of a tree, straight from the language's rule 18."""
    match tree:
        case Constant(value):
            return value
        case Negation(of):
            return not by_hand(of, state)
        case Junction(word, left, right):
            both = by_hand(left, state), by_hand(right, state)
            return all(both) if word == "and" else any(both)
        case Sum(sign, left, right):
            first, second = int(by_hand(left, state)), int(by_hand(right, state))
            return first + second if sign == "+" else first - second
        case Comparison(sign, left, right):
            return compared(sign, by_hand(left, state), by_hand(right, state))
        case Name():
            return named(tree, state)


def compared(sign: str, left: bool | int | str, right: bool | int | str) -> bool:
    """Whether a comparison of two values holds."""
    if sign in {"==", "!="}:
        return (left == right) is (sign == "==")
    less, same = int(left) < int(right), left == right
    return {"<": less, "<=": less or same, ">": not less and not same, ">=": not less}[sign]


def named(name: Name, state: State) -> bool | int | str:
    """What a name stands for."""
    match name.family:
        case "reputation":
            return state.reputation
        case "goodwill":
            return state.goodwill[name.slot] if name.key else mean_goodwill(state.goodwill)
        case "variable":
            return state.variables[name.slot]
        case "seen":
            return name.key in state.seen
        case "chose":
            return name.key in state.chose
        case "untold":
            return any(entry.person == name.slot and not entry.unseen for entry in state.waiting)
    assert name.family == "unseen"
    return any(entry.act == name.key and entry.unseen for entry in state.waiting)
