"""The debrief in lines: the player's own guess first, then page after page, with room to answer."""

from attrs import define, field

from game.line.leaf import write_block
from game.line.paper import Paper
from game.play.debrief import Guess, Guessing, Page, Questions, debrief, guessed_number
from game.play.road import road
from game.play.spoken import lines_of, step_title
from game.shelf.desk import Desk, NotKept
from game.story.model import Step
from game.story.people import BANDS
from game.story.review import review


@define
class LookBack:
    """A play that has come to its end. Once nobody types any more, everything is written without asking.

    `hidden`: the numbers were hidden while it was played.
    """

    paper: Paper
    desk: Desk
    hidden: bool
    _ended: bool = field(default=False, init=False)
    _left: bool = field(default=False, init=False)
    _unkept: dict[str, str] = field(factory=dict, init=False)

    async def read(self) -> int | None:
        """Turn all the pages. Returns the number of a choice to play again from; None to leave.

        Raises NotKept where the debrief cannot be opened; then nothing has changed. Raises it, too, where it cannot be
        played again from a choice since somebody else did so first.
        """
        await self.desk.open_debrief()
        run = self.desk.run
        looked, legs = review(run.story, run.events, run.state, run.you), road(run)

        def pages() -> tuple[Page, ...]:
            guesses = {**self.desk.guesses, **self._unkept}
            return debrief(run, looked, self.hidden, guesses, self.desk.answers, legs)

        await self._guess(pages()[0])
        for page in pages()[1:]:
            if not self._left:
                await self._turn(page)
        return None if self._left or self._ended else await self._again()

    async def _turn(self, page: Page) -> None:
        write_block(self.paper, lines_of(page))
        if isinstance(page, Questions):
            await self._questions(page)

    async def _ask(self, prompt: str = "") -> str | None:
        """A line from the player. None where they left, or where nobody types any more."""
        if self._ended or self._left:
            return None
        answer = await self.paper.listen(prompt)
        if answer is None:
            self._ended = True
            return None
        self.paper.echo(answer)
        self._left = answer.lower() == "q"
        return None if self._left else answer

    async def _guess(self, page: Page) -> None:
        assert isinstance(page, Guess)
        if self._ended:
            return
        paper = self.paper
        paper.say("Before you look: what do you think? Enter skips a question, q leaves.")
        paper.say()
        for guessing in page.guesses:
            if self._ended or self._left:
                break
            await self._guess_one(guessing, page.numbers)
        paper.say()

    async def _guess_one(self, guessing: Guessing, numbers: bool) -> None:
        question = f"{guessing.label}, from 0 to 100?" if numbers else f"What would {guessing.label} say of you?"
        answers = "" if numbers else " Cold, mixed or warm."
        self.paper.say(f"{question}{answers}")
        while answer := await self._ask():
            guess = guessed_number(answer) if numbers else _band(answer)
            if guess is not None:
                await self._keep_guess(guessing.of, guess)
                return
            self.paper.say("A whole number from 0 to 100, please." if numbers else "Cold, mixed or warm, please.")

    async def _keep_guess(self, of: str, guess: str) -> None:
        try:
            await self.desk.guess(of, guess)
        except NotKept as trouble:
            self._unkept[of] = guess
            self.paper.say(f"{trouble} Your guess holds until you leave.")

    async def _questions(self, page: Questions) -> None:
        paper = self.paper
        for number, question in enumerate(page.questions, 1):
            paper.say(question.text, f"{number}. ")
            if question.answer:
                paper.say(f"You wrote: {question.answer}", "   ")
            answer = await self._ask(f"{step_title(page.step)} {number}")
            if answer:
                await self._keep_answer(page.step, question.text, answer)
            if self._left:
                return
        paper.say()

    async def _keep_answer(self, step: Step, question: str, answer: str) -> None:
        try:
            await self.desk.answer(step, question, answer)
        except NotKept as trouble:
            self.paper.say(f"{trouble} Your answer could not be kept: copy it if you need it.")

    async def _again(self) -> int | None:
        paper, made = self.paper, len(self.desk.run.choices) if self.desk.can_replay else 0
        offer = f" Type {_how(made)} to play again from there." if made else ""
        paper.say(f"That was all of it.{offer} Enter leaves.")
        while answer := await self._ask():
            number = await self._rewound(answer.lower(), made)
            if number is not None:
                return number
        return None

    async def _rewound(self, answer: str, made: int) -> int | None:
        paper = self.paper
        asked = answer.removeprefix("r").strip()
        number = int(asked) if asked.isdecimal() and len(asked) < 6 else 0
        if answer in ("u", "undo"):
            otherwise = f" Type r {made} to play it otherwise." if made else ""
            paper.say(f"The debrief is open, so nothing is taken back any more.{otherwise}")
        elif not answer.startswith("r") or not 1 <= number <= made:
            can = f"type {_how(made)}, or Enter" if made else "Enter leaves"
            paper.say(f"“{answer}” is nothing that can be done here: {can}.")
        else:
            try:
                await self.desk.rewind(number - 1)
            except NotKept as trouble:
                if trouble.elsewhere:
                    raise
                paper.say(str(trouble))
            else:
                return number
        return None


def _how(made: int) -> str:
    return "r 1" if made == 1 else f"r and a number from 1 to {made}"


def _band(answer: str) -> str | None:
    word = answer.lower()
    return next((band for band in BANDS if band.startswith(word)), None)
