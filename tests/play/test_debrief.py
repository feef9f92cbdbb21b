"""A play looked back on, as pages."""

from collections.abc import Mapping

import pytest

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
    guessed_number,
)
from game.play.road import Leg, road
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


def test_in_a_story_without_people_both_stats_are_guessed() -> None:
    """There is nobody to guess the feelings of, and a page with nothing to guess is no page."""
    story = a_story("desk: {here: nobody, choices: [{id: go, text: Go., to: the_end}]}", who="[]")
    guess = pages(choose(begin_run(story, "You"), "go"))[0]
    assert guess == Guess(True, (Guessing("reputation", "Reputation"), Guessing("goodwill", "Goodwill")))


@pytest.mark.parametrize("typed, number", [("50", "50"), ("00050", "50"), ("0", "0"), ("100", "100"), (" 7 ", "7")])
def test_a_guessed_number_is_written_in_one_way(typed: str, number: str) -> None:
    """Zeros in front of it mean nothing."""
    assert guessed_number(typed) == number


@pytest.mark.parametrize("typed", ["101", "-1", "", "1.5", "ten", "1e1", "²", "9" * 5000])
def test_what_is_no_number_up_to_a_hundred_is_no_guess_of_one(typed: str) -> None:
    """However long it is."""
    assert guessed_number(typed) is None


def test_a_guess_that_was_kept_with_zeros_is_read_without_them() -> None:
    """On both pages that show it; one that is no number counts as none."""
    guess, truth = pages(kettle_run("blame", "sit"), True, {"reputation": "047", "goodwill": "lots"})[:2]
    assert guess == Guess(True, (Guessing("reputation", "Reputation", "47"), Guessing("goodwill", "Goodwill")))
    assert isinstance(truth, Truth)
    assert truth.compared == (Compared("reputation", "Reputation", "47", "47"),)


def test_the_road_is_walked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """It costs a step for every side road: whoever turns pages walks it once, and hands it in."""
    walked: list[Run] = []

    def counted(run: Run) -> tuple[Leg, ...]:
        walked.append(run)
        return road(run)

    monkeypatch.setattr("game.play.debrief.road", counted)
    run = kettle_run("blame", "sit")
    looked = review(run.story, run.events, run.state, run.you)
    by_itself = debrief(run, looked, False, {}, {})
    assert len(walked) == 1
    assert debrief(run, looked, False, {}, {}, legs=road(run)) == by_itself
    assert len(walked) == 1


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
