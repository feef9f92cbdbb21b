"""BR109: something is allowed that nobody can allow."""

from collections.abc import Iterator

from game.author.rules.allowance import allowances
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

RULE = Rule("BR109", "allowance-that-cannot-be", "warning")


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Every code in a comment whose faults cannot be allowed."""
    from game.author.rules.allowances import CHECKS
    from game.author.rules.catalogue import BY_CODE

    for one in allowances(subject.read):
        for code in one.codes if one.readable else ():
            check = BY_CODE.get(code)
            if check is not None and (check.find is None or check in CHECKS):
                about = "is about such comments" if check in CHECKS else "means that no story comes out of the file"
                message = f"{code} cannot be allowed: it {about}."
                yield Diagnostic(RULE, subject.file, one.comment.span, message, "Delete it.")


CHECK = Check(
    RULE,
    why="""
Some faults stop a story altogether: a name that nothing bears, a choice that leads nowhere. There is nothing to play
before they are mended, so there is nothing to allow. And what is wrong with a comment is mended in that comment.
""",
    failing=[
        """\
first:
  here: nobody
  text: It is six.
  choices:
    # breakroom: allow BR030 because it is only Monday.
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
)
