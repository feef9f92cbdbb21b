"""The rules of language.md, 18 and 19: what a condition may say, and the mean of goodwill."""

import pytest

from game.story.engine import begin
from game.story.event import Entered
from tests.writing import a_story, after, compiled, scenes

REMEMBER = "{floor: {one_of: [wet, mopped, clean], first: wet}, cups: 3, heard: false}"


def answer(condition: str, *choices: str) -> bool:
    """Whether a condition holds after choices of a small story: mop unseen, then gossip about Priya."""
    story = a_story(
        f"""
desk:
  here: nobody
  choices:
    - {{id: mop, text: Mop., effects: {{reputation: +6, floor: {{set: clean}}}}, to: desk}}
    - {{id: talk, text: Talk., here: [dana], effects: {{goodwill: {{dana: +6, priya: -6}}}}, to: desk}}
    - {{id: held, text: Ask., if: '{condition}', to: desk}}
""",
        REMEMBER,
    )
    return "held" in after(story, *choices).state.offered


@pytest.mark.parametrize(
    "condition",
    [
        "true",
        "not false",
        "reputation is 50",
        "goodwill == 50",
        "goodwill.dana >= 50",
        "goodwill.dana > 49 and goodwill.dana < 51",
        "goodwill.dana <= 50 and goodwill.dana != 51",
        "floor is wet",
        "floor is not clean",
        "heard is not true",
        "heard is false",
        "cups + 2 - 1 == 4",
        "cups - (2 - 1) is 2",
        "cups > -1",
        "not (heard or cups > 3)",
        "not heard or heard and heard",
        "not heard and not seen.desk",
        "not chose.mop and not untold.priya and not unseen.mop",
    ],
)
def test_rule_18_conditions_that_hold_at_the_beginning(condition: str) -> None:
    """Operators bind as in writing: + and - first, then comparisons, not, and, or."""
    assert answer(condition)
    assert not answer(f"not ({condition})")


@pytest.mark.parametrize(
    "condition, way",
    [
        ("seen.desk", ("mop",)),
        ("chose.mop and not chose.talk", ("mop",)),
        ("floor is clean", ("mop",)),
        ("unseen.mop", ("mop",)),
        ("untold.priya and not untold.dana", ("talk",)),
        ("not unseen.talk", ("talk",)),
        ("goodwill.dana is 56 and goodwill.priya is 50", ("talk",)),
        ("reputation is 50", ("mop",)),
    ],
)
def test_rule_18_names_tell_what_has_happened(condition: str, way: tuple[str, ...]) -> None:
    """seen, chose, untold and unseen answer for this play; what waits has not moved a number."""
    assert answer(condition, *way)


@pytest.mark.parametrize(
    "condition",
    [
        "goodwill.dana.real > 3",
        "len(floor) > 3",
        "heard.real",
        "cups * 2 > 3",
        "cups",
        "floor",
        "floor is dry",
        "floor > wet",
        "cups is wet",
        "heard + 1 > 0",
        "cups and heard",
        "nothing_of_the_kind",
        "seen.nowhere",
        "chose.nothing",
        "goodwill.zoe > 3",
        "(cups > 1",
        "cups > 1)",
        "cups >",
        "!heard",
        "heard && heard",
        "cups = 3",
        "lambda: 1",
        "__import__('os')",
        "cups > 9999999999",
        "not " * 40 + "heard",
        "(" * 40 + "heard" + ")" * 40,
        "-" * 900 + "cups > 1",
    ],
)
def test_rule_18_nothing_else_is_a_condition(condition: str) -> None:
    """No calls, no other attributes, no Python, no bottomless nesting: each is one fault when the file is read."""
    body = f"desk: {{here: nobody, choices: [{{text: 'Go.', if: \"{condition}\", to: desk}}]}}"
    made = compiled(scenes(body, REMEMBER))
    assert made.story is None
    assert len(made.diagnostics) == 1


@pytest.mark.parametrize("change, mean", [("+1", 51), ("+2", 51), ("+3", 52), ("-1", 50), ("-2", 49), ("-3", 49)])
def test_rule_19_plain_goodwill_is_the_mean_over_who_rounded_half_up(change: str, mean: int) -> None:
    """Of Dana, who is here, and Priya, who is not: a half goes up, above 50 and below it."""
    body = f"""
desk:
  here: [dana]
  effects: {{goodwill: {{dana: {change}}}}}
  choices: [{{id: held, text: Go., if: goodwill is {mean}, to: the_end}}, {{id: other, text: Stay., to: the_end}}]
"""
    assert begin(a_story(body, who="[dana, priya]")).state.offered == ("held", "other")


def test_rule_17_a_shown_variable_may_be_on_display_only_for_a_while() -> None:
    """With `while`, a meter is put away once its condition fails; one without it stays to the end."""
    clock = "{from: 0, to: 9, first: 9, shown: Minutes to noon, while: not seen.desk}"
    lid = "{one_of: [open, shut], first: shut, shown: The lid}"
    body = "desk: {here: nobody, choices: [{text: 'Go.', to: the_end}]}"
    story = a_story(body, f"{{clock: {clock}, lid: {lid}}}")
    shown = [
        event.shown
        for turn in (after(story), after(story, "the_end"))
        for event in turn.events
        if isinstance(event, Entered)
    ]
    assert shown == [(0, 1), (1,)]


def test_rule_17_only_what_is_shown_can_be_shown_for_a_while() -> None:
    """A `while` beside nothing that is shown is a fault, and its condition is checked like any other."""
    body = "desk: {here: nobody, choices: [{text: 'Go.', to: the_end}]}\nthe_end: {ending: {title: A, tone: warm}}"
    made = compiled(scenes(body, "{clock: {first: 9, while: not seen.dusk}}"))
    assert [fault.rule.name for fault in made.diagnostics] == ["missing-key", "unknown-name"]
    assert made.diagnostics[-1].fix == "Did you mean “seen.desk”?"
