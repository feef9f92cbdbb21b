"""BR105: a comment speaks to the checker, and cannot be read."""

from collections.abc import Iterator

from game.author.rules.allowance import allowances, form
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

RULE = Rule("BR105", "allowance-misread", "warning")


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Every such comment, one that stands inside a text among them."""
    for one in allowances(subject.read):
        if one.comment.inside:
            message = "This comment stands inside a text: players read it, and it allows nothing."
            fix = "Move it to the line above the key of this text."
            yield Diagnostic(RULE, subject.file, one.comment.span, message, fix)
        elif not one.readable:
            message = "This comment should allow something, but it cannot be read."
            yield Diagnostic(RULE, subject.file, one.comment.span, message, f"Write {form()}")


CHECK = Check(
    RULE,
    why="""
A comment that begins with `# breakroom:` speaks to the checker. It names what is allowed on its line, or, where it
stands alone, on the next line: `allow`, the codes, `because`, and the reason. If it cannot be read, it allows nothing,
and nobody notices until the fault is looked for in vain.

Inside a text (below `text: |`) there are no comments. What stands there is told to the players.
""",
    failing=[
        """\
first:
  here: nobody
  text: It is six.
  choices:
    # breakroom: ignore BR071 because nobody stays after six.
    - {text: Go home., to: the_end}
""",
        """\
first:
  here: nobody
  text: |
    # breakroom: allow BR071 because nobody stays after six.
    It is six.
  choices:
    - {text: Go home., to: the_end}
""",
    ],
    passing=[
        """\
first:
  here: nobody
  text: It is six.
  choices:
    # breakroom: allow BR071 because nobody stays after six.
    - {text: Go home., to: the_end}
""",
    ],
    find=find,
    needs="texts",
)
