from game.author.rules.tests import CHECKS
from game.source.diagnostic import Diagnostic
from tests.author.rules.examined import subject_of

HEAD = """\
title: A
start: s
remember: {cups: 0}
scenes:
  s: {here: nobody, choices: [{id: go, text: Go., to: t}, {id: stay, text: Stay., to: e}]}
  t: {here: nobody, choices: [{id: on, text: On., to: e}, {id: key, text: Open., if: cups > 3, locked: No key., to: e}]}
  e: {ending: {title: Over, tone: warm}}
tests:
"""


def _faults(*tests: str) -> list[Diagnostic]:
    subject = subject_of((HEAD + "".join(f"  - {test}\n" for test in tests)).encode())
    return [fault for check in CHECKS if check.find for fault in check.find(subject)]


def test_a_choice_that_is_not_offered_is_told_of_where_it_stands() -> None:
    """With what is offered there instead."""
    (fault,) = _faults("{name: A, choose: [go, stay], expect: {ending: e}}")
    assert (fault.rule.code, fault.span) == ("BR100", (9, 28, 9, 32))
    assert fault.message == "“stay” cannot be chosen here: the test stands in “t”, which does not offer it."
    assert fault.fix == "What is offered: on."


def test_a_locked_choice_has_its_reason() -> None:
    """As the player is told it."""
    (fault,) = _faults("{name: A, choose: [go, key], expect: {ending: e}}")
    assert fault.message == "“key” cannot be chosen here: in “t” it is locked (No key)."


def test_choices_behind_an_ending_are_too_many() -> None:
    """Nothing is offered there."""
    (fault,) = _faults("{name: A, choose: [stay, on], expect: {ending: e}}")
    assert fault.fix == "Delete it, and what follows it."


def test_a_test_that_stops_before_its_ending_is_told_what_is_left_to_choose() -> None:
    """At what it expects."""
    (fault,) = _faults("{name: A, choose: [go], expect: {ending: e}}")
    assert (fault.rule.code, fault.span) == ("BR101", (9, 46, 9, 47))
    assert fault.fix == "If it should go on, add to choose what is offered there: on."


def test_what_is_not_so_is_told_with_what_is() -> None:
    """Each expectation for itself, where it stands."""
    faults = _faults('{name: A, choose: [stay], expect: {ending: e, cups: 3, reputation: ">= 60"}}')
    assert [(fault.span.column, fault.message) for fault in faults] == [
        (57, "“A” does not come true: cups is 0."),
        (72, "“A” does not come true: reputation is 50."),
    ]


def test_a_test_without_expectations_and_two_of_one_name_are_told_of() -> None:
    """Names are the same whatever the size of their letters."""
    faults = _faults("{name: A, choose: [stay], expect: {}}", "{name: a, choose: [stay], expect: {ending: e}}")
    assert [(fault.rule.code, fault.span.line) for fault in faults] == [("BR102", 9), ("BR103", 10)]


def test_a_value_that_is_another_now_is_told_with_the_one_that_would_come_true() -> None:
    """Also where the test stops before an ending: what it expects says nothing of that. A sign asks for a range."""
    faults = _faults('{name: A, choose: [go], expect: {cups: 3, reputation: 57, seen.t: true, goodwill: "> 60"}}')
    assert [fault.fix for fault in faults] == [
        "If that is how it should be, write 0.",
        "If that is how it should be, write 50.",
        "If that is how it should be, write false.",
        "If it should go on, add to choose what is offered there: on.",
    ]
