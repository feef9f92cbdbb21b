"""A class from its lobby to its end, with the stock client where it is installed."""

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from tests.classroom.endtoend import stock
from tests.classroom.endtoend.hosted import Server, hosted
from tests.classroom.endtoend.people import ENTER, Person, back, console, made_more, orders, until, visiting


@asynccontextmanager
async def five(server: Server) -> AsyncIterator[list[Person]]:
    """Five students in the lobby, three of them with the stock client, one of these in lines."""
    async with AsyncExitStack() as leaving:
        yield [
            await leaving.enter_async_context(stock.in_class(server, "ann")),
            await leaving.enter_async_context(stock.in_class(server, "bob")),
            await leaving.enter_async_context(visiting(server, "cleo")),
            await leaving.enter_async_context(visiting(server, "dan", size=(80, 24))),
            await leaving.enter_async_context(stock.in_class(server, "lin", "-T")),
        ]


@stock.needed
async def test_a_class_is_held_from_the_lobby_to_its_end(tmp_path: Path) -> None:
    """Five students, one in lines, one who drops and returns, one late; started and ended over SSH."""
    with hosted(tmp_path / "data", "gossip", "--title", "Tuesday, first hour") as server:
        async with console(server) as instructor, five(server) as (ann, bob, cleo, dan, lin):
            everybody = (ann, bob, cleo, dan)
            for student in everybody:
                await student.sees("TUESDAY, FIRST HOUR")
                await student.sees("5 are here")
            await lin.sees("The class begins when your instructor starts it")
            word = await cleo.has_word()
            await instructor.sees("5 here of 5")

            instructor.press("s")
            for student in everybody:
                await student.chooses()
            await lin.sees("The class begins")
            await lin.sees("1. Lean in")
            lin.press("2" + ENTER)
            await lin.sees("Laughing")

            async with visiting(server, "late") as late:
                await late.sees(r"The class began a moment ago|The class began \w+ minutes? ago")
                late.press(ENTER)
                await late.chooses("3")

            cleo.connection.abort()  # type: ignore[attr-defined]  # not a stock client's
            await instructor.sees("○ cleo .* gone")
            async with back(server, "cleo", word) as again:
                await again.stands_where(server.play_of("cleo"))
                await again.chooses()
                await instructor.sees("● cleo .* 2 ")

                await _plays_to_the_end(server, bob, "bob")
                await instructor.sees("1 finished|bob .* [Gg]ood [Ll]uck")

                await orders(instructor, "e", "End the class for everybody", "End the class")
                for student in (ann, dan, again):
                    await student.sees("Thank you for playing")
                    student.press("t")
                    await student.sees("WHAT YOU PLAYED")
                await lin.sees("The class is over")
            assert server.lesson.phase == "ended"
            assert len(server.lesson.students) == 6
            assert server.student("bob").progress.finished is not None
            assert [len(server.play_of(name).choices) for name in ("ann", "cleo", "dan", "lin", "late")] == [
                1,
                2,
                1,
                1,
                1,
            ]


async def _plays_to_the_end(server: Server, student: Person, name: str) -> None:
    while (run := server.play_of(name)).ended is None:
        await student.stands_where(run)
        student.press("1")
        await made_more(server, name, run)
    await student.sees("Enter  look back on it")


async def test_a_class_that_is_over_lets_students_read_and_write_but_not_choose(tmp_path: Path) -> None:
    """Who is in the debrief goes on writing; who comes back reads; nobody new comes in; no resuming afterwards."""
    with hosted(tmp_path / "data", "gossip", "--open", "--workers", "1") as server:
        async with console(server) as instructor, visiting(server, "ann") as ann, visiting(server, "bob") as bob:
            word = await bob.has_word()
            await _plays_to_the_end(server, ann, "ann")
            ann.press(ENTER)
            await ann.sees("BEFORE YOU LOOK")
            await bob.chooses()
            await orders(instructor, "e", "End the class for everybody", "End the class")
            await bob.sees("The class is over")
            ann.press("3")
            await until(lambda: "warm" in server.student("ann").progress.guesses.values())
            async with back(server, "bob", word) as again:
                await again.sees("The class is over")
            async with visiting(server, "new") as new:
                await new.sees("The class is over")
                await new.goes()
            assert len(server.play_of("bob").choices) == 1
            assert not re.search(r"\bnew\b", " ".join(server.lesson.names))
