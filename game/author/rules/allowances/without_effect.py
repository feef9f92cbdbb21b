"""BR108: something is allowed that is not there."""

from collections.abc import Iterator

from game.author.rules.allowance import Allowance, allowances
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

RULE = Rule("BR108", "allowance-without-effect", "warning")
#: The rule that finds nothing without a dictionary, and needs no proof.
SPELLING = "BR083"


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Every code in a comment whose rule has nothing to say about that line."""
    for one in allowances(subject.read):
        for code in one.codes if one.holds else ():
            if _is_idle(subject, one, code):
                message = f"There is no {code} on line {one.comment.about}: this allows nothing."
                fix = "Delete it, or move it to the line of the fault or right above that."
                yield Diagnostic(RULE, subject.file, one.comment.span, message, fix)


def _is_idle(subject: Subject, one: Allowance, code: str) -> bool:
    """Whether a rule was free to find something, and did not. What is not proven here may be found elsewhere."""
    from game.author.rules.allowances import CHECKS
    from game.author.rules.catalogue import BY_CODE

    check = BY_CODE.get(code)
    if check is None or check.find is None or check in CHECKS:
        return False
    if any(one.covers(fault) for fault in check.find(subject)):
        return False
    if code == SPELLING:
        return subject.dictionary is not None
    return subject.explored is not None and subject.explored.exact


CHECK = Check(
    RULE,
    why="""
What was allowed has been mended since, or has moved to another line. A comment that stays behind would one day allow
something else, which nobody has looked at.
""",
    failing=[
        """\
first:
  here: nobody
  text: It is six.
  choices:
    # breakroom: allow BR071 because nobody stays after six.
    - {text: Go home., to: the_end}
    - {text: Stay., to: the_end}
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
