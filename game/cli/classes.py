"""`breakroom class`: classes afterwards."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click
from attrs import asdict, fields_dict

from game.cli.call import Call, plainly
from game.cli.count import some
from game.cli.keptclasses import Kept, Reached, kept_classes, remove_expired
from game.cli.program import folders
from game.source.text import harmless

if TYPE_CHECKING:
    from game.line.paper import Paper


@click.group("class", invoke_without_command=True, epilog="Example: breakroom class list")
@click.pass_context
def command(context: click.Context) -> None:
    """Classes that were held with `breakroom host`."""
    if context.invoked_subcommand is None:
        raise click.UsageError("Say what to do, as in breakroom class list.", context)


@command.command("list", epilog="Example: breakroom class list")
@click.option("--json", "as_json", is_flag=True, help="One JSON list and nothing else.")
@folders
@click.pass_obj
def list_classes(call: Call, as_json: bool) -> None:
    """The classes in the data folder, the newest first: what they played, who was there, how to go on with them.

    Of a class that is open just now: how it stands, what students type to join, and how to come back to its console.

    A class whose days are over (--expiry-days of `breakroom host`) is removed, and said to be.
    """
    with plainly():
        folder = call.data_folder()
        remove_expired(call, folder)
        kept, troubles = kept_classes(folder)
    for trouble in troubles:
        print(harmless(trouble), file=call.stderr)
    if as_json:
        print(json.dumps([_as_json(one) for one in kept], indent=2, ensure_ascii=False), file=call.stdout)
        return
    paper = call.paper()
    for one in kept:
        _write(call, paper, one)
    if not kept and not troubles:
        paper.say("There is no class yet. To hold one: breakroom host gossip")


def _as_json(one: Kept) -> dict[str, object]:
    return {
        "id": one.id,
        "title": one.title,
        "scenario": one.scenario,
        "phase": one.phase,
        "open": one.is_open,
        "made": one.made.isoformat(timespec="seconds"),
        "expires": one.expires.isoformat(timespec="seconds") if one.expires else None,
        "students": one.students,
        "choices": one.choices,
        "paused": one.paused,
        "here": one.here,
        **(asdict(one.reached) if one.reached else dict.fromkeys(fields_dict(Reached))),
    }


def _write(call: Call, paper: Paper, one: Kept) -> None:
    paper.say(f"{one.id}: {one.title}")
    made = one.made.astimezone()
    paper.say(
        f"  {one.scenario}, {made:%Y-%m-%d %H:%M}, {some(one.students, 'student')}, {some(one.choices, 'choice')}"
    )
    if one.expires:
        paper.say(f"  it is removed after {one.expires.astimezone():%Y-%m-%d %H:%M}")
    if one.is_open:
        _write_open(paper, one)
    elif one.phase == "ended":
        paper.say("  over")
    else:
        paper.say(f"  to go on: {call.command('host', '--resume', one.id)}")


def _write_open(paper: Paper, one: Kept) -> None:
    """How it stands just now, and how its students and its instructor reach it."""
    here = f"{one.here} of {some(one.students, 'student')} here"
    over = one.phase == "ended"
    phase = "in the lobby" if one.phase == "lobby" else "paused" if one.paused else "playing"
    paper.say(f"  over, and still open for who looks back: {here}" if over else f"  open now, {phase}: {here}")
    if one.reached:
        if not over:
            paper.say(f"  to join: {one.reached.join}")
            paper.say(f"  its code: {one.reached.code}")
        paper.say(f"  its console: {one.reached.console}")
