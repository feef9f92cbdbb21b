"""`breakroom check`."""

import json

import pytest

from game.cli.check import Report
from game.source.diagnostic import Diagnostic, Rule, Span
from tests.cli.conftest import Shell
from tests.lines import KETTLE
from tests.shelf.shelves import filled

BROKEN = KETTLE.replace("start: kitchen", "start: kitchn").replace("to: tea\n", "to: coffee\n")
ASK = """\
      - id: ask
        text: Ask Priya to the kitchen.
        if: goodwill.priya >= 60
        locked: Priya would have to trust you first
        to: corridor
"""
#: The kettle as the rules would like to see it.
SPOTLESS = (
    KETTLE.replace(
        "  ask:\n", "  ask:\n    description:\n      - Who was where?\n    analysis:\n      - What did it cost?\n"
    )
    .replace(ASK, "")
    .replace("Wait until she has gone, and fill it.", "Wait, and fill it.")
    + """\
tests:
  - name: She hears it from you
    choose: [blame, tell_her]
    expect: {ending: tea}
"""
)


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is checked in this process: tests/cli/test_proving.py has the others."""
    monkeypatch.setattr("game.cli.proving.cores", lambda: 1)


@pytest.fixture
def spotless(shell: Shell) -> Shell:
    (shell.scenarios / "kettle.yaml").write_text(SPOTLESS, "utf-8")
    return shell


@pytest.fixture
def broken(shell: Shell) -> Shell:
    (shell.scenarios / "broken.yaml").write_text(BROKEN, "utf-8")
    return shell


def test_nothing_wrong_is_said_in_a_line(spotless: Shell) -> None:
    """Exit code 0, and how many files were looked at."""
    said = spotless.run("check", "kettle")
    assert (said.code, said.out, said.err) == (0, "1 file checked: no faults.\n", "")


def test_every_fault_is_told_with_its_place_and_its_mending(broken: Shell) -> None:
    """All of them at once, and exit code 1."""
    said = broken.run("check", "broken")
    assert said.code == 1
    assert "broken.yaml:11:8: error BR030: There is no scene “kitchn”." in said.out
    assert "Did you mean “kitchen”?" in said.out
    assert "“coffee”" in said.out
    counts, waits = said.out.splitlines()[-2:]
    assert counts.startswith("1 file checked: 2 errors")
    assert waits.endswith("nothing is proven yet. What needs a story that plays waits until the errors are mended.")


def test_many_that_wait_are_not_all_named(shell: Shell) -> None:
    """One sentence, however many there are; in the concise form it goes where no program counts lines."""
    for number in range(6):
        (shell.scenarios / f"broken{number}.yaml").write_text(BROKEN, "utf-8")
    said = shell.run("check", str(shell.scenarios), "--format", "concise")
    assert "broken3.yaml, …: nothing is proven yet." in said.err
    assert "broken4" not in said.err
    assert "proven" not in said.out


def test_json_is_one_list_and_nothing_else(broken: Shell) -> None:
    """With the keys that cli.md names, for an editor or a program."""
    said = broken.run("check", "broken", "kettle", "--format", "json")
    found = json.loads(said.out)
    assert (said.code, said.err) == (1, "")
    assert [fault["code"] for fault in found if fault["severity"] == "error"] == ["BR030", "BR030"]
    assert set(found[0]) == {
        "code", "severity", "message", "file", "line", "column", "end_line", "end_column", "fix", "notes",
    }  # fmt: skip


def test_json_without_faults_is_an_empty_list(spotless: Shell) -> None:
    """A program need not look at the exit code."""
    assert json.loads(spotless.run("check", "kettle", "--format", "json").out) == []


def test_without_a_path_every_scenario_is_checked(broken: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the game, and one's own."""
    monkeypatch.setattr("game.shelf.scenarios.shipped_folder", lambda: filled(broken.folder / "shipped", "tea.yaml"))
    said = broken.run("check")
    assert said.code == 1
    assert "broken.yaml" in said.out
    assert "3 files checked: 2 errors" in said.out


def test_a_folder_means_what_is_in_it(broken: Shell) -> None:
    """And nothing else."""
    assert "2 files checked: 2 errors" in broken.run("check", str(broken.scenarios)).out


def test_people_are_told_of_once(shell: Shell) -> None:
    """A fault in people.yaml stops every scenario beside it, and is one fault."""
    (shell.scenarios / "people.yaml").write_text("- {id: dana, name: Dana, role: king}\n", "utf-8")
    (shell.scenarios / "second.yaml").write_text(KETTLE, "utf-8")
    for path in (shell.scenarios, shell.scenarios / "people.yaml"):
        found = json.loads(shell.run("check", str(path), "--format", "json").out)
        assert [fault["line"] for fault in found if fault["severity"] == "error"] == [1]


def test_a_glob_that_takes_people_along_is_fine(spotless: Shell) -> None:
    """`check *.yaml` names people.yaml too."""
    shell = spotless
    (shell.scenarios / "people.yaml").write_text("- {id: rosa, name: Rosa}\n", "utf-8")
    paths = sorted(map(str, shell.scenarios.glob("*.yaml")))
    assert shell.run("check", *paths).out == "2 files checked: no faults.\n"


def test_what_cannot_be_read_is_told_after_what_can(broken: Shell) -> None:
    """Exit code 2 goes before 1: something was not looked at."""
    said = broken.run("check", "nowhere.yaml", "broken")
    assert said.code == 2
    assert "There is no file nowhere.yaml." in said.err
    assert "1 file checked: 2 errors" in said.out


def test_an_empty_folder_is_no_success(shell: Shell) -> None:
    """Nothing to check is exit code 2."""
    (shell.folder / "empty").mkdir()
    for arguments in (("check", str(shell.folder / "empty")), ("check", "--scenarios", str(shell.folder / "empty"))):
        said = shell.run(*arguments)
        assert (said.code, said.out) == (2, "")
        assert "There is no scenario in" in said.err


def test_files_that_are_no_scenarios_are_told_plainly(shell: Shell) -> None:
    """Empty, binary, Latin-1, or nested without end: a fault with a place, never a traceback."""
    for place, raw in enumerate((b"", b"\x00\xff\x00", "title: Caf\xe9".encode("latin-1"), b"[" * 100_000)):
        (shell.scenarios / f"bad{place}.yaml").write_bytes(raw)
        said = shell.run("check", f"bad{place}")
        assert (said.code, said.err) == (1, "")
        assert f"bad{place}.yaml:1:" in said.out


def test_concise_is_a_line_for_each_fault_and_nothing_else(broken: Shell) -> None:
    """For grep, and for editors that jump to a place."""
    said = broken.run("check", "broken", "--format", "concise")
    assert [line.split("broken.yaml")[1][:21] for line in said.out.splitlines()] == [
        ":11:8: error BR030 Th",
        ":61:13: error BR030 T",
    ]


def test_github_is_a_command_for_each_fault_and_nothing_else(broken: Shell) -> None:
    """In a workflow, GitHub shows them beside the lines."""
    said = broken.run("check", "broken", "--format", "github")
    assert [line[:13] for line in said.out.splitlines()] == ["::error file=", "::error file="]
    assert "line=11,col=8,endLine=11,endColumn=14,title=BR030::There is no scene “kitchn”." in said.out


@pytest.mark.parametrize("form", ["concise", "github"])
def test_other_forms_say_nothing_where_nothing_is_wrong(spotless: Shell, form: str) -> None:
    """Whoever reads them counts lines."""
    said = spotless.run("check", "kettle", "--format", form)
    assert (said.code, said.out, said.err) == (0, "", "")


UNEXPLAINED = SPOTLESS.replace("start: kitchen", "start: kitchen  # breakroom: allow BR106")


def test_a_warning_counts_only_where_that_is_asked_for(shell: Shell) -> None:
    """--strict: a class meets what is only odd, too."""
    (shell.scenarios / "kettle.yaml").write_text(UNEXPLAINED, "utf-8")
    lenient, strict = shell.run("check", "kettle"), shell.run("check", "kettle", "--strict")
    assert (lenient.code, strict.code) == (0, 1)
    assert "warning BR106" in lenient.out
    assert lenient.out == strict.out


@pytest.mark.parametrize("code", ["BR106", "br106", "allowance-without-reason"])
def test_a_rule_explains_itself(shell: Shell, code: str) -> None:
    """By its code or its name: why it is there, and an example of each kind."""
    said = shell.run("check", "--explain", code)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("BR106: allowance without reason\n")
    assert "Half a sentence tells them." in said.out


def test_a_rule_that_there_is_not_explains_nothing(shell: Shell) -> None:
    """One line, that no terminal obeys."""
    said = shell.run("check", "--explain", "BR9\x1b99")
    assert (said.code, said.out) == (2, "")
    assert "There is no rule “BR9\ufffd99”. " in said.err


def test_what_is_remembered_is_told_as_if_it_were_new(broken: Shell) -> None:
    """In every form, with its lines; and without the memory it is the same."""
    for form in ("full", "json", "concise", "github"):
        said = [broken.run("check", "broken", "--format", form, *more) for more in ((), (), ("--no-cache",))]
        assert said[0] == said[1] == said[2]


def test_what_is_only_mentioned_is_a_hint_for_people(shell: Shell) -> None:
    """In the lines, in the count and on the rule's page; programs read `info`."""
    (shell.scenarios / "kettle.yaml").write_text(SPOTLESS.split("debrief:")[0], "utf-8")
    said = shell.run("check", "kettle").out
    assert ": hint BR095" in said
    assert said.endswith("hints.\n")
    assert "A hint: it may be just what you want." in shell.run("check", "--explain", "BR095").out
    assert ": info BR095" in shell.run("check", "kettle", "--format", "concise").out


def test_a_report_counts_what_it_has_found() -> None:
    """Errors, warnings and hints, each of them once."""
    report = Report()
    rules = (Rule("BR001", "a", "error"), Rule("BR002", "b", "warning"), Rule("BR003", "c", "info"))
    faults = [Diagnostic(rule, "a.yaml", Span(1, 1, 1, 2), "Odd.") for rule in rules]
    report.add(faults, {})
    report.add(faults, {})
    assert report.checked == 2
    assert [report.count(severity) for severity in ("error", "warning", "info")] == [1, 1, 1]
