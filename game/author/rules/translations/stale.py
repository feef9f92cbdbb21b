"""BR112: a text whose original has changed since."""

from game.author.overlay.faults import STALE
from game.author.rules.rule import Check
from game.author.rules.translations.shown import CUP, SPANISH, in_a_translation, over, signed

_SAYS = "# The original says by now: Two cups are left.\n"

CHECK = Check(
    STALE,
    why="""
        The original says something else by now than it did when this was translated: the two may have parted. The end
        of a translation (`made_from`) keeps a fingerprint of each text that it was made from, and so the checker sees
        it. `breakroom translate` writes what the original says now above the text. Translate it again, or leave it as
        it is if it still holds, delete that comment, and run the command once more.
        """,
    failing=[over(_SAYS + SPANISH, signed(SPANISH), CUP.replace("One cup is left.", "Two cups are left."))],
    passing=[over(SPANISH, signed(SPANISH))],
    find=in_a_translation,
)
