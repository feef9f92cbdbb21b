import json

import pytest

from game.source.diagnostic import Diagnostic, Rule, Span
from game.source.render import FORMS, WIDEST, Form, render, render_concise, render_full, render_github, render_json
from tests.reports import path_of, report

MISSPELT = Rule("BR030", "unknown-name")
ODD = Rule("BR099", "odd", "warning")
LINES = {
    "spill.yaml": ("title: The Last Room", "start: doorwya", "scenes:", "  doorway:", "    text: |", "      Hello."),
}
FAULT = Diagnostic(
    MISSPELT, "spill.yaml", Span(2, 8, 2, 15), "There is no scene “doorwya”.", "Did you mean “doorway”?", ("A note.",)
)


@pytest.mark.parametrize("form", FORMS)
def test_a_report_reads_as_it_was_written_down(form: Form) -> None:
    """In each form, word for word. If this is what it should say now: python -m tests.reports --write."""
    assert report(form).splitlines() == path_of(form).read_text("utf-8").splitlines()


def test_every_form_without_faults_says_nothing_but_what_its_reader_needs() -> None:
    """Nothing at all, or an empty list where one document is promised."""
    assert [render(form, [], {}) for form in FORMS] == ["", "", "[]\n", ""]


def test_concise_is_a_line_for_each_fault() -> None:
    """As grep and editors know it: the place first, then the rest in one line, whatever stands in it."""
    warned = Diagnostic(ODD, "a\nb.yaml", Span(1, 2, 3, 4), "An odd\nkey.", "Not shown.")
    assert render_concise([FAULT, warned]) == (
        "spill.yaml:2:8: error BR030 There is no scene “doorwya”.\na b.yaml:1:2: warning BR099 An odd key.\n"
    )


def test_github_escapes_what_would_end_a_value_or_a_command() -> None:
    """A comma or a colon in a file's name, a percent sign anywhere; the fix comes on a line of its own."""
    fault = Diagnostic(ODD, "a,b:50%.yaml", Span(1, 2, 3, 4), "50%, or: ::error::", "Write 51%.", ("Why: so.",))
    assert render_github([fault]) == (
        "::warning file=a%2Cb%3A50%25.yaml,line=1,col=2,endLine=3,endColumn=4,title=BR099"
        "::50%25, or: ::error::%0Afix: Write 51%25.%0AWhy: so.\n"
    )


def test_github_begins_no_command_of_its_own() -> None:
    """Whatever a file holds, each diagnostic is one line, and that line is ours."""
    fault = Diagnostic(ODD, "a\n::stop-commands::x", Span(1, 1, 1, 1), "b\r\n::set-env name=A::b", "c\n::add-mask::d")
    (line,) = render_github([fault]).splitlines()
    assert line.startswith("::warning file=a %3A%3Astop-commands")


def test_full_shows_place_message_line_fix_and_notes() -> None:
    """A fault is told with its place, its code, the line with carets below it, the fix and every note."""
    assert render_full([FAULT], LINES) == (
        "spill.yaml:2:8: error BR030: There is no scene “doorwya”.\n"
        "  |\n"
        "2 | start: doorwya\n"
        "  |        ^^^^^^^\n"
        "  = fix: Did you mean “doorway”?\n"
        "  = note: A note.\n"
    )


def test_full_leaves_a_blank_line_between_faults() -> None:
    """Several faults stand apart; one without a fix or notes has only its line."""
    warned = Diagnostic(ODD, "spill.yaml", Span(1, 1, 1, 6), "An odd key.")
    assert render_full([warned, FAULT], LINES) == (
        "spill.yaml:1:1: warning BR099: An odd key.\n"
        "  |\n"
        "1 | title: The Last Room\n"
        "  | ^^^^^\n"
        "\n" + render_full([FAULT], LINES)
    )
    assert render_full([], LINES) == ""


def test_full_underlines_to_the_end_of_the_first_line_of_several() -> None:
    """A fault over several lines shows its first one, underlined from its first letter to the end."""
    fault = Diagnostic(ODD, "spill.yaml", Span(5, 11, 6, 13), "A long text.")
    assert render_full([fault], LINES) == (
        "spill.yaml:5:11: warning BR099: A long text.\n  |\n5 |     text: |\n  |           ^\n"
    )


def test_full_puts_a_caret_behind_the_end_of_a_line() -> None:
    """Where something is missing at the end of a line, one caret stands behind its last letter."""
    fault = Diagnostic(ODD, "spill.yaml", Span(3, 8, 3, 8), "Nothing here.")
    assert render_full([fault], LINES).splitlines()[-2:] == ["3 | scenes:", "  |        ^"]


def test_full_counts_wide_letters_as_the_screen_shows_them() -> None:
    """Carets stand below what they mean also behind letters two cells wide and below combining marks."""
    fault = Diagnostic(ODD, "a.yaml", Span(1, 4, 1, 6), "Odd.")
    assert render_full([fault], {"a.yaml": ("咖啡 咖啡",)}).splitlines()[-1] == "  |      ^^^^"
    accent = Diagnostic(ODD, "a.yaml", Span(1, 6, 1, 7), "Odd.")
    assert render_full([accent], {"a.yaml": ("cafe\u0301x",)}).splitlines()[-1] == "  |     ^"


def test_full_cuts_a_long_line_around_the_fault() -> None:
    """Of a line that is too long for a screen, the piece around the fault is shown, with signs where it was cut."""
    line = "a" * 300 + "BAD" + "b" * 300
    told = render_full([Diagnostic(ODD, "a.yaml", Span(1, 301, 1, 304), "Odd.")], {"a.yaml": (line,)}).splitlines()
    shown, carets = told[2], told[3]
    assert shown.startswith("1 | … a")
    assert shown.endswith("b …")
    assert len(shown) == len("1 | …  …") + WIDEST
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "BAD"


def test_full_tells_a_fault_whose_file_cannot_be_shown() -> None:
    """Where the lines of a file are not at hand, the fault is told without them."""
    assert render_full([FAULT], {}) == (
        "spill.yaml:2:8: error BR030: There is no scene “doorwya”.\n"
        "  = fix: Did you mean “doorway”?\n"
        "  = note: A note.\n"
    )


def test_full_makes_control_characters_harmless() -> None:
    """No name, line, message, fix or note can make a terminal obey, or begin a line of its own."""
    name = "\x1b]0;owned\x07\n\udcff.yaml"
    fault = Diagnostic(ODD, name, Span(1, 1, 1, 2), "\x1b[2Jgone\nnext", "\x9b31m", ("\u202eback",))
    told = render_full([fault], {name: ("\x1b[31mred\x7f",)})
    assert told.isprintable() is False
    assert all(line.isprintable() for line in told.splitlines())
    assert len(told.splitlines()) == 6
    assert told.encode("utf-8")


def test_color_adds_only_colors() -> None:
    """With color the same words are told: taking the colors away gives the plain form."""
    colored = render_full([FAULT], LINES, color=True)
    assert "\x1b[1;31merror BR030\x1b[0m" in colored
    bare = colored
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;31m"):
        bare = bare.replace(code, "")
    assert bare == render_full([FAULT], LINES)


def test_json_has_the_shape_that_the_commands_promise() -> None:
    """JSON is a list of objects with exactly the keys of cli.md, in order, null where there is no fix."""
    warned = Diagnostic(ODD, "b.yaml", Span(1, 2, 3, 4), "Odd.")
    assert json.loads(render_json([FAULT, warned])) == [
        {
            "code": "BR030",
            "severity": "error",
            "message": "There is no scene “doorwya”.",
            "file": "spill.yaml",
            "line": 2,
            "column": 8,
            "end_line": 2,
            "end_column": 15,
            "fix": "Did you mean “doorway”?",
            "notes": ["A note."],
        },
        {
            "code": "BR099",
            "severity": "warning",
            "message": "Odd.",
            "file": "b.yaml",
            "line": 1,
            "column": 2,
            "end_line": 3,
            "end_column": 4,
            "fix": None,
            "notes": [],
        },
    ]
    assert list(json.loads(render_json([FAULT]))[0]) == [
        "code", "severity", "message", "file", "line", "column", "end_line", "end_column", "fix", "notes",
    ]  # fmt: skip


def test_json_of_nothing_is_an_empty_list() -> None:
    """Without faults there is still one JSON document."""
    assert json.loads(render_json([])) == []


def test_json_is_plain_ascii() -> None:
    """Whatever a name holds, JSON can be written to any terminal and gives the name back."""
    told = render_json([Diagnostic(ODD, "\x1b\udcff.yaml", Span(1, 1, 1, 1), "“Odd”.")])
    assert told.isascii()
    assert "\x1b" not in told
    assert json.loads(told)[0]["file"] == "\x1b\udcff.yaml"
