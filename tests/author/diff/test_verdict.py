from game.author.diff.verdict import Verdict, verdicts
from tests.author.diff.edits import edited
from tests.lines import KETTLE
from tests.writing import compiled, story_of

TESTS = """
tests:
  - {name: Tea, choose: [blame, tell_her], expect: {ending: tea}}
  - {name: None, choose: [own_up, sit], expect: {ending: no_tea, reputation: 53}}
"""
OLD = KETTLE + TESTS


def test_tests_that_pass_fail_come_and_go() -> None:
    """Each by its name, with whether it passed and passes, and why it does not."""
    new = edited(
        ("reputation: +3}", "reputation: +6}"), ("name: Tea", "name: Hot"), ("chose.blame", "chose.own_up"), text=OLD
    )
    assert verdicts(story_of(OLD), story_of(new)) == (
        Verdict("Hot", None, False, "“tell_her” is not offered in “desk”"),
        Verdict("None", True, False, "expected reputation == 53, but reputation is 56"),
        Verdict("Tea", True, None),
    )


def test_what_passes_has_no_reason() -> None:
    """Nothing is said where nothing is wrong."""
    assert [test.because for test in verdicts(story_of(OLD), story_of(OLD))] == ["", ""]


def test_a_test_that_cannot_be_read_fails_for_that() -> None:
    """What is wrong with it is the reason."""
    new = compiled(OLD.replace("[own_up, sit]", "[own_up, sitt]")).story
    assert new is not None
    assert verdicts(story_of(OLD), new)[1] == Verdict("None", True, False, "There is no choice “sitt”")
