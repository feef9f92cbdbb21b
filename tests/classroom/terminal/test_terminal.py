"""A client's terminal: what it may cost is bounded, and nothing that was typed is lost."""

import asyncio
from itertools import pairwise

from game.classroom.terminal.budget import Budget
from game.classroom.terminal.size import Size
from game.classroom.terminal.terminal import MOST_UNSENT, MOST_UNTOLD, RESIZE_EVERY, Terminal
from tests.classroom.terminal.wire import Listener, Wire, until


async def test_what_comes_is_handed_on_a_key_a_turn_of_the_loop() -> None:
    """Between two keys of one client everybody else has a turn."""
    terminal, listener = Terminal(Wire(), "xterm", (80, 24)), Listener()
    terminal.read_by(listener)
    terminal.feed(b"abc\x1b[A")
    assert listener.heard == []
    seen = []
    for _ in range(6):
        await asyncio.sleep(0)
        seen.append(len(listener.heard))
    assert listener.heard == ["a", "b", "c", "\x1b[A"]
    assert all(later - earlier <= 1 for earlier, later in pairwise(seen))


async def test_letters_are_decoded_across_packets_and_what_is_none_is_replaced() -> None:
    """Fault 7: the byte E9 alone ends nothing, and the key after it works."""
    terminal, listener = Terminal(Wire()), Listener()
    terminal.read_by(listener)
    terminal.feed("ß".encode()[:1])
    terminal.feed("ß".encode()[1:])
    terminal.feed(b"\xe9")
    terminal.feed(b"q")
    await until(lambda: "q" in listener.heard)
    assert listener.heard == ["ß", "\ufffd", "q"]


async def test_a_lone_escape_arrives() -> None:
    """Fault 7: after the delay, with nothing behind it."""
    terminal, listener = Terminal(Wire()), Listener()
    terminal.read_by(listener)
    terminal.feed(b"\x1b")
    await until(lambda: listener.heard)
    assert listener.heard == ["\x1b"]


async def test_what_is_typed_while_nobody_reads_is_for_the_next_reader() -> None:
    """Between a question and the screen nothing is lost; what a reader did not take comes first."""
    terminal, first, second = Terminal(Wire()), Listener(), Listener()
    terminal.feed(b"a")
    terminal.read_by(first)
    await until(lambda: first.heard)
    terminal.read_by(None)
    terminal.feed(b"bc")
    await asyncio.sleep(0.02)
    terminal.give_back("x")
    terminal.read_by(second)
    await until(lambda: len(second.heard) == 3)
    assert (first.heard, second.heard) == (["a"], [("paste", "x"), "b", "c"])


async def test_a_novel_holds_up_nobody_and_stops_the_wire() -> None:
    """Fault 2: two megabytes at once. Little is kept, the client is not read for a while, and then again."""
    wire, listener = Wire(), Listener()
    terminal = Terminal(wire)
    terminal._bytes = Budget(most=100_000, rate=1_000_000)
    terminal.read_by(listener)
    for _ in range(20):
        terminal.feed(b"\x1b[200~" + b"x" * 100_000 + b"\x1b[201~")
    assert not wire.reads
    assert terminal._inflow._pasted <= 65_536
    terminal._bytes = Budget(most=100_000, rate=1_000_000)
    await until(lambda: wire.reads)
    await until(lambda: len(listener.heard) == 2)
    assert [len(text) for _paste, text in listener.heard] == [32_768, 32_768]


async def test_of_many_sizes_some_are_taken_and_the_last_one_always() -> None:
    """A client that resizes a hundred times a second costs twenty at most, and ends where it says."""
    terminal, listener = Terminal(Wire(), "xterm", (80, 24)), Listener()
    terminal.read_by(listener)
    started = asyncio.get_running_loop().time()
    for width in range(81, 121):
        terminal.resize(width, 30)
        await asyncio.sleep(0.003)
    took = asyncio.get_running_loop().time() - started
    await until(lambda: terminal.size == (120, 30))
    assert listener.heard[0] == Size(81, 30)
    assert listener.heard[-1] == Size(120, 30)
    assert len(listener.heard) <= took / RESIZE_EVERY + 3


async def test_what_is_typed_at_a_deaf_terminal_goes_nowhere() -> None:
    """Nor does what was typed before and had not been read; from the next picture on it hears again."""
    terminal, listener = Terminal(Wire(), "xterm", (80, 24)), Listener()
    terminal.feed(b"ab\x1b[200~novel")
    terminal.be_deaf()
    terminal.feed(b"c")
    terminal.read_by(listener)
    terminal.command("\x1b[?1049h")
    terminal.feed(b"d")
    terminal.write("a picture")
    terminal.feed(b"e")
    await until(lambda: listener.heard)
    assert listener.heard == ["e"]


async def test_the_same_size_again_is_no_news() -> None:
    """And millions are clamped here too."""
    terminal, listener = Terminal(Wire(), "xterm", (80, 24)), Listener()
    terminal.read_by(listener)
    terminal.resize(80, 24)
    terminal.resize(1_000_000, 1_000_000)
    assert listener.heard == [(400, 200)]


async def test_pictures_for_a_client_that_does_not_read_are_dropped_and_painted_again() -> None:
    """Fault 6: output does not grow; when it reads again it sees all of the newest picture."""
    wire, listener = Wire(), Listener()
    terminal = Terminal(wire)
    terminal.read_by(listener)
    terminal.write("one")
    terminal.pause()
    for _ in range(1000):
        terminal.write("picture")
    terminal.command("\x1b[?25h")
    assert wire.took() == "one\x1b[?25h"
    terminal.resume()
    assert listener.heard == ["repaint"]
    terminal.write("two")
    assert wire.took() == "two"
    assert terminal.sent == len("one\x1b[?25htwo")


async def test_a_client_that_missed_nothing_is_painted_nothing() -> None:
    """A pause in which no picture was due asks for none."""
    terminal, listener = Terminal(Wire()), Listener()
    terminal.read_by(listener)
    terminal.pause()
    terminal.resume()
    assert listener.heard == []


async def test_a_channel_that_fills_without_a_word_is_seen() -> None:
    """Where nobody calls `pause`, what waits in the channel says it."""
    wire, listener = Wire(), Listener()
    terminal = Terminal(wire)
    terminal.read_by(listener)
    wire.waiting = MOST_UNSENT + 1
    terminal.write("picture")
    assert wire.took() == ""
    wire.waiting = 0
    await until(lambda: listener.heard)
    assert listener.heard == ["repaint"]


async def test_words_for_a_client_that_does_not_read_are_kept_up_to_a_bound() -> None:
    """They cannot be painted again: the newest are sent when it reads, in order."""
    wire = Wire()
    terminal = Terminal(wire)
    terminal.pause()
    for number in range(20_000):
        terminal.tell(f"{number}\n")
    assert wire.took() == ""
    terminal.resume()
    terminal.tell("last\n")
    told = wire.took()
    assert len(told) <= MOST_UNTOLD + len("last\n")
    assert told.endswith("19998\n19999\nlast\n")


async def test_the_end_of_the_input_is_told_after_all_that_was_typed() -> None:
    """A client that sends its lines and closes its input is heard to the end."""
    terminal, listener = Terminal(Wire()), Listener()
    terminal.feed(b"ab")
    terminal.end()
    terminal.feed(b"too late")
    terminal.read_by(listener)
    await until(lambda: "end" in listener.heard)
    assert listener.heard == ["a", "b", "end"]


async def test_a_hang_up_is_told_at_once_and_once_and_to_whoever_reads_next() -> None:
    """Nothing is sent any more, and no timer is left."""
    wire, first, second = Wire(), Listener(), Listener()
    terminal = Terminal(wire)
    terminal.read_by(first)
    terminal.feed(b"a")
    terminal.hang_up()
    terminal.hang_up()
    terminal.write("x")
    terminal.tell("x")
    terminal.command("x")
    terminal.resize(1, 1)
    assert first.heard == ["end"]
    assert wire.took() == ""
    terminal.read_by(second)
    await until(lambda: second.heard)
    assert second.heard == ["end"]
    assert terminal.is_gone


async def test_closing_sends_what_was_told_and_hangs_up() -> None:
    """A last word is not lost in a pause."""
    wire, listener = Wire(), Listener()
    terminal = Terminal(wire)
    terminal.read_by(listener)
    terminal.pause()
    terminal.tell("Goodbye\n")
    terminal.close()
    assert (wire.took(), wire.is_open, listener.heard) == ("Goodbye\n", False, ["end"])


class Shut(Wire):
    """A channel that its client has closed while something that came before waits to be read."""

    def write(self, data: bytes) -> None:
        raise BrokenPipeError("Channel not open for sending")


async def test_a_channel_that_the_client_has_closed_breaks_nothing() -> None:
    """Until its session hears of it whatever is shown is dropped, and what was typed before is still read."""
    wire, listener = Shut(), Listener()
    terminal = Terminal(wire)
    terminal.feed(b"a")
    terminal.write("picture")
    terminal.tell("words")
    terminal.command("\x1b[?25h")
    terminal.read_by(listener)
    await until(lambda: listener.heard == ["a"])
    terminal.close()
    assert (wire.is_open, listener.heard) == (False, ["a", "end"])
