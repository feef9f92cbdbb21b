"""The title in lines: the scenarios by number, until somebody leaves."""

from attrs import define

from game.line.opening import play_scenario
from game.line.seat import Seat
from game.line.settings import change_settings
from game.records.saves import CannotSave
from game.shelf.listing import Listed, listed
from game.shelf.scenarios import NotOnShelf, Shelved


@define
class Title:
    """What a player can choose to play."""

    seat: Seat

    def run(self) -> None:
        """Show the scenarios and play what is asked for, until the player leaves or the input ends."""
        leaving = False
        while not leaving:
            ids = self._show()
            leaving = self._answer(ids)

    def _show(self) -> tuple[str, ...]:
        paper, shelf = self.seat.paper, self.seat.shelf
        paper.say("Break Room. A story about the people you work with.")
        paper.say()
        ids = shelf.ids()
        found = self.seat.saves.found()
        for number, name in enumerate(ids, 1):
            shelved = self._load(name)
            line = _line(shelved, listed(shelved, found.get(name, ()))) if shelved else f"{name}. It cannot be read."
            paper.say(line, f"{number}. ")
        for trouble in shelf.troubles():
            self.seat.tell_once(trouble)
        paper.say("Type a number to play. c changes the settings, q leaves.")
        paper.say()
        return ids

    def _load(self, name: str) -> Shelved | None:
        try:
            return self.seat.shelf.load(name)
        except NotOnShelf:
            return None

    def _answer(self, ids: tuple[str, ...]) -> bool:
        paper = self.seat.paper
        while True:
            answer = paper.ask()
            if answer is None or answer.lower() in ("q", "quit", "exit", "leave"):
                return True
            paper.echo(answer)
            paper.say()
            if answer.lower() in ("c", "settings"):
                change_settings(self.seat)
                return False
            if answer.isdecimal() and len(answer) < 6 and 1 <= int(answer) <= len(ids):
                return self._play(ids[int(answer) - 1])
            paper.say(f"“{answer}” is none of them: type a number from 1 to {len(ids)}, c or q.")
            paper.say()

    def _play(self, name: str) -> bool:
        try:
            shelved = self.seat.shelf.load(name)
            if shelved.story is None:
                self.seat.paper.say(why_not(shelved, name))
                self.seat.paper.say()
                return False
            return play_scenario(self.seat, name, shelved, shelved.story)
        except (NotOnShelf, CannotSave) as trouble:
            self.seat.paper.say(str(trouble))
            self.seat.paper.say()
            return False


def why_not(shelved: Shelved, name: str, check: str = "") -> str:
    """Why a scenario that was read cannot be played, and the command that shows its faults."""
    count = sum(fault.rule.severity == "error" for fault in shelved.diagnostics)
    faults = "1 fault stops" if count == 1 else f"{count} faults stop"
    return f"“{name}” cannot be played: {faults} it. To see everything: {check or f'breakroom check {name}'}"


def _line(shelved: Shelved, entry: Listed) -> str:
    if shelved.story is None:
        return why_not(shelved, shelved.id)
    summary = f" {shelved.story.summary}" if shelved.story.summary else ""
    about = f"About {entry.minutes} minutes, {entry.found} of {entry.endings} endings found."
    return f"{entry.title}.{summary} {about}"
