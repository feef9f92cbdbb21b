"""`breakroom check`."""

from collections.abc import Iterable
from pathlib import Path

import click
from attrs import define, field

from game.cli.call import Call, Refused
from game.cli.count import some
from game.cli.program import folders, named
from game.records.place import shown
from game.shelf.cast import FILE as PEOPLE
from game.shelf.cast import Casts
from game.shelf.naming import in_shown_order, near, scenarios_in, trouble_with
from game.shelf.scenarios import Shelf
from game.shelf.trouble import NotOnShelf
from game.source.diagnostic import Diagnostic
from game.source.render import render_full, render_json

FAULTY = 1


@define
class Found:
    """What a check has found: every fault once, the lines of their files, and what could not be read at all."""

    checked: set[Path] = field(factory=set)
    faults: dict[Diagnostic, None] = field(factory=dict)
    lines: dict[str, tuple[str, ...]] = field(factory=dict)
    unread: list[str] = field(factory=list)

    def add(self, path: Path, faults: Iterable[Diagnostic], lines: dict[str, tuple[str, ...]]) -> None:
        """Take in one file; the people beside several scenarios are told of once."""
        self.checked.add(path.absolute())
        self.faults.update(dict.fromkeys(faults))
        self.lines.update(lines)

    def count(self, severity: str) -> int:
        """How many faults are that bad."""
        return sum(fault.rule.severity == severity for fault in self.faults)


@click.command("check", epilog="Examples: breakroom check, or breakroom check my/scenario.yaml --strict")
@click.argument("paths", nargs=-1, metavar="[PATH]...", callback=named)
@click.option("--format", "form", type=click.Choice(["full", "json"]), default="full", help="For people, or programs.")
@click.option("--strict", is_flag=True, help="A warning counts as an error.")
@folders
@click.pass_context
def command(context: click.Context, paths: tuple[str, ...], form: str, strict: bool) -> None:
    """Every fault in scenario files, all at once, with its place and how to mend it.

    PATH is a file, a folder or an id from `breakroom list`. Without it, every scenario that can be found is checked.
    The exit code is 1 where there is an error, and 2 where something cannot be read.
    """
    call: Call = context.obj
    shelf = call.shelf()
    names = paths or shelf.ids()
    if not names:
        raise Refused(" ".join(shelf.troubles()) or "There is no scenario to check.")
    found = Found()
    for name in names:
        _check(shelf, name, found)
    _write(call, found, form)
    if found.unread:
        raise Refused(" ".join(found.unread))
    context.exit(FAULTY if found.count("error") or (strict and found.count("warning")) else 0)


def _check(shelf: Shelf, name: str, found: Found) -> None:
    path = Path(name)
    if path.name == PEOPLE and path.is_file():
        cast = Casts().beside(path, shown(near(path)))
        found.add(path, cast.diagnostics, cast.lines)
    elif path.is_dir() and name not in shelf.ids():
        trouble = trouble_with(path)
        found.unread.extend([trouble] if trouble else [])
        inside = {} if trouble else scenarios_in(path)
        for scenario in in_shown_order(inside):
            _load(shelf, str(inside[scenario].absolute()), found)
    else:
        _load(shelf, name, found)


def _load(shelf: Shelf, name: str, found: Found) -> None:
    try:
        shelved = shelf.load(name)
    except NotOnShelf as trouble:
        found.unread.append(str(trouble))
    else:
        found.add(shelved.path, shelved.diagnostics, shelved.lines)


def _write(call: Call, found: Found, form: str) -> None:
    if form == "json":
        call.stdout.write(render_json(found.faults))
        return
    color = call.stdout.isatty() and not call.environ.get("NO_COLOR") and call.environ.get("TERM") != "dumb"
    click.echo(render_full(found.faults, found.lines, color=color), call.stdout, color=color, nl=False)
    if found.faults:
        click.echo("", call.stdout)
    click.echo(_counts(found), call.stdout)


def _counts(found: Found) -> str:
    errors, warnings = found.count("error"), found.count("warning")
    told = [some(errors, "error")] if errors else []
    told += [some(warnings, "warning")] if warnings else []
    return f"{some(len(found.checked), 'file')} checked: {', '.join(told) or 'no faults'}."
