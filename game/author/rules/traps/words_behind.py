"""BR028: words behind the closing mark."""

from game.author.rules.rule import Check
from game.source.trap import WORDS_BEHIND

CHECK = Check(
    WORDS_BEHIND,
    why="""
        A value that begins with a quotation mark ends at the next one. That is what happens to a sentence that begins
        with speech, and to an apostrophe between single marks: YAML takes the first piece and cannot read the rest.

        Put marks around the whole sentence that are not in it, or write it below a |.
        """,
    failing=[
        """\
- text: Knock.
  then: "Come in," says {dana}.
  to: the_end
""",
        """\
- text: Knock.
  then: '{dana}'s pen stops.'
  to: the_end
""",
    ],
    passing=[
        """\
- text: Knock.
  then: '"Come in," says {dana}.'
  to: the_end
""",
        """\
- text: Knock.
  then: "{dana}'s pen stops."
  to: the_end
""",
    ],
)
