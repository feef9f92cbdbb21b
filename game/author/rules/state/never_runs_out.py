"""BR066: something runs out, and never does."""

from collections.abc import Iterator

from game.author.least import least_of
from game.author.rules.flow.lost import lost_in
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

NEVER_RUNS_OUT = Rule("BR066", "never-runs-out", "info")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    told = lost_in(subject.story, subject.explored).own if subject.explored else ()
    for slot, variable in enumerate(subject.story.variables):
        if variable.runs_out is None or variable.low is None or variable.runs_out in told:
            continue
        least = least_of(subject.story, slot)
        if least is not None and least > variable.low:
            message = f"“{variable.name}” never runs out: no play can bring it below {least}."
            fix = f"Let choices take more of it, let it begin lower, or take out runs_out: {variable.runs_out}."
            yield subject.at(NEVER_RUNS_OUT, ("variable", variable.name, "runs_out"), message, fix)


CHECK = Check(
    NEVER_RUNS_OUT,
    why="""
        Even a play that makes every choice that costs something does not come to the end of it. A clock that cannot run
        out is soon seen through, and then helping costs nothing.

        Where nothing else leads to what should come then, that is told instead (BR050, BR054).
        """,
    failing=[
        """\
remember: {clock: {from: 0, to: 30, first: 30, shown: Minutes to noon, runs_out: the_end}}
scenes:
  first:
    here: [dana]
    text: Dana is waiting for the printer.
    choices:
      - {text: Wait with Dana., effects: {clock: -10}, to: second}
      - {text: Walk on., to: second}
  second:
    here: [marco]
    text: Marco is looking for his map.
    choices:
      - {text: Look for it with him., effects: {clock: -15}, to: the_end}
      - {text: Walk on., to: the_end}
""",
    ],
    passing=[
        """\
remember: {clock: {from: 0, to: 30, first: 20, shown: Minutes to noon, runs_out: the_end}}
scenes:
  first:
    here: [dana]
    text: Dana is waiting for the printer.
    choices:
      - {text: Wait with Dana., effects: {clock: -10}, to: second}
      - {text: Walk on., to: second}
  second:
    here: [marco]
    text: Marco is looking for his map.
    choices:
      - {text: Look for it with him., effects: {clock: -15}, to: the_end}
      - {text: Walk on., to: the_end}
""",
    ],
    find=_find,
)
