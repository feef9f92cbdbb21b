"""BR110: a text that a translation does not have."""

from game.author.overlay.faults import MISSING
from game.author.rules.rule import Check
from game.author.rules.translations.shown import SPANISH, in_a_translation, over, signed

_LESS = SPANISH.replace("    text: Queda una taza.\n", "")

CHECK = Check(
    MISSING,
    why="""
        What a translation does not have is told as the original has it, so that the player meets a sentence in another
        language in the middle of a page. `breakroom translate` puts each missing text where it belongs, with the
        original above it. Where ten or more are missing they are told together, and not one by one.
        """,
    failing=[over(_LESS, signed(_LESS))],
    passing=[over(SPANISH, signed(SPANISH))],
    find=in_a_translation,
)
