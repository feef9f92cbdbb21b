"""What a student's pages show of the class, made from what is known."""

from datetime import timedelta

import pytest
from attrs import evolve

from game.classroom.event import (
    CLASS,
    Banned,
    Came,
    Ended,
    Event,
    Names,
    Opened,
    Readmitted,
    Removed,
    Renamed,
    Reworded,
    Started,
    Told,
    Went,
)
from game.classroom.student.pages import Ticket
from game.classroom.student.seat import Place, farewell_of, lobby_of, newest, own, sent_out, ticket_of
from game.play.record import Chosen, DebriefOpened, Finished
from game.play.run import Run, begin_run, choose
from tests.classroom.console.past import STORY, Past
from tests.classroom.desk import MORNING

PLACE = Place("s1", "w1-s1", "ssh -p 2222 Ana@10.0.0.5", "maple-kettle", 2)
TICKET = Ticket("ssh -p 2222 Ana@10.0.0.5", "maple-kettle")
FINISHED = Finished("warm_tea", "Two teas", 53, 56)


def a_class(*names: str, opened: Opened | None = None) -> Past:
    """A class in its lobby, of Ana and whoever else is named."""
    past = Past()
    return (past.happens(opened) if opened else past).joins("Ana", *names)


def run(*choices: str) -> Run:
    """Ana's play."""
    made = begin_run(STORY, "Ana")
    for choice in choices:
        made = choose(made, choice)
    return made


def status(past: Past) -> str:
    """Where the lobby says that the class is."""
    return lobby_of(past.lesson, PLACE, run(), "Tuesday", past.now).status


def test_a_place_shows_how_to_come_back() -> None:
    """The line to type and the word to say."""
    assert ticket_of(a_class().lesson, PLACE) == TICKET


def test_a_word_that_was_replaced_is_shown_no_more() -> None:
    """Of the new one nothing is known but that there is one; another student's changes nothing."""
    past = a_class("Bo")
    place = evolve(PLACE, kept=own(past.lesson, PLACE).word)
    assert ticket_of(past.happens(Reworded("s2", "new")).lesson, place) == TICKET
    reworded = Ticket(PLACE.line, reworded=True)
    assert ticket_of(past.happens(Reworded("s1", "new")).lesson, place) == reworded
    assert lobby_of(past.lesson, place, run(), "T", MORNING).ticket == reworded
    assert farewell_of(past.lesson, place, run(), MORNING, hide_numbers=False).ticket == reworded


def test_no_word_is_in_a_representation() -> None:
    """A place that ends up in a log tells nobody how to come in."""
    assert "maple" not in repr(PLACE)


def test_a_place_is_its_student_s() -> None:
    """And nobody's where there is no such student."""
    assert own(a_class().lesson, PLACE).name == "Ana"
    with pytest.raises(KeyError):
        own(a_class().lesson, evolve(PLACE, alias="s9"))


@pytest.mark.parametrize(
    "stream, happened, why",
    [
        (CLASS, (), ""),
        (CLASS, (Removed("s1"),), "removed"),
        (CLASS, (Banned("s1"),), "banned"),
        (CLASS, (Removed("s1"), Banned("s1")), "banned"),
        (CLASS, (Removed("s2"), Banned("s2")), ""),
        (CLASS, (Banned("s1"), Readmitted("s1")), "elsewhere"),
        ("s1", (Came("w2-s1"),), "elsewhere"),
        ("s1", (Came("w2-s1"), Went("w1-s1")), "elsewhere"),
        ("s2", (Came("w2-s2"),), ""),
    ],
)
def test_why_a_connection_is_in_the_class_no_more(stream: str, happened: tuple[Event, ...], why: str) -> None:
    """Sent out, sent out for good, or replaced by another window; others' fates are not one's own."""
    assert sent_out(a_class("Bo").happens(*happened, stream=stream).lesson, PLACE) == why


def test_the_newest_message_is_the_last_one_that_was_not_read() -> None:
    """To all or to oneself; none where everything was read, or said to others."""
    past = a_class("Bo")
    assert newest(past.lesson, PLACE, 0) is None
    past.happens(Told("", "One"), Told("s1", "Two"), Told("s2", "Three"))
    found = newest(past.lesson, PLACE, 1)
    assert found is not None
    assert (found.number, found.text) == (2, "Two")
    assert newest(past.lesson, PLACE, 2) is None


def test_the_lobby_says_who_is_here_and_what_is_coming() -> None:
    """Whoever is connected, by the names of today."""
    past = a_class("Bo", "Cy").goes("s2").happens(Renamed("s3", True, "Cyrus"), Told("", "Soon."))
    lobby = lobby_of(past.lesson, PLACE, run(), "Tuesday", MORNING)
    assert lobby.here == ("Ana", "Cyrus")
    assert (lobby.title, lobby.scenario, lobby.summary, lobby.minutes) == (
        "Tuesday",
        "The Kettle",
        "Somebody has left it empty.",
        2,
    )
    assert (lobby.own, lobby.message, lobby.ticket) == ("Ana", "Soon.", TICKET)
    assert (lobby.begun, lobby.may_rename) == (False, True)
    assert lobby.clock == f"{MORNING.astimezone():%H:%M}"
    assert "when your instructor starts it" in lobby.status


@pytest.mark.parametrize("names", ["generated", "roster"])
def test_a_name_that_is_given_cannot_be_changed(names: Names) -> None:
    """Nor can any name once the class has begun."""
    given = Opened("T", "kettle", "", names, 300, False, False)
    assert not lobby_of(a_class(opened=given).lesson, PLACE, run(), "T", MORNING).may_rename
    assert not lobby_of(a_class().happens(Started()).lesson, PLACE, run(), "T", MORNING).may_rename


def test_who_comes_late_sees_where_the_class_is() -> None:
    """Since when it goes on, and at which choice most are; who asks and who is through do not count."""
    past = a_class("Bo", "Cy", "Dee", "Eve").happens(Started())
    assert "began a moment ago; most are at their 1st choice" in status(past)
    past.chooses("s2", "fill").chooses("s3", "fill").later(minutes=1)
    assert "began a minute ago; the others are between their 1st and 2nd choice" in status(past)
    past.chooses("s4", "fill")
    assert "most are at their 2nd choice" in status(past)
    past.chooses("s4", "wash").happens(FINISHED, stream="s4").goes("s2").goes("s3").later(minutes=4)
    assert "5 minutes ago; most are at their 1st choice" in status(past)
    past.goes("s5").goes("s4")
    assert status(past) == "The class began 5 minutes ago. Everybody goes at their own pace."


def test_most_are_more_than_half() -> None:
    """One at each of three choices are told as they are: nobody is most."""
    past = a_class("Bo", "Cy", "Dee").happens(Started()).chooses("s3", "fill").chooses("s4", "fill", "wash")
    assert "the others are between their 1st and 3rd choice" in status(past)
    assert "most" not in status(past)


def test_who_asks_is_not_counted_wherever_they_are() -> None:
    """Who has chosen already, too: it is the others who are told of."""
    past = a_class("Bo", "Cy", "Dee").happens(Started()).chooses("s1", "fill")
    past.chooses("s2", "fill").chooses("s3", "fill", "wash").chooses("s4", "fill")
    assert "most are at their 2nd choice" in status(past)
    past.goes("s2").goes("s3").goes("s4")
    assert "most are" not in status(past)
    past = a_class("Bo").happens(Started()).chooses("s1", "fill")
    assert "most are at their 1st choice" in status(past)


def test_a_clock_that_was_set_back_shows_no_negative_minutes() -> None:
    """A moment ago is the least."""
    past = a_class().happens(Started())
    past.now -= timedelta(hours=1)
    assert "a moment ago" in status(past)


@pytest.mark.parametrize(
    "debriefed, hide, numbers", [(False, False, (53, 53)), (False, True, None), (True, True, (53, 53))]
)
def test_the_farewell_says_what_was_reached(debriefed: bool, hide: bool, numbers: tuple[int, int] | None) -> None:
    """Numbers that are hidden are hidden until the debrief."""
    past = a_class().happens(Started()).chooses("s1", "fill", "wash").happens(FINISHED, stream="s1")
    past.happens(*[DebriefOpened()] * debriefed, stream="s1").happens(Told("s1", "Well done."))
    page = farewell_of(past.lesson, PLACE, run("fill", "wash"), MORNING, hide_numbers=hide)
    assert (page.own, page.scenario, page.ending, page.choices) == ("Ana", "The Kettle", "Two teas", 2)
    assert (page.debriefed, page.over, page.message) == (debriefed, False, "Well done.")
    assert page.numbers == numbers
    assert page.people


def test_the_farewell_counts_only_who_is_here() -> None:
    """Who has gone in the middle is not waited for, nor who is through."""
    past = a_class("Bo", "Cy").happens(Started()).happens(FINISHED, stream="s1")
    for others, happens in ((True, "nothing"), (True, "Bo is through"), (False, "Cy goes")):
        if happens == "Bo is through":
            past.happens(FINISHED, stream="s2")
        elif happens == "Cy goes":
            past.goes("s3")
        assert farewell_of(past.lesson, PLACE, run("fill"), MORNING, hide_numbers=False).others is others


def test_the_farewell_of_a_class_that_ended_on_the_way() -> None:
    """No ending, and the class is over."""
    past = a_class().happens(Started()).happens(Chosen("fill"), stream="s1").happens(Ended())
    page = farewell_of(past.lesson, PLACE, run("fill"), MORNING, hide_numbers=False)
    assert (page.ending, page.choices, page.over) == ("", 1, True)
