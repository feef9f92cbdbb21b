"""The class in one worker process: who is met how, and what is written down of it."""

import asyncio
import re
from pathlib import Path

import pytest
from attrs import evolve

from game.classroom import reception as module
from game.classroom.command import Ban, Command, End, Lock, Remove, Rename, Start
from game.classroom.reception import WHY, open_class
from game.classroom.server.receiving import USUAL, Reception, opener
from game.classroom.student.app import SeatApp
from game.records.trouble import NoSuchClass
from game.shelf.trouble import NotOnShelf
from tests.classroom.terminal.wire import until
from tests.classroom.visitors import Opens, a_class


def test_it_is_the_one_that_workers_open() -> None:
    """Where a hosting names no other; mypy holds it to what they ask of it."""
    assert opener("") is open_class
    assert USUAL == "game.classroom.reception:open_class"


async def test_it_offers_what_a_worker_asks(opened: Opens) -> None:
    """By its type: mypy refuses a reception that lacks something of it."""
    async with opened() as desk:
        reception: Reception = desk.reception
        assert reception is desk.reception


IN_LINES = "Welcome, ana."


@pytest.mark.parametrize(
    "term, lines, shown",
    [("xterm", False, "\x1b[?1049h"), ("", False, IN_LINES), ("dumb", False, IN_LINES), ("xterm", True, IN_LINES)],
    ids=["a screen", "no terminal", "a dumb one", "lines wished for"],
)
async def test_a_student_gets_what_their_terminal_can_show(opened: Opens, term: str, lines: bool, shown: str) -> None:
    """A screen, or lines in the same class; either way they are in, with a word to come back with."""
    async with opened() as desk:
        ana = await desk.comes("ana", term=term, lines=lines)
        await ana.sees(shown)
        assert ("\x1b[?1049h" in ana.text) is (term == "xterm" and not lines)
        await until(lambda: desk.here() == ["ana"])
        await ana.sees("ssh -p 2222 ana@10.0.0.5")
        await ana.goes()
        await until(lambda: desk.here() == [])


async def test_who_leaves_reads_why_in_their_own_terminal(opened: Opens) -> None:
    """And the class knows that they are gone."""
    async with opened() as desk:
        ana = await desk.comes("ana")
        await ana.sees("word")
        ana.types("q")
        await ana.sees("Leave the class?")
        ana.types("\r")
        await ana.ends()
        last = " ".join(ana.text.split()).rpartition(WHY["left"])[2]
        assert re.fullmatch(r" To come back: ssh -p 2222 ana@10\.0\.0\.5 Your return word: \w+-\w+", last)
        assert desk.here() == []


@pytest.mark.parametrize("command, why", [(Remove("s1"), "removed"), (Ban("s1"), "banned"), (End(), "over")])
async def test_who_is_sent_home_reads_why_in_their_own_terminal(opened: Opens, command: Command, why: str) -> None:
    """Each reason has its words."""
    async with opened() as desk:
        ana = await desk.comes("ana")
        await ana.sees("word")
        await desk.orders(command)
        await ana.sees("THE CLASS IS OVER" if why == "over" else "YOU WERE SENT OUT")
        ana.types("q")
        await ana.ends()
        last = " ".join(ana.text.split()).rpartition(WHY[why])[2]
        assert ("Your return word" in last) is (why == "removed")


async def test_who_is_logged_out_by_the_server_is_told_how_to_come_back(opened: Opens) -> None:
    """As the class is by then: under the name of today, and nothing once it is over; a stranger has no way back."""
    async with opened() as desk:
        ana = await desk.comes("ana")
        assert not [*ana.met.way_back()]
        await ana.sees("word")
        line, word = ana.met.way_back()
        assert line == "To come back: ssh -p 2222 ana@10.0.0.5"
        assert re.fullmatch(r"Your return word: \w+-\w+", word)
        await desk.orders(Rename("s1", "Annika"))
        assert [*ana.met.way_back()] == ["To come back: ssh -p 2222 Annika@10.0.0.5", word]
        await desk.orders(End())
        assert not [*ana.met.way_back()]


async def test_who_is_not_let_in_is_told_and_gone(opened: Opens) -> None:
    """The door is locked: the visit is over, and nobody has joined."""
    async with opened() as desk:
        await desk.orders(Lock())
        ana = await desk.comes("ana")
        await ana.ends()
        assert "locked the door" in ana.text
        assert not desk.reception.attendance.lesson.students


async def test_coming_back_takes_over_and_lands_where_the_play_stood(opened: Opens) -> None:
    """The first window is told; the second is in the same scene."""
    async with opened(open=True) as desk:
        first = await desk.comes("ana", lines=True)
        await first.sees("Your return word: ")
        word = first.text.partition("Your return word: ")[2].split()[0]
        await first.sees("Priya was here last.")
        first.types("1\r")
        await until(lambda: desk.reception.attendance.lesson.students["s1"].progress.choices)
        second = await desk.comes("ana", lines=True)
        await second.sees("return word")
        second.types(f"{word}\r")
        await first.ends()
        assert "another window" in " ".join(first.text.split())
        await second.sees("Welcome back, ana.")
        assert desk.here() == ["ana"]
        assert desk.reception.attendance.lesson.students["s1"].progress.choices == ("blame",)


async def test_many_who_come_at_once_see_their_place(opened: Opens) -> None:
    """While a screen is being made the next one waits, and then it is their turn; lines wait for nobody."""
    async with opened() as desk:
        leave = await desk.reception._turnstile.enter(lambda _: None)
        ana = await desk.comes("ana")
        await ana.sees("1st in line")
        bo = await desk.comes("bo")
        await bo.sees("2nd in line")
        lines = await desk.comes("cy", lines=True)
        await lines.sees("Welcome, cy.")
        assert "\x1b[?1049h" not in ana.text + bo.text
        leave()
        await ana.sees("\x1b[?1049h")
        await bo.sees("\x1b[?1049h")


async def test_what_happens_while_somebody_waits_in_line_is_seen(opened: Opens) -> None:
    """The class gives them a name, and begins: their first page knows both."""
    async with opened() as desk:
        leave = await desk.reception._turnstile.enter(lambda _: None)
        ana = await desk.comes("ana")
        await ana.sees("1st in line")
        await desk.orders(Rename("s1", "Annika"), Start())
        leave()
        await ana.sees("Annika")


async def test_who_is_sent_out_while_they_wait_in_line_is_told(opened: Opens) -> None:
    """And sees nothing of the class."""
    async with opened() as desk:
        leave = await desk.reception._turnstile.enter(lambda _: None)
        ana = await desk.comes("ana")
        await ana.sees("1st in line")
        await desk.orders(Ban("s1"))
        leave()
        await ana.sees("closed the class to you")
        assert "The Kettle" not in ana.text


async def test_who_hangs_up_in_line_holds_nobody_up(opened: Opens) -> None:
    """The one behind comes next."""
    async with opened() as desk:
        leave = await desk.reception._turnstile.enter(lambda _: None)
        ana, bo = await desk.comes("ana"), await desk.comes("bo")
        await bo.sees("in line")
        await ana.goes()
        leave()
        await bo.sees("\x1b[?1049h")
        await until(lambda: desk.here() == ["bo"])


async def test_a_screen_that_is_never_painted_holds_nobody_up(opened: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a while the next one comes."""
    monkeypatch.setattr(module, "PAINTED_WITHIN", 0.02)
    monkeypatch.setattr(SeatApp, "call_after_refresh", lambda *_: True)
    async with opened() as desk:
        ana, bo = await desk.comes("ana"), await desk.comes("bo")
        await ana.sees("\x1b[?1049h")
        await bo.sees("\x1b[?1049h")


async def test_the_instructor_gets_the_console(opened: Opens) -> None:
    """With the code and the line to read out; leaving it ends nothing."""
    async with opened() as desk:
        await (await desk.comes("ana", lines=True)).sees("Welcome")
        console = await desk.comes("instructor", instructor=True)
        await console.sees("TULIP-OTTER-4021")
        await console.sees("ana")
        console.types("q")
        await console.ends()
        assert "The class goes on." in console.text
        assert desk.reception.attendance.lesson.phase == "lobby"
        await desk.orders(End())
        console = await desk.comes("instructor", instructor=True)
        await console.sees("ana")
        console.types("q")
        await console.ends()
        assert "The class is over." in console.text


async def test_an_instructor_who_is_sent_away_has_not_left(opened: Opens) -> None:
    """Where the server stops, it says so itself."""
    async with opened() as desk:
        console = await desk.comes("instructor", instructor=True)
        await console.sees("TULIP-OTTER-4021")
        console.visit.cancel()
        await console.ends()
        assert "left the console" not in console.text


@pytest.mark.parametrize("term, told", [("", "log in again with ssh -t"), ("dumb", "yours says that it is 'dumb'")])
async def test_a_console_needs_a_screen(opened: Opens, term: str, told: str) -> None:
    """What to do is said."""
    async with opened() as desk:
        console = await desk.comes("instructor", instructor=True, term=term)
        await console.ends()
        assert told in " ".join(console.text.split())


async def test_those_who_were_with_a_worker_that_died_are_gone(opened: Opens) -> None:
    """And nobody else: worker 1 is not worker 10."""
    async with opened() as desk:
        await (await desk.comes("ana", lines=True)).sees("Welcome")
        await until(lambda: desk.here() == ["ana"])
        for run in ("r1.10", "r2.1"):
            assert await desk.reception.lost(run)
        assert desk.here() == ["ana"]
        assert await desk.reception.lost("r1.1")
        assert desk.here() == []


async def test_a_class_is_kept_until_nobody_looks_back(opened: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then its server may end."""
    monkeypatch.setattr(module, "LOOK_EVERY", 0.01)
    async with opened(open=True) as desk:
        ana = await desk.comes("ana", lines=True)
        await until(lambda: desk.here() == ["ana"])
        over = asyncio.create_task(desk.reception.over())
        await desk.orders(End())
        await asyncio.sleep(0.05)
        assert not over.done()
        await ana.goes()
        await asyncio.wait_for(over, 20)


async def test_a_worker_notes_what_it_knows_and_nothing_secret(opened: Opens) -> None:
    """Where in the class it began."""
    async with opened() as desk:
        assert desk.notes == ["r1.1 has the class as of 3 entries"]
        assert "TULIP" not in repr(desk.hosting)


async def test_a_worker_notes_that_the_disk_is_full_and_that_it_is_not_any_more(opened: Opens) -> None:
    """Once each, however much happens meanwhile, and tells those elsewhere; what is told by them is not told again."""
    async with opened() as desk:
        attendance = desk.reception.attendance
        for trouble in ("The disk is full.", "The disk is full.", ""):
            attendance.troubled(trouble)
            attendance.deliver([])
        assert desk.notes[1:] == ["The disk is full.", "the class can be written and read again"]
        assert desk.told == ["The disk is full.", ""]
        desk.reception.troubled("The disk is full there.")
        assert attendance.trouble == "The disk is full there."
        assert desk.told == ["The disk is full.", ""]


async def test_a_class_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    """No class, or nothing to play."""
    hosting = a_class(tmp_path)
    with pytest.raises(NoSuchClass):
        await open_class(evolve(hosting, class_id="c2"), "r1.1", print, print)
    with pytest.raises(NotOnShelf):
        await open_class(evolve(hosting, scenario="nowhere"), "r1.1", print, print)


def test_every_reason_has_words() -> None:
    """What an app of a student ends with."""
    assert {*WHY} == {"left", "over", "removed", "banned", "elsewhere"}
