"""BR083: a word that no dictionary has."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.author.spelling import Unknown, misspelled
from game.source.diagnostic import Diagnostic, Rule

MISSPELLED = Rule("BR083", "misspelled", "warning")
#: How many words of one file are told, for how many of them another is looked for, and how many lines are named.
MOST_TOLD, MOST_GUESSED, MOST_LINES = 50, 25, 10


def _find(subject: Subject) -> Iterator[Diagnostic]:
    """Each unknown word once, where it first stands."""
    if subject.dictionary is None:
        return
    for count, unknown in enumerate(misspelled(subject, subject.dictionary)[:MOST_TOLD]):
        meant = subject.dictionary.suggest(unknown.word) if count < MOST_GUESSED else ()
        yield _told(subject, unknown, meant)


def _told(subject: Subject, unknown: Unknown, meant: Sequence[str]) -> Diagnostic:
    word = unknown.places[0][1].text
    told = [one.capitalize() if word[0].isupper() else one for one in meant]
    fix = f"Did you mean {' or '.join(f'“{one}”' for one in told)}?" if told else None
    everywhere = [
        subject.at_letters(MISSPELLED, text.node, word.letters, f"No dictionary has “{word.text}”.", fix)
        for text, word in unknown.places
    ]
    notes = [f"If it is right, list it at the margin of the file: words: [{unknown.word}]"]
    if others := list(dict.fromkeys(str(fault.span.line) for fault in everywhere))[1 : MOST_LINES + 1]:
        notes.insert(0, f"It stands on line {', '.join(others)}, too.")
    return evolve(everywhere[0], notes=tuple(notes))


CHECK = Check(
    MISSPELLED,
    why="""
        A misspelled word stops a reader, and a class remembers it better than the story.

        If a word is right, say so once: list it under words, anywhere at the margin of the file. Names need no
        listing: whatever has a capital letter inside a sentence is one. British forms are known as well.
        """,
    failing=[
        """\
first:
  here: nobody
  text: You recieve a note. Somebody wants the stapler back.
  to: the_end
""",
    ],
    passing=[
        """\
first:
  here: nobody
  text: You receive a note. Somebody wants the stapler back.
  to: the_end
""",
        """\
words: [gemba, 5S]
scenes:
  first:
    here: nobody
    text: On Monday there is a gemba walk, as Yamamoto calls it.
    to: the_end
""",
    ],
    find=_find,
    needs="texts",
)
