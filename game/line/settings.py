"""The settings that line mode has, changed by number."""

from attrs import evolve

from game.line.seat import Seat
from game.shelf.language import choices_of, said_of
from game.shelf.name import NOBODY, tame


async def change_settings(seat: Seat) -> None:
    """Show the settings, and change one after the other until an empty line."""
    paper = seat.paper
    while True:
        for line in _lines(seat):
            paper.say(line)
        paper.say()
        answer = await paper.listen()
        if answer is None:
            return
        paper.echo(answer)
        paper.say()
        if answer.lower() in ("", "q"):
            return
        await _change(seat, answer)


def _lines(seat: Seat) -> list[str]:
    hidden = seat.settings.hide_numbers
    return [
        f"1. Numbers: {'hidden until the debrief' if hidden else 'shown'}.",
        f"2. Your name, in plays that begin from now on: {seat.settings.name or NOBODY}.",
        f"3. Stories are told {_told_in(seat.settings.language)}, where they are translated.",
        "Type the number of what you want to change. Enter goes back.",
    ]


async def _change(seat: Seat, answer: str) -> None:
    if answer == "1":
        seat.change(evolve(seat.settings, hide_numbers=not seat.settings.hide_numbers))
    elif answer == "2":
        seat.paper.say("What should the story call you?")
        name = await seat.paper.listen()
        if name is not None:
            seat.paper.echo(name)
            seat.paper.say()
            seat.change(evolve(seat.settings, name=tame(name) or None))
    elif answer == "3":
        offered = choices_of(seat.shelf.languages(), seat.settings.language)
        after = (offered.index(seat.settings.language) + 1) % len(offered)
        seat.change(evolve(seat.settings, language=offered[after]))
    else:
        seat.paper.say(f"“{answer}” is no setting: type 1, 2, 3, or just Enter.")
        seat.paper.say()


def _told_in(language: str) -> str:
    said = said_of(language)
    return said if said.startswith("as ") else f"in {said}"
