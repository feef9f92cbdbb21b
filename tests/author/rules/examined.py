"""An example of a rule as the checker sees it."""

from game.author.compile import compile_story
from game.author.explore.explore import explore
from game.author.rules.example import CAST, Example
from game.author.rules.rule import Check
from game.author.rules.subject import Dictionary, Subject
from game.source.diagnostic import Diagnostic
from game.source.document import read


def subject_of(raw: bytes, dictionary: Dictionary | None = None) -> Subject:
    """A file that compiles, as a subject of the rules, with the explorer at hand."""
    document = read("example.yaml", raw)
    made = compile_story("example", document, CAST)
    assert made.story is not None, [(fault.rule.code, fault.span, fault.message) for fault in made.diagnostics]
    return Subject(document, made.story, made.source_map, explore, dictionary)


def faults_of(check: Check, example: Example, dictionary: Dictionary | None = None) -> tuple[Diagnostic, ...]:
    """What reading an example says of it, and what this one rule finds in it where it can be read."""
    document = read("example.yaml", example.raw)
    made = compile_story("example", document, CAST)
    if made.story is None or check.find is None:
        return made.diagnostics
    return (*made.diagnostics, *check.find(subject_of(example.raw, dictionary)))
