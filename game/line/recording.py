"""A play in lines that is to become a test: when it is over, its choices are written down instead of looked back on."""

from attrs import define, field

from game.line.own import OwnPlay

RECORDED = "The story is over. Enter makes a test of your choices, u takes the last one back, q leaves."
OPENING = "What you choose here can become a test. Play to an ending, or as far as it should go, and type q."


@define
class Recording(OwnPlay):
    """A sitting that is recorded. `wanted` says, once it is over, whether the choices are to be written down."""

    wanted: bool = field(default=False, init=False)

    def begin(self) -> None:
        """Say what this is, and show the first scene."""
        self.paper.say(OPENING)
        self.paper.say()
        super().begin()

    async def look_back(self) -> bool:
        """The story is over, and that is the test."""
        self.wanted = True
        return False

    async def leave(self) -> bool:
        """Leave; what was chosen so far may be the test."""
        if self.run.choices:
            made = len(self.run.choices)
            count = "this choice" if made == 1 else f"these {made} choices"
            answer = await self.paper.listen(f"Write {count} down as a test? y or n")
            self.paper.echo(answer or "n")
            self.wanted = (answer or "").lower().startswith("y")
        return False

    async def end_of_input(self) -> bool:
        """Nobody will answer any more: what has ended is the test."""
        self.wanted = self.run.ended is not None
        return False

    def _say_ended(self) -> None:
        if self.run.ended:
            self.paper.say(RECORDED)
            self.paper.say()

    def _possible(self) -> str:
        return RECORDED if self.run.ended else super()._possible()
