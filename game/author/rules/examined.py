"""An example as the checker sees it."""

from game.author.compile import compile_story
from game.author.explore.explore import explore
from game.author.rules.example import CAST, Example
from game.author.rules.rule import Check
from game.author.rules.subject import Dictionary, Subject
from game.author.rules.translations.shown import TRANSLATION, laid
from game.source.diagnostic import Diagnostic, in_order
from game.source.document import read

#: What the file of an example is called.
FILE = "example.yaml"


def faults_of(check: Check, example: Example, dictionary: Dictionary | None = None) -> tuple[Diagnostic, ...]:
    """What reading an example says of it, and what this one rule finds in it where it can be read."""
    document = read(TRANSLATION if example.over else FILE, example.raw)
    if example.over:
        return laid(document, example.over)
    made = compile_story("example", document, CAST)
    if made.story is None or check.find is None:
        return made.diagnostics
    subject = Subject(document, made.story, made.source_map, explore, dictionary)
    return in_order([*made.diagnostics, *check.find(subject)])
