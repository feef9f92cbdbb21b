"""Translations for tests: a small scenario, and what lies over it."""

from game.author.overlay.document import Overlay, ledger, read_overlay
from game.author.overlay.original import Place, Wording, wordings
from game.author.overlay.translation import Translation, translate
from game.source.diagnostic import Diagnostic
from game.source.document import read
from game.story.model import Story
from tests.writing import compiled

ORIGINAL = """\
title: The Cup
summary: One cup is left.
who:
  dana: {name: Dana, pronouns: she/her/her, review: {warm: Good., remembers: {cup.pour: She poured.}}}
  marco: {name: Marco, pronouns: he/him/his}
remember:
  pots: {from: 0, to: 9, first: 3, shown: Pots}
  floor: {one_of: [wet, clean], first: wet}
start: kitchen
scenes:
  kitchen:
    here: [dana]
    at: 9 a.m.
    text:
      - first_of:
          - if: floor is wet
            text: The floor is {floor}.
          - text: It is dry.
      - |
        {dana} looks
        at you.

        Nobody else does.
    choices:
      - id: pour
        text: Pour it.
        then: You pour it.
        why: It was there.
        effects: {floor: {set: clean}}
        to: the_end
      - say: Is it yours, {dana}?
        if: floor is clean
        locked: Not now.
        unseen: Nobody heard.
        to: the_end
  the_end:
    ending: {title: It ends, tone: warm}
    text: It ends here.
debrief:
  principle: Ask.
  ask:
    reactions:
      - How was it?
      - And then?
"""
#: The same, whole, in Spanish.
SPANISH = """\
title: La taza
summary: Queda una taza.
marks: “ ”
you: Tú
agree: [ella, él]
who:
  dana:
    pronouns: ella/la/su
    review: {warm: Bien., remembers: {cup.pour: Sirvió.}}
remember:
  pots: {shown: Jarras}
  floor: {words: {wet: mojado, clean: limpio}}
scenes:
  kitchen:
    at: 9 de la mañana
    text:
      - first_of:
          - El piso está {floor}.
          - Está seco.
      - '{dana}, {dana|cansada|cansado}, te mira.'
    choices:
      pour: {text: Sírvela., then: La sirves., why: Ahí estaba.}
      the_end: {say: '¿Es tuya, {dana}?', locked: Ahora no., unseen: Nadie oyó.}
  the_end:
    ending: {title: Termina}
    text: Aquí termina.
debrief:
  principle: Pregunta.
  ask:
    reactions:
      - ¿Qué tal?
      - ¿Y luego?
"""


def original(text: str = ORIGINAL) -> tuple[Story, dict[Place, Wording]]:
    """A scenario with its texts."""
    made = compiled(text)
    assert made.story is not None, made.diagnostics
    return made.story, wordings(made.story, made.source_map)


def overlay(text: str) -> Overlay:
    """A translation that was read."""
    return read_overlay(read("cup.es.yaml", text.encode()))


def translation(text: str, of: str = ORIGINAL) -> Translation:
    """A translation that was laid over its original."""
    story, texts = original(of)
    return translate(story, texts, overlay(text), "es", "cup.yaml")


def signed(text: str, of: str = ORIGINAL) -> str:
    """A translation with the fingerprints of its original."""
    groups: dict[str, list[str]] = {}
    for place, wording in original(of)[1].items():
        group, key = ledger(place)
        groups.setdefault(group, []).append(f"{key}: {wording.fingerprint}")
    return text + "made_from:\n" + "".join(f"  {name}: {{{', '.join(keys)}}}\n" for name, keys in groups.items())


def told(faults: tuple[Diagnostic, ...]) -> list[tuple[str, int, str]]:
    """What is wrong in a translation: code, line and sentence of each."""
    return [(fault.rule.code, fault.span.line, fault.message) for fault in faults]
