"""BR051: a place where nothing is left to choose."""

from collections.abc import Iterator

from game.author.rules.phrase import way
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

STUCK = Rule("BR051", "stuck")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    for trap in subject.explored.traps if subject.explored else ():
        if trap.kind == "stuck":
            message = f"In “{trap.scene}” it can happen that nothing is offered: the play is stuck."
            fix = "Let one of its choices always be offered: without if, and without once."
            yield subject.at(STUCK, ("scene", trap.scene, "choices"), message, fix, [way(trap.path)])


CHECK = Check(
    STUCK,
    why="""
        Players can come to this scene in such a way that all of its choices are hidden, locked or used up. They have
        nothing to choose, and the story does not end. In a class that is the moment at which everybody looks at you.

        The note says how to get there, by the shortest way there is. Play it, and you will see it.
        """,
    failing=[
        """\
first:
  here: [dana]
  text: It is Monday.
  choices:
    - {id: greet, text: Greet Dana., effects: {goodwill: {dana: +3}}, to: door}
    - {id: pass, text: Walk past Dana., to: door}
door:
  here: [dana]
  text: Dana has the key.
  choices:
    - {text: Ask for it., if: goodwill.dana > 50, to: the_end}
""",
        """\
first:
  here: nobody
  text: A locked door.
  choices:
    - {id: knock, text: Knock., once: true, to: first}
    - {id: wait, text: Wait., once: true, to: first}
    - {id: go_in, text: Go in., if: not chose.knock and not chose.wait, to: the_end}
""",
    ],
    passing=[
        """\
first:
  here: [dana]
  text: It is Monday.
  choices:
    - {id: greet, text: Greet Dana., effects: {goodwill: {dana: +3}}, to: door}
    - {id: pass, text: Walk past Dana., to: door}
door:
  here: [dana]
  text: Dana has the key.
  choices:
    - {text: Ask for it., if: goodwill.dana > 50, to: the_end}
    - {text: Wait until somebody comes out., to: the_end}
""",
    ],
    find=_find,
)
