"""BR096: a step of the debrief without a question."""

from collections.abc import Iterator

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule
from game.story.model import Debrief, Step

NO_QUESTION = Rule("BR096", "step-without-a-question", "info")
#: What each step is for (Eppich and Cheng, 2015).
ABOUT: dict[Step, str] = {
    "reactions": "how it felt",
    "description": "what happened",
    "analysis": "what it meant",
    "summary": "what they take with them",
}


def _find(subject: Subject) -> Iterator[Diagnostic]:
    debrief = subject.story.debrief
    if debrief == Debrief():
        return
    for step, questions in debrief.steps:
        if not questions:
            message = f"The debrief does not ask {ABOUT[step]}: its step “{step}” has no question."
            yield subject.at(NO_QUESTION, ("debrief", "ask"), message, f"Add a question below {step}:")


_THREE = """\
debrief:
  principle: Whoever is in the room is on the floor.
  ask:
    reactions:
      - What did you feel at the door?
    description:
      - Who was asked, and who was not?
    analysis:
      - What did the silence cost, and whom?
"""

CHECK = Check(
    NO_QUESTION,
    why="""
        People talk in this order: how it felt, what happened, what it meant, what they take with them (Eppich and
        Cheng, 2015). Where a step is missing, the talk stays at the one before it. You may mean it so; then it is only
        good to know.
        """,
    failing=[_THREE],
    passing=[_THREE + "    summary:\n      - Whose name will you learn on Monday?\n"],
    find=_find,
    needs="frame",
)
