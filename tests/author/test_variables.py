import pytest

from game.story.model import Variable
from tests.bad import broken, compiled, expect_one

ROW = "  heard_it: false\n"


@pytest.mark.parametrize("row, code, message, fix", [
    ("heard_it: «maybe»", "BR036", "should begin as true, false, a whole number or one of some words",
     "one_of: [maybe, …]"),
    ("heard_it: «yes»", "BR036", "should begin as true", "Write true."),
    ("heard_it: «1.5»", "BR036", "a whole number", None),
    ("«is»: false", "BR026", "“is” has a meaning of its own", "Choose another name."),
    ("«heard-it»: false", "BR026", "a - would mean minus", "Write “heard_it”."),
    ("«9lives»: 9", "BR026", "begins with a letter", None),
    ("«dana»: false", "BR031", "“dana” is a person in who already", "Choose another name."),
    ("n: «{from: 0, to: 9}»", "BR021", "What does “n” begin with?", "Add first: …"),
    ("n: «{from: 9, to: 0, first: 3}»", "BR036", "“n” goes from 9 to 0", "Turn the two around."),
    ("n: {from: 0, to: 9, first: «10»}", "BR036", "begins outside its own bounds", "Begin from 0 to 9."),
    ("n: {from: 0, first: «-1»}", "BR036", "begins outside its own bounds", "Begin with 0 or more."),
    ("n: {from: «a», first: 1}", "BR022", "from should be a whole number, not “a”", None),
    ("n: {from: 0, first: 1, runs_out: «the_edn»}", "BR030", "There is no scene “the_edn”", "“the_end”"),
    ("n: {first: 1, runs_out: «the_end»}", "BR036", "has no lower bound: it cannot run out", "Add from: 0"),
    ("n: {first: true, «from»: 0}", "BR036", "only a number has from", "Delete it."),
    ("n: {one_of: [a, b], first: a, «runs_out»: the_end}", "BR036", "only a number has runs_out", "Delete it."),
    ("n: {one_of: [a, b], first: «c»}", "BR030", "“n” cannot be “c”", "It is one of: a, b."),
    ("n: {one_of: [a, «a»], first: a}", "BR036", "has the word “a” twice", "Delete one of the two."),
    ("n: {one_of: [a, «b c»], first: a}", "BR026", "cannot be compared in a condition", None),
    ("n: «{one_of: [a, b]}»", "BR021", "What does “n” begin as?", "Add first: a"),
    ("n: {one_of: «[]», first: a}", "BR036", "has no words to be one of", "Write [wet, clean]."),
    ("n: {«form»: 0, first: 1}", "BR020", "“form” is not a key", "Did you mean “from”?"),
    ("n: «[1, 2]»", "BR022", "“n” should be a group of keys", None),
    ("n: «12345678901»", "BR036", "a whole number", None),
])  # fmt: skip
def test_variables_that_cannot_be(row: str, code: str, message: str, fix: str | None) -> None:
    """Rule 17: true or false, a whole number with or without bounds, or one of some words."""
    expect_one(broken(ROW, f"  {row}\n"), code, message, fix)


def test_variables_begin_as_they_are_written() -> None:
    """The short and the long form of each kind."""
    rows = (
        "  late: true\n  seen_it: {first: false, shown: Seen}\n  steps: -3\n"
        "  fuel: {from: 0, to: 9, first: 4, runs_out: the_end, shown: Fuel}\n"
    )
    story = compiled(broken(ROW, ROW + rows)).story
    assert story is not None
    assert story.variables[1:5] == (
        Variable("late", True),
        Variable("seen_it", False, shown="Seen"),
        Variable("steps", -3),
        Variable("fuel", 4, 0, 9, shown="Fuel", runs_out="the_end"),
    )


def test_a_bad_variable_is_told_where_it_is_declared_only() -> None:
    """Who uses a variable that is declared badly is not told that it is unknown."""
    text = broken(ROW, "  heard_it: «maybe»\n", broken("text: Lean in.\n", "text: Lean in.\n        if: heard_it\n"))
    expect_one(text, "BR036", "heard_it", None)


def test_nothing_to_remember() -> None:
    """An empty `remember` declares nothing."""
    text = "title: A\nremember:\nstart: a\nscenes:\n  a:\n    ending: {title: B, tone: cold}\n    text: C.\n"
    assert compiled(text).diagnostics == ()
