"""Comments that allow something: what they say, and what they silence."""

import pytest

from game.author.rules.allowance import Allowance, allowances, with_refusals, without_allowed
from game.author.rules.catalogue import examine
from game.source.diagnostic import Diagnostic, Rule, Span
from game.source.document import read
from tests.author.rules.examined import subject_of

ODD, WORSE = Rule("BR072", "odd", "warning"), Rule("BR040", "worse")


def allowance(says: str) -> Allowance:
    (found,) = allowances(read("a.yaml", f"# breakroom: {says}\na: 1\n".encode()))
    return found


def fault(rule: Rule, line: int, file: str = "a.yaml") -> Diagnostic:
    return Diagnostic(rule, file, Span(line, 1, line + 1, 2), "Odd.")


@pytest.mark.parametrize(
    "says, codes",
    [
        ("allow BR072 because it is the point", ("BR072",)),
        ("allow BR072, BR073 and br074 because it is the point.", ("BR072", "BR073", "BR074")),
        ("Allow: BR072 BR073, because it is the point", ("BR072", "BR073")),
        ("allow BR072 (and BR073): because it is the point", ("BR072", "BR073")),
        ("allow best-is-longest because it is the point", ("best-is-longest",)),
    ],
)
def test_a_comment_is_read_as_it_is_written(says: str, codes: tuple[str, ...]) -> None:
    """Several codes, in any list that a person would write; the reason is a sentence."""
    read_as = allowance(says)
    assert (read_as.codes, read_as.reason, read_as.holds) == (codes, "it is the point", True)


@pytest.mark.parametrize(
    "says", ["allow BR072", "allow BR072 because", "allow BR072 because …", "allow BR072 it is so"]
)
def test_without_a_reason_nothing_is_allowed(says: str) -> None:
    """The code is known, so that the checker can name it; what follows it without “because” is none."""
    read_as = allowance(says)
    assert (read_as.codes, read_as.readable, read_as.holds) == (("BR072",), True, False)


@pytest.mark.parametrize("says", ["ignore BR072 because it is so", "allow", "allow because it is so", "", "allowance"])
def test_what_names_no_code_cannot_be_read(says: str) -> None:
    """It is a mistake of its own (BR105)."""
    assert not allowance(says).readable


def test_faults_that_begin_on_the_line_are_silenced() -> None:
    """Those of the named codes, in this file, and no others."""
    document = read("a.yaml", b"# breakroom: allow BR072 because it is so\na: 1\nb: 2\n")
    others = [fault(ODD, 1), fault(ODD, 3), fault(WORSE, 2), fault(ODD, 2, "people.yaml")]
    assert without_allowed(document, [fault(ODD, 2), *others]) == others


def test_two_comments_may_be_about_one_line() -> None:
    """One above it, and one behind it."""
    document = read("a.yaml", b"# breakroom: allow BR072 because a\na: 1  # breakroom: allow BR040 because b\n")
    assert without_allowed(document, [fault(ODD, 2), fault(WORSE, 2)]) == []


def test_where_no_story_comes_out_nothing_is_silenced() -> None:
    """The fault stays, and says so where somebody tried."""
    document = read("a.yaml", b"# breakroom: allow BR040 because I like it\na: 1\nb: 2\n")
    tried, other = with_refusals(document, [fault(WORSE, 2), fault(WORSE, 3)])
    assert tried.notes == ("This cannot be allowed: no story comes out of the file before it is mended.",)
    assert other == fault(WORSE, 3)


def test_what_is_wrong_with_a_comment_cannot_be_allowed() -> None:
    """Or else nobody would hear of it."""
    raw = b"""\
title: T
start: a
scenes:
  # breakroom: allow BR105, BR108 because I do not want to hear of it
  # breakroom: oops
  a: {ending: {title: T, tone: warm}}
"""
    codes = [found.rule.code for found in examine(subject_of(raw)) if found.rule.code >= "BR105"]
    assert codes == ["BR109", "BR109", "BR105"]
