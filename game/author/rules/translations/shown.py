"""Examples of translations: a small original, what lies over it, and what is found in it."""

from game.author.compile import compile_story
from game.author.overlay.document import ledger, read_overlay
from game.author.overlay.original import wordings
from game.author.overlay.translation import translate
from game.author.rules.example import CAST, Example
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic
from game.source.document import Read, read

#: What the files of an example are called.
ORIGINAL, TRANSLATION = "cup.yaml", "cup.es.yaml"
CUP = """\
title: The Cup
who: [dana]
start: kitchen
scenes:
  kitchen:
    here: [dana]
    text: One cup is left.
    choices:
      - {id: pour, text: Pour it., to: the_end}
  the_end:
    ending: {title: The end, tone: warm}
"""
SPANISH = """\
title: La taza
scenes:
  kitchen:
    text: Queda una taza.
    choices:
      pour: {text: Sírvela.}
  the_end:
    ending: {title: El final}
"""


def over(shown: str, whole: str = "", original: str = CUP) -> Example:
    """A translation as an example: what of it is shown, the whole of it, and the original that it lies on."""
    return Example(shown, (whole or shown).encode(), original.encode())


def signed(text: str, original: str = CUP) -> str:
    """A translation that knows what each of its texts was made from."""
    made = compile_story("cup", read(ORIGINAL, original.encode()), CAST)
    assert made.story is not None
    rows: dict[str, list[str]] = {}
    for place, wording in wordings(made.story, made.source_map).items():
        group, key = ledger(place)
        rows.setdefault(group, []).append(f"{key}: {wording.fingerprint}")
    return text + "made_from:\n" + "".join(f"  {group}: {{{', '.join(keys)}}}\n" for group, keys in rows.items())


def laid(document: Read, original: bytes) -> tuple[Diagnostic, ...]:
    """Everything that is wrong in an example's translation."""
    made = compile_story("cup", read(ORIGINAL, original), CAST)
    assert made.story is not None
    texts = wordings(made.story, made.source_map)
    return translate(made.story, texts, read_overlay(document), "es", ORIGINAL).diagnostics


def in_a_translation(_scenario: Subject) -> tuple[Diagnostic, ...]:
    """Nothing in a scenario by itself: these faults are found where a translation is laid over it."""
    return ()
