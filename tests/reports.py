"""Reports of the checker, kept as texts: the same faults in each form, as somebody or something reads them.

`python -m tests.reports --write` writes them anew.
"""

import sys
from pathlib import Path

from game.source.diagnostic import Diagnostic, Rule, Span
from game.source.render import FORMS, Form, render

FOLDER = Path(__file__).parent / "source" / "reports"
LINES = {
    "scenarios/spill.yaml": (
        "title: The Last Room",
        "start: doorwya",
        "scenes:",
        "  doorway:",
        "    text: |",
        "      Hello.",
        "    choices: [{text: Wave, to: the_end}]",
    ),
}
MISSPELT = Rule("BR030", "unknown-name")
ODD = Rule("BR099", "odd", "warning")
ALONE = Rule("BR098", "alone", "info")
#: One of each severity; with a fix and notes and without; over several lines; in a file that cannot be shown; and one
#: with everything in it that a form has to escape.
FAULTS = (
    Diagnostic(
        MISSPELT,
        "scenarios/spill.yaml",
        Span(2, 8, 2, 15),
        "There is no scene “doorwya”.",
        "Did you mean “doorway”?",
        ("The story begins there.", "A second note."),
    ),
    Diagnostic(ODD, "scenarios/spill.yaml", Span(5, 11, 6, 13), "A long text."),
    Diagnostic(ALONE, "scenarios/spill.yaml", Span(7, 14, 7, 41), "A scene with a single choice."),
    Diagnostic(ODD, "C:\\a, b\\50%: Ω.yaml", Span(3, 1, 3, 2), "100% odd,\r\nsays \x1b[31m“x::y”.", "Write 99%."),
)


def path_of(form: Form) -> Path:
    """Where the report of a form is kept."""
    return FOLDER / f"{form}.txt"


def report(form: Form) -> str:
    """The report of a form as it is now."""
    return render(form, FAULTS, LINES)


def main(arguments: list[str]) -> int:
    """Write the reports."""
    if arguments != ["--write"]:
        print("To write the reports anew: python -m tests.reports --write")
        return 2
    FOLDER.mkdir(exist_ok=True)
    for form in FORMS:
        path_of(form).write_text(report(form), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
