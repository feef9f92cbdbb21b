"""BR035: an effect that could mean two things."""

from game.author.faults import BAD_EFFECT
from game.author.rules.rule import Check

CHECK = Check(
    BAD_EFFECT,
    why="""
        “dana: 5” may mean five more, or exactly five. So a rise has a plus, a fall has a minus, and a new value is set
        in so many words. Reputation and goodwill only rise and fall: what people feel is never simply set.
        """,
    failing=[
        """\
- text: Thank her.
  effects: {goodwill: {dana: 5}}
  to: the_end
""",
        """\
- text: Thank her.
  effects: {dana: +5}
  to: the_end
""",
    ],
    passing=[
        """\
- text: Thank her.
  effects: {goodwill: {dana: +5}}
  to: the_end
""",
    ],
)
