"""BR052: a loop with no way out."""

from collections.abc import Iterator

from game.author.rules.phrase import way
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

ENDLESS = Rule("BR052", "no-way-to-an-ending")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    for trap in subject.explored.traps if subject.explored else ():
        if trap.kind == "loop":
            message = f"A play can come to “{trap.scene}” so that no way is left to an ending: it goes round for ever."
            fix = "Let one of the choices on this round lead out, and always be offered."
            yield subject.at(ENDLESS, ("scene", trap.scene), message, fix, [way(trap.path)])


CHECK = Check(
    ENDLESS,
    why="""
        Players can come here in such a way that whatever they choose leads them back. There is always something to
        choose, so nothing looks wrong, and it never ends. From everywhere in a story an ending must be within reach.

        The note says how to get there, by the shortest way there is.
        """,
    failing=[
        """\
first:
  here: nobody
  text: It is Monday.
  choices:
    - {id: stairs, text: Take the stairs., to: landing}
    - {id: leave, text: Go home., to: the_end}
landing:
  here: nobody
  text: A landing, with a plant.
  choices:
    - {id: up, text: Go up., to: roof}
    - {id: look, text: Look at the plant., to: landing}
roof:
  here: nobody
  text: The roof. It rains.
  choices:
    - {id: down, text: Go down again., to: landing}
    - {id: stay, text: Stay., to: roof}
""",
    ],
    passing=[
        """\
first:
  here: nobody
  text: It is Monday.
  choices:
    - {id: stairs, text: Take the stairs., to: landing}
    - {id: leave, text: Go home., to: the_end}
landing:
  here: nobody
  text: A landing, with a plant.
  choices:
    - {id: up, text: Go up., to: roof}
    - {id: look, text: Look at the plant., to: landing}
roof:
  here: nobody
  text: The roof. It rains.
  choices:
    - {id: down, text: Go down again., to: landing}
    - {id: taxi, text: Call a taxi., to: the_end}
""",
    ],
    find=_find,
)
