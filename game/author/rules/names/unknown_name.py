"""BR030: a name that nothing bears."""

from game.author.faults import UNKNOWN_NAME
from game.author.rules.rule import Check

CHECK = Check(
    UNKNOWN_NAME,
    why="""
        A scene, a choice, a person, a variable or a facet is named here, and there is none of that name. If another one
        is spelled nearly the same, the checker asks whether you meant that.

        People have to stand in who, even if they are in people.yaml.
        """,
    failing=[
        """\
- text: Go home.
  to: the_edn
- {text: Stay., to: the_end}
""",
        """\
- text: Tell {pria}.
  to: the_end
""",
        """\
- text: Go home.
  if: goodwill.dena > 40
  to: the_end
""",
        """\
- text: Go home.
  shows: [kindness]
  to: the_end
""",
    ],
    passing=[
        """\
- text: Go home.
  to: the_end
- {text: Stay., to: the_end}
""",
        """\
- text: Tell {priya}.
  to: the_end
""",
        """\
- text: Go home.
  if: goodwill.dana > 40
  to: the_end
""",
        """\
- text: Go home.
  shows: [empathy]
  to: the_end
""",
    ],
)
