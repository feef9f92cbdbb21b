import pytest

from game.story.model import Debrief
from tests.bad import broken, compiled, expect_one

ROW = "start: partition\n"


def test_a_debrief_has_four_steps() -> None:
    """The principle, the questions of each step in their order, and the note for the instructor."""
    ask = '  ask:\n    summary: ["So, what?"]\n    reactions:\n      - How?\n'
    rows = f"debrief:\n  principle: Be\n    kind.\n{ask}  for_the_instructor: Wait.\n"
    story = compiled(broken(ROW, ROW + rows)).story
    assert story is not None
    assert story.debrief == Debrief("Be kind.", reactions=("How?",), summary=("So, what?",), for_the_instructor="Wait.")


@pytest.mark.parametrize("rows, code, message, fix", [
    ("debrief: «[a]»", "BR022", "The debrief should be a group of keys", None),
    ("debrief:\n  «principal»: So.", "BR020", "“principal” is not a key of the debrief", "Did you mean “principle”?"),
    ("debrief:\n  ask:\n    «reaction»:\n      - How?", "BR020", "“reaction” is not a key",
     "Did you mean “reactions”?"),
    ("debrief:\n  ask:\n    - «How?»", "BR022", "The questions should be a group of keys", None),
    ("debrief:\n  ask:\n    reactions: «{a: b}»", "BR022", "The questions of a step should be a list", None),
    ("debrief:\n  ask:\n    reactions:\n      - «''»", "BR023", "A question is empty", None),
])  # fmt: skip
def test_debriefs_that_cannot_be(rows: str, code: str, message: str, fix: str | None) -> None:
    """Each part of a debrief says what it should be."""
    expect_one(broken(ROW, f"{ROW}{rows}\n"), code, message, fix)
