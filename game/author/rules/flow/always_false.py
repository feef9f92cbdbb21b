"""BR056: a condition that is always false."""

from collections.abc import Iterator

from game.author.asked import Asked
from game.author.rules.flow.settled import settled_in
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

ALWAYS_FALSE = Rule("BR056", "condition-always-false", "warning")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    for one in settled_in(subject, False):
        message = f"“{one.condition.source.strip()}” is false whenever it is asked: {_so(one)}."
        fix = "Ask for something that can be so, or take it out with what hangs on it."
        yield subject.at_condition(ALWAYS_FALSE, one.condition, message, fix)


def _so(one: Asked) -> str:
    """What follows."""
    if one.decides == "way":
        return f"this way to “{one.of}” is never taken"
    if one.decides == "presence":
        return f"“{one.of}” is never here"
    return "the meter is never shown" if one.decides == "meter" else "this text is never told"


CHECK = Check(
    ALWAYS_FALSE,
    why="""
        What hangs on this condition never happens: a text that nobody reads, a way that nobody goes, a person who never
        comes. In every play that gets to it, it is false. Perhaps the act that it waits for comes only later, or cannot
        come on this way.

        Where a choice is never offered for it (BR053), or a scene never entered (BR050), that is told instead.
        """,
    failing=[
        """\
first:
  here: [dana]
  text:
    - It is Monday.
    - if: goodwill.dana > 70
      text: Dana has kept you a chair.
  choices:
    - {text: Greet Dana., effects: {goodwill: {dana: +3}}, to: the_end}
    - {text: Walk past Dana., to: the_end}
""",
        """\
first:
  here: [dana]
  text: It is Monday.
  choices:
    - {id: greet, text: Greet Dana., to: lunch}
    - {id: pass, text: Walk past Dana., to: the_end}
lunch:
  here: [dana, {who: marco, if: chose.pass}]
  text: Lunch.
  choices:
    - {text: Eat., to: the_end}
    - {text: Talk., to: the_end}
""",
    ],
    passing=[
        """\
first:
  here: [dana]
  text: It is Monday.
  choices:
    - {id: greet, text: Greet Dana., to: lunch}
    - {id: pass, text: Walk past Dana., to: lunch}
lunch:
  here: [dana, {who: marco, if: chose.pass}]
  text: Lunch.
  choices:
    - {text: Eat., to: the_end}
    - {text: Talk., to: the_end}
""",
    ],
    find=_find,
)
