"""BR055: a condition that is always true."""

from collections.abc import Iterator

from game.author.asked import Asked
from game.author.rules.flow.settled import settled_in
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

ALWAYS_TRUE = Rule("BR055", "condition-always-true", "warning")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    for one in settled_in(subject, True):
        message = f"“{one.condition.source.strip()}” is true whenever it is asked: {_so(subject, one)}."
        yield subject.at_condition(ALWAYS_TRUE, one.condition, message, "Take it out, or ask for something else.")


def _so(subject: Subject, one: Asked) -> str:
    """What follows."""
    if one.decides == "way":
        return f"“{one.of}” is always next, and no way below it is ever taken"
    if one.decides == "text":
        return "nothing below this text is ever told" if one.below else "this text is always told"
    if one.decides == "presence":
        return f"“{one.of}” is always here"
    if one.decides == "meter":
        return "the meter is always shown"
    choice = subject.story.act(one.of)
    locked = choice is not None and choice.locked is not None
    return f"“{one.of}” is always offered" + (", and the reason in locked is never shown" if locked else "")


CHECK = Check(
    ALWAYS_TRUE,
    why="""
        It says “if”, and there is no if: in every play that comes to it, this is so. Perhaps an effect is missing that
        would make it false, or a sign is turned around. And what should happen otherwise never does.

        The last text of a first_of may say what is left over, in so many words. That is not told.
        """,
    failing=[
        """\
first:
  here: [dana]
  text: It is Monday.
  choices:
    - {text: Greet Dana., effects: {goodwill: {dana: +3}}, to: door}
    - {text: Walk past Dana., to: door}
door:
  here: [dana]
  text: Dana has the key.
  choices:
    - {text: Ask for it., if: goodwill.dana >= 50, locked: She would have to like you., to: the_end}
    - {text: Wait until somebody comes out., to: the_end}
""",
        """\
first:
  here: [dana]
  text:
    - first_of:
        - if: not chose.greet
          text: It is Monday. Dana looks up.
        - text: Dana looks up again.
  choices:
    - {id: greet, text: Greet Dana., to: the_end}
    - {id: pass, text: Walk past Dana., to: the_end}
""",
    ],
    passing=[
        """\
first:
  here: [dana]
  text:
    - first_of:
        - if: not chose.greet
          text: It is Monday. Dana looks up.
        - text: Dana looks up again.
  choices:
    - {id: greet, text: Greet Dana., once: true, to: first}
    - {id: pass, text: Walk past Dana., to: the_end}
""",
        """\
first:
  here: [dana]
  text: It is Monday.
  choices:
    - {id: greet, text: Greet Dana., to: evening}
    - {id: pass, text: Walk past Dana., to: evening}
evening:
  text:
    - first_of:
        - if: chose.greet
          text: Dana holds the door.
        - if: chose.pass
          text: The door falls shut.
  to: the_end
""",
    ],
    find=_find,
)
