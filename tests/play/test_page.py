"""The play page: what stands where, at which size, and whether it fits."""

from collections.abc import Callable

import pytest
from attrs import evolve

from game.play.page import needed_rows, play_page
from game.play.rows import SMALLEST, Row, width_of
from game.play.view import View

Viewed = Callable[..., View]
SIZES = [(80, 24), (100, 30), (112, 38), (60, 24), (48, 24), (80, 20)]


def lines(rows: tuple[Row, ...]) -> list[str]:
    """The rows as text."""
    return ["".join(span.text for span in row).rstrip() for row in rows]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("choices", [(), ("fill",), ("shrug", "leave")])
def test_a_page_fills_its_screen_and_runs_over_no_edge(
    viewed: Viewed, size: tuple[int, int], choices: tuple[str, ...]
) -> None:
    """As many rows as the screen has, none of them wider."""
    page = play_page(viewed(*choices), *size)
    assert len(page.rows) == size[1]
    assert max(width_of(row) for row in page.rows) <= size[0]
    assert page.fits


def test_everything_is_on_the_smallest_screen_together(viewed: Viewed) -> None:
    """Title, time, text, people, choices, the locked reason, meters and keys at 80x24."""
    text = "\n".join(lines(play_page(viewed(), *SMALLEST).rows))
    for words in (
        "THE KETTLE",
        "8:51 a.m. · turn 1",
        "The kettle is empty, Ana.",
        "elsewhere",
        "1  Fill it.",
        '2  "It was empty."',
        "Ola is busy",
        "Minutes to nine",
        "reputation ▰▰▰▰▰▱▱▱▱▱ 50",
        "goodwill ▰▰▰▰▰▱▱▱▱▱ 50",
        "1-2 choose",
    ):
        assert words in text


def test_what_was_told_before_dims_above_the_newest_words(viewed: Viewed) -> None:
    """On a tall screen the last page can still be read; the newest words stand below it."""
    page = play_page(viewed("fill"), 80, 38)
    text = lines(page.rows)
    old, new = (next(place for place, line in enumerate(text) if words in line) for words in ("Time goes", "Two mugs"))
    assert old < new
    assert {span.role for span in page.rows[old] if "Time" in span.text} == {"dim"}


def test_a_page_that_is_too_long_says_so(viewed: Viewed) -> None:
    """Where the screen is too low, the page does not fit, and its choices are still there."""
    page = play_page(viewed(), 80, 12)
    assert not page.fits
    assert any("1  Fill it." in line for line in lines(page.rows))


def test_the_rows_that_a_page_needs_are_the_rows_at_which_it_begins_to_fit(viewed: Viewed) -> None:
    """The checker's measure is the layout's own: one row less, and something is cut."""
    view = viewed()
    needed = needed_rows(view, 80)
    assert play_page(view, 80, needed).fits
    assert not play_page(view, 80, needed - 1).fits


def test_a_notice_stands_on_the_page(viewed: Viewed) -> None:
    """What the player should know is said where they look."""
    assert any(
        "! The disk is full." in line for line in lines(play_page(viewed(notice="The disk is full."), 80, 24).rows)
    )


@pytest.mark.parametrize("size", [(80, 12), (60, 12), (40, 13)])
def test_a_notice_stays_in_sight_on_a_page_that_is_too_long(viewed: Viewed, size: tuple[int, int]) -> None:
    """It answers the last key: the story above it gives way, and can be scrolled."""
    page = play_page(viewed(notice="The disk is full."), *size)
    assert any("! The disk is full." in line for line in lines(page.rows))
    assert page.scrolls


def test_a_page_without_a_margin_says_too_that_it_is_too_long(viewed: Viewed) -> None:
    """The people stand above its story then, and are scrolled with it; the last word can be reached."""
    short = play_page(viewed(), 60, 12)
    assert "↓ more" in "\n".join(lines(short.rows))
    last = lines(play_page(viewed(), 60, 40).rows)
    text = [line for line in last if line.strip()]
    end = next(place for place, line in enumerate(text) if line.strip().startswith("1 "))
    scrolled = lines(play_page(evolve(viewed(), scroll=short.scrolls), 60, 12).rows)
    assert text[end - 1] in scrolled


def test_a_page_that_is_too_long_is_read_without_a_gap(viewed: Viewed) -> None:
    """Scrolled by as many rows as are seen, every row comes by, however few there is room for."""
    view, size = viewed(), (40, 13)
    whole = lines(play_page(view, 40, 40).rows)
    first = next(place for place, line in enumerate(whole) if line.strip().startswith("1 "))
    page = play_page(view, *size)
    assert page.scrolls
    steps = range(0, page.scrolls + page.seen, page.seen)
    seen = {line for at in steps for line in lines(play_page(evolve(view, scroll=at), *size).rows)}
    assert {*whole[:first]} <= seen


def test_an_ending_has_its_title_and_the_way_on(viewed: Viewed) -> None:
    """The last page says how it ended, and that it can be looked back on."""
    text = "\n".join(lines(play_page(viewed("fill", "leave"), 80, 24).rows))
    assert "Two teas" in text
    assert "Enter  look back on it" in text
