"""A play looked back on, as pages to turn, one thought a page: every front end shows the same ones."""

from collections.abc import Mapping

from attrs import frozen

from game.play.road import Leg, road
from game.play.run import Run
from game.story.event import Ended
from game.story.model import Step
from game.story.people import band, mean_goodwill
from game.story.review import Act, Consistency, Opinion, Practiced, Review, Untold

#: What was written, by the step and the text of its question.
Answers = Mapping[tuple[str, str], str]

#: What a guess of both stats is a guess of; any other guess is of a person, by id.
STATS = ("reputation", "goodwill")


@frozen
class Guessing:
    """One thing to guess before the truth is shown: whose (`of`: a person's id or a stat), and the guess so far."""

    of: str
    label: str
    guess: str | None = None


@frozen
class Guess:
    """The player's own guess comes first. `numbers`: of both stats, 0..100; else of each person, a band."""

    numbers: bool
    guesses: tuple[Guessing, ...]


@frozen
class Compared:
    """A guess beside the truth: numbers 0..100 for stats, a band for a person."""

    of: str
    label: str
    guess: str
    truth: str


@frozen
class Truth:
    """Where the play stands in numbers (0..100), the guesses beside it, and what everybody would say."""

    ending: Ended | None
    reputation: int
    goodwill: int
    compared: tuple[Compared, ...]
    opinions: tuple[Opinion, ...]
    consistency: Consistency | None


@frozen
class Road:
    """The way that was taken, choice by choice, with the roads not taken."""

    legs: tuple[Leg, ...]


@frozen
class UnseenPage:
    """What nobody saw."""

    acts: tuple[Act, ...]


@frozen
class UntoldPage:
    """What was never told: who still does not know of what."""

    untold: tuple[Untold, ...]


@frozen
class Reasons:
    """Why, choice by choice, and how often each facet was practiced and neglected."""

    acts: tuple[Act, ...]
    facets: tuple[Practiced, ...]


@frozen
class Question:
    """A question of the debrief, and what the player wrote to it; empty where nothing."""

    text: str
    answer: str = ""


@frozen
class Questions:
    """One of the four steps with its questions."""

    step: Step
    questions: tuple[Question, ...]


@frozen
class Principle:
    """The thought that the scenario leaves the player with."""

    text: str


Page = Guess | Truth | Road | UnseenPage | UntoldPage | Reasons | Questions | Principle


def debrief(
    run: Run,
    review: Review,
    hide_numbers: bool,
    guesses: Mapping[str, str],
    answers: Answers,
    legs: tuple[Leg, ...] | None = None,
) -> tuple[Page, ...]:
    """The pages, in order. `guesses` by what they are of, `answers` by step and question; `legs`: the run's road.

    Where the author wrote no reasons, no questions for a step or no principle, there is no page for them. Where a
    story has no people, both stats are guessed.
    """
    numbers = hide_numbers or not run.story.people
    given = run.story.debrief
    steps = (_questions(step, texts, answers) for step, texts in given.steps if texts)
    reasons = Reasons(tuple(act for act in review.acts if act.why), review.facets)
    return (
        Guess(numbers, guessing(run, numbers, guesses)),
        truth(run, review, guesses),
        Road(road(run) if legs is None else legs),
        UnseenPage(review.unseen),
        UntoldPage(review.untold),
        *((reasons,) if reasons.acts or reasons.facets else ()),
        *steps,
        *((Principle(given.principle),) if given.principle else ()),
    )


def guessed_number(text: str) -> str | None:
    """A guess of a stat as it is kept, 0..100 without zeros in front: “050” is “50”. None where it is none."""
    digits = text.strip().lstrip("0") or text.strip()[-1:]
    return str(int(digits)) if digits.isdecimal() and len(digits) <= 3 and int(digits) <= 100 else None


def guessing(run: Run, numbers: bool, guesses: Mapping[str, str]) -> tuple[Guessing, ...]:
    """What is to be guessed, with what was guessed so far."""
    people = ((person.id, person.name) for person in run.story.people)
    asked = ((stat, stat.capitalize()) for stat in STATS) if numbers else people
    return tuple(Guessing(of, label, _guessed(of, guesses)) for of, label in asked)


def _guessed(of: str, guesses: Mapping[str, str]) -> str | None:
    guess = guesses.get(of)
    return guessed_number(guess) if guess is not None and of in STATS else guess


def truth(run: Run, review: Review, guesses: Mapping[str, str]) -> Truth:
    """The numbers, with every guess that was made beside what it was a guess of."""
    state = run.state
    mean = mean_goodwill(state.goodwill)
    known = {"reputation": ("Reputation", str(state.reputation)), "goodwill": ("Goodwill", str(mean))}
    for person, goodwill in zip(run.story.people, state.goodwill, strict=True):
        known[person.id] = (person.name, band(goodwill))
    made = ((of, _guessed(of, guesses)) for of in guesses if of in known)
    compared = tuple(Compared(of, known[of][0], guess, known[of][1]) for of, guess in made if guess is not None)
    return Truth(run.ended, state.reputation, mean, compared, review.opinions, review.consistency)


def _questions(step: Step, texts: tuple[str, ...], answers: Answers) -> Questions:
    asked = tuple(Question(text, answers.get((step, text), "")) for text in texts)
    return Questions(step, asked)
