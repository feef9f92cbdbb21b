"""`breakroom check`."""

from collections.abc import Iterable
from pathlib import Path

import click
from attrs import define, field

from game.cli.call import Call, Refused
from game.cli.count import some
from game.cli.found import find_files
from game.cli.program import folders, named
from game.cli.proving import prove_all
from game.records.place import shown
from game.shelf.beside import lines_with
from game.shelf.cast import Casts
from game.shelf.manuscript import open_manuscript
from game.shelf.naming import near
from game.shelf.trouble import NotOnShelf
from game.source.diagnostic import CALLED, Diagnostic
from game.source.render import FORMS, Form, render

FAULTY = 1
#: How many scenarios that no story comes out of are named in a sentence.
MOST_NAMED = 4


@define
class Report:
    """What a check has found: every fault once, the lines of their files, and what could not be read at all.

    `waiting` are files that no story comes out of: what needs one has not been looked for.
    """

    checked: int = 0
    faults: dict[Diagnostic, None] = field(factory=dict)
    lines: dict[str, tuple[str, ...]] = field(factory=dict)
    unread: list[str] = field(factory=list)
    waiting: list[str] = field(factory=list)

    def add(self, faults: Iterable[Diagnostic], lines: dict[str, tuple[str, ...]]) -> None:
        """Take in one file; the people beside several scenarios are told of once."""
        self.checked += 1
        self.faults.update(dict.fromkeys(faults))
        self.lines.update(lines)

    def count(self, severity: str) -> int:
        """How many faults are that bad."""
        return sum(fault.rule.severity == severity for fault in self.faults)


@click.command("check", epilog="Examples: breakroom check, or breakroom check my/scenario.yaml --strict")
@click.argument("paths", nargs=-1, metavar="[PATH]...", callback=named)
@click.option("--format", "form", type=click.Choice(FORMS), default="full", help="For people, or for programs.")
@click.option("--strict", is_flag=True, help="A warning counts as an error.")
@click.option("--explain", "code", metavar="CODE", help="What a rule is about, and why: BR072.")
@click.option("--no-cache", is_flag=True, help="Check everything afresh, also what has not changed.")
@folders
@click.pass_context
def command(
    context: click.Context, paths: tuple[str, ...], form: Form, strict: bool, code: str | None, no_cache: bool
) -> None:
    """Every fault in scenario files, all at once, with its place and how to mend it.

    PATH is a file, a folder or an id from `breakroom list`. Without it, every scenario that can be found is checked.
    The exit code is 1 where there is an error, and 2 where something cannot be read.

    To let one fault stand, write a comment on its line or alone above it: # breakroom: allow BR072 because ...
    """
    call: Call = context.obj
    if code is not None:
        from game.cli.explain import explain

        click.echo(explain(code, call.paper().width()), call.stdout, nl=False)
        return
    report = _checked(call, paths, remember=not no_cache)
    _write(call, report, form)
    if report.unread:
        raise Refused(" ".join(report.unread))
    context.exit(FAULTY if report.count("error") or (strict and report.count("warning")) else 0)


def _checked(call: Call, paths: tuple[str, ...], remember: bool) -> Report:
    found = find_files(call.shelf(), paths)
    report = Report(unread=found.unread)
    for path in found.people:
        cast = Casts().beside(path, shown(near(path)))
        report.add(cast.diagnostics, cast.lines)
    for path, outcome in prove_all(call, found.scenarios, remember).items():
        if isinstance(outcome, str):
            report.unread.append(outcome)
        else:
            report.add(outcome, lines_with(path) if outcome else {})
            if any(fault.rule.severity == "error" for fault in outcome) and not _plays(path):
                report.waiting.append(shown(near(path)))
    return report


def _plays(path: Path) -> bool:
    """Whether a story comes out of a file, or at least nobody knows better."""
    try:
        return open_manuscript(path).story is not None
    except NotOnShelf:
        return True


def _write(call: Call, report: Report, form: Form) -> None:
    color = call.stdout.isatty() and not call.environ.get("NO_COLOR") and call.environ.get("TERM") != "dumb"
    told = render(form, report.faults, report.lines, color=color)
    click.echo(told, call.stdout, color=color, nl=form == "full" and bool(told))
    if form == "full" and report.checked:
        click.echo(_counts(report), call.stdout)
    if report.waiting and form in ("full", "concise"):
        # Each line of the concise form is a fault, so the others go elsewhere.
        click.echo(_waits(report.waiting), call.stdout if form == "full" else call.stderr)


def _counts(report: Report) -> str:
    told = [some(report.count(severity), word) for severity, word in CALLED.items() if report.count(severity)]
    return f"{some(report.checked, 'file')} checked: {', '.join(told) or 'no faults'}."


def _waits(files: list[str]) -> str:
    named = ", ".join(files[:MOST_NAMED]) + (", …" if len(files) > MOST_NAMED else "")
    return f"{named}: nothing is proven yet. What needs a story that plays waits until the errors are mended."
