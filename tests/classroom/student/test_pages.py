"""What a student is told of the class: where it is, how to come back, how it ended."""

from collections.abc import Sequence

import pytest
from attrs import evolve

from game.classroom.student.pages import (
    NEW_WORD,
    Ticket,
    Word,
    banned,
    ended,
    farewell_rows,
    ordinal,
    paused,
    removed,
    taken_over,
    told,
    under_way,
    word_rows,
)
from game.play.rows import Row, width_of
from tests.classroom.student.guests import FAREWELL, TICKET

SIZES = [(40, 15), (60, 20), (80, 24), (100, 30), (112, 38)]


def text_of(rows: Sequence[Row]) -> str:
    return "\n".join("".join(span.text for span in row) for row in rows)


@pytest.mark.parametrize(
    "minutes, choice, said",
    [
        (0, None, "The class began a moment ago. "),
        (1, (1, 1), "The class began a minute ago; most are at their 1st choice."),
        (12, (5, 5), "The class began 12 minutes ago; most are at their 5th choice."),
        (12, (1, 3), "The class began 12 minutes ago; the others are between their 1st and 3rd choice."),
    ],
)
def test_who_comes_late_is_told_where_the_class_is(minutes: int, choice: tuple[int, int] | None, said: str) -> None:
    """Since when it goes, and how far most have come, or all; nothing where there is nobody else."""
    assert under_way(minutes, choice).startswith(said)


def test_who_comes_late_to_a_paused_class_is_told_that_too() -> None:
    """In the same sentence as where it is: they may begin, and read."""
    assert under_way(12, (5, 5), is_paused=True).endswith("It is paused just now: you can read on; choosing waits.")


def test_places_are_counted_as_they_are_spoken() -> None:
    """1st, 2nd, 3rd, and the teens with th."""
    assert [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 22, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "111th",
    ]  # fmt: skip


def test_who_speaks_is_said() -> None:
    """A message has its speaker, and a pause says what still works."""
    assert told("Look up.", 60).heading == "Your instructor"
    assert told("Look up.", 60).keys == "i reads all"
    assert "You can read on" in paused().text


@pytest.mark.parametrize("word", [removed(TICKET), banned(), ended(), taken_over()])
@pytest.mark.parametrize("size", SIZES)
def test_a_word_in_between_fits_and_can_be_left(word: Word, size: tuple[int, int]) -> None:
    """Its heading and the one key stand on every screen; nothing is wider than it."""
    rows = word_rows(word, *size)
    assert word.heading in text_of(rows)
    assert "q leave" in text_of(rows)
    assert len(rows) <= size[1]
    assert max(width_of(row) for row in rows) <= size[0]


def test_who_may_come_back_is_told_how() -> None:
    """Who was sent out has the line and the word; a window that another one replaced shows neither."""
    assert TICKET.word in text_of(word_rows(removed(TICKET), 80, 24))
    assert TICKET.line in text_of(word_rows(removed(TICKET), 80, 24))
    assert TICKET.word not in text_of(word_rows(taken_over(), 80, 24))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("clock", ["", "10:40"])
def test_a_farewell_fits(size: tuple[int, int], clock: str) -> None:
    """The ending, the keys, as many rows as the screen has and none wider."""
    said = evolve(FAREWELL, clock=clock, message="We talk about it on Thursday. " * 9, own="W" * 40)
    rows = farewell_rows(said, *size)
    assert "Good Luck" in text_of(rows)
    assert "t read what you played" in text_of(rows)
    assert len(rows) == size[1]
    assert max(width_of(row) for row in rows) <= size[0]


def test_a_farewell_says_what_was_reached_and_how_to_come_back() -> None:
    """While the class goes on the return word stands there; once it is over, it is not needed."""
    page = text_of(farewell_rows(FAREWELL, 80, 24))
    assert "after 13 choices" in page
    assert "reputation ▰▰▰▰▰▰▱▱▱▱ 58" in page
    assert "goodwill   ▰▰▰▰▰▰▱▱▱▱ 61" in page
    assert TICKET.word in page
    page = text_of(farewell_rows(evolve(FAREWELL, over=True), 80, 24))
    assert TICKET.word not in page
    assert "return word is not needed any more" in " ".join(page.split())


def test_a_farewell_tells_of_others_while_there_are_some() -> None:
    """Who is the last one is not told to wait for anybody."""
    page = " ".join(text_of(farewell_rows(evolve(FAREWELL, others=True), 80, 24)).split())
    assert "Others are still on their way; you may leave" in page
    page = " ".join(text_of(farewell_rows(FAREWELL, 80, 24)).split())
    assert "Others" not in page
    assert "You may leave, or look back until the class ends." in page


def test_a_play_that_the_class_cut_short_is_told_kindly() -> None:
    """Nothing of it is lost, no number is shown that was hidden, and no debrief is offered that never was."""
    short = evolve(FAREWELL, ending="", numbers=None, debriefed=False, over=True)
    page = text_of(farewell_rows(short, 80, 24))
    assert "Everything that you did is kept with it." in " ".join(page.split())
    assert "reputation" not in page
    assert "the debrief again" not in page
    assert "before you had chosen anything" in text_of(farewell_rows(evolve(short, choices=0), 80, 24))


def test_on_a_small_screen_a_farewell_breaks_off_in_no_sentence() -> None:
    """What there is no room for is left out whole, the numbers first."""
    page = " ".join(text_of(farewell_rows(evolve(FAREWELL, over=True), 40, 14)).split())
    assert "Good Luck" in page
    assert "your return word is not needed any more." in page
    assert "reputation" not in page


def test_a_story_without_people_has_no_goodwill() -> None:
    """Only the reputation is told."""
    page = text_of(farewell_rows(evolve(FAREWELL, people=False), 80, 24))
    assert "reputation" in page
    assert "goodwill" not in page


def test_nobody_is_thanked_for_playing_who_chose_nothing() -> None:
    """They came; who chose has played."""
    assert "Thank you for playing, Ana." in text_of(farewell_rows(FAREWELL, 80, 24))
    page = text_of(farewell_rows(evolve(FAREWELL, ending="", choices=0, over=True), 80, 24))
    assert "Thank you for coming, Ana." in page
    assert "playing" not in page


def test_a_word_that_was_replaced_is_not_shown_and_its_line_is() -> None:
    """What to do about it is said, on every page that shows the way back."""
    page = text_of(word_rows(removed(Ticket(TICKET.line, reworded=True)), 80, 24))
    assert TICKET.line in page
    assert NEW_WORD in page
    assert "Your return word " not in page
