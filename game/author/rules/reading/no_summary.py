"""BR086: nothing invites to play."""

from collections.abc import Iterator

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.author.size import is_for_a_class
from game.source.diagnostic import Diagnostic, Rule

NO_SUMMARY = Rule("BR086", "no-summary", "info")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    if not subject.story.summary and is_for_a_class(subject.story):
        message = "Nothing says in a line what this scenario is about."
        yield subject.at(NO_SUMMARY, ("title",), message, "Add summary: … below the title.")


CHECK = Check(
    NO_SUMMARY,
    why="""
        The title screen shows the summary beside the title. It is what makes somebody begin: a moment and a question,
        without the answer.

        It is told of once a scenario says how many minutes it takes, or has ten scenes.
        """,
    failing=[
        """\
title: The Last Cup
minutes: 1
start: monday
scenes:
  monday: {ending: {title: An ordinary Monday, tone: mixed}}
""",
    ],
    passing=[
        """\
title: The Last Cup
summary: There is one cup left in the pot. Who would know?
minutes: 1
start: monday
scenes:
  monday: {ending: {title: An ordinary Monday, tone: mixed}}
""",
    ],
    find=_find,
)
