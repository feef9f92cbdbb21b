"""The line reader: a prompt and one line, edited at a terminal, and words that may come between."""

import asyncio

import pytest

from game.classroom.terminal.teletype import LONGEST_LINE, Teletype
from game.classroom.terminal.terminal import Terminal
from tests.classroom.terminal.wire import Listener, Wire, until


class Desk:
    """A teletype on a wire, with a small screen that shows what a terminal would."""

    def __init__(self, term: str = "xterm", width: int = 40, *, pty: bool = True) -> None:
        self.wire = Wire()
        self.terminal = Terminal(self.wire, term, (width, 10), pty=pty)
        self.teletype = Teletype(self.terminal)
        self.width = width

    async def answer(self, typed: str, prompt: str = "Code: ", *, secret: bool = False) -> str | None:
        """Ask, type, and give what was understood."""
        asked = asyncio.create_task(self.teletype.ask(prompt, secret))
        await asyncio.sleep(0)
        self.terminal.feed(typed.encode())
        async with asyncio.timeout(5):
            return await asked

    async def type(self, text: str) -> None:
        """Type, and wait until it is taken."""
        self.terminal.feed(text.encode())
        await until(lambda: self.terminal._inflow.is_empty)
        await asyncio.sleep(0.01)

    def screen(self) -> list[str]:
        """The rows that a terminal shows after all that was sent, as far as ours are understood by one."""
        rows, row, column = [""], 0, 0
        text = self.wire.data.decode()
        while text:
            if text.startswith("\x1b["):
                end = next(at for at, letter in enumerate(text) if letter.isalpha())
                count, command, text = text[2:end], text[end], text[end + 1 :]
                row -= int(count) if command == "A" else 0
                rows = [*rows[:row], rows[row][:column]] if command == "J" else rows
                continue
            letter, text = text[0], text[1:]
            if letter == "\r":
                column = 0
            elif letter == "\n":
                row += 1
                rows += [""] * (row + 1 - len(rows))
            elif letter == "\b":
                column = max(0, column - 1)
            else:
                if column >= self.width:
                    row, column = row + 1, 0
                    rows += [""] * (row + 1 - len(rows))
                rows[row] = rows[row][:column].ljust(column) + letter + rows[row][column + 1 :]
                column += 1
        return [one.rstrip() for one in rows]


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
async def test_a_line_is_what_was_typed_however_it_ends(end: str) -> None:
    """And the end of a line is one end: the next line is not empty."""
    desk = Desk()
    assert await desk.answer(f"tulip-42{end}") == "tulip-42"
    assert await desk.answer("second\r") == "second"


@pytest.mark.parametrize("pty", [True, False])
async def test_what_a_terminal_says_of_itself_is_no_part_of_a_line(pty: bool) -> None:
    """Its color, what it can do, and something that never ends, in which a line end is none."""
    desk = Desk(pty=pty)
    said = "\x1b]11;rgb:1/2/3\x07tu\x1bP1+r544e=12\x1b\\lip\x1b[?64;1;2c\r"
    assert await desk.answer(said) == "tulip"
    assert await desk.answer("\x1b_G1\r\x1b\\otter\x1b[A\r") == "otter"


@pytest.mark.parametrize(
    "typed,line",
    [
        ("tulp\x7fip\r", "tulip"),
        ("a\x08b\r", "b"),
        ("\x7f\x7fa\r", "a"),
        ("wrong word\x15right\r", "right"),
        ("one two\x17three\r", "one three"),
        ("茶葉\x7f\r", "茶"),
        ("e\u0301x\x7f\x7fa\r", "a"),
        ("a\x1b[Ab\x1b[1;5Cc\x1bd\r", "abc"),
        ("a\x00b\x07c\td\r", "abcd"),
        ("  two   blanks \r", "two blanks"),
    ],
)
async def test_a_line_can_be_edited_and_is_harmless(typed: str, line: str) -> None:
    """Backspace of narrow and wide letters, Ctrl-U, Ctrl-W; sequences and control characters do nothing."""
    desk = Desk()
    assert await desk.answer(typed) == line


@pytest.mark.parametrize("typed,answer", [("ab\x03", None), ("\x04", None), ("ab\x04c\r", "abc")])
async def test_an_end_is_an_end(typed: str, answer: str | None) -> None:
    """Ctrl-C always, Ctrl-D on an empty line."""
    assert await Desk().answer(typed) == answer


async def test_a_client_that_hangs_up_is_no_answer() -> None:
    """Now, and to every later question."""
    desk = Desk()
    asked = asyncio.create_task(desk.teletype.ask("Code: "))
    await asyncio.sleep(0)
    desk.terminal.hang_up()
    assert await asked is None
    assert await desk.teletype.ask("Code: ") is None


async def test_the_last_line_of_an_input_that_ends_counts() -> None:
    """`printf 'code' | ssh -T` has no line end."""
    desk = Desk(pty=False)
    desk.terminal.feed(b"one\ntwo")
    desk.terminal.end()
    assert [await desk.teletype.ask("> ") for _ in range(3)] == ["one", "two", None]


async def test_a_line_is_echoed_where_there_is_a_terminal_and_hidden_where_it_is_secret() -> None:
    """With a line end after it; where the client echoes itself, nothing is."""
    desk = Desk()
    await desk.answer("tulip\r")
    assert desk.wire.took() == "Code: tulip\r\n"
    await desk.answer("wo\x7frd\r", secret=True)
    assert desk.wire.took() == "Code: \r\n"
    bare = Desk(pty=False)
    await bare.answer("tulip\n")
    assert bare.wire.took() == "Code: "


async def test_a_line_has_a_longest_length() -> None:
    """What follows is dropped."""
    desk = Desk()
    assert await desk.answer("x" * (LONGEST_LINE + 500) + "\r") == "x" * LONGEST_LINE


async def test_lines_that_come_together_answer_one_question_each() -> None:
    """A script, or a paste of several lines: nothing is lost, not even what is left for the screen after."""
    desk = Desk(pty=False)
    desk.terminal.feed("".join(f"answer number {number}\n" for number in range(6)).encode() + b"rest")
    for number in range(6):
        assert await desk.teletype.ask("> ") == f"answer number {number}"
    later = Listener()
    desk.terminal.read_by(later)
    await until(lambda: later.heard)
    assert later.heard == [("paste", "rest")]


async def test_what_is_typed_before_the_question_is_its_answer() -> None:
    """Somebody is quicker than the server."""
    desk = Desk()
    desk.terminal.feed(b"early\r")
    await asyncio.sleep(0.02)
    assert await desk.teletype.ask("Code: ") == "early"


async def test_words_are_wrapped_at_the_width_and_end_as_the_terminal_needs_it() -> None:
    """With an inset that every line of theirs keeps; control characters are made harmless."""
    desk = Desk(width=24)
    desk.teletype.say("A word to all of you who are here.\n\n  inset words go on below each other")
    assert desk.screen() == [
        "A word to all of you who", "are here.", "", "  inset words go on", "  below each other", "",
    ]  # fmt: skip
    desk.wire.took()
    desk.teletype.say("a\x1b[2Jb")
    assert "\x1b" not in desk.wire.took()
    bare = Desk(pty=False)
    bare.teletype.say("word")
    assert bare.wire.took() == "word\n"


@pytest.mark.parametrize("typed", ["half a li", "a line that is longer than the terminal is wide, by far"])
async def test_words_that_come_between_stand_above_what_is_half_typed(typed: str) -> None:
    """The line is as it was, below them, and can be finished."""
    desk = Desk(width=30)
    asked = asyncio.create_task(desk.teletype.ask("Say: "))
    await asyncio.sleep(0)
    await desk.type(typed)
    desk.teletype.say("Five minutes left.")
    shown = "".join(row.ljust(30) for row in desk.screen()).rstrip()
    assert shown == "Five minutes left.".ljust(30) + f"Say: {typed}"
    await desk.type("!\r")
    assert await asked == f"{typed}!"


async def test_on_a_terminal_that_moves_no_cursor_words_come_below() -> None:
    """No escape sequence is sent; the prompt and the line are written again."""
    desk = Desk(term="dumb")
    asked = asyncio.create_task(desk.teletype.ask("Say: "))
    await asyncio.sleep(0)
    await desk.type("half")
    desk.teletype.say("Five minutes left.")
    assert desk.wire.took() == "Say: half\r\nFive minutes left.\r\nSay: half"
    asked.cancel()


async def test_a_long_line_can_be_taken_back_letter_by_letter() -> None:
    """Over the edge of the terminal, where a backspace alone would stop."""
    desk = Desk(width=20)
    asked = asyncio.create_task(desk.teletype.ask("Say: "))
    await asyncio.sleep(0)
    await desk.type("x" * 20)
    await desk.type("\x7f" * 18)
    assert desk.screen()[0] == "Say: xx"
    assert "".join(desk.screen()[1:]) == ""
    await desk.type("\r")
    assert await asked == "xx"


async def test_a_question_that_is_called_off_leaves_the_terminal_to_others() -> None:
    """A time that ran out, or another screen."""
    desk = Desk()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(desk.teletype.ask("Code: "), 0.02)
    assert desk.terminal.reader is None
    assert await desk.answer("again\r") == "again"
