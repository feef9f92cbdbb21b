"""BR115: texts that do not know what they were made from."""

from game.author.overlay.faults import UNSIGNED
from game.author.rules.rule import Check
from game.author.rules.translations.shown import SPANISH, in_a_translation, over, signed

CHECK = Check(
    UNSIGNED,
    why="""
        Without a fingerprint of its original, nobody can say later whether a text is out of date. Run
        `breakroom translate` when you have written something: it adds the fingerprints at the end of the file
        (made_from) and changes no word of yours.
        """,
    failing=[over(SPANISH)],
    passing=[over(SPANISH, signed(SPANISH))],
    find=in_a_translation,
)
