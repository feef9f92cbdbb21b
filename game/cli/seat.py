"""A seat in line mode, composed from a call."""

from game.cli.call import Call, Refused
from game.line.seat import Seat
from game.shelf.language import own_language, wanted_language
from game.shelf.settings import read_settings, write_settings


def take_seat(call: Call, name: str | None = None) -> Seat:
    """Somebody sits down to play in lines. `name` is what they are called this time. Raises Refused."""
    if call.stdin is None:
        raise Refused("The input is closed: nothing can be chosen. To play without any input, take it from /dev/null.")
    folder = call.data_folder()
    settings, notice = read_settings(folder)
    seat = Seat(
        paper=call.paper(),
        shelf=call.shelf(),
        saves=call.saves(),
        settings=settings,
        keep_settings=lambda changed: write_settings(folder, changed),
        again=lambda scenario: call.command("play", scenario, "--plain"),
        transcript=lambda scenario: call.command("transcript", scenario),
        name=name,
        language=wanted_language(call.language, call.environ, settings.language),
        own_language=own_language(call.environ),
    )
    seat.tell_once(notice)
    seat.tell_once(seat.saves.notice)
    return seat
