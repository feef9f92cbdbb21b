"""The title in lines: the scenarios by number, until somebody leaves."""

from typing import TYPE_CHECKING

from attrs import define

from game.line.atonce import at_once
from game.line.leaf import write_block
from game.line.opening import play_scenario
from game.line.reading import help_lines
from game.line.seat import Seat
from game.line.settings import change_settings
from game.play.help import TITLE_LETTERS
from game.play.record import Finished
from game.records.saves import CannotSave
from game.shelf.language import also_in
from game.shelf.listing import Listed, listed
from game.shelf.scenarios import Shelved
from game.shelf.trouble import NotOnShelf

if TYPE_CHECKING:
    from game.shelf.manuscript import Manuscript


@define
class Title:
    """What a player can choose to play."""

    seat: Seat

    def run(self) -> None:
        """Show the scenarios and play what is asked for, until the player leaves or the input ends."""
        leaving = False
        while not leaving:
            ids, in_progress = self._show()
            leaving = self._answer(ids, in_progress)

    def _show(self) -> tuple[tuple[str, ...], bool]:
        """Write the list down; the scenarios by number, and whether one of them can be gone on with."""
        paper, shelf = self.seat.paper, self.seat.shelf
        paper.say("Break Room. A story about the people you work with.")
        paper.say()
        ids = shelf.ids()
        found, made = self.seat.saves.found(), {name: self._made(name) for name in ids}
        for number, name in enumerate(ids, 1):
            paper.say(self._entry(name, found.get(name, ()), made[name]), f"{number}. ")
        for trouble in shelf.troubles():
            self.seat.tell_once(trouble)
        paper.say(f"{_offer(len(ids), any(made.values()))} ? helps, c changes the settings, q leaves.")
        paper.say()
        return ids, any(made.values())

    def _entry(self, name: str, found: tuple[Finished, ...], made: int) -> str:
        try:
            shelved = self.seat.shelf.load(name, self.seat.language)
        except NotOnShelf:
            return f"{name}. It cannot be read."
        return _line(shelved, listed(shelved, found), made)

    def _made(self, name: str) -> int:
        """How many choices were made in the play of a scenario that can be gone on with; 0 where there is none."""
        saved = self.seat.saves.latest(name)
        return len(saved.choices) if saved is not None and saved.finished is None else 0

    def _answer(self, ids: tuple[str, ...], in_progress: bool) -> bool:
        paper = self.seat.paper
        while True:
            answer = paper.ask()
            if answer is None or answer.lower() in ("q", "quit", "exit", "leave"):
                return True
            paper.echo(answer)
            paper.say()
            if answer.lower() in ("c", "settings", "?", "help"):
                self._aside(answer.lower())
                return False
            number, anew = _asked(answer.lower())
            if 1 <= number <= len(ids):
                return self._play(ids[number - 1], anew)
            paper.say(f"“{answer}” is nothing that can be done here. Type {_possible(len(ids), in_progress)}.")
            paper.say()

    def _aside(self, answer: str) -> None:
        if answer in ("c", "settings"):
            at_once(change_settings(self.seat))
            return
        for lines in help_lines(TITLE_LETTERS):
            write_block(self.seat.paper, lines)

    def _play(self, name: str, anew: bool) -> bool:
        try:
            shelved = self.seat.shelf.load(name, self.seat.language)
            if shelved.story is None:
                self.seat.paper.say(why_not(shelved, name))
                self.seat.paper.say()
                return False
            return play_scenario(self.seat, name, shelved, shelved.story, anew)
        except (NotOnShelf, CannotSave) as trouble:
            self.seat.paper.say(str(trouble))
            self.seat.paper.say()
            return False


def why_not(found: "Shelved | Manuscript", name: str, check: str = "") -> str:
    """Why a scenario that was read cannot be played, and the command that shows its faults."""
    count = sum(fault.rule.severity == "error" for fault in found.diagnostics)
    faults = "1 fault stops" if count == 1 else f"{count} faults stop"
    return f"“{name}” cannot be played: {faults} it. To see everything: {check or f'breakroom check {name}'}"


def _line(shelved: Shelved, entry: Listed, made: int) -> str:
    if shelved.story is None:
        return why_not(shelved, shelved.id)
    summary = f" {shelved.story.summary}" if shelved.story.summary else ""
    minutes, endings = _counted(entry.minutes, "minute"), _counted(entry.endings, "ending")
    left = f" You are in the middle of it, after {_counted(made, 'choice')}." if made else ""
    others = f" Also in {also_in(shelved.languages, shelved.language)}." if shelved.languages else ""
    return f"{entry.title}.{summary} About {minutes}, {entry.found} of {endings} found.{left}{others}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _asked(answer: str) -> tuple[int, bool]:
    """The number in an answer, 0 where it has none, and whether it asks to begin anew."""
    digits = answer.removeprefix("new").removeprefix("n").strip()
    return int(digits) if digits.isdecimal() and len(digits) < 6 else 0, answer.startswith("n")


def _offer(count: int, in_progress: bool) -> str:
    if not count:
        return "There is nothing to play."
    anew = " n and a number begins anew." if in_progress else ""
    return f"Type {'1' if count == 1 else 'a number'} to play.{anew}"


def _possible(count: int, in_progress: bool) -> str:
    which = "1" if count == 1 else f"a number from 1 to {count}"
    play = f"{which} to play, " if count else ""
    anew = f"n {'1' if count == 1 else 'and a number'} to begin anew, " if in_progress else ""
    return f"{play}{anew}? for help, or q"
