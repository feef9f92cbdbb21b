"""`breakroom watch`."""

from typing import TYPE_CHECKING

import click
from click.exceptions import Exit

from game.cli.call import Call, Refused, plainly
from game.cli.program import folders, language, named

if TYPE_CHECKING:
    from game.records.saves import Saves
    from game.shelf.watching import Reading, Watch
    from game.tui.app import Services


@click.command("watch", epilog="Example: breakroom watch my/scenario.yaml")
@click.argument("file", callback=named)
@folders
@language
@click.pass_obj
def command(call: Call, file: str) -> None:
    """Play a scenario while you write it: every save is read at once, with its faults beside it.

    FILE is a path, or an id from `breakroom list`. The play stays where it is, and is kept nowhere.
    """
    if not call.has_screen:
        raise Refused(f"A preview needs a terminal. This tells the faults without one: {call.command('check', file)}")
    code = _watch(call, file)
    if code:
        raise Exit(code)


def _watch(call: Call, file: str) -> int:
    from game.cli.apart import CheckApart
    from game.records.place import shown
    from game.shelf.name import NOBODY
    from game.shelf.naming import near
    from game.tui.watch.bench import Bench, run_bench

    services = _services(call)
    watch, first = _opened(call, file)
    bench = Bench(
        file=shown(near(watch.path)),
        first=first,
        readings=watch.readings,
        full_check=lambda: CheckApart(watch.path),
        you=services.settings.name or NOBODY,
    )
    return run_bench(services, bench)


def _opened(call: Call, file: str) -> "tuple[Watch, Reading]":
    """The file and what it says now. Raises Refused where it cannot be read."""
    from game.shelf.trouble import NotOnShelf
    from game.shelf.watching import Watch

    with plainly():
        watch = Watch(call.shelf().find(file), call.language or "")
        first = watch.read()
        if first.shelved is None:
            raise NotOnShelf(first.trouble)
    return watch, first


def _services(call: Call) -> "Services":
    """What the game's screens need, without a door to any records."""
    from game.shelf.settings import read_settings, write_settings
    from game.tui.app import Services

    folder = call.data_folder()
    settings, notice = read_settings(folder)
    return Services(
        open_saves=_no_saves,
        open_shelf=call.shelf,
        settings=settings,
        keep_settings=lambda changed: write_settings(folder, changed),
        clock=lambda: call.clock().astimezone(),
        no_color=bool(call.environ.get("NO_COLOR")),
        notice=notice or "",
    )


def _no_saves() -> "Saves":
    from game.records.saves import CannotSave

    raise CannotSave("A preview keeps no records.")
