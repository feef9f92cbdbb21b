"""`breakroom host`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from game.cli.call import Call, Refused, plainly
from game.cli.program import folders, language, named

if TYPE_CHECKING:
    from game.cli.hosting import Served

Options = TypeVar("Options", bound=Callable[..., Any])


def _filled(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Refuse an option without a value, as an empty variable of a shell gives: it is not as if it was not there."""
    if value is not None and not value.strip():
        raise click.BadParameter("it is empty: say something, or leave it out.", context, option)
    return value


def _text(name: str, metavar: str, help: str) -> Callable[[Options], Options]:
    """An option that takes a text."""
    return click.option(name, callback=_filled, metavar=metavar, help=help)


@click.command("host", epilog="Examples: breakroom host gossip, or breakroom host gossip --headless --port 0")
@click.argument("scenario", required=False, callback=named)
@click.option(
    "--port", type=click.IntRange(0, 65535), metavar="PORT", help="Where students log in: 2222. 0: a free one."
)
@_text("--bind", "ADDRESS", "The address to listen on: all of this machine's, unless you say one.")
@_text("--address", "ADDRESS", "The address to read out, where this machine has several.")
@_text("--title", "TEXT", "What the class is called: the scenario's title, unless you say one.")
@_text("--code", "CODE", "The code that lets students in, instead of one that is made.")
@click.option("--open", is_flag=True, help="No lobby: each student begins at once.")
@click.option("--names", type=click.Choice(["asked", "generated"]), help="Students choose names, or are given ones.")
@_text("--roster", "FILE.csv", "Only these names may join: a table with a column “name”.")
@click.option("--hide-numbers", is_flag=True, help="Reputation and goodwill are told in the debrief only.")
@click.option("--most", type=click.IntRange(1, 5000), metavar="N", help="The most students: 1000.")
@click.option("--idle-minutes", type=click.IntRange(1, 1440), metavar="N", help="Close what nobody types on: after 60.")
@click.option("--expiry-days", type=click.IntRange(0, 3650), metavar="N", help="Remove the class so many days later.")
@_text("--instructor-keys", "FILE", "Public keys that log in as instructor, one a line.")
@_text("--instructor-password-file", "FILE", "The instructor's password, instead of one made.")
@_text("--host-key", "FILE", "The server's private key, instead of the one in the data folder.")
@click.option("--workers", type=click.IntRange(1, 64), metavar="N", help="Processes that serve students: 2.")
@click.option("--headless", is_flag=True, help="No console here; one JSON line says when students can come.")
@_text("--id", "ID", "The id of the class, as in monday; one that is there is taken up again (for services).")
@_text("--resume", "ID", "Take a class up again (breakroom class list), as it was left.")
@language
@folders
@click.pass_obj
def command(call: Call, /, scenario: str | None, resume: str | None, **wishes: Any) -> None:
    """Hold a class: students join over SSH and play, and you see how it goes.

    SCENARIO is an id from `breakroom list`, or a path to a file. Read the line and the code aloud; students need
    nothing but ssh. Everything that they choose is kept as it happens.
    """
    if sys.platform == "win32":
        raise Refused("Hosting a class needs a computer with Linux or macOS. Playing and writing work here as well.")
    from game.classroom.server.listening import CannotListen
    from game.cli.hosting import discard, has_class, new_class, same_class
    from game.cli.wishes import Wishes

    if (scenario is None) == (resume is None):
        raise Refused("Say which scenario to play, as in breakroom host gossip, or which class to --resume.")
    if resume is not None and wishes["id"] is not None:
        raise Refused("--id and --resume: both say which class it is. Leave one of them out.")
    if not wishes["headless"] and not call.has_screen:
        raise Refused("The console needs a terminal. To serve a class without one, add --headless.")
    said = Wishes(**wishes)
    again = resume if resume is not None else said.id if said.id and has_class(call, said.id) else None
    served = same_class(call, again, said, scenario) if again is not None else new_class(call, scenario or "", said)
    if served.notice:
        print(served.notice, file=call.stderr)
    try:
        with plainly():
            _hold(call, served, headless=said.headless)
    except (CannotListen, Refused, OSError) as trouble:
        if again is None:
            discard(call, served)
        if isinstance(trouble, CannotListen):
            raise Refused(str(trouble)) from None
        raise


def _hold(call: Call, served: Served, *, headless: bool) -> None:
    if headless:
        _serve(call, served)
    else:
        from game.cli.console import run_console

        run_console(call, served)


def _serve(call: Call, served: Served) -> None:
    from game.classroom.server.address import listening_at, login_line, reading_address
    from game.classroom.server.serving import serve
    from game.cli.hosting import note_where

    hosting = served.hosting

    def listens(host: str, port: int) -> None:
        note_where(call, hosting, port)
        instructor = {"user": "instructor", "password": served.password}
        told = {
            "listening": listening_at(host, port),
            "code": hosting.code,
            "instructor": instructor,
            "class": hosting.class_id,
        }
        print(json.dumps(told), file=call.stdout, flush=True)
        line = login_line("yourname", reading_address(hosting.address, hosting.bind), port)
        print(f"What students type: {line}", file=call.stderr)
        print(f"The server's key is {served.fingerprint}", file=call.stderr, flush=True)

    serve(hosting, listens)
