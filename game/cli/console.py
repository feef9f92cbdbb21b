"""The terminal that hosts a class: a server beside it, and the console in front."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from game.cli.call import Call, plainly

if TYPE_CHECKING:
    from game.classroom.console.app import Left
    from game.classroom.server.hosting import Hosting
    from game.classroom.server.upkeep import Upkeep
    from game.cli.hosting import Served


def run_console(call: Call, served: Served) -> None:
    """Start the server, and show the class until the instructor quits: then the class is over, or goes on alone.

    Raises CannotListen or Refused.
    """
    from attrs import evolve

    from game.classroom.server.launch import launch
    from game.classroom.server.listening import CannotListen
    from game.classroom.server.upkeep import Upkeep
    from game.cli.hosting import note_where
    from game.records.place import why

    try:
        launched = launch(served.hosting)
    except OSError as trouble:
        raise CannotListen(f"The server cannot be started: {why(trouble)}.") from None
    note_where(call, served.hosting, launched.port)
    upkeep = Upkeep(launched, evolve(served.hosting, port=launched.port))
    wanted, is_over = None, False
    try:
        with plainly():
            wanted, is_over = asyncio.run(_shown(call, served, upkeep))
    finally:
        left = _left(wanted, is_over=is_over, is_running=upkeep.launched.is_running)
        if left == "leave":
            upkeep.launched.stay()
            upkeep.launched.let_go()
        else:
            upkeep.launched.end(over=left == "end")
    _say_goodbye(call, upkeep.hosting, left)


def _left(wanted: Left | None, *, is_over: bool, is_running: bool) -> Left:
    """What quitting comes to: a server that has died goes on for nobody, and a class that is over does not rest."""
    if wanted == "leave" and is_running:
        return "leave"
    return "end" if is_over or wanted == "end" else "stop"


async def _shown(call: Call, served: Served, upkeep: Upkeep) -> tuple[Left | None, bool]:
    """How the console was quit, and whether the class is over by then."""
    from game.classroom.attendance import PAST
    from game.classroom.chance import new_hashed_word
    from game.classroom.console.app import ConsoleApp
    from game.classroom.console.board import Facts
    from game.classroom.console.pages.wayin import WayIn
    from game.classroom.ledger import attend
    from game.classroom.programme import read_programme
    from game.records.classes import open_class
    from game.shelf.folder import data_folder
    from game.shelf.settings import read_settings, write_settings

    hosting = upkeep.hosting
    programme = read_programme(hosting)
    folder = data_folder(hosting.folder, {})
    settings, _ = read_settings(folder)
    way_in = WayIn(programme.facts.way_back("instructor"), served.password, by_key=not hosting.instructor_hash)
    _tell_password(call, way_in.line, way_in.password)
    attended = attend(open_class(folder, hosting.class_id), call.clock)
    # The console paints over what stands in its terminal.
    attended.attendance.troubled(f"{served.notice} (Esc puts this away.)" if served.notice else "", PAST)
    app = ConsoleApp(
        attended.attendance,
        programme.story,
        Facts(hosting.class_id, hosting.code, programme.facts.way_back("yourname"), served.fingerprint, "host"),
        settings,
        clock=call.clock,
        new_word=new_hashed_word,
        no_color=bool(call.environ.get("NO_COLOR")),
        keep_settings=lambda changed: write_settings(folder, changed),
        way_in=way_in,
    )
    keeping_up = asyncio.create_task(upkeep.keep_up(attended.attendance))
    try:
        left = await app.run_async()
        return left, attended.attendance.lesson.phase == "ended"
    finally:
        keeping_up.cancel()
        attended.close()


def _tell_password(call: Call, line: str, password: str | None) -> None:
    """Say how to log in from elsewhere; it stays in the terminal, behind the console, whose key i shows it as well."""
    way = f"Log in from elsewhere, as the instructor: {line}"
    told = way if password is None else f"{way}\nThe password (i on the console shows it again): {password}"
    print(told, file=call.stdout, flush=True)


def _say_goodbye(call: Call, hosting: Hosting, left: Left) -> None:
    from game.classroom.server.address import login_line, reading_address

    name = hosting.class_id
    if left == "leave":
        back = login_line("instructor", reading_address(hosting.address, hosting.bind), hosting.port)
        print(f"The class {name} goes on without this console. To come back to it:\n{back}", file=call.stdout)
    elif left == "end":
        print(f"The class {name} is over. Everything that was chosen is kept.", file=call.stdout)
    else:
        again = call.command("host", "--resume", name)
        print(f"The server has stopped, and the class {name} is kept. To go on:\n{again}", file=call.stdout)
