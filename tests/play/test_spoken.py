"""The pages of a debrief in sentences."""

import pytest

from game.play.road import Side
from game.play.spoken import consistency, facets, lines_of, where
from game.story.review import Consistency, Practiced
from tests.lines import kettle_run
from tests.play.test_debrief import pages


def test_the_truth_is_told_person_by_person() -> None:
    """Both stats, then what everybody would say, with the player's guess behind it."""
    told = lines_of(pages(kettle_run("blame", "sit"), guesses={"dana": "cold", "reputation": "50"})[1])
    assert told[:5] == [
        "The truth.",
        "Reputation: 47 of 100. You guessed 50.",
        "Goodwill: 53 of 100.",
        "Dana, warm, 56: “Good company.” You guessed cold.",
        "Priya, mixed, 50.",
    ]


def test_roads_to_one_place_stand_together() -> None:
    """Below the choice that was made, each under where it leads."""
    assert lines_of(pages(kettle_run("blame", "tell_her"))[2])[1:7] == [
        '1. "Priya was here last."',
        "   Also to choice 2:",
        '   - "That was me."',
        "   - Wait until she has gone, and fill it.",
        "   Locked (Priya would have to trust you first):",
        "   - Ask Priya to the kitchen.",
    ]


@pytest.mark.parametrize(
    "side, number, words",
    [
        (Side("a", "A."), 1, "To where you have not been:"),
        (Side("a", "A.", ends=True), 1, "To an ending that you have not seen:"),
        (Side("a", "A.", joins=2), 1, "Also to choice 2:"),
        (Side("a", "A.", joins=3, unread=True), 1, "Also to choice 3, past something that you have not read:"),
        (Side("a", "A.", joins=1), 2, "Back to choice 1:"),
        (Side("a", "A.", joins=4, ends=True), 3, "To the same ending:"),
        (Side("a", "A.", locked="Too soon"), 3, "Locked (Too soon):"),
    ],
)
def test_where_a_road_leads_gives_nothing_away(side: Side, number: int, words: str) -> None:
    """No scene that was not seen is named."""
    assert where(side, number, made=3) == words


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
    assert lines_of(told[3]) == ["What nobody saw: nothing. Somebody was there each time."]
    assert lines_of(told[4]) == ["What was never told: nothing. Whoever it concerned has heard."]


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
