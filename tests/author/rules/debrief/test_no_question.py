from game.author.rules.debrief import CHECKS
from tests.author.rules.examined import subject_of


def _codes(debrief: str) -> list[str]:
    raw = f"title: A\nminutes: 5\nstart: s\nscenes: {{s: {{ending: {{title: Over, tone: warm}}}}}}\n{debrief}"
    subject = subject_of(raw.encode())
    return [fault.rule.code for check in CHECKS if check.find for fault in check.find(subject)]


def test_no_debrief_at_all_is_one_fault() -> None:
    """Not one for each step, and one for the principle."""
    assert _codes("") == ["BR095"]


def test_each_step_without_a_question_is_told_of() -> None:
    """And the principle, if there is none."""
    assert _codes("debrief: {ask: {reactions: How was it?}}\n") == ["BR096", "BR096", "BR096", "BR098"]
