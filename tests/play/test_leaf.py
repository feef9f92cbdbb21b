"""Leaves: a play as it is read, with the stats around each page."""

from collections.abc import Callable

from attrs import evolve

from game.play.leaf import first_standing, leaves
from game.play.run import Run
from game.story.engine import enter
from game.story.event import Ended, Offered, WentOn
from game.story.model import Story
from game.story.state import before
from game.story.text import plain

Played = Callable[..., Run]


def test_a_turn_with_a_page_of_its_own_has_two_leaves(played: Played) -> None:
    """The page is turned, then the next scene offers its choices (rule 15)."""
    first, page, mugs = leaves(played("fill"))
    assert isinstance(first.end, Offered)
    assert isinstance(page.end, WentOn)
    assert isinstance(mugs.end, Offered)
    assert [leaf.number for leaf in (first, page, mugs)] == [0, 1, 1]


def test_a_leaf_says_what_was_done_said_and_told(played: Played) -> None:
    """The choice, what followed from it, and what the scene tells stand apart."""
    page = leaves(played("fill"))[1]
    assert [event.line for event in page.did] == ["Fill it."]
    assert [plain(paragraph) for paragraph in page.said] == ["The tap coughs. It runs."]
    assert [plain(paragraph) for paragraph in page.told] == ["Time goes by."]


def test_stats_are_folded_from_events(played: Played) -> None:
    """What lands moves a number, what waits is untold, what is heard is untold no more; the engine agrees."""
    run = played("fill")
    first, page, mugs = leaves(run)
    assert first.before == first_standing(run.story)
    assert page.after.goodwill == (56, 50)
    assert page.after.has_not_heard(1)
    assert mugs.after.goodwill == (56, 53)
    assert not mugs.after.has_not_heard(1)
    assert mugs.after.goodwill == run.state.goodwill
    assert mugs.after.variables == run.state.variables


def test_an_unseen_act_shows_nothing(played: Played) -> None:
    """Nobody saw it, so nobody is said not to have heard (rule 22)."""
    last = leaves(played("shrug", "wash"))[-1]
    assert isinstance(last.end, Ended)
    assert not last.after.has_not_heard(0)
    assert last.after.goodwill[0] == 44


def test_a_play_that_begins_in_its_middle_has_the_stats_it_begins_with(story: Story) -> None:
    """Nothing seems to have moved before the first page of a jump."""
    state = evolve(before(story), scene="mugs", reputation=70, goodwill=(20, 90), variables=(4, "open"))
    first = leaves(Run(story, "Ana", (enter(story, state),)))[0]
    assert (first.before.reputation, first.before.goodwill, first.before.variables) == (70, (20, 90), (4, "open"))
    assert first.after.goodwill == (20, 90)
