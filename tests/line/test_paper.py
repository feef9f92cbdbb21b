"""Paper: what is written is harmless, fits the terminal, and reads as a dialogue."""

from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from game.line.paper import LONGEST_INPUT, Paper, wrap
from game.play.rows import cells
from game.source.text import harmless


def paper(typed: str = "", *, terminal: bool = False, width: int = 80) -> tuple[Paper, StringIO]:
    out = StringIO()
    return Paper(StringIO(typed), out, terminal, lambda: width), out


def test_lines_break_at_blanks_to_the_width() -> None:
    """A paragraph is broken where it has blanks, and no line is wider than the terminal."""
    assert wrap("one two three four", 9) == ["one two", "three", "four"]


def test_a_word_is_never_broken() -> None:
    """A word that is wider than the terminal stays whole, on a line of its own."""
    assert wrap("a supercalifragilistic b", 8) == ["a", "supercalifragilistic", "b"]


def test_wide_glyphs_take_two_cells() -> None:
    """Lines are measured in cells, not in letters."""
    assert wrap("日本 日本", 8) == ["日本", "日本"]


@given(st.text(max_size=200), st.integers(1, 60))
def test_wrapping_keeps_every_word_in_order(text: str, width: int) -> None:
    """Nothing is lost or added, and a line is too wide only where it is one word."""
    lines = wrap(text, width)
    assert " ".join(lines).split() == text.split()
    assert all(cells(line) <= width or " " not in line for line in lines)


def test_what_follows_a_mark_is_inset_by_it() -> None:
    """The number of a choice stands alone in its column."""
    written, out = paper(width=12)
    written.say("Turn back to it", "2. ")
    assert out.getvalue() == "2. Turn back\n   to it\n"


@given(st.text(max_size=100))
def test_nothing_that_a_terminal_obeys_is_written(text: str) -> None:
    """Whatever a text holds, no control character but the line's end reaches the terminal."""
    written, out = paper()
    written.say(text)
    assert all(letter == "\n" or letter.isprintable() or ord(letter) > 0x9F for letter in out.getvalue())


def test_an_escape_sequence_becomes_a_mark() -> None:
    """A title that would clear the screen cannot."""
    assert harmless("\x1b[2JTitle\tof\nit") == "\N{REPLACEMENT CHARACTER}[2JTitle of it"


def test_the_end_of_the_input_is_no_line() -> None:
    """An empty line is an answer; the end of the input is none."""
    read, _ = paper("\n")
    assert read.ask() == ""
    assert read.ask() is None


def test_a_terminal_is_prompted_and_a_pipe_is_echoed() -> None:
    """At a terminal the player sees what they type; from a pipe it is written down instead."""
    typed, screen = paper("1\n", terminal=True)
    typed.echo(typed.ask() or "")
    piped, log = paper("1\n")
    piped.echo(piped.ask() or "")
    assert screen.getvalue() == "> "
    assert log.getvalue() == "> 1\n"


def test_a_choice_is_echoed_with_what_it_says() -> None:
    """A log reads as a dialogue: the number, and the words."""
    piped, log = paper()
    piped.echo("Go on.", 2)
    assert log.getvalue() == "> 2  Go on.\n"


def test_a_line_without_end_is_cut() -> None:
    """A line of many millions of letters does no harm."""
    read, _ = paper("x" * (LONGEST_INPUT + 7) + "\n")
    assert read.ask() == "x" * LONGEST_INPUT
