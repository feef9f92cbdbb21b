"""Bad input for tests: a small scenario, the places where it is broken, and what compiling says of it.

A fault's place is written into the text: «between these marks».
"""

from game.author.compile import Compiled, compile_story
from game.source.diagnostic import Diagnostic, Span
from game.source.document import read
from game.story.people import Person
from tests.writing import CAST

SCENARIO = """\
title: The Rumor Mill
who: [dana, priya, marco]
remember:
  heard_it: false
  clock: {from: 0, to: 90, first: 90}
  floor: {one_of: [wet, clean], first: wet}
start: partition
scenes:
  partition:
    here: [dana, marco]
    text: Dana leans over.
    choices:
      - id: lean_in
        text: Lean in.
        to: the_end
  the_end:
    ending: {title: It ends, tone: warm}
    text: It ends here.
"""


def broken(old: str, new: str, scenario: str = SCENARIO) -> str:
    """The scenario with one part of it in another form."""
    assert scenario.count(old) == 1, old
    return scenario.replace(old, new)


def compiled(text: str | bytes, people: dict[str, Person] = CAST) -> Compiled:
    """What compiling a file gives."""
    raw = text if isinstance(text, bytes) else text.encode()
    return compile_story("bad", read("bad.yaml", raw), people)


def faults_in(text: str | bytes) -> list[Diagnostic]:
    """Everything that is wrong in a file, from its top to its end."""
    return list(compiled(text).diagnostics)


def marked(text: str) -> tuple[str, Span]:
    """A text without its « », and where they stood."""
    before, rest = text.split("«")
    inside, after = rest.split("»")
    return before + inside + after, Span(*_end(before), *_end(before + inside))


def _end(text: str) -> tuple[int, int]:
    return text.count("\n") + 1, len(text) - text.rfind("\n")


def expect_one(text: str, code: str, message: str, fix: str | None) -> None:
    """The file has exactly one fault, at its « », which says this and mends it so."""
    plain, span = marked(text)
    found = faults_in(plain)
    told = [(fault.rule.code, fault.span, fault.message, fault.fix) for fault in found]
    assert [code for code, *_ in told] == [code], told
    assert told[0][1] == span, (told, span)
    assert message in found[0].message, told
    assert fix is None or fix in (found[0].fix or ""), told
