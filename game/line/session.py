"""One play in lines: a line is read, something is done, and what came of it is written."""

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable

from attrs import define, field

from game.line import leaf as written
from game.line.lookback import LookBack
from game.line.paper import Paper
from game.line.reading import explain, explain_all, help_lines, stats, story_so_far
from game.line.told import Told
from game.play.help import LETTERS
from game.play.leaf import Leaf
from game.play.road import road
from game.play.run import Run
from game.play.spoken import road_lines
from game.shelf.desk import Desk, NotKept
from game.story.event import Offered

ENDED = "The story is over. Enter looks back, u takes the last choice back, q leaves."
#: As much of a line as is shown again where nothing can be done with it, in characters.
LONGEST_SHOWN = 80
#: What a line asks for; False where the play is left.
Doing = Callable[[], Awaitable[bool]]


@define
class Session(ABC):
    """Somebody plays in lines, at a desk. Where they sit, on their own or in a class, is what a kind of it adds."""

    paper: Paper
    desk: Desk
    _asked: bool = field(default=False, init=False)
    _told: Told = field(factory=Told, init=False)

    @property
    @abstractmethod
    def hidden(self) -> bool:
        """Whether numbers are hidden until the debrief."""

    @abstractmethod
    async def settings(self) -> bool:
        """Change how the game is shown."""

    @abstractmethod
    async def farewell(self) -> None:
        """Say how to come back: the play is left."""

    @property
    def letters(self) -> tuple[tuple[str, str], ...]:
        """What can be typed, and what it does."""
        return LETTERS

    @property
    def run(self) -> Run:
        """The play so far."""
        return self.desk.run

    @property
    def told(self) -> Told:
        """What was told of it, up to now."""
        return self._told.follow(self.run)

    async def play(self) -> bool:
        """Play until the player leaves (True) or has looked back on it all (False)."""
        self.begin()
        going = True
        while going:
            line = await self.paper.listen()
            going = await (self.end_of_input() if line is None else self.obey(line))
        return self._asked

    def begin(self) -> None:
        """Say where the play stands, and show its scene."""
        made = len(self.run.choices)
        if self.desk.resumed and made:
            self.paper.say(f"{self.run.story.title}. You go on where you stopped: {place(made)}.")
            self.paper.say()
            self.show_again()
            return
        first = self.told.newest
        written.write_block(self.paper, written.opening_lines(self.run.story, first[0]))
        self._write(first)

    async def obey(self, line: str) -> bool:
        """Do what a line asks for. False where this play is left."""
        paper = self.paper
        command = self.commands().get(line.lower())
        try:
            if command is None and line.isdecimal():
                return await self.choose(line)
            paper.echo(line)
            paper.say()
            if command is not None:
                return await command()
        except NotKept as trouble:
            return await self.not_kept(trouble)
        paper.say(self._misread(line))
        paper.say()
        return True

    def commands(self) -> dict[str, Doing]:
        """What each word does that can be typed now."""
        named: dict[tuple[str, ...], Doing] = {
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
        shown = line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN]}…"
        what = f"“{shown}” is nothing that can be done here." if line else "An empty line chooses nothing."
        return f"{what} {self._possible()} Type ? for help."

    def _possible(self) -> str:
        return ENDED if self.run.ended else _numbers(len(self.run.state.offered))

    async def choose(self, line: str) -> bool:
        """Make the choice of that number. It is kept before anything is told of it. Raises NotKept."""
        paper, offered = self.paper, self.run.last.events[-1]
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
        await self.desk.choose(options[number - 1].choice)
        self._write(self.told.newest)
        return True

    def _write(self, shown: tuple[Leaf, ...]) -> None:
        written.write_leaves(self.paper, self.run.story, shown, self.hidden, self.told.remembered)
        self._say_ended()

    def show_again(self) -> None:
        """The newest scene once more, with its choices."""
        last = self.told.newest[-1]
        written.write_said(self.paper, last.said)
        written.write_scene(self.paper, last, written.head_of(self.run.story, last))
        self._say_ended()

    def _say_ended(self) -> None:
        if self.run.ended:
            self.paper.say(ENDED)
            self.paper.say()

    async def undo(self) -> bool:
        """Take the last choice back. Raises NotKept."""
        paper = self.paper
        gone = self.run.last.events[0] if self.run.choices else None
        undone = await self.desk.undo()
        paper.say(f"Taken back: {getattr(gone, 'line', '')}" if undone else "There is nothing to take back yet.")
        paper.say()
        if undone:
            self.show_again()
        return True

    async def stats(self) -> bool:
        """How things stand."""
        written.write_block(self.paper, stats(self.run.story, self.told.newest[-1].after, self.hidden))
        return True

    async def story(self) -> bool:
        """The story so far."""
        story_so_far(self.paper, self.told.leaves)
        return True

    async def why(self) -> bool:
        """What the last choice changed, and why."""
        told = self.told
        written.write_block(self.paper, explain(self.run.story, told.newest, self.hidden, told.remembered))
        return True

    async def why_all(self) -> bool:
        """What every choice changed, and why."""
        told = self.told
        for lines in explain_all(self.run.story, told.leaves, self.hidden, told.remembered):
            written.write_block(self.paper, lines)
        return True if self.run.choices else await self.why()

    async def road(self) -> bool:
        """The road so far, with the roads beside it."""
        legs = road(self.run)
        written.write_block(self.paper, road_lines(legs, len(legs) if self.run.ended else None))
        return True

    async def help(self) -> bool:
        """What can be typed."""
        for lines in help_lines(self.letters):
            written.write_block(self.paper, lines)
        return True

    async def look_back(self) -> bool:
        """Open the debrief; the player may play again from one of the choices. Raises NotKept."""
        number = await LookBack(self.paper, self.desk, self.hidden).read()
        if number is None:
            await self.farewell()
            return False
        self.paper.say(f"Again from choice {number}.")
        self.paper.say()
        self.show_again()
        return True

    async def leave(self) -> bool:
        """Leave, with the place kept."""
        self._asked = True
        await self.farewell()
        return False

    async def end_of_input(self) -> bool:
        """Nobody will type any more: a play that has ended is looked back on, any other keeps its place."""
        self._asked = True
        if not self.run.ended:
            await self.farewell()
            return False
        try:
            return await self.look_back()
        except NotKept as trouble:
            self.paper.say(str(trouble))
            return False

    async def not_kept(self, trouble: NotKept) -> bool:
        """Say why nothing was done. False where it cannot be done here any more."""
        if trouble.elsewhere:
            self._asked = True
            self.paper.say("This play went on in another window, so it stops here. What was chosen there is kept.")
            await self.farewell()
            return False
        self.paper.say(str(trouble))
        self.paper.say("So nothing was done, and everything that you chose before is kept. Try again, or type q.")
        self.paper.say()
        return True


def place(made: int) -> str:
    """How far somebody is who has made that many choices."""
    if not made:
        return "at its beginning"
    return f"after {made} choice" if made == 1 else f"after {made} choices"


def _numbers(count: int) -> str:
    if not count:
        return "There is nothing left to choose."
    return "The only choice is 1." if count == 1 else f"Choose a number from 1 to {count}."
