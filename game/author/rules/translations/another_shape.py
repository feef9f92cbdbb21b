"""BR113: a text that does not have the shape of its original."""

from game.author.overlay.faults import WRONG_SHAPE
from game.author.rules.rule import Check
from game.author.rules.translations.shown import SPANISH, in_a_translation, over, signed

_TWO = SPANISH.replace("    text: Queda una taza.\n", "    text:\n      - Queda una taza.\n      - Es lunes.\n")
_SAID = SPANISH.replace("pour: {text: Sírvela.}", "pour: {say: Sírvela.}")

CHECK = Check(
    WRONG_SHAPE,
    why="""
        A translation has as many blocks as the original, in the same order, and conditions it has none: each block is
        told when the original's would be. What is said (say) stays said, what is done (text) stays done. Where the
        shapes differ nobody can tell which words belong to which condition, so the original is told instead.
        """,
    failing=[over(_TWO, signed(_TWO)), over(_SAID, signed(_SAID))],
    passing=[over(SPANISH, signed(SPANISH))],
    find=in_a_translation,
)
