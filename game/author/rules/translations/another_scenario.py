"""BR114: a translation of another scenario."""

from game.author.overlay.faults import FOREIGN
from game.author.rules.rule import Check
from game.author.rules.translations.shown import SPANISH, in_a_translation, over, signed

CHECK = Check(
    FOREIGN,
    why="""
        A translation belongs to the scenario whose name it bears: gossip.es.yaml to gossip.yaml. In this one no scene
        and no choice is that scenario's, or the fewer of them are. Probably the file was copied or renamed. It is not
        offered to players.

        Where the scenario was rewritten from the ground up, breakroom translate brings its translation up to date.
        """,
    failing=[over("title: El sótano\nscenes:\n  cellar:\n    text: Está oscuro.\n")],
    passing=[over(SPANISH, signed(SPANISH))],
    find=in_a_translation,
)
