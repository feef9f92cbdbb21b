"""The debrief's pages, laid out."""

from collections.abc import Callable

import pytest

from game.play.debrief import Guess, Guessing, Page, Questions, Road, debrief
from game.play.rows import width_of
from game.play.run import Run
from game.story.review import review
from game.tui.pages.debrief import heading, page_rows, reading_rows
from tests.play.conftest import played, story

__all__ = ["played", "story"]


def pages(run: Run, *, hide_numbers: bool = False) -> tuple[Page, ...]:
    """All pages of a run's debrief, with a guess and an answer."""
    looked = review(run.story, run.events, run.state, run.you)
    return debrief(run, looked, hide_numbers, {"nia": "warm", "goodwill": "60"}, {})


def text(page: Page, selected: int = 0, width: int = 72, room: int = 40) -> str:
    """A page as text."""
    return "\n".join("".join(span.text for span in row) for row in page_rows(page, selected, width, room))


@pytest.mark.parametrize("hide_numbers", [False, True])
@pytest.mark.parametrize("width", [36, 72])
def test_every_page_fits_its_width_and_has_a_heading(
    played: Callable[..., Run], hide_numbers: bool, width: int
) -> None:
    """Whether numbers were hidden or not."""
    for page in pages(played("fill", "wash"), hide_numbers=hide_numbers):
        rows = page_rows(page, 0, width, 18)
        assert len(rows) <= 18
        assert max((width_of(row) for row in rows), default=0) <= width
        assert heading(page).isupper()


def test_a_guess_stands_in_brackets(played: Callable[..., Run]) -> None:
    """Not by color alone."""
    guess = next(page for page in pages(played("fill", "wash")) if isinstance(page, Guess))
    assert "[3 warm]" in text(guess)
    assert "> Ola" in text(guess, 1)


@pytest.mark.parametrize("name", ["Ola", "Bartholomew Featherstonehaugh"])
def test_all_three_guesses_stand_on_the_smallest_screen(name: str) -> None:
    """Closer together, and a long name is cut before they are."""
    page = Guess(False, (Guessing("a", name, "warm"), Guessing("b", "Priya")))
    rows = text(page, width=36, room=9).splitlines()
    assert max(map(len, rows)) <= 36
    assert rows[-2].endswith(" 1 cold  2 mixed [3 warm]")
    assert rows[-1].rstrip().endswith("3 warm")
    assert name[:3] in rows[-2]
    assert " 1 cold    2 mixed    3 warm" in text(page, width=72)


def test_on_the_smallest_screen_both_numbers_are_told(played: Callable[..., Run]) -> None:
    """One below the other; the same where they are guessed."""
    told = "\n".join(text(page, width=36) for page in pages(played("fill", "wash")))
    for words in ("reputation ▰", "goodwill   ▰"):
        assert words in told
    guesses = text(
        Guess(True, (Guessing("reputation", "reputation", "60"), Guessing("goodwill", "goodwill"))), width=36
    )
    assert "> reputation  60\n  goodwill    …" in guesses


def test_long_pages_scroll_by_rows(played: Callable[..., Run]) -> None:
    """The first row that is shown is the selected one, and the last page is full."""
    page = next(page for page in pages(played("fill", "wash")) if not isinstance(page, Guess | Road | Questions))
    count = reading_rows(page, 72)
    assert len(page_rows(page, 0, 72, count - 1)) == count - 1
    assert text(page, 99, room=count - 1).splitlines()[-1] == text(page).splitlines()[-1]
