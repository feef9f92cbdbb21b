"""What the rules look at."""

from game.author.explore.explore import explore
from game.author.explore.result import Exploration
from game.author.rules.example import whole
from game.author.rules.subject import Subject
from game.source.diagnostic import Rule, Span
from game.source.node import Scalar
from game.story.model import Story
from tests.author.rules.examined import subject_of

RULE = Rule("BR999", "a-rule-for-tests")
TEXT = whole("""\
- id: wait
  text: >
    Wait for the
    kettle.
  if: reputation > 10
  to: the_end
- {text: Leave., to: the_end}
""")
SUBJECT = subject_of(TEXT.encode())


def _letters(span: Span) -> str:
    return TEXT.splitlines()[span.line - 1][span.column - 1 : span.end_column - 1]


def test_a_story_is_explored_once_and_only_if_a_rule_asks() -> None:
    """Exploring takes seconds, and most rules need none of it."""
    asked: list[Story] = []

    def counting(story: Story) -> Exploration:
        asked.append(story)
        return explore(story)

    subject = Subject(SUBJECT.read, SUBJECT.story, SUBJECT.source_map, counting)
    assert asked == []
    assert subject.explored is subject.explored
    assert asked == [SUBJECT.story]


def test_without_an_explorer_nothing_is_proven() -> None:
    """And no rule that needs proofs says anything."""
    assert Subject(SUBJECT.read, SUBJECT.story, SUBJECT.source_map).explored is None


def test_a_fault_is_told_at_a_part() -> None:
    """By its path; what is not written, at the part that it would belong to."""
    fault = SUBJECT.at(RULE, ("choice", "wait", "if"), "Why?", "Leave it out.", ["It is always true."])
    assert (fault.rule, fault.file, _letters(fault.span)) == (RULE, "example.yaml", "reputation > 10")
    assert (fault.message, fault.fix, fault.notes) == ("Why?", "Leave it out.", ("It is always true.",))
    assert _letters(SUBJECT.at(RULE, ("choice", "wait", "why"), "Why?").span) == "wait"
    assert SUBJECT.span("choice", "wait") == SUBJECT.at(RULE, ("choice", "wait"), "").span


def test_a_fault_is_told_at_a_condition() -> None:
    """At the one of the story, not at one that says the same."""
    condition = SUBJECT.story.scenes[0].choices[0].when
    assert condition is not None
    assert _letters(SUBJECT.at_condition(RULE, condition, "Why?").span) == "reputation > 10"


def test_a_fault_is_told_at_some_letters_of_a_text() -> None:
    """Where they stand in the file, however its lines are folded."""
    node = SUBJECT.node("choice", "wait", "text")
    assert isinstance(node, Scalar)
    start = node.text.index("kettle")
    assert _letters(SUBJECT.at_letters(RULE, node, (start, start + 6), "Why?").span) == "kettle"
