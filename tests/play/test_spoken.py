"""The pages of a debrief in sentences."""

from typing import get_args

import pytest

from game.play.debrief import Guess, Page, Questions
from game.play.road import Leg, Side, road
from game.play.run import begin_run
from game.play.spoken import HEADINGS, consistency, facets, lines_of, road_lines, step_title, where
from game.story.review import Consistency, Practiced
from tests.lines import kettle_run
from tests.play.test_debrief import pages
from tests.writing import a_story


def test_every_page_but_questions_has_a_heading_of_its_own() -> None:
    """Short enough for the top of a narrow screen, and without a point: the screen writes it in capitals."""
    assert {*HEADINGS, Questions} == {*get_args(Page)}
    assert all(len(heading) <= 24 and heading[-1].isalpha() for heading in HEADINGS.values())
    assert HEADINGS[Guess] == "Before you look"


def test_a_page_begins_with_its_heading() -> None:
    """As a sentence, since a line is read aloud."""
    titles = [lines_of(page)[0] for page in pages(kettle_run("blame", "sit"))[1:]]
    assert titles == [
        "What they would say.",
        "The road you took.",
        "What nobody saw.",
        "What was never told.",
        "Why, choice by choice.",
        "How it felt.",
        "What you take with you.",
        "One thing to keep.",
    ]


def test_every_step_has_a_title() -> None:
    """What the four steps ask for, in plain words."""
    steps = [step_title(step) for step in ("reactions", "description", "analysis", "summary")]
    assert steps == ["How it felt", "What happened", "What it meant", "What you take with you"]


def test_the_truth_is_told_person_by_person() -> None:
    """Both stats, then what everybody would say, with the player's guess behind it."""
    told = lines_of(pages(kettle_run("blame", "sit"), guesses={"dana": "cold", "reputation": "50"})[1])
    assert told[:5] == [
        "What they would say.",
        "Reputation: 47 of 100. You guessed 50.",
        "Goodwill: 53 of 100.",
        "Dana, warm, 56: “Good company.” You guessed cold.",
        "Priya, mixed, 50.",
    ]


def test_goodwill_is_told_where_there_is_somebody_to_feel_it_or_where_it_was_guessed() -> None:
    """Of nobody's feelings there is no number, unless the player was asked for one."""
    alone = begin_run(a_story("desk: {text: Nobody., to: the_end}", who="[]"), "You")
    assert lines_of(pages(alone)[1]) == ["What they would say.", "Reputation: 50 of 100."]
    assert lines_of(pages(alone, guesses={"goodwill": "60"})[1])[2:] == ["Goodwill: 50 of 100. You guessed 60."]


def test_roads_to_one_place_stand_together() -> None:
    """Below the choice that was made, each under where it leads."""
    assert lines_of(pages(kettle_run("blame", "tell_her"))[2]) == [
        "The road you took.",
        '1. "Priya was here last."',
        "   Or, to your road at 2:",
        '   - "That was me."',
        "   - Wait until she has gone, and fill it.",
        "   Was not open (Priya would have to trust you first):",
        "   - Ask Priya to the kitchen.",
        '2. "I said that it was you."',
        "   Or, to an ending you did not see:",
        "   - Sit down and work.",
    ]


def test_the_road_of_a_play_that_goes_on_can_be_read_as_well() -> None:
    """As far as it goes; before the first choice there is none."""
    assert road_lines(road(kettle_run("fill")), None)[:2] == [
        "1. Wait until she has gone, and fill it.",
        "   Or, to your road at 2:",
    ]
    assert road_lines((), None) == ["You have not chosen anything yet: the road begins with your first choice."]


@pytest.mark.parametrize(
    "side, number, words",
    [
        (Side("a", "A.", unread=True), 1, "somewhere you have not been"),
        (Side("a", "A."), 1, "somewhere you have not been"),
        (Side("a", "A.", ends=True, unread=True), 1, "an ending you did not see"),
        (Side("a", "A.", ends=True), 1, "an ending you did not see"),
        (Side("a", "A.", joins=2), 1, "your road at 2"),
        (Side("a", "A.", joins=3, unread=True), 1, "by a way you have not seen, to your road at 3"),
        (Side("a", "A.", joins=1), 2, "back to 1"),
        (Side("a", "A.", joins=1, unread=True), 2, "by a way you have not seen, back to 1"),
        (Side("a", "A.", joins=4, ends=True), 3, "the same ending"),
        (Side("a", "A.", joins=4, ends=True, unread=True), 3, "by a way you have not seen, to the same ending"),
        (Side("a", "A.", joins=4), 3, "the end of your road"),
        (Side("a", "A.", locked="Too soon"), 3, "(was not open: Too soon)"),
    ],
)
def test_where_a_road_leads_gives_nothing_away(side: Side, number: int, words: str) -> None:
    """No scene that was not seen is named."""
    assert where(side, number, 3) == words


def test_while_the_play_goes_on_its_road_has_no_end() -> None:
    """The next choice is only the next choice."""
    assert where(Side("a", "A.", joins=4), 3, None) == "your road at 4"


@pytest.mark.parametrize(
    "side, words",
    [
        (Side("a", "A."), "   Or, to somewhere you have not been:"),
        (Side("a", "A.", joins=1), "   Or, back to 1:"),
        (Side("a", "A.", joins=3, unread=True), "   Or, by a way you have not seen, to your road at 3:"),
    ],
)
def test_where_a_road_leads_is_a_line_of_its_own(side: Side, words: str) -> None:
    """In words that can be read aloud, above the choices that lead there."""
    assert road_lines((Leg(2, "desk", "b", "B.", (side,)),), 3) == ["2. B.", words, "   - A."]


def test_unseen_and_untold_acts_are_told_with_what_came_of_them() -> None:
    """What was done, and the line that only the debrief has; or who has not heard, and what it would have moved."""
    assert lines_of(pages(kettle_run("fill", "sit"))[3])[1:] == [
        "1. Wait until she has gone, and fill it. There was hot water at ten."
    ]
    assert lines_of(pages(kettle_run("blame", "sit"))[4])[1:] == [
        "Priya has not heard: You said that it was Priya. Goodwill -6."
    ]


def test_an_empty_page_says_so() -> None:
    """That everybody saw and heard everything is worth a sentence."""
    told = pages(kettle_run("own_up", "sit"))
    assert lines_of(told[3]) == ["What nobody saw.", "Nothing: somebody was there each time."]
    assert lines_of(told[4]) == ["What was never told.", "Nothing: everybody has heard what was theirs to hear."]


def test_facets_are_counted_both_ways() -> None:
    """Practiced and neglected, each in a line of its own where there is something to say."""
    assert facets((Practiced("help", 2, 0), Practiced("candor", 1, 3))) == [
        "Practiced: help 2, candor 1.",
        "Neglected: candor 3.",
    ]
    assert facets(()) == []


@pytest.mark.parametrize(
    "drift, line", [(2.0, ["More of it came late."]), (-2.0, ["More of it came early."]), (0.4, [])]
)
def test_consistency_says_who_got_most_and_when(drift: float, line: list[str]) -> None:
    """In words; a small difference between the halves of a play is none."""
    assert consistency(Consistency(80, "boss", "vendor", drift)) == [
        "Consistency: 80 of 100. Goodwill went most to your bosses, least to vendors.",
        *line,
    ]
