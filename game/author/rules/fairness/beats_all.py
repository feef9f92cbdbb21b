"""BR070: a choice that beats all others beside it."""

from collections.abc import Iterator

from game.author.rules.phrase import named
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

BEATS_ALL = Rule("BR070", "beats-its-siblings", "warning")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    beaten: dict[str, list[str]] = {}
    for one in subject.explored.beaten if subject.explored else ():
        if one.best:
            beaten.setdefault(one.by, []).append(one.choice)
    for choice, others in beaten.items():
        message = f"“{choice}” is plainly best: no stat is worse for it than for {named(others)}, and one is better."
        fix = "Let it cost something (time, face, a friend), or let the others gain something."
        yield subject.at(BEATS_ALL, ("choice", choice), message, fix)


CHECK = Check(
    BEATS_ALL,
    why="""
        Of all that is offered with it, this choice is not worse for anybody and better for somebody: in reputation, in
        what each person feels, and in every meter. It is no choice then, but a question with one right answer. A class
        that sees that has nothing to argue about.

        Each thing to do should cost something: time, face, a friend, a deadline.
        """,
    failing=[
        """\
- {text: Wait for Dana., effects: {goodwill: {dana: +6}, reputation: +3}, to: the_end}
- {text: Walk on., effects: {goodwill: {dana: -3}}, to: the_end}
""",
    ],
    passing=[
        """\
- {text: Wait for Dana., effects: {goodwill: {dana: +6, priya: -3}}, to: the_end}
- {text: Walk on., effects: {goodwill: {dana: -3}}, to: the_end}
""",
        """\
remember: {clock: {from: 0, to: 30, first: 20, shown: Minutes to noon}}
scenes:
  first:
    here: [dana]
    text: Dana is waiting for the printer.
    choices:
      - {text: Wait with Dana., effects: {goodwill: {dana: +6}, clock: -10}, to: the_end}
      - {text: Walk on., effects: {goodwill: {dana: -3}}, to: the_end}
""",
    ],
    find=_find,
)
