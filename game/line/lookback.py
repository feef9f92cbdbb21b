"""The debrief in lines: the player's own guess first, then page after page, with room to answer."""

from attrs import define

from game.line.leaf import write_block
from game.line.seat import Seat
from game.play.debrief import Guess, Guessing, Page, Questions, debrief, guessed_number
from game.play.road import road
from game.play.spoken import lines_of, step_title
from game.records.saves import CannotSave, Superseded
from game.shelf.sitting import Sitting
from game.story.model import Step
from game.story.people import BANDS
from game.story.review import review


@define
class LookBack:
    """A sitting that has come to its end. Once nobody types any more, everything is written without asking."""

    seat: Seat
    sitting: Sitting
    _ended: bool = False
    _left: bool = False

    def read(self) -> int | None:
        """Turn all the pages. Returns the number of a choice to play again from; None to leave.

        Raises CannotSave or Superseded where the debrief cannot be opened; then nothing has changed. Raises
        Superseded, too, where it cannot be played again from a choice since another window did so first.
        """
        self.sitting.play.open_debrief()
        run, hidden = self.sitting.play.run, self.seat.settings.hide_numbers
        looked, legs = review(run.story, run.events, run.state, run.you), road(run)

        def pages() -> tuple[Page, ...]:
            return debrief(run, looked, hidden, self.sitting.guesses, self.sitting.answers, legs)

        self._guess(pages()[0])
        for page in pages()[1:]:
            if not self._left:
                self._turn(page)
        return None if self._left or self._ended else self._again()

    def _turn(self, page: Page) -> None:
        write_block(self.seat.paper, lines_of(page))
        if isinstance(page, Questions):
            self._questions(page)

    def _ask(self, prompt: str = "") -> str | None:
        """A line from the player. None where they left, or where nobody types any more."""
        if self._ended or self._left:
            return None
        answer = self.seat.paper.ask(prompt)
        if answer is None:
            self._ended = True
            return None
        self.seat.paper.echo(answer)
        self._left = answer.lower() == "q"
        return None if self._left else answer

    def _guess(self, page: Page) -> None:
        assert isinstance(page, Guess)
        if self._ended:
            return
        paper = self.seat.paper
        paper.say("Before you look: what do you think? Enter skips a question, q leaves.")
        paper.say()
        for guessing in page.guesses:
            if self._ended or self._left:
                break
            self._guess_one(guessing, page.numbers)
        paper.say()

    def _guess_one(self, guessing: Guessing, numbers: bool) -> None:
        question = f"{guessing.label}, from 0 to 100?" if numbers else f"What would {guessing.label} say of you?"
        answers = "" if numbers else " Cold, mixed or warm."
        self.seat.paper.say(f"{question}{answers}")
        while answer := self._ask():
            guess = guessed_number(answer) if numbers else _band(answer)
            if guess is not None:
                self._keep_guess(guessing.of, guess)
                return
            self.seat.paper.say("A whole number from 0 to 100, please." if numbers else "Cold, mixed or warm, please.")

    def _keep_guess(self, of: str, guess: str) -> None:
        try:
            self.sitting.guess(of, guess)
        except (CannotSave, Superseded) as trouble:
            self.sitting.guesses[of] = guess
            self.seat.paper.say(f"{trouble} Your guess holds until you leave.")

    def _questions(self, page: Questions) -> None:
        paper = self.seat.paper
        for number, question in enumerate(page.questions, 1):
            paper.say(question.text, f"{number}. ")
            if question.answer:
                paper.say(f"You wrote: {question.answer}", "   ")
            answer = self._ask(f"{step_title(page.step)} {number}")
            if answer:
                self._keep_answer(page.step, question.text, answer)
            if self._left:
                return
        paper.say()

    def _keep_answer(self, step: Step, question: str, answer: str) -> None:
        try:
            self.sitting.answer(step, question, answer)
        except (CannotSave, Superseded) as trouble:
            self.seat.paper.say(f"{trouble} Your answer could not be kept: copy it if you need it.")

    def _again(self) -> int | None:
        paper, made = self.seat.paper, len(self.sitting.play.run.choices)
        offer = f" Type {_how(made)} to play again from there." if made else ""
        paper.say(f"That was all of it.{offer} Enter leaves.")
        while answer := self._ask():
            number = self._rewound(answer.lower(), made)
            if number is not None:
                return number
        return None

    def _rewound(self, answer: str, made: int) -> int | None:
        paper = self.seat.paper
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
                self.sitting.play.rewind(number - 1)
            except CannotSave as trouble:
                paper.say(str(trouble))
            else:
                return number
        return None


def _how(made: int) -> str:
    return "r 1" if made == 1 else f"r and a number from 1 to {made}"


def _band(answer: str) -> str | None:
    word = answer.lower()
    return next((band for band in BANDS if band.startswith(word)), None)
