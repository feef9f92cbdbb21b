"""A file as the rules see it, with the explorer and the dictionary at hand."""

from game.author.compile import compile_story
from game.author.explore.explore import explore
from game.author.rules.example import CAST
from game.author.rules.subject import Dictionary, Subject
from game.shelf.dictionary import English
from game.source.document import read

#: Read when a rule first asks for a word, and then kept for all tests.
ENGLISH = English()


def subject_of(raw: bytes, dictionary: Dictionary | None = ENGLISH) -> Subject:
    """A file that compiles, as a subject of the rules."""
    document = read("example.yaml", raw)
    made = compile_story("example", document, CAST)
    assert made.story is not None, [(fault.rule.code, fault.span, fault.message) for fault in made.diagnostics]
    return Subject(document, made.story, made.source_map, explore, dictionary)
