"""BR108: something is allowed that is not there."""

from collections.abc import Iterator

import pytest
from attrs import evolve

from game.author.rules import catalogue
from game.author.rules.allowances.without_effect import CHECK
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule
from tests.author.rules.examined import subject_of

RAW = b"""\
title: T
start: a
scenes:
  # breakroom: allow BR999 because it is meant
  a: {ending: {title: T, tone: warm}}
  b: {ending: {title: T, tone: warm}}  # breakroom: allow BR999 because it is meant
"""


def find(subject: Subject) -> Iterator[Diagnostic]:
    """A rule that dislikes scenes with the name a."""
    yield subject.at(Rule("BR999", "for-tests", "warning"), ("scene", "a"), "Odd.")


@pytest.fixture
def subject(monkeypatch: pytest.MonkeyPatch) -> Subject:
    check = Check(Rule("BR999", "for-tests", "warning"), "So.", failing=[], passing=[], find=find)
    monkeypatch.setitem(catalogue.BY_CODE, "BR999", check)
    made = subject_of(RAW)
    assert made.explored is not None
    explored = evolve(made.explored, sampled=None)
    return evolve(made, explore=lambda _: explored)


def test_a_comment_on_a_line_without_that_fault_is_told(subject: Subject) -> None:
    """The one that silences something is not."""
    assert CHECK.find is not None
    (fault,) = CHECK.find(subject)
    assert (fault.span.line, fault.message) == (6, "There is no BR999 on line 6: this allows nothing.")


def test_where_nothing_was_proven_no_comment_is_called_idle(subject: Subject) -> None:
    """The rule may have found nothing for want of a proof."""
    assert CHECK.find is not None
    assert list(CHECK.find(evolve(subject, explore=None))) == []
