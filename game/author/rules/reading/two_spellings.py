"""BR084: American and British spelling in one file."""

from collections.abc import Iterator

from attrs import frozen

from game.author.english import american_of, british_of, may_be_both
from game.author.prose import Prose, Word, prose, words
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

TWO_SPELLINGS = Rule("BR084", "two-spellings", "warning")


@frozen
class _Use:
    """A word that one of the two spells so, and what the other makes of it."""

    text: Prose
    word: Word
    other: str

    @property
    def small(self) -> str:
        return self.word.text.lower()


def _find(subject: Subject) -> Iterator[Diagnostic]:
    """Each word of the rarer spelling once; where both are met as often, of the British one."""
    british, american = _uses(subject)
    if not british or not american:
        return
    rarer, other = (american, british) if len(american) < len(british) else (british, american)
    kind, house = ("American", "British") if rarer is american else ("British", "American")
    line = subject.at_letters(TWO_SPELLINGS, other[0].text.node, other[0].word.letters, "").span.line
    note = f"Elsewhere the file is {house}: “{other[0].word.text}” on line {line}."
    for use in {one.small: one for one in reversed(rarer)}.values():
        written = use.other.capitalize() if use.word.text[0].isupper() else use.other
        message = f"“{use.word.text}” is the {kind} spelling."
        yield subject.at_letters(TWO_SPELLINGS, use.text.node, use.word.letters, message, f"Write “{written}”.", [note])


def _uses(subject: Subject) -> tuple[list[_Use], list[_Use]]:
    """What proves the one spelling and the other. Names prove nothing, and -ize only what it stands beside: -ise."""
    british, american = [], []
    for text in prose(subject.read.root):
        for word in words(text.node.text):
            small = word.text.lower()
            if text.use == "name" or (word.text[0].isupper() and not word.opens):
                continue
            if other := american_of(small):
                british.append(_Use(text, word, other))
            elif other := british_of(small):
                american.append(_Use(text, word, other))
    if not any(may_be_both(use.other) for use in british):
        american = [use for use in american if not may_be_both(use.small)]
    return british, american


CHECK = Check(
    TWO_SPELLINGS,
    why="""
        Either spelling of English is right. Both in one story read as if two people had written it, and somebody in
        the class will say so instead of talking about the story. The rarer of the two is told of.
        """,
    failing=[
        """\
first:
  here: nobody
  text: The neighbors have repainted the door. Nobody likes the colour.
  to: the_end
""",
    ],
    passing=[
        """\
first:
  here: nobody
  text: The neighbors have repainted the door. Nobody likes the color.
  to: the_end
""",
        """\
first:
  here: nobody
  text: The neighbours have repainted the door. Nobody likes the colour.
  to: the_end
""",
    ],
    find=_find,
    needs="texts",
)
