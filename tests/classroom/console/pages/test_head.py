"""The head of the class page."""

import pytest
from attrs import evolve

from game.classroom.console.pages.head import head_rows
from game.classroom.event import Came, Ended, Event, Knocked, Locked, Lost, Missed, Names, Paused, Tried
from game.play.rows import width_of
from tests.classroom.console.past import Past, playing, text_of


def test_the_head_tells_how_the_class_stands_and_what_to_read_out() -> None:
    """Title, phase, minutes, how many are here, the line to type and the code."""
    past = playing("Ana", "Ben").goes("s2").later(minutes=12)
    title, line, door = text_of(head_rows(past.board(), 76)).splitlines()
    assert title.startswith("TUESDAY, FIRST HOUR   The Kettle")
    assert title.endswith("● playing 12 min · 1 here of 2")
    assert line == "ssh -p 2222 yourname@10.0.0.5   code TULIP-OTTER-4021"
    assert door == "the door is open · no wrong codes"


@pytest.mark.parametrize("event, word", [(Paused(), "‖ paused"), (Ended(), "■ over")])
def test_each_phase_has_a_sign_and_a_word(event: Event, word: str) -> None:
    """It is never told by a color alone."""
    assert word in text_of(head_rows(playing("Ana").happens(event).board(), 76))


def test_the_lobby_has_no_minutes_yet() -> None:
    """Nobody plays, so nothing is timed."""
    assert "○ lobby · 1 here of 1" in text_of(head_rows(Past().joins("Ana").board(), 76))


def test_the_door_and_wrong_codes_are_told() -> None:
    """A locked door, and how many wrong codes were given to it."""
    text = text_of(head_rows(playing("Ana").happens(Locked(), Knocked(1)).board(hidden=True), 76))
    assert "the door is locked · 1 wrong code · names hidden" in text
    assert "1,300 wrong codes" in text_of(head_rows(playing("Ana").happens(Knocked(1300)).board(), 76))


def test_wrong_passwords_of_the_instructor_are_told_apart() -> None:
    """One may be a slip of one's own; more than a connection may give are told with a sign."""
    text = text_of(head_rows(playing("Ana").happens(Knocked(1), Tried(2)).board(), 76))
    assert "1 wrong code · 2 wrong passwords" in text
    assert "!" not in text
    text = text_of(head_rows(playing("Ana").happens(Tried(15)).board(), 76))
    assert "! 15 wrong passwords of the instructor: is somebody else trying to log in?" in text
    assert "no wrong codes" in text


def test_who_went_with_a_part_of_the_server_is_told_until_they_are_back() -> None:
    """Or for ten minutes: whoever looks at the class then sees why they are gone, and what they have to do."""
    past = playing("Ana", "Ben", "Chidi").happens(Lost("w1-s1"), Lost("w1-s2"))
    assert "! A part of the server stopped by itself and is up again: 2 students have to log" in _head(past)
    assert "1 student has to log in" in _head(past.happens(Came("w2-s1"), stream="s1"))
    assert "stopped" not in _head(past.later(minutes=11))
    assert "stopped" not in _head(playing("Ana").goes("s1"))


def _head(past: Past) -> str:
    return text_of(head_rows(past.board(), 86))


def test_which_name_is_typed_stands_below_the_line() -> None:
    """Where it is not any: on a list, or none of one's own."""
    past = playing("Ana")
    opened = past.lesson.opened
    assert opened is not None
    told: dict[Names, str] = {"roster": "names as on the list", "generated": "names are given"}
    for names, words in told.items():
        past.lesson = evolve(past.lesson, opened=evolve(opened, names=names))
        assert words in text_of(head_rows(past.board(), 76))


def test_trouble_of_the_log_is_told_in_its_own_words() -> None:
    """The disk is full: the instructor reads it, wrapped, with a sign."""
    trouble = "The disk is full, so choices cannot be kept just now. Make room on it; the class goes on by itself then."
    text = text_of(head_rows(playing("Ana").board(trouble=trouble), 76))
    assert "! The disk is full" in text
    assert " ".join(text.replace("! ", "").split()).endswith(trouble)


def test_five_wrong_words_are_told_by_the_name_that_is_shown() -> None:
    """The console hears of it, and hides the name where names are hidden."""
    past = playing("Ana").goes("s1").happens(*[Missed("s1")] * 5)
    assert "5 wrong return words for Ana." in text_of(head_rows(past.board(), 76))
    assert "Ana" not in text_of(head_rows(past.board(hidden=True), 76))


def test_what_is_typed_is_never_cut() -> None:
    """A long address takes rows of its own; a title may be cut."""
    board = playing("Ana").board()
    line = "ssh -p 22222 yourname@" + "very-long-host." * 5 + "example.org"
    rows = head_rows(evolve(board, facts=evolve(board.facts, login_line=line)), 76)
    assert line.replace(" ", "") in text_of(rows).replace("\n", "").replace(" ", "")
    assert max(width_of(row) for row in rows) <= 76


def test_a_class_that_is_over_lets_nobody_new_in() -> None:
    """Its door is neither open nor locked: who was in it may look back."""
    text = text_of(head_rows(playing("Ana").happens(Ended()).board(), 76))
    assert "only who has been here may come back · no wrong codes" in text
    assert "the door" not in text


def test_an_empty_class_is_told_as_such() -> None:
    """Without counts of nobody."""
    assert "○ lobby · nobody yet" in text_of(head_rows(Past().board(), 76))
