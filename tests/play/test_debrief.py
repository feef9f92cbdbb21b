"""A play looked back on, as pages."""

from collections.abc import Mapping

from game.play.debrief import (
    Answers,
    Compared,
    Guess,
    Guessing,
    Page,
    Principle,
    Question,
    Questions,
    Reasons,
    Road,
    Truth,
    UnseenPage,
    UntoldPage,
    debrief,
)
from game.play.run import Run, begin_run, choose
from game.story.review import review
from tests.lines import kettle_run
from tests.writing import a_story


def pages(
    run: Run, hide_numbers: bool = False, guesses: Mapping[str, str] | None = None, answers: Answers | None = None
) -> tuple[Page, ...]:
    looked = review(run.story, run.events, run.state, run.you)
    return debrief(run, looked, hide_numbers, guesses or {}, answers or {})


def test_the_pages_come_in_their_order() -> None:
    """Guess first, then the truth, the road, unseen, untold, why, the questions that there are, one thing to keep."""
    kinds = [type(page) for page in pages(kettle_run("blame", "sit"))]
    assert kinds == [Guess, Truth, Road, UnseenPage, UntoldPage, Reasons, Questions, Questions, Principle]


def test_with_numbers_shown_people_are_guessed() -> None:
    """What each would say: the player has seen the numbers already."""
    assert pages(kettle_run("blame", "sit"), guesses={"dana": "warm"})[0] == Guess(
        False, (Guessing("dana", "Dana", "warm"), Guessing("priya", "Priya"))
    )


def test_with_numbers_hidden_both_stats_are_guessed() -> None:
    """Reputation first, then goodwill."""
    guess = pages(kettle_run("blame", "sit"), hide_numbers=True)[0]
    assert guess == Guess(True, (Guessing("reputation", "Reputation"), Guessing("goodwill", "Goodwill")))


def test_every_guess_stands_beside_its_truth() -> None:
    """Numbers beside numbers, bands beside bands; a guess of somebody who is not there any more is left out."""
    guesses = {"reputation": "47", "goodwill": "90", "dana": "cold", "gone": "warm"}
    truth = pages(kettle_run("blame", "sit"), guesses=guesses)[1]
    assert isinstance(truth, Truth)
    assert truth.compared == (
        Compared("reputation", "Reputation", "47", "47"),
        Compared("goodwill", "Goodwill", "90", "53"),
        Compared("dana", "Dana", "cold", "warm"),
    )
    assert [compared.agrees for compared in truth.compared] == [True, False, False]


def test_what_nobody_saw_and_what_was_never_told() -> None:
    """An unseen act waits for nobody's ears; an untold one says who has not heard of it."""
    unseen = pages(kettle_run("fill", "sit"))[3:5]
    untold = pages(kettle_run("blame", "sit"))[3:5]
    assert isinstance(unseen[0], UnseenPage)
    assert [act.nobody_saw for act in unseen[0].acts] == ["There was hot water at ten."]
    assert unseen[1] == UntoldPage(())
    assert isinstance(untold[1], UntoldPage)
    assert [(one.person.id, one.act.id, one.amount) for one in untold[1].untold] == [("priya", "blame", -6)]
    assert untold[0] == UnseenPage(())


def test_reasons_are_those_that_were_written() -> None:
    """A choice without a reason is not in the list."""
    reasons = pages(kettle_run("blame", "sit"))[5]
    assert isinstance(reasons, Reasons)
    assert [(act.id, act.why) for act in reasons.acts] == [("blame", "It was quick.")]


def test_questions_have_their_answers() -> None:
    """Found by the step and the question's own text."""
    asked = pages(kettle_run("blame", "sit"), answers={("summary", "What will you fill on Monday?"): "The kettle."})
    assert asked[6] == Questions("reactions", (Question("How did the first sip taste?"),))
    assert asked[7] == Questions("summary", (Question("What will you fill on Monday?", "The kettle."),))


def test_what_the_author_left_out_has_no_page() -> None:
    """No reasons, no questions, no principle: nothing empty is turned to."""
    story = a_story("desk: {here: nobody, choices: [{id: go, text: Go., to: the_end}]}")
    kinds = [type(page) for page in pages(choose(begin_run(story, "You"), "go"))]
    assert kinds == [Guess, Truth, Road, UnseenPage, UntoldPage]
