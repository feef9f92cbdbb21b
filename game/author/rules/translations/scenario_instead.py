"""BR116: a whole scenario where a translation is expected."""

from game.author.overlay.faults import NOT_A_TRANSLATION
from game.author.rules.rule import Check
from game.author.rules.translations.shown import CUP, SPANISH, in_a_translation, over, signed

_COPY = CUP.replace("One cup is left.", "Queda una taza.")

CHECK = Check(
    NOT_A_TRANSLATION,
    why="""
        A translation is not a copy of the scenario with other words in it: two copies would drift apart with the first
        edit, and saves of one would not fit the other. It has the texts alone, under the same keys, and each choice
        under its id instead of behind a dash. `breakroom translate` writes one to begin with.
        """,
    failing=[over(_COPY)],
    passing=[over(SPANISH, signed(SPANISH))],
    find=in_a_translation,
)
