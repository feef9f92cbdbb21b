"""BR106: something is allowed, and nobody says why."""

from collections.abc import Iterator

from game.author.rules.allowance import allowances, form
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

RULE = Rule("BR106", "allowance-without-reason", "warning")


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Every comment that allows something and gives no reason."""
    for one in allowances(subject.read):
        if one.readable and not one.reason:
            codes = ", ".join(one.codes)
            message = f"This would allow {codes}, but it does not say why. So it allows nothing."
            yield Diagnostic(RULE, subject.file, one.comment.span, message, f"Write {form(codes)}")


CHECK = Check(
    RULE,
    why="""
In March, somebody else opens this file and sees that a rule was switched off. Was it a decision, or a Friday? Half a
sentence tells them. A comment without a reason allows nothing.
""",
    failing=[
        """\
first:
  here: nobody
  text: It is six.
  choices:
    - {text: Go home., to: the_end}  # breakroom: allow BR071
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
