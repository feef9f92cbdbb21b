"""The lobby, laid out: what is coming, who is here, how to come back, on every screen."""

import pytest
from attrs import evolve

from game.classroom.student.lobbypage import lobby_rows
from game.classroom.student.pages import Lobby, under_way
from game.play.rows import width_of
from tests.classroom.student.guests import LOBBY, TICKET
from tests.classroom.student.test_pages import SIZES, text_of

MANY = evolve(LOBBY, here=("Ana", *(f"Student {number}" for number in range(1, 91))))
LONG = evolve(MANY, summary="Somebody heard something. " * 20, message="Please read this. " * 30, scenario="Mill " * 30)
WIDE = evolve(LOBBY, here=("Ana", "日本語の名前" * 6, "x" * 40), own="Ana", title="タイトル" * 30)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("clock", ["", "10:02"])
@pytest.mark.parametrize("lobby", [LOBBY, MANY, LONG, WIDE, evolve(LOBBY, here=())])
def test_it_fits_every_screen(lobby: Lobby, clock: str, size: tuple[int, int]) -> None:
    """As many rows as the screen has, none wider; the own name, and the way out, stand on all of them."""
    rows = lobby_rows(evolve(lobby, clock=clock), *size)
    assert len(rows) == size[1]
    assert max(width_of(row) for row in rows) <= size[0]
    assert "Ana" in text_of(rows)
    assert "q leave" in text_of(rows)


def test_it_says_what_is_coming_and_how_to_come_back() -> None:
    """The story, its length, that the class waits, the line to type and the word to say."""
    page = text_of(lobby_rows(LOBBY, 80, 24))
    for said in (
        "The Rumor Mill",
        "about 15 minutes",
        "Dana heard something.",
        "begins when your instructor",
    ):
        assert said in page
    assert TICKET.line in page
    assert TICKET.word in page
    assert "about a minute" in text_of(lobby_rows(evolve(LOBBY, minutes=1), 80, 24))


def test_a_class_that_is_called_as_its_scenario_says_so_once() -> None:
    """Its heading says then what the page is."""
    same = evolve(LOBBY, title=LOBBY.scenario)
    assert "WHAT IS COMING" in text_of(lobby_rows(same, 80, 24))
    assert "THE CLASS HAS BEGUN" in text_of(lobby_rows(evolve(same, begun=True), 80, 24))
    assert "THE RUMOR MILL" not in text_of(lobby_rows(same, 80, 24))


def test_ones_own_name_comes_first_and_is_marked() -> None:
    """The others follow in the order in which they joined."""
    rows = text_of(lobby_rows(LOBBY, 80, 24)).splitlines()
    first = next(place for place, row in enumerate(rows) if "Ana  you" in row)
    assert [row.split()[-1] for row in rows[first + 1 : first + 4]] == ["Ben", "Carla", "Dmitri"]
    assert "4 are here" in rows[1]


def test_who_does_not_fit_is_counted() -> None:
    """At 80x24 a column, at 100x30 two of them; shown and counted together are all of the class."""
    for size, columns in (((80, 24), 1), ((100, 30), 2)):
        page = text_of(lobby_rows(MANY, *size))
        shown = page.count("Student ")
        assert f"and {90 - shown} more" in page
        assert shown == (size[1] - 8) * columns - columns
    folded = text_of(lobby_rows(MANY, 50, 20))
    assert "Here: Ana (you), Student 1" in " ".join(folded.split())
    assert " more" in folded


def test_who_is_alone_is_told_so() -> None:
    """Nobody counts to one."""
    assert "only you, so far" in text_of(lobby_rows(evolve(LOBBY, here=("Ana",)), 80, 24))


def test_a_late_student_may_begin() -> None:
    """Where the class is, and the key that sits down."""
    page = text_of(lobby_rows(evolve(LOBBY, begun=True, status=under_way(12, (5, 5))), 80, 24))
    assert "12 minutes ago" in page
    assert "Enter begin" in page
    assert "Enter begin" not in text_of(lobby_rows(LOBBY, 80, 24))


def test_where_room_is_short_the_message_and_the_return_word_stay() -> None:
    """The summary gives way first: it is told again by the story itself."""
    page = text_of(lobby_rows(evolve(LOBBY, summary="Somebody heard something. " * 20, message="Two minutes."), 80, 24))
    assert "Two minutes." in page
    assert TICKET.word in page
    assert "Somebody heard" not in page


def test_on_a_small_screen_an_answer_and_a_message_come_before_where_the_class_is() -> None:
    """A name that was refused is told there too; nothing breaks off in a sentence."""
    small = evolve(MANY, notice="That name is taken.", message="Two minutes.")
    page = text_of(lobby_rows(small, 40, 14))
    assert "! That name is taken." in page
    assert "Two minutes." in page
    waits = text_of(lobby_rows(MANY, 40, 14))
    assert "This page turns by itself." in " ".join(waits.split())
    assert TICKET.word in waits


def test_the_picture_gives_way_to_people() -> None:
    """A few guests leave room for the break room, with a note on its board for them; ninety for its table alone."""
    assert "notices" in text_of(lobby_rows(evolve(LOBBY, clock="10:02"), 100, 30))
    assert "notices" not in text_of(lobby_rows(evolve(MANY, clock="10:02"), 100, 30))
    for lobby, size in ((MANY, (100, 30)), (LOBBY, (80, 24)), (LOBBY, (60, 23))):
        assert "█▄▟▘" in text_of(lobby_rows(evolve(lobby, clock="10:02"), *size))
    assert "█▄▟▘" not in text_of(lobby_rows(evolve(MANY, clock="10:02"), 80, 24))


def test_a_name_that_a_terminal_might_obey_does_nothing() -> None:
    """Whatever a name is made of, no control character stands on another student's screen."""
    for width in (50, 80):
        page = text_of(lobby_rows(evolve(LOBBY, here=("Ana", "B\x1b[2Jen")), width, 24))
        assert "\x1b" not in page
        assert "[2Jen" in page
