"""The roster as rows."""

import pytest

from game.classroom.console.pages.roster import roster_rows
from game.classroom.event import Ended
from game.play.rows import width_of
from tests.classroom.console.past import Past, playing, text_of


def many(count: int) -> Past:
    return playing(*(f"Student {number}" for number in range(1, count + 1)))


def test_a_row_tells_who_where_how_much_how_long_and_how() -> None:
    """Under the names of the columns."""
    past = playing("Ana", "Ben").chooses("s2", "fill").later(minutes=4).goes("s1")
    heading, ana, ben = text_of(roster_rows(past.board(), "joined", "", 76, 10)).splitlines()
    assert heading.split() == ["name", "where", "choices", "min"]
    assert ana.split() == ["1", "○", "Ana", "sink", "0", "4", "gone"]
    assert ben.split() == ["2", "●", "Ben", "mugs", "1", "4", "quiet", "4", "min"]


def test_in_the_lobby_no_minutes_are_counted() -> None:
    """Nobody could do anything yet: the column is empty, so that it never goes backwards."""
    _, ana = text_of(roster_rows(Past().joins("Ana").later(minutes=4).board(), "joined", "", 76, 10)).splitlines()
    assert ana.split() == ["1", "●", "Ana", "in", "the", "lobby", "0", "here"]


@pytest.mark.parametrize("width", [36, 52, 76, 120])
@pytest.mark.parametrize("room", [3, 14, 40])
def test_any_roster_fits_any_room(width: int, room: int) -> None:
    """Long names are cut, and of many students those around the selected one are shown."""
    past = many(30).joins("超長い名前の学生さんです", "W" * 24)
    rows = roster_rows(past.board(), "joined", "s32", width, room)
    assert len(rows) <= room
    assert max(width_of(row) for row in rows) <= width
    assert "WWW" in text_of(rows)


@pytest.mark.parametrize("width", [58, 76])
def test_a_name_has_the_room_that_places_do_not_need(width: int) -> None:
    """It is told in full where that can be, beside places that are."""
    past = playing("Wilhelmina Featherstone").chooses("s1", "fill")
    text = text_of(roster_rows(past.board(), "joined", "", width, 9, longest_place=4))
    assert "Wilhelmina Featherstone " in text
    assert " mugs " in text


def test_beside_a_map_a_name_of_two_words_is_told_in_full() -> None:
    """As the program itself makes them, at the width that a console of 100 columns has; and minutes keep their unit."""
    past = playing("Cinnamon Antelope").chooses("s1", "fill").later(minutes=9)
    text = text_of(roster_rows(past.board(), "joined", "", 57, 9, longest_place=18))
    assert "Cinnamon Antelope " in text
    assert "quiet 9m" in text
    assert "quiet 2h" in text_of(roster_rows(past.later(minutes=130).board(), "joined", "", 57, 9, longest_place=18))


def test_where_names_are_short_places_have_the_room() -> None:
    """In a pane, too."""
    past = playing("Bo").chooses("s1", "fill", "wash")
    assert " Two teas " in text_of(roster_rows(past.board(), "joined", "", 50, 9, longest_place=8))


def test_who_is_marked_has_a_sign() -> None:
    """Selected or not; how they are is told in words behind."""
    board = many(3).board()
    lines = text_of(roster_rows(board, "joined", "s1", 76, 9, marked=("s1", "s2"))).splitlines()
    assert [line.split()[1] for line in lines[1:]] == ["✓", "✓", "●"]
    assert lines[2].endswith("here")


def test_of_many_it_is_told_which_are_shown() -> None:
    """And that there are others."""
    text = text_of(roster_rows(many(30).board(), "joined", "s1", 76, 12))
    assert "1 to 10 of 30" in text


def test_the_selected_row_shows_only_in_the_list_that_is_walked() -> None:
    """Beside a map that is walked, the roster has no bar."""
    board = many(3).board()
    for focused in (True, False):
        rows = roster_rows(board, "joined", "s2", 76, 9, focused=focused)
        assert any(span.role == "selected" for row in rows for span in row) is focused


def test_every_row_can_be_clicked() -> None:
    """Each opens its student."""
    rows = roster_rows(many(2).board(), "joined", "s1", 76, 9)
    assert [{span.action for span in row} for row in rows[1:]] == [{"open_student:s1"}, {"open_student:s2"}]


def test_an_empty_class_is_told_what_to_do() -> None:
    """Nobody has come: read out the line. It is over: nobody came."""
    assert "Nobody has come yet" in text_of(roster_rows(Past().board(), "joined", "", 76, 9))
    assert "Nobody came" in text_of(roster_rows(playing().happens(Ended()).board(), "joined", "", 76, 9))
