"""BR107: something is allowed that no rule is called."""

from collections.abc import Iterator

from game.author.rules.allowance import allowances
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.author.schema import did_you_mean
from game.source.diagnostic import Diagnostic, Rule

RULE = Rule("BR107", "allowance-of-unknown-code", "warning")


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Every code in a comment that is no rule's."""
    from game.author.rules.catalogue import BY_CODE

    for one in allowances(subject.read):
        for code in one.codes if one.readable else ():
            if code not in BY_CODE:
                message = f"There is no rule “{code}” to be allowed."
                yield Diagnostic(RULE, subject.file, one.comment.span, message, _meant(code))


def _meant(word: str) -> str:
    """The code of a rule that was called by its name, or the code that is nearly this one."""
    from game.author.rules.catalogue import BY_CODE, CHECKS

    codes = {check.rule.name: check.code for check in CHECKS}
    name = did_you_mean(word.lower(), codes)
    code = codes[name] if name else did_you_mean(word, BY_CODE)
    return f"Did you mean {code} ({BY_CODE[code].rule.name})?" if code else "Write the code that the checker told you."


CHECK = Check(
    RULE,
    why="""
A comment allows faults by their codes: the letters BR and three digits, as the checker tells them. Of a code that
there is not, nothing can be allowed; very likely two digits have changed places.
""",
    failing=[
        """\
first:
  here: nobody
  text: It is six.
  choices:
    # breakroom: allow BR701 because nobody stays after six.
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
