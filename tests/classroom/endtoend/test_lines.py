"""The same class in lines: by `ssh -T`, on a terminal that shows nothing else, and as wished for at the login."""

import asyncio

import pytest

from tests.classroom.endtoend import stock
from tests.classroom.endtoend.hosted import Server
from tests.classroom.endtoend.people import ENTER, Person, back, console, opens_student, orders, visiting, writes

PROMPT = "^> "


async def _choose(student: Person, choice: str = "1") -> None:
    student.press(choice + ENTER)
    await student.reads(PROMPT)


@stock.needed
async def test_the_stock_client_without_a_terminal_plays_in_lines(playing: Server) -> None:
    """`ssh -T`: numbered choices, a return word, no screen; with the word it goes on in the same scene."""
    async with stock.in_class(playing, "ann", "-T") as ann:
        await ann.reads("1. Lean in")
        await ann.reads("> ")
        await _choose(ann, "2")
        await _choose(ann)
        ann.press("word" + ENTER)
        word = (await ann.reads(r"Your return word: (\w+-\w+)"))[1]
        ann.press("q" + ENTER)
        assert await ann.goes() == 0
    assert "\x1b" not in ann.glass.text
    assert not ann.glass.is_program
    run = playing.play_of("ann")
    assert len(run.choices) == 2
    async with stock.in_class(playing, "ann", "-T") as again:
        await again.sees("Your return word, or Enter:")
        again.press(word + ENTER)
        await again.reads("Welcome back, ann")
        await _choose(again)
        assert playing.play_of("ann").choices[:2] == run.choices
        assert len(playing.play_of("ann").choices) == 3
    async with back(playing, "ann", word) as on_a_screen:
        await on_a_screen.stands_where(playing.play_of("ann"))


@pytest.mark.parametrize("term, wish", [("dumb", ""), ("", ""), ("xterm-256color", " lines")])
async def test_lines_are_for_whoever_has_or_wants_no_screen(playing: Server, term: str, wish: str) -> None:
    """TERM=dumb, no terminal, or a word behind the code: nothing of it moves a cursor once somebody is in."""
    name = f"bo{term[:1]}{wish.strip()}"
    async with visiting(playing, name, playing.code + wish, term=term) as bob:
        await bob.reads("1. Lean in")
        await bob.reads("> ")
        bob.said = ""
        bob.press("1" + ENTER)
        await bob.reads("Dana rolls a chair")
        await bob.reads("> ")
        bob.press("q" + ENTER)
        await bob.goes()
    assert "\x1b[?1049h" not in bob.said
    if term != "xterm-256color":
        assert "\x1b" not in bob.said
    assert len(playing.play_of(name).choices) == 1


async def test_what_the_instructor_does_is_told_in_lines_at_once(playing: Server) -> None:
    """A message and a pause come while nothing is typed; a choice in the pause is refused in a sentence."""
    async with console(playing) as instructor, visiting(playing, "cal", term="dumb") as cal:
        await cal.reads("1. Lean in")
        await writes(instructor, "m", "What do you want to say to everybody?", "Two minutes left.")
        await cal.reads("Your instructor: Two minutes left")
        instructor.press("p")
        await cal.reads("The class is paused")
        cal.press("1" + ENTER)
        await cal.reads("The class is paused. You can choose when it goes on")
        instructor.press("p")
        await cal.reads("The class goes on")
        cal.press("1" + ENTER)
        await cal.reads("Dana rolls a chair")
        await opens_student(instructor, playing, "cal")
        await orders(instructor, "x", "Send cal out?", "Send out")
        await cal.reads("has taken you out of the class")
        await cal.reads(r"Your return word: \w+-\w+")
        await cal.goes()


async def test_a_student_in_lines_and_one_on_a_screen_are_one_class(playing: Server) -> None:
    """Each is told of the other, and a student may go from one to the other."""
    async with visiting(playing, "dot", term="") as dot, visiting(playing, "dan") as dan:
        word = await dan.has_word()
        await dan.chooses()
        await dot.reads("> ")
        dot.press("who" + ENTER)
        await dot.reads(r"Here: dot \(you\).* dan")
        async with back(playing, "dan", word, term="") as lines:
            await dan.sees("ANOTHER WINDOW")
            await lines.reads("1. ")
            await lines.reads("> ")
            await _choose(lines)
    assert len(playing.play_of("dan").choices) == 2


async def test_a_play_in_lines_to_its_end(playing: Server) -> None:
    """Choice by choice to an ending, the look back, and the way out, all in the log as from a screen."""
    async with visiting(playing, "eva", term="dumb") as eva:
        await eva.reads("> ")
        for _ in range(40):
            if playing.play_of("eva").ended is not None:
                break
            await _choose(eva)
        for _ in range(40):
            if eva.is_gone:
                break
            eva.press(ENTER)
            eva.came.clear()
            await asyncio.wait_for(eva.came.wait(), 30)
        await eva.goes()
        assert "Thank you for playing, eva" in eva.glass.text
    assert playing.student("eva").progress.finished is not None


async def test_the_end_of_input_leaves_the_place(playing: Server) -> None:
    """A pipe that ends leaves the class as a person does."""
    async with visiting(playing, "fay", term="") as fay:
        await fay.reads("> ")
        fay.press("1" + ENTER)
        await fay.reads("Dana rolls a chair")
        fay.channel.write_eof()
        await fay.goes()
        assert fay.status == 0
    assert len(playing.play_of("fay").choices) == 1
    assert playing.student("fay").session == ""
