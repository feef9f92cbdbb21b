"""What a terminal says of itself, asked or not: no keys come of it, however it is cut, and whether or not it ends."""

from codecs import getincrementaldecoder

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.classroom.terminal.inflow import STRING_WITHIN, Inflow, Typed
from tests.classroom.terminal.drained import drained, keys

#: What terminals say of themselves, asked or not: colors, a title, a clipboard, capabilities, a name, a picture.
STRINGS = (
    "\x1b]11;rgb:1e1e/1e1e/1e1e\x07", "\x1b]10;rgb:ffff/ffff/ffff\x1b\\", "\x1b]lA title with 12 words\x1b\\",
    "\x1b]52;c;" + "MTIz" * 5000 + "\x07", "\x1bP1+r544e=787465726d\x1b\\", "\x1bP>|XTerm(390)\x1b\\",
    "\x1bP1$r0m\x1b\\", "\x1b_Gi=31;OK\x1b\\", "\x1b^1 message\x1b\\", "\x1bX1\n2\x07 3\x1b\\", "\x1b]\x07", "\x1b\\",
)  # fmt: skip


@pytest.mark.parametrize("string", STRINGS)
def test_what_a_terminal_says_of_itself_is_no_key(string: str) -> None:
    """OSC, DCS, APC, PM and SOS: letters of theirs would choose."""
    assert keys(f"a{string}1{string}{string}\x1b[A{string}") == ["a", "1", "\x1b[A"]
    assert keys(f"\x1b{string}b") == ["\x1b", "b"]


KEYS = (
    "1",
    "q",
    "\r",
    "é",
    "茶",
    "\x03",
    "\x1b[A",
    "\x1bOB",
    "\x1b[1;5C",
    "\x1b[<64;12;7M",
    "\x1b[[A",
    "\x1bx",
    "\x1bö",
)
REPORTS = ("\x1b[?64;1;2;6;9;15;16;17;18;21;22;28;29;30;31;42;44;52c", "\x1b[>41;390;0c", "\x1b[0n", "\x1b[8;24;80t")
_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x07\x18\x1a\x1b"), max_size=80)
_STRING = st.builds("\x1b{}{}{}".format, st.sampled_from("]PX^_"), _TEXT, st.sampled_from(["\x1b\\", "\x18"]))
_COMES = st.lists(st.sampled_from((*KEYS, *REPORTS)) | _STRING, max_size=20)


@given(_COMES, st.lists(st.integers(1, 60), max_size=40), st.booleans())
@example(["1", "\x1b]11;rgb:1/2/3\x1b\\", "q"], [1] * 40, True)
def test_however_the_bytes_are_cut_the_keys_are_the_same(comes: list[str], pieces: list[int], escape: bool) -> None:
    """A network may cut in the middle of a string, of its end, of a letter; a lone ESC may follow."""
    comes += ["\x1b"] * escape
    inflow, decode, rest = Inflow(), getincrementaldecoder("utf-8")("replace").decode, "".join(comes).encode()
    for piece in (*pieces, len(rest)):
        inflow.feed(decode(rest[:piece]), 0.0)
        rest = rest[piece:]
    known = [text for text in comes if text in {*KEYS, *REPORTS, "\x1b"}]
    assert drained(inflow, 1.0) == [Typed(text) for text in known]


def test_a_string_of_a_megabyte_leaves_nothing_and_keeps_nothing() -> None:
    """In pieces over ten seconds, which is longer than it might wait; the key behind it is read."""
    inflow, piece = Inflow(), "0123456789abcdef" * 1024
    inflow.feed("a\x1bP", 0.0)
    for number in range(64):
        inflow.feed(piece, number * 0.16)
        assert sum(map(len, inflow._waiting)) < 8  # type: ignore[arg-type]
        assert inflow._paste is None
    inflow.feed("\x1b\\1", 10.3)
    assert drained(inflow, 10.3) == [Typed("a"), Typed("1")]


def test_a_string_without_end_swallows_no_key_for_long() -> None:
    """What is typed within a second is taken for its rest, however often somebody presses; then keys are keys."""
    inflow = Inflow()
    inflow.feed("\x1b]11;rgb:", 0.0)
    for tenth in range(1, 10):
        inflow.feed("1", tenth / 10)
    inflow.feed("2", STRING_WITHIN)
    assert drained(inflow, STRING_WITHIN) == [Typed("2")]


@pytest.mark.parametrize("key", ["\x1b[A", "\x1bOA", "\x1bx", "\x1b"])
def test_a_string_without_end_ends_where_a_sequence_begins(key: str) -> None:
    """Arrows and ESC work at once."""
    inflow = Inflow()
    inflow.feed("\x1bP1$r", 0.0)
    inflow.feed(key, 0.1)
    assert drained(inflow, 0.5) == [Typed(key)]


@pytest.mark.parametrize("key", ["\x1bP", "\x1bX", "\x1b]", "\x1b^", "\x1b_"])
def test_alt_and_the_letters_that_begin_strings_are_keys(key: str) -> None:
    """Where nothing follows within a tenth of a second."""
    inflow = Inflow()
    inflow.feed(key, 0.0)
    assert inflow.read(0.05) is None
    assert inflow.read(0.11) == Typed(key)
    inflow.feed("1", 0.5)
    assert drained(inflow, 0.5) == [Typed("1")]


def test_a_long_report_is_one_sequence_and_no_paste() -> None:
    """What a terminal can do takes more letters than a hand types at once; one without end is passed over."""
    assert keys(f"a{REPORTS[0]}b") == ["a", REPORTS[0], "b"]
    assert keys("a\x1b[" + "1;" * 100_000 + "cb") == ["a", "b"]
