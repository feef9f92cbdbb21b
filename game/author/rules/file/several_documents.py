"""BR008: several documents in one file."""

from game.author.rules.rule import Check
from game.source.document import SEVERAL

_REST = """\
title: Monday
who: [dana]
start: hall
scenes:
  hall:
    ending: {title: Home, tone: warm}
"""

CHECK = Check(
    SEVERAL,
    why="""
        To YAML, a line of three dashes ends one document and begins another. A file is one scenario, so what stands
        behind the dashes would be lost. Where the dashes only part two scenes, make a note of
        them: a # before the dashes.
        """,
    failing=[_REST + "---\n" + _REST.replace("Monday", "Tuesday")],
    passing=[_REST.replace("scenes:\n", "# ---\nscenes:\n")],
)
