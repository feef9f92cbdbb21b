"""What somebody else says, laid out above a page."""

from collections.abc import Sequence

import pytest

from game.play.rows import Row, width_of
from game.tui.pages.notice import Notice, heading_room, notice_rows

LONG = "Please finish the scene that you are in, and then look up. " * 12


def text_of(rows: Sequence[Row]) -> list[str]:
    return ["".join(span.text for span in row) for row in rows]


def test_where_there_is_room_it_stands_in_a_box() -> None:
    """With who speaks on its upper edge."""
    text = text_of(notice_rows(Notice("Two more minutes.", "Your instructor"), 60, 30))
    assert text[1].startswith("  ╭─ Your instructor ─")
    assert text[2].startswith("  │ Two more minutes. ")
    assert text[3].startswith("  ╰───")


@pytest.mark.parametrize("height", [24, 30])
def test_the_words_come_before_what_can_be_done_with_them(height: int) -> None:
    """The keys stand at the end, on the right: behind a short word, below a long one, on the lower edge of a box."""
    for words in ("Two more minutes.", LONG):
        text = text_of(notice_rows(Notice(words, "Your instructor", "x away"), 80, height))
        assert text[-1].rstrip(" ─╯").endswith("x away")
        assert not any("x away" in row for row in text[:-1])
        assert len(text) == {24: 1, 30: 4}[height] or words == LONG


@pytest.mark.parametrize("heading", ["Your instructor", "Paused · Your instructor, 1 of 2"])
def test_on_the_smallest_screen_the_words_have_a_row(heading: str) -> None:
    """Between who speaks and the keys."""
    text = text_of(notice_rows(Notice(LONG, heading, "x puts this away"), 40, 14))
    assert len(text) <= 3
    assert "Please finish" in " ".join(text)
    assert text[-1].endswith("x puts this away")


def test_who_speaks_stands_out_from_the_words_behind_it() -> None:
    """The words are wrapped around it."""
    heading, *rest = notice_rows(Notice(LONG, "Your instructor"), 80, 24)[0][2:]
    assert (heading.text, heading.role, heading.weight) == ("Your instructor", "accent", "strong")
    assert "".join(span.text for span in rest).startswith("  Please finish")
    assert {span.role for span in rest} == {"ink"}


def test_on_a_low_screen_a_short_one_takes_one_row() -> None:
    """A page keeps the other 23 rows."""
    text = text_of(notice_rows(Notice("Two more minutes.", "Your instructor"), 80, 24))
    assert text == ["  ▌ Your instructor  Two more minutes."]
    assert text_of(notice_rows(Notice("Two more minutes."), 80, 24)) == ["  ▌ Two more minutes."]


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (100, 30), (112, 38)])
@pytest.mark.parametrize("keys", ["", "x away · i all", "k" * 300])
@pytest.mark.parametrize("heading", ["", "Your instructor", "x" * 300])
@pytest.mark.parametrize("text", ["Go on.", LONG, "y" * 900, "one\n\ntwo", "日本語の長い文。" * 60])
def test_it_never_takes_more_than_its_share(size: tuple[int, int], heading: str, keys: str, text: str) -> None:
    """A fifth of the rows, and its frame; no row is wider than the page; what is cut says so."""
    width, height = size
    rows = notice_rows(Notice(text, heading, keys), width, height)
    assert 1 <= len(rows) <= height // 5 + 3
    assert max(width_of(row) for row in rows) <= width
    if text == LONG:
        assert any("…" in row for row in text_of(rows))


@pytest.mark.parametrize("size", [(40, 15), (60, 24), (80, 24), (80, 30), (112, 38)])
def test_a_heading_that_takes_its_room_is_not_cut(size: tuple[int, int]) -> None:
    """One letter more is."""
    room = heading_room(*size)
    assert "h" * room in " ".join(text_of(notice_rows(Notice("Two\nrows.", "h" * room), *size)))
    assert "…" in " ".join(text_of(notice_rows(Notice("Two\nrows.", "h" * (room + 1)), *size)))
