"""BR074: no choice says what it practices."""

from collections.abc import Iterator

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.author.size import is_for_a_class
from game.source.diagnostic import Diagnostic, Rule

NO_FACET = Rule("BR074", "no-facet", "info")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    """Where practices names some, each of them is told of (BR073)."""
    story = subject.story
    shown = any(choice.shows for scene in story.scenes for choice in scene.choices)
    if not shown and not story.practices and is_for_a_class(story):
        message = "No choice says what it practices: the debrief has nothing to count."
        fix = "Write shows: [candor] where a choice practices it, [-candor] where it neglects it."
        yield subject.at(NO_FACET, ("title",), message, fix)


CHECK = Check(
    NO_FACET,
    why="""
        Empathy, respect, help, courtesy, candor, discretion: a choice that shows one of them is counted, and at the end
        players see which they practiced and which they neglected. It is how a class puts a name to what happened.

        It is told once a scenario says how many minutes it takes, or has ten scenes.
        """,
    failing=[
        """\
minutes: 10
scenes:
  first:
    here: [dana]
    text: '"Was it you?" says Dana.'
    choices:
      - {say: It was., to: the_end}
      - {say: It was not., to: the_end}
""",
    ],
    passing=[
        """\
minutes: 10
practices: [candor]
scenes:
  first:
    here: [dana]
    text: '"Was it you?" says Dana.'
    choices:
      - {say: It was., shows: [candor], to: the_end}
      - {say: It was not., shows: [-candor], to: the_end}
""",
    ],
    find=_find,
)
