"""An example as the checker sees it."""

from collections.abc import Iterator

from game.author.rules.examined import FILE, faults_of
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

RULE = Rule("BR999", "a-rule-for-tests")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    """Every scene, with whether its story can be explored and its words be looked up."""
    handed = subject.explored is not None and subject.dictionary is None
    yield from (subject.at(RULE, ("scene", scene.id), str(handed)) for scene in reversed(subject.story.scenes))


CHECK = Check(
    RULE,
    "For tests.",
    failing=["- {text: Go., to: the_end}\n"],
    passing=["- {text: Go., to: nowhere}\n"],
    find=_find,
)


def test_a_rule_looks_at_an_example_that_can_be_read() -> None:
    """With the explorer at hand, and what it finds is told from the top of the file on."""
    found = faults_of(CHECK, CHECK.failing[0])
    assert [(fault.file, fault.message) for fault in found] == [(FILE, "True")] * 2
    assert found[0].span < found[1].span


def test_what_reading_says_goes_before_every_rule() -> None:
    """Where no story comes out of an example, only that is told."""
    assert [fault.rule.code for fault in faults_of(CHECK, CHECK.passing[0])] == ["BR030"]
