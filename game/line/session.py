"""One play in lines: a line is read, something is done, and what came of it is written."""

from collections.abc import Callable

from attrs import define, field

from game.line import leaf as written
from game.line.lookback import LookBack
from game.line.reading import explain, explain_all, help_lines, stats, story_so_far
from game.line.seat import Seat
from game.line.settings import change_settings
from game.line.told import Told
from game.play.help import LETTERS
from game.play.leaf import Leaf
from game.play.road import road
from game.play.run import Run
from game.play.spoken import road_lines
from game.records.saves import CannotSave, Superseded
from game.shelf.sitting import Sitting
from game.shelf.trouble import NotOnShelf
from game.story.event import Offered

ENDED = "The story is over. Enter looks back, u takes the last choice back, q leaves."


@define
class Session:
    """A sitting at a play. `name` is how the scenario was named, for the command that goes on with it."""

    seat: Seat
    sitting: Sitting
    name: str
    _asked: bool = field(default=False, init=False)
    _told: Told = field(factory=Told, init=False)

    @property
    def run(self) -> Run:
        """The play so far."""
        return self.sitting.play.run

    @property
    def told(self) -> Told:
        """What was told of it, up to now."""
        return self._told.follow(self.run)

    @property
    def _hidden(self) -> bool:
        return self.seat.settings.hide_numbers

    def play(self) -> bool:
        """Play until the player leaves (True) or has looked back on it all (False)."""
        self.begin()
        going = True
        while going:
            line = self.seat.paper.ask()
            going = self.end_of_input() if line is None else self.obey(line)
        return self._asked

    def begin(self) -> None:
        """Say where the play stands, and show its scene."""
        paper = self.seat.paper
        made = len(self.run.choices)
        if self.sitting.resumed and made:
            paper.say(f"{self.run.story.title}. You go on where you stopped: {_place(made)}.")
            paper.say()
            self.show_again()
            return
        first = self.told.newest
        written.write_block(paper, written.opening_lines(self.run.story, first[0]))
        self._write(first)

    def obey(self, line: str) -> bool:
        """Do what a line asks for. False where this play is left."""
        paper = self.seat.paper
        command = self._commands().get(line.lower())
        if command is None and line.isdecimal():
            return self.choose(line)
        paper.echo(line)
        paper.say()
        if command is None:
            paper.say(self._misread(line))
            paper.say()
            return True
        try:
            return command()
        except CannotSave as trouble:
            return self._not_kept(trouble)
        except Superseded:
            return self._elsewhere()

    def _commands(self) -> dict[str, Callable[[], bool]]:
        named = {
            ("u", "undo"): self.undo,
            ("s", "stats"): self.stats,
            ("h", "b", "story"): self.story,
            ("w", "why"): self.why,
            ("w all", "why all"): self.why_all,
            ("m", "road", "map"): self.road,
            ("c", "settings"): self.settings,
            ("q", "quit", "exit", "leave"): self.leave,
            ("?", "help"): self.help,
        }
        found = {word: command for words, command in named.items() for word in words}
        return {**found, "": self.look_back} if self.run.ended else found

    def _misread(self, line: str) -> str:
        what = f"“{line}” is nothing that can be done here." if line else "An empty line chooses nothing."
        return f"{what} {self._possible()} Type ? for help."

    def _possible(self) -> str:
        return ENDED if self.run.ended else _numbers(len(self.run.state.offered))

    def choose(self, line: str) -> bool:
        """Make the choice of that number. It is kept before anything is told of it."""
        paper, offered = self.seat.paper, self.run.last.events[-1]
        options = offered.open if isinstance(offered, Offered) else ()
        number = int(line) if len(line) < 6 else 0
        if not 1 <= number <= len(options):
            paper.echo(line)
            paper.say()
            paper.say(f"There is no choice {line} here. {self._possible()}")
            paper.say()
            return True
        paper.echo(options[number - 1].line, number)
        paper.say()
        try:
            self.sitting.play.choose(options[number - 1].choice)
        except CannotSave as trouble:
            return self._not_kept(trouble)
        except Superseded:
            return self._elsewhere()
        self._write(self.told.newest)
        return True

    def _write(self, shown: tuple[Leaf, ...]) -> None:
        written.write_leaves(self.seat.paper, self.run.story, shown, self._hidden, self.told.remembered)
        self._say_ended()

    def show_again(self) -> None:
        """The newest scene once more, with its choices."""
        last = self.told.newest[-1]
        written.write_said(self.seat.paper, last.said)
        written.write_scene(self.seat.paper, last, written.head_of(self.run.story, last))
        self._say_ended()

    def _say_ended(self) -> None:
        if self.run.ended:
            self.seat.paper.say(ENDED)
            self.seat.paper.say()

    def undo(self) -> bool:
        """Take the last choice back."""
        paper = self.seat.paper
        gone = self.run.last.events[0] if self.run.choices else None
        undone = self.sitting.play.undo()
        paper.say(f"Taken back: {getattr(gone, 'line', '')}" if undone else "There is nothing to take back yet.")
        paper.say()
        if undone:
            self.show_again()
        return True

    def stats(self) -> bool:
        """How things stand."""
        written.write_block(self.seat.paper, stats(self.run.story, self.told.newest[-1].after, self._hidden))
        return True

    def story(self) -> bool:
        """The story so far."""
        story_so_far(self.seat.paper, self.told.leaves)
        return True

    def why(self) -> bool:
        """What the last choice changed, and why."""
        told = self.told
        written.write_block(self.seat.paper, explain(self.run.story, told.newest, self._hidden, told.remembered))
        return True

    def why_all(self) -> bool:
        """What every choice changed, and why."""
        told = self.told
        for lines in explain_all(self.run.story, told.leaves, self._hidden, told.remembered):
            written.write_block(self.seat.paper, lines)
        return True if self.run.choices else self.why()

    def road(self) -> bool:
        """The road so far, with the roads beside it."""
        legs = road(self.run)
        written.write_block(self.seat.paper, road_lines(legs, len(legs) if self.run.ended else None))
        return True

    def settings(self) -> bool:
        """Change how the game is shown."""
        before = self.seat.language
        change_settings(self.seat)
        if self.seat.language != before:
            self._retell()
        return True

    def _retell(self) -> None:
        """Go on in another language, if this story is there in it."""
        try:
            story = self.seat.shelf.load(self.name, self.seat.language).story
        except NotOnShelf:
            return
        if story is not None and story.language != self.run.story.language and self.sitting.retell(story):
            self.show_again()

    def help(self) -> bool:
        """What can be typed."""
        for lines in help_lines(LETTERS):
            written.write_block(self.seat.paper, lines)
        return True

    def look_back(self) -> bool:
        """Open the debrief; the player may play again from one of the choices."""
        number = LookBack(self.seat, self.sitting).read()
        if number is None:
            self._say_farewell()
            return False
        self.seat.paper.say(f"Again from choice {number}.")
        self.seat.paper.say()
        self.show_again()
        return True

    def leave(self) -> bool:
        """Leave, with the place kept."""
        self._asked = True
        self._say_farewell()
        return False

    def end_of_input(self) -> bool:
        """Nobody will type any more: a play that has ended is looked back on, any other keeps its place."""
        self._asked = True
        if not self.run.ended:
            self._say_farewell()
            return False
        try:
            return self.look_back()
        except (CannotSave, Superseded) as trouble:
            self.seat.paper.say(str(trouble))
            return False

    def _not_kept(self, trouble: CannotSave) -> bool:
        paper = self.seat.paper
        paper.say(str(trouble))
        paper.say("So nothing was done, and everything that you chose before is kept. Try again, or type q.")
        paper.say()
        return True

    def _elsewhere(self) -> bool:
        self._asked = True
        self.seat.paper.say("This play went on in another window, so it stops here. What was chosen there is kept.")
        self._say_farewell()
        return False

    def _say_farewell(self) -> None:
        paper, title = self.seat.paper, self.run.story.title
        if self.run.ended:
            paper.say(f"To read all of it: {self.seat.transcript(self.name)}")
            paper.say(f"To play again: {self.seat.again(self.name)}")
            return
        paper.say(f"Your place in {title} is kept: {_place(len(self.run.choices))}.")
        paper.say(f"To go on: {self.seat.again(self.name)}")


def _place(made: int) -> str:
    if not made:
        return "at its beginning"
    return f"after {made} choice" if made == 1 else f"after {made} choices"


def _numbers(count: int) -> str:
    if not count:
        return "There is nothing left to choose."
    return "The only choice is 1." if count == 1 else f"Choose a number from 1 to {count}."
