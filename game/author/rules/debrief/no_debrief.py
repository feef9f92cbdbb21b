"""BR095: nothing to talk about afterwards."""

from collections.abc import Iterator

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.author.size import is_for_a_class
from game.source.diagnostic import Diagnostic, Rule
from game.story.model import Debrief

NO_DEBRIEF = Rule("BR095", "no-debrief", "info")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    if subject.story.debrief == Debrief() and is_for_a_class(subject.story):
        message = "This scenario has no debrief: nobody is asked anything afterwards."
        fix = "Add debrief: with a principle, and a question for each of its four steps."
        yield subject.at(NO_DEBRIEF, ("title",), message, fix)


CHECK = Check(
    NO_DEBRIEF,
    why="""
        What a class learns it learns afterwards, when it talks about what it did: groups that debrief do a good deal
        better than groups that do not (Tannenbaum and Cerasoli, 2013). The game shows what happened by itself. The
        questions are yours.

        It is told of once a scenario says how many minutes it takes, or has ten scenes.
        """,
    failing=["minutes: 10\nscenes:\n  first:\n    here: nobody\n    text: It is Monday.\n    to: the_end\n"],
    passing=[
        """\
minutes: 10
debrief:
  principle: Whoever is in the room is on the floor.
  ask:
    reactions:
      - What did you feel at the door?
    description:
      - Who was asked, and who was not?
    analysis:
      - What did the silence cost, and whom?
    summary:
      - Whose name will you learn on Monday?
""",
    ],
    find=_find,
)
