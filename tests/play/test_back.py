"""Looking back while playing: the story so far, and what changed and why."""

from collections.abc import Callable

from game.play.back import changes, lines_of, story_so_far, what_changed
from game.play.leaf import leaves
from game.play.rows import Row
from game.play.run import Run

Played = Callable[..., Run]


def lines(rows: list[Row]) -> list[str]:
    """The rows as text."""
    return ["".join(span.text for span in row) for row in rows]


def test_the_story_so_far_has_what_was_told_and_what_you_did(played: Played) -> None:
    """In order, your choices marked, consequences marked otherwise."""
    text = [line for line in lines(story_so_far(leaves(played("fill")), 60)) if line]
    assert text == [
        "8:51 a.m.",
        "The kettle is empty, Ana. Nia looks at it.",
        "> Fill it.",
        "╵ The tap coughs. It runs.",
        "Time goes by.",
        "Two mugs.",
    ]


def test_changes_are_told_in_words_with_their_cause(played: Played) -> None:
    """Who was there, who has not heard, what a shown number did."""
    run = played("fill")
    page, mugs = leaves(run)[1:]
    said = lines_of(leaves(run))
    assert changes(run.story, page.happened, said) == [
        ("▲", "Nia 50 → 56, warm now (was there)."),
        ("", "Ola has not heard."),
        ("", "Minutes to nine: 10 → 7."),
    ]
    assert changes(run.story, mugs.happened, said) == [("▲", "Ola 50 → 53 (heard of it: “Fill it”).")]


def test_an_unseen_act_changes_nothing_that_can_be_read(played: Played) -> None:
    """Rule 22: nothing before the debrief."""
    run = played("shrug", "wash")
    assert "Nothing that anybody saw." in "\n".join(lines(what_changed(run.story, leaves(run), 60)))


def test_hidden_numbers_stay_hidden_in_the_ledger(played: Played) -> None:
    """Who heard is told, what it moved is not."""
    run = played("fill")
    text = "\n".join(lines(what_changed(run.story, leaves(run), 60, hide_numbers=True)))
    assert "56" not in text
    assert "Ola has heard “Fill it”." in text


def test_at_the_beginning_nothing_has_changed(played: Played) -> None:
    """The ledger says so."""
    run = played()
    assert lines(what_changed(run.story, leaves(run), 60)) == ["Nothing has changed yet."]
