"""BR033: a name in braces in a form that there is not."""

from game.author.faults import BAD_TEMPLATE
from game.author.rules.rule import Check

CHECK = Check(
    BAD_TEMPLATE,
    why="""
        In a text, {dana} becomes her name, {dana.they} her pronoun, and {dana.they|leave|leaves} the verb that agrees
        with it. Those are the forms there are: they, them and their, each also with a capital letter. Anything else in
        braces would stand on the page as it is, or as nothing.
        """,
    failing=[
        """\
- text: Ask {dana.her} for help.
  to: the_end
""",
        """\
- text: Wait until {dana.they|leave}.
  to: the_end
""",
        """\
- text: Ask {dana for help.
  to: the_end
""",
    ],
    passing=[
        """\
- text: Ask {dana.them} for help.
  to: the_end
""",
        """\
- text: Wait until {dana.they|leave|leaves}.
  to: the_end
""",
        """\
- text: Ask {dana} for help.
  to: the_end
""",
    ],
)
