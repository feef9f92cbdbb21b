"""Leaves in lines: a head, what is told, and how it ends."""

from io import StringIO

from game.line.leaf import head_of, opening_lines, write_leaves, write_options
from game.line.paper import Paper
from game.play.leaf import leaves
from game.play.run import Run
from game.story.event import Offered, Option
from tests.lines import kettle_run


def written(run: Run) -> str:
    out = StringIO()
    write_leaves(Paper(StringIO(), out), run.story, leaves(run), False, {})
    return out.getvalue()


def test_a_play_opens_with_its_title_and_its_own_meters() -> None:
    """Before the first scene: what it is, what it is about, and what can run out."""
    run = kettle_run()
    assert opening_lines(run.story, leaves(run)[0]) == [
        "The Kettle",
        "Somebody let it boil dry.",
        "Minutes to the call: 10.",
    ]


def test_the_head_says_when_it_is_and_who_is_here() -> None:
    """A time that ends with a point gets no second one, and an empty room is said to be empty."""
    heads = [head_of(kettle_run().story, leaf) for leaf in leaves(kettle_run("fill"))]
    assert heads == ["Monday 9:00 a.m. Here: Dana.", "Here: nobody but you.", "Here: Priya."]


def test_an_ending_does_not_say_that_nobody_is_here() -> None:
    """An ending is told, not attended."""
    run = kettle_run("fill", "sit")
    assert head_of(run.story, leaves(run)[-1]) == ""
    assert "\n\nThe end: No tea.\n\nThe cup stays cold.\n" in written(run)


def test_emphasis_is_left_out() -> None:
    """A screen reader would read the asterisks."""
    assert "Somebody forgot it" in written(kettle_run())


def test_choices_are_numbered_and_locked_ones_are_not() -> None:
    """The numbers count only what can be chosen, in the story's own order."""
    out = StringIO()
    options = (Option("a", "Go.", False), Option("b", "Fly.", False, "No wings"), Option("c", "Stay.", False))
    write_options(Paper(StringIO(), out), Offered(options))
    assert out.getvalue() == "1. Go.\n-  Fly. (not now: No wings)\n2. Stay.\n\n"
