"""Looking back while playing: the story so far, and what changed and why."""

from collections.abc import Callable

from game.play.back import story_so_far, what_changed
from game.play.change import remembered_of
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


def ledger(run: Run, *, hide_numbers: bool = False) -> list[str]:
    """The ledger of a run."""
    return lines(what_changed(run.story, leaves(run), remembered_of(run), 60, hide_numbers=hide_numbers))


def test_the_ledger_has_signs_and_words_newest_first(played: Played) -> None:
    """What came late stands above what was done, each with what people remember of it."""
    assert ledger(played("fill")) == [
        "And then",
        "  · Ola has heard: The tap coughs.",
        "  ▲ Ola: warmer, 50 to 53.",
        "",
        "Fill it.",
        "  ▲ Nia: warmer, 50 to 56.",
        "  · Ola has not heard.",
        "  · Minutes to nine: 10 to 7.",
    ]


def test_an_unseen_act_changes_nothing_that_can_be_read(played: Played) -> None:
    """Rule 22: nothing before the debrief."""
    assert "  · Nothing that anybody saw." in ledger(played("shrug", "wash"))


def test_hidden_numbers_stay_hidden_in_the_ledger(played: Played) -> None:
    """Who heard is told, what it moved is not."""
    text = "\n".join(ledger(played("fill"), hide_numbers=True))
    assert "56" not in text
    assert "Ola has heard: The tap coughs." in text


def test_at_the_beginning_nothing_has_changed(played: Played) -> None:
    """The ledger says so."""
    assert ledger(played()) == ["Nothing has changed yet."]
