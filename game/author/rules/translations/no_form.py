"""BR117: a person who is spoken of in a way that the translation does not bring."""

from game.author.overlay.faults import NO_FORM
from game.author.rules.rule import Check
from game.author.rules.translations.shown import SPANISH, in_a_translation, over, signed

_THEM = SPANISH.replace("Queda una taza.", "'{dana}: queda una taza para {dana.them}.'")
_HER = "who: {dana: {pronouns: ella/ella/su}}\n" + _THEM

CHECK = Check(
    NO_FORM,
    why="""
        {dana.they} and its other forms are told by the pronouns of the person. Where the translation brings none, the
        original's would stand in the middle of a sentence in another language. Write them in the translation of
        people.yaml (people.es.yaml), or under who, all three: who does, whom one sees, whose it is.
        """,
    failing=[over(_THEM, signed(_THEM))],
    passing=[over(_HER, signed(_HER))],
    find=in_a_translation,
)
