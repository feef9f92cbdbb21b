"""BR111: a text that has nothing to lie on."""

from game.author.overlay.faults import ORPHANED
from game.author.rules.rule import Check
from game.author.rules.translations.shown import SPANISH, in_a_translation, over, signed

_MORE = SPANISH.replace(
    "      pour: {text: Sírvela.}\n", "      pour: {text: Sírvela.}\n      leave: {text: Déjala.}\n"
)

CHECK = Check(
    ORPHANED,
    why="""
        A translation finds its places by the ids of scenes and choices. Where the original has no such id, it was
        renamed or taken out, or it is misspelled here, and the text is never told. `breakroom translate` moves it to
        the end of the file as a comment, so that nothing is lost if it is needed after all.
        """,
    failing=[over(_MORE, signed(_MORE))],
    passing=[over(SPANISH, signed(SPANISH))],
    find=in_a_translation,
)
