"""BR032: a choice is named elsewhere and has no id of its own."""

from game.author.faults import NEEDS_ID
from game.author.rules.rule import Check

CHECK = Check(
    NEEDS_ID,
    why="""
        A choice without an id is called after the scene that it leads to. That name is only lent: as soon as a second
        choice leads there, or this one leads somewhere else, it means another choice, and what was done to one person
        comes out as something else. So a choice that is named anywhere needs an id that is written down.
        """,
    failing=[
        """\
cafe:
  here: [dana]
  text: Dana asks what you heard.
  choices:
    - text: Tell her about Marco.
      effects: {goodwill: {marco: -5}}
      to: office
office:
  here: [marco]
  hears: {marco: [office]}
  to: the_end
""",
        """\
cafe:
  here: [dana]
  text: Dana asks what you heard.
  choices:
    - {text: Tell her about Marco., to: office}
office:
  here: [marco]
  text:
    - if: chose.office
      text: Marco has heard of it.
  to: the_end
""",
    ],
    passing=[
        """\
cafe:
  here: [dana]
  text: Dana asks what you heard.
  choices:
    - id: tell_her
      text: Tell her about Marco.
      effects: {goodwill: {marco: -5}}
      to: office
office:
  here: [marco]
  hears: {marco: [tell_her]}
  to: the_end
""",
    ],
)
